// Sending a picture or a video to the server: large photos are made smaller first, and every way it can fail has its words.
import { request, token } from './request.js';

const most = 10 * 1024 * 1024; // bytes the server takes
const large = 8 * 1024 * 1024; // from here, or from `wide` px, a picture is made smaller before it is sent
const wide = 4000;
const enough = 3000; // px of the longer side of one made smaller: twice what pages show
const small = 1024 * 1024; // bytes below which a picture is not even looked at
const mostVideo = 20 * 1024 * 1024; // bytes the server takes
// What can be sent: where to, what it is called, and how long it may take, ms.
const pictures = { to: '/admin/pictures', name: '图片', large: '图片太大，服务器没有收下。请缩小到 10 MB 以内，或换一张。', patience: 120000 };
const videos = { to: '/admin/videos', name: '视频', large: '视频太大，服务器没有收下。请剪短或压缩到 20 MB 以内。', patience: 600000 };

// trouble is an error for a person: error is a word for the program, status the answer's (0 without one).
function trouble(error, message, status = 0) {
  return Object.assign(new Error(message), { error, status });
}

// upload sends a picture and resolves to { src, title, w, h, bytes, weight, url }. progress is told { words, share } with
// share from 0 to 1. It throws { message, error, status }; error "stopped" is the caller's own doing.
export async function upload(file, progress = () => {}, signal) {
  const ready = await prepare(file, progress);
  if (signal && signal.aborted) throw trouble('stopped', '已取消');
  return sent(pictures, ready, progress, signal);
}

// uploadVideo sends a video and resolves to { src, title, w, h, length, bytes, url }; for the rest see upload.
export async function uploadVideo(file, progress, signal) {
  const name = file.name || '视频';
  if (!file.size) throw trouble('empty', `「${name}」是空的，请重新选择。`);
  if (file.type && !file.type.startsWith('video/')) throw trouble('kind', `「${name}」不是视频。请选 MP4 视频。`);
  if (file.size > mostVideo) throw trouble('large', `「${name}」超过 20 MB，请剪短或压缩后再上传。`);
  return sent(videos, file, progress, signal);
}

async function sent(kind, file, progress, signal) {
  try {
    return await send(kind, file, token(), progress, signal);
  } catch (err) {
    if (err.status !== 401 && err.status !== 403) throw err;
    const { csrf } = await request('/admin/session'); // signs in again in place, or somebody has in another tab
    return send(kind, file, csrf, progress, signal);
  }
}

async function prepare(file, progress) {
  const name = file.name || '图片';
  if (!file.size) throw trouble('empty', `「${name}」是空的，请重新选择。`);
  if (/^image\/svg/.test(file.type)) throw trouble('kind', 'SVG 图片不能上传，请先导出成 PNG。');
  if (file.type && !file.type.startsWith('image/')) throw trouble('kind', `「${name}」不是图片。请选 JPG、PNG、WebP 或 GIF。`);
  if (await isHEIC(file)) return fromHEIC(file, progress);
  if (file.type === 'image/gif' || file.size <= small) return checked(file);
  const picture = await decoded(file);
  if (!picture) return checked(file); // the server says what is wrong with it
  try {
    if (file.size <= large && Math.max(picture.width, picture.height) <= wide) return checked(file);
    progress({ words: `正在缩小「${name}」…`, share: 0 });
    return checked(await redrawn(picture, file, file.type === 'image/png' ? 'image/png' : 'image/jpeg'));
  } finally {
    picture.close();
  }
}

function checked(file) {
  if (file.size <= most) return file;
  throw trouble('large', `「${file.name}」超过 10 MB，请缩小后再上传。`);
}

// isHEIC looks into the file: phones often send it without a type.
async function isHEIC(file) {
  if (/heic|heif/i.test(file.type) || /\.hei[cf]$/i.test(file.name || '')) return true;
  const head = new Uint8Array(await file.slice(4, 12).arrayBuffer());
  return /^ftyp(heic|heix|hevc|heim|heis|mif1|msf1)$/.test(String.fromCharCode(...head));
}

// fromHEIC works where the browser itself can read it: Safari.
async function fromHEIC(file, progress) {
  progress({ words: '正在转换 iPhone 照片…', share: 0 });
  const picture = await decoded(file);
  if (!picture) {
    throw trouble('heic', '这是 HEIC 格式的 iPhone 照片，这个浏览器打不开。请在手机「设置 › 相机 › 格式」里选「兼容性最佳」重拍，或者先存成 JPG 再上传。');
  }
  try {
    return checked(await redrawn(picture, file, 'image/jpeg'));
  } finally {
    picture.close();
  }
}

async function decoded(file) {
  try {
    return await createImageBitmap(file);
  } catch {
    return null;
  }
}

async function redrawn(picture, file, type) {
  const scale = Math.min(1, enough / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((done) => canvas.toBlob(done, type, 0.9));
  if (!blob) return file;
  const title = (file.name || '图片').replace(/\.[^.]*$/, '');
  return new File([blob], title + (type === 'image/png' ? '.png' : '.jpg'), { type });
}

// send posts the file; fetch knows no progress, so it is an XMLHttpRequest.
function send(kind, file, csrf, progress, signal) {
  return new Promise((done, fail) => {
    const call = new XMLHttpRequest();
    call.open('POST', kind.to);
    call.timeout = kind.patience;
    call.setRequestHeader('Accept', 'application/json');
    call.setRequestHeader('X-CSRF-Token', csrf);
    call.upload.onprogress = (e) => {
      const share = e.lengthComputable ? e.loaded / e.total : 0;
      progress({ words: share < 1 ? `正在上传「${file.name}」` : '已传完，正在处理…', share });
    };
    call.onload = () => (call.status === 200 ? done(JSON.parse(call.responseText)) : fail(refusal(kind, call)));
    call.onerror = () => fail(trouble('network', `网络断了，${kind.name}还在这里。网络恢复后会自动再传，也可以点「重试」。`));
    call.ontimeout = () => fail(trouble('network', `等了太久没有传完，${kind.name}还在这里。请检查网络后点「重试」。`));
    call.onabort = () => fail(trouble('stopped', '已取消'));
    if (signal) signal.addEventListener('abort', () => call.abort());
    progress({ words: `正在上传「${file.name}」`, share: 0 });
    const form = new FormData();
    form.append('files', file, file.name || 'file');
    call.send(form);
  });
}

// refusal puts an answer that is not 200 into words; a proxy's own page has none.
function refusal(kind, call) {
  let said = {};
  try {
    said = JSON.parse(call.responseText);
  } catch {
    // words by status below
  }
  if (call.status === 413) return trouble('large', kind.large, 413);
  if (said.message) return trouble(said.error, said.message, call.status);
  if (call.status === 401) return trouble('signin', `登录已过期，请重新登录后点「重试」。${kind.name}还在这里。`, 401);
  return trouble('server', `服务器没有收下${kind.name}（${call.status}），${kind.name}还在这里，请点「重试」。`, call.status);
}
