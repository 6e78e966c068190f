// The chosen block's toolbar.
import * as does from './acts.js';
import { blocks, find, idOf, isHidden, nameOf } from './phone.js';

const acts = [
  ['up', '上移', 'M10 16V4.5M5 9.25 10 4.25l5 5'],
  ['down', '下移', 'M10 4v11.5M5 10.75l5 5 5-5'],
  ['copy', '复制', 'M7 7V4.5A1.5 1.5 0 0 1 8.5 3h7A1.5 1.5 0 0 1 17 4.5v7a1.5 1.5 0 0 1-1.5 1.5H13M3 8.5A1.5 1.5 0 0 1 4.5 7h7A1.5 1.5 0 0 1 13 8.5v7a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 15.5Z'],
  ['hide', '隐藏', 'M2.5 10S5.25 4.75 10 4.75 17.5 10 17.5 10 14.75 15.25 10 15.25 2.5 10 2.5 10ZM10 12.25a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5ZM4 16 16 4'],
  ['delete', '删除', 'M3.5 5.5h13M8 5.25V3.5h4v1.75M5.25 5.75l.75 11h8l.75-11M8.5 9v4.5M11.5 9v4.5'],
  ['keep', '存为区块', 'M5.5 3.5h9v13L10 13.25 5.5 16.5ZM10 6v4.5M7.75 8.25h4.5'],
];

export const bar = document.createElement('div');
let open = ''; // the block it stands for

export function build() {
  bar.className = 'over-bar';
  bar.hidden = true;
  bar.setAttribute('role', 'toolbar');
  bar.append(...acts.map(button));
  bar.addEventListener('keydown', walk);
  return bar;
}

function button([act, words, path], i) {
  const made = document.createElement('button');
  made.type = 'button';
  made.dataset.act = act;
  made.tabIndex = i === 0 ? 0 : -1;
  made.innerHTML = `<svg viewBox="0 0 20 20" aria-hidden="true"><path d="${path}"/></svg><span>${words}</span>`;
  made.addEventListener('click', () => run(act, made));
  return made;
}

// point makes the toolbar stand for a block; null for none.
export function point(el) {
  open = el ? idOf(el) : '';
  bar.hidden = !el;
  if (!el) return;
  const all = blocks();
  bar.setAttribute('aria-label', `「${nameOf(el)}」的操作`);
  off('up', el === all[0]);
  off('down', el === all[all.length - 1]);
  label('hide', isHidden(el) ? '显示' : '隐藏');
}

function off(act, is) {
  bar.querySelector(`[data-act="${act}"]`).setAttribute('aria-disabled', String(is));
}

function label(act, words) {
  const span = bar.querySelector(`[data-act="${act}"] span`);
  if (span.textContent !== words) span.textContent = words;
}

// focus gives the keyboard to the toolbar; false where there is none.
export function focus() {
  if (bar.hidden) return false;
  bar.querySelector('[tabindex="0"]').focus();
  return true;
}

// walk moves among the buttons by arrow keys, as toolbars do.
function walk(e) {
  const all = [...bar.children];
  const at = all.indexOf(document.activeElement);
  const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[e.key];
  if (to === undefined || e.altKey || e.ctrlKey || e.metaKey) return;
  e.preventDefault();
  const next = all[(to + all.length) % all.length];
  all.forEach((one) => { one.tabIndex = one === next ? 0 : -1; });
  next.focus();
}

const runs = {
  up: (id) => does.move(id, -1),
  down: (id) => does.move(id, 1),
  copy: does.copy,
  hide: does.hide,
  delete: does.remove,
  keep: (id, name) => document.dispatchEvent(new CustomEvent('editor:keep', { detail: { block: id, name } })),
};

function run(act, pressed) {
  const el = find(open);
  if (el && pressed.getAttribute('aria-disabled') !== 'true') runs[act](open, nameOf(el));
}
