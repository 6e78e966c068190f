// Blocks to and from the system's clipboard, so that they reach other pages. What goes there is a text the server makes,
// and checks when it comes back.
import { edit, page, say } from './draft.js';
import { request } from './request.js';
import { at, open } from './side.js';

const mark = /^\s*sanduan:\d/; // of any version: the server says what it cannot read
const longest = 512 * 1024;

export function start() {
  document.addEventListener('editor:clip', (e) => (e.detail.block ? copyBlock(e.detail.block) : copySection(e.detail.section)));
  document.addEventListener('paste', onPaste);
  const phone = document.getElementById('phone'); // a document of its own, new after each load
  const listen = () => phone.contentDocument?.addEventListener('paste', onPaste);
  phone.addEventListener('load', listen);
  listen();
}

// copyBlock puts a block on the clipboard.
export function copyBlock(id) {
  return copy(`${page.base}/blocks/${encodeURIComponent(id)}/clip`);
}

// copySection puts all blocks of a section on the clipboard.
export function copySection(id) {
  return copy(`${page.base}/sections/${encodeURIComponent(id)}/clip`);
}

// pasteText puts blocks from the clipboard into a section, after a block ('' = at the start, undefined = at the end).
export async function pasteText(text, section, after) {
  if (text.length > longest) return say('拷贝的内容太大了，请分几次拷贝');
  const made = await edit({ do: 'paste', text, section, after });
  if (made?.block) open({ block: made.block });
}

// copied tells whether a text holds blocks.
export function copied(text) {
  return mark.test(text);
}

async function copy(path) {
  const clip = request(path);
  try {
    await write(clip);
    say('已拷贝，打开别的页面的编辑器，按 Ctrl+V 粘贴');
  } catch (err) {
    say(err.message || '浏览器不让拷贝，请换用最新的 Chrome 或 Edge');
  }
}

// write hands the clipboard a promise where it takes one: Safari forgets the tap while the answer is on its way.
async function write(clip) {
  const text = clip.then((words) => new Blob([words], { type: 'text/plain' }));
  text.catch(() => {}); // told below
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
  } catch {
    await writeOld(await clip);
  }
}

// writeOld is for browsers without promises in the clipboard, and for addresses without TLS, which have no clipboard.
async function writeOld(words) {
  if (navigator.clipboard && (await navigator.clipboard.writeText(words).then(() => true, () => false))) return;
  const box = document.createElement('textarea');
  box.value = words;
  box.setAttribute('readonly', '');
  box.className = 'sr-only';
  const before = document.activeElement;
  document.body.append(box);
  box.select();
  const done = document.execCommand('copy');
  box.remove();
  if (before) before.focus();
  if (!done) throw new Error('');
}

// onPaste puts blocks after the one that is open, unless somebody is writing.
function onPaste(e) {
  if (page.locked || e.target.closest?.('input, textarea, select, [contenteditable], dialog')) return;
  const text = e.clipboardData ? e.clipboardData.getData('text/plain') : '';
  if (!copied(text)) return;
  e.preventDefault();
  const [section, after] = place();
  if (section) pasteText(text, section, after);
}

// place is behind the block that is open; with none open, the page's end.
function place() {
  const row = document.getElementById('row-' + at().block);
  const lists = document.querySelectorAll('#outline [data-list]');
  const list = row ? row.parentElement : lists[lists.length - 1];
  return [list?.dataset.list, row?.dataset.row];
}
