// The picture's field in the form: drop, paste, choose, library, crop, focal point, and what happens when it fails.
// All listeners stand on the document, so that a form that is swapped or morphed needs nothing but enhance().
import { crop } from './crop.js';
import { drawFacts, known, learn, size, weigh } from './facts.js';
import { focusPoint, place, point } from './focus.js';
import { fromLibrary } from './library.js';
import { upload } from './upload.js';

export { upload };

const jobs = new Map(); // uploads by field, also while the form is swapped: { file, words, share, failed, error, stop, was }
const doubted = new Set(); // fields whose picture was changed under a description
let stale = false; // a picture changed since the page was weighed

// enhance makes rich controls of the picture fields under root; again after every swap.
export function enhance(root) {
  const fields = [...root.querySelectorAll('.picture-field')].filter((f) => !f.closest('fieldset:disabled'));
  fields.forEach(dress);
  if (fields.length) weigh(); // a block hidden or deleted changes the sum
}

function dress(field) {
  const plain = field.querySelector('[data-plain]');
  if (plain) plain.remove(); // its controls have the same names
  field.querySelector('[data-rich]').hidden = false;
  for (const input of field.querySelectorAll('[data-src], [data-focus]')) input.disabled = false;
  const src = value(field, 'src');
  const url = field.querySelector('[data-image]').getAttribute('src');
  if (src && url) learn(src, { url });
  draw(field);
}

const input = (field, name) => field.querySelector(name === 'alt' ? '[name$=".Alt"]' : `[data-${name}]`);
const value = (field, name) => input(field, name).value;
const key = (field) => (field.closest('form')?.getAttribute('action') || '') + '|' + field.dataset.path;
const fieldOf = (name) => [...document.querySelectorAll('.picture-field')].find((f) => key(f) === name);

// draw shows what is so: the picture, the upload under way or failed, and what the picture weighs.
function draw(field) {
  const src = value(field, 'src');
  const part = (name) => field.querySelector(`[data-${name}]`);
  part('shown').hidden = !src;
  part('empty').hidden = Boolean(src);
  const url = src && known.get(src)?.url;
  if (url && part('image').getAttribute('src') !== url) part('image').src = url;
  const at = point(value(field, 'focus'));
  part('dot').hidden = !at;
  if (at) place(part('dot'), at);
  for (const b of field.querySelectorAll('[data-filled]')) b.hidden = !src;
  field.querySelector('[data-act=crop]').hidden = !size(src);
  drawJob(field, jobs.get(key(field)));
  field.querySelector('[data-doubt]').hidden = !doubted.has(key(field));
  drawFacts(field, src);
}

function drawJob(field, job) {
  const busy = field.querySelector('[data-busy]');
  const failed = field.querySelector('[data-failed]');
  busy.hidden = !job || job.failed;
  failed.hidden = !job || !job.failed;
  if (!job) return;
  busy.querySelector('[data-busy-words]').textContent = job.words;
  busy.querySelector('progress').value = Math.round(job.share * 100);
  failed.querySelector('[data-failed-words]').textContent = job.words;
  failed.querySelector('[data-act=again]').hidden = !hopeful(job);
}

// hopeful tells whether another try may end better: what is no picture stays none.
function hopeful(job) {
  return !['kind', 'heic', 'large', 'empty', 'invalid'].includes(job.error);
}

// set puts a picture into the field and lets the form save it.
function set(field, picture, words) {
  const changed = [];
  const put = (name, to) => {
    if (value(field, name) === to) return;
    input(field, name).value = to;
    changed.push(input(field, name));
  };
  if (picture.src) learn(picture.src, { url: picture.url, weight: picture.weight });
  const described = value(field, 'alt') !== '';
  put('src', picture.src);
  put('focus', picture.focus || '');
  if (picture.alt && !described) put('alt', picture.alt);
  if (!picture.src) put('alt', '');
  stale = changed.length > 0;
  if (picture.src && described && !picture.same) doubted.add(key(field));
  if (!picture.src) doubted.delete(key(field));
  draw(field);
  tell(field, words + (doubted.has(key(field)) ? '。看看图片说明要不要改' : ''));
  changed.forEach((i) => i.dispatchEvent(new Event('input', { bubbles: true })));
}

function tell(field, words) {
  field.querySelector('[data-live]').textContent = words;
}

// take uploads a file for the field. What fails stays, with the file, until it is tried again or given up.
export async function take(field, file) {
  const name = key(field);
  jobs.get(name)?.stop?.();
  const ends = new AbortController();
  const job = { file, words: `正在上传「${file.name}」`, share: 0, stop: () => ends.abort(), was: value(field, 'src') };
  jobs.set(name, job);
  const redraw = () => {
    const now = fieldOf(name);
    if (now && jobs.get(name) === job) drawJob(now, job);
  };
  redraw();
  tell(field, '正在上传图片');
  try {
    const picture = await upload(file, (p) => { Object.assign(job, p); redraw(); }, ends.signal);
    if (jobs.get(name) === job) arrived(name, job, picture);
  } catch (err) {
    if (jobs.get(name) !== job) return;
    Object.assign(job, { failed: true, error: err.error, words: err.message });
    if (err.error === 'stopped') jobs.delete(name);
    const now = fieldOf(name);
    if (now) draw(now);
    if (now) tell(now, err.message);
  }
}

// arrived puts an upload where it was dropped, unless something else stands there by now: the library has it anyway.
function arrived(name, job, picture) {
  jobs.delete(name);
  const field = fieldOf(name);
  if (!field) return;
  if (value(field, 'src') === job.was) set(field, picture, '图片已上传');
  draw(field);
}

const acts = {
  choose: (field) => field.querySelector('[data-file]').click(),
  again: (field) => take(field, jobs.get(key(field)).file),
  stop: (field) => jobs.get(key(field)).stop(),
  drop: (field) => { jobs.delete(key(field)); draw(field); focusOn(field); },
  clear: (field) => { set(field, { src: '' }, '已移除图片'); focusOn(field); },
  library: async (field) => {
    const picture = await fromLibrary(field.dataset.panel, value(field, 'src'));
    if (picture) replace(field, picture, '已换图片');
  },
  crop: async (field) => {
    const src = value(field, 'src');
    const [w, h] = size(src);
    const picture = await crop({ src, w, h });
    if (picture) replace(field, { ...picture, same: true }, '图片已裁剪');
  },
  focus: async (field) => {
    const src = value(field, 'src');
    const at = await focusPoint(known.get(src).url, value(field, 'focus'));
    if (at !== null) replace(field, { src, ...known.get(src), focus: at, same: true }, at ? '重点位置已设置' : '重点位置已恢复默认');
  },
};

// replace sets what a dialog chose: meanwhile the form may have been swapped.
function replace(field, picture, words) {
  const now = field.isConnected ? field : fieldOf(key(field));
  if (now) set(now, picture, words);
}

function focusOn(field) {
  field.querySelector('[data-drop]').focus();
}

function fieldAt(target) {
  const field = target instanceof Element && target.closest('.picture-field');
  return field && !field.closest('fieldset:disabled') ? field : null;
}

// pictureIn is the first file of a drop or paste that may be a picture.
function pictureIn(data) {
  const files = [...(data?.files || [])];
  return files.find((f) => f.type.startsWith('image/')) || files[0];
}

document.addEventListener('click', (e) => {
  const field = fieldAt(e.target);
  const act = field && e.target.closest('[data-act]');
  if (act) acts[act.dataset.act](field);
  else if (field && e.target.closest('[data-drop]')) acts.choose(field);
});

document.addEventListener('change', (e) => {
  if (!e.target.matches('.picture-field [data-file]')) return;
  const file = e.target.files[0];
  e.target.value = ''; // so that the same file may be chosen again
  if (file) take(fieldAt(e.target), file);
});

document.addEventListener('input', (e) => {
  const field = e.isTrusted && e.target.matches?.('.picture-field [name$=".Alt"]') && fieldAt(e.target);
  if (!field || !doubted.delete(key(field))) return;
  draw(field);
});

document.addEventListener('paste', (e) => {
  const at = document.activeElement;
  const field = fieldAt(at);
  const file = field && pictureIn(e.clipboardData);
  const words = field && at.matches('input') && e.clipboardData.types.includes('text/plain'); // Word and Excel add a picture of them
  if (!file || words) return;
  e.preventDefault();
  take(field, file);
});

document.addEventListener('dragover', (e) => {
  if (!e.dataTransfer || !e.dataTransfer.types.includes('Files')) return;
  e.preventDefault(); // a file dropped beside the field must not replace the editor
  mark(fieldAt(e.target));
});

document.addEventListener('drop', (e) => {
  mark(null);
  if (!e.dataTransfer || !e.dataTransfer.types.includes('Files')) return;
  e.preventDefault();
  const field = fieldAt(e.target);
  const file = field && pictureIn(e.dataTransfer);
  if (file) take(field, file);
});

document.addEventListener('dragleave', (e) => {
  if (!e.relatedTarget) mark(null);
});

// mark shows over which field a dragged file is.
function mark(field) {
  document.querySelectorAll('.picture-field.is-over').forEach((f) => f.classList.toggle('is-over', f === field));
  if (field) field.classList.add('is-over');
}

// What the network cut off goes out again when it is back.
window.addEventListener('online', () => {
  for (const [name, job] of jobs) {
    const field = fieldOf(name);
    if (field && job.failed && job.error === 'network') take(field, job.file);
  }
});

// The leave-guard asks: a picture under way or failed is work that is not saved.
window.addEventListener('beforeunload', (e) => {
  if (![...jobs.values()].some(hopeful)) return;
  e.preventDefault();
  e.returnValue = true; // Safari, and Chrome before 119
});

document.addEventListener('draft:answer', () => {
  if (stale) weigh();
  stale = false;
});
