// What lies over the phone: boxes round the block under the pointer and the chosen one, their names, the toolbar, and
// the ＋ between blocks. It is drawn in the editor's document, so nothing in the page can disturb it or be disturbed.
import { openPalette } from './palette.js';
import { box, fixed, frame, idOf, inside, isHidden, nameOf, sections } from './phone.js';
import * as toolbar from './toolbar.js';
import { typing } from './typing.js';

const over = document.getElementById('over');
const reach = 30; // how near an edge the pointer shows its ＋, px
const room = 72; // what the toolbar takes beside the phone, px

let hovered = null; // block elements
let chosen = null;
let edge = null; // { el, after } under the pointer
let aim = null; // where a dragged picture would go: an <img>, or a block
let parts = null;
let queued = 0;
let leaving = 0;

// start builds the layer; retry is called by who wants the preview loaded again.
export function start({ retry, locked }) {
  parts = {
    hovered: piece('over-box over-hovered', '<span class="over-name"></span>'),
    chosen: piece('over-box over-chosen', '<span class="over-name"></span>'),
    aim: piece('over-box over-aim', '<span class="over-name">松开换上这张图片</span>'),
    near: plus(), before: plus(), after: plus(), empty: [], locked,
    failed: failure(retry),
    bar: toolbar.build(),
  };
  over.append(parts.hovered, parts.chosen, parts.aim, parts.near, parts.before, parts.after, parts.failed);
  over.parentElement.append(parts.bar);
  parts.near.addEventListener('pointerleave', () => hover(null));
  parts.near.addEventListener('pointerenter', () => clearTimeout(leaving));
  new ResizeObserver(redraw).observe(frame);
  addEventListener('resize', redraw);
}

function piece(className, html) {
  const made = document.createElement('div');
  made.className = className;
  made.hidden = true;
  made.innerHTML = html;
  return made;
}

function plus() {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'over-plus';
  made.hidden = true;
  made.innerHTML = '<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M10 4v12M4 10h12"/></svg>';
  made.addEventListener('click', () => openPalette({ section: made.dataset.section, after: made.dataset.after }));
  return made;
}

function failure(retry) {
  const made = piece('over-failed', '<p>预览没有打开</p><p>您的修改都在，不受影响。请检查网络后再试。</p><button type="button">重试</button>');
  made.setAttribute('role', 'alert');
  made.querySelector('button').addEventListener('click', retry);
  return made;
}

// watch follows the document that has just arrived in the frame.
export function watch(doc) {
  const view = doc.defaultView;
  view.addEventListener('scroll', redraw, { passive: true });
  new view.ResizeObserver(redraw).observe(doc.querySelector('main'));
  doc.addEventListener('load', redraw, true); // pictures that take their place late
  hovered = edge = aim = null;
  parts.failed.hidden = true;
  choose(null);
}

export function fail() {
  hovered = edge = aim = null;
  parts.failed.hidden = false;
  choose(null);
}

// choose marks the chosen block; null for none.
export function choose(el) {
  chosen = el;
  toolbar.point(parts.locked ? null : el);
  redraw();
}

// hover marks the block under the pointer, and the edge it is near to; null for none.
export function hover(el, y) {
  clearTimeout(leaving);
  const was = [hovered, edge?.el, edge?.after];
  hovered = el;
  edge = el && !parts.locked ? near(el, y) : null;
  if (was[0] !== hovered || was[1] !== edge?.el || was[2] !== edge?.after) redraw();
}

// leave forgets the pointer soon: it may be on its way to the ＋.
export function leave() {
  clearTimeout(leaving);
  leaving = setTimeout(() => hover(null), 120);
}

// target marks what a dragged picture would replace; null for nothing.
export function target(el) {
  if (aim === el) return;
  aim = el;
  redraw();
}

function near(el, y) {
  if (fixed(el)) return null;
  const r = box(el);
  const grace = Math.min(reach, r.height / 3);
  if (y - r.top < grace) return { el, after: false };
  return r.bottom - y < grace ? { el, after: true } : null;
}

// redraw lays everything anew before the next picture.
export function redraw() {
  queued = queued || requestAnimationFrame(() => {
    queued = 0;
    draw();
  });
}

function draw() {
  const doc = inside();
  if (hovered && !hovered.isConnected) hovered = edge = null;
  if (chosen && !chosen.isConnected) choose(null);
  const at = doc && measure();
  outline(parts.hovered, hovered !== chosen ? hovered : null, at);
  outline(parts.chosen, chosen, at);
  outline(parts.aim, aim, at);
  const open = parts.locked ? null : chosen;
  const flows = open && !fixed(open) ? open : null;
  drawPlus(parts.near, edge && edge.el !== chosen ? edge : null, at);
  drawPlus(parts.before, flows && { el: flows, after: false }, at);
  drawPlus(parts.after, flows && { el: flows, after: true }, at);
  drawEmpty(at);
  if (open && at) placeBar(box(open), at);
}

// measure is how the frame's pixels lie on the layer's.
function measure() {
  const f = frame.getBoundingClientRect(), o = over.getBoundingClientRect();
  const scale = f.width / frame.offsetWidth || 1;
  return { x: f.left - o.left, y: f.top - o.top, scale, width: f.width, height: f.height };
}

function outline(piece, el, at) {
  const r = el && at && box(el);
  piece.hidden = !r || r.bottom * at.scale < 0 || r.top * at.scale > at.height || r.height === 0;
  if (piece.hidden) return;
  const top = r.top * at.scale;
  move(piece, at.x + r.left * at.scale, at.y + top);
  piece.style.width = r.width * at.scale + 'px';
  piece.style.height = r.height * at.scale + 'px';
  const name = piece.firstElementChild;
  const words = nameOf(el) + (isHidden(el) ? ' · 已隐藏' : '');
  if (el !== aim && name.textContent !== words) name.textContent = words;
  name.style.transform = `translateY(${top >= 22 ? -22 : 0}px)`; // on the box, or inside where it would be cut
}

function move(piece, x, y) {
  piece.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}

// drawPlus stands a ＋ on a block's upper or lower edge.
function drawPlus(button, where, at) {
  const r = where && at && box(where.el);
  const y = r && (where.after ? r.bottom : r.top) * at.scale;
  button.hidden = !r || y < -4 || y > at.height + 4;
  if (button.hidden) return;
  const list = [...where.el.parentElement.querySelectorAll(':scope > [data-name]')];
  const before = where.after ? where.el : list[list.indexOf(where.el) - 1];
  name(button, idOf(where.el.parentElement), before);
  move(button, at.x + (r.left + r.width / 2) * at.scale, at.y + Math.min(Math.max(y, 16), at.height - 16));
}

function name(button, section, before) {
  button.dataset.section = section;
  button.dataset.after = before ? idOf(before) : '';
  const words = before ? `在「${nameOf(before)}」后面添加组件` : '在这一段的最前面添加组件';
  button.setAttribute('aria-label', words);
  button.title = words;
}

// drawEmpty stands a ＋ in each section without blocks.
function drawEmpty(at) {
  const bare = at && !parts.locked ? sections().filter((s) => !s.querySelector('[data-name]')) : [];
  while (parts.empty.length < bare.length) {
    parts.empty.push(plus());
    over.append(parts.empty[parts.empty.length - 1]);
  }
  parts.empty.forEach((button, i) => {
    const r = bare[i]?.getBoundingClientRect();
    button.hidden = !r || r.bottom < 0 || r.bottom * at.scale > at.height + 20;
    if (button.hidden) return;
    name(button, idOf(bare[i]), null);
    move(button, at.x + (r.left + r.width / 2) * at.scale, at.y + r.bottom * at.scale);
  });
}

// placeBar stands the toolbar beside the phone, where it hides nothing. Where there is no room it lies above the block,
// or below it, or at the bottom for a block that fills the phone.
function placeBar(r, at) {
  const { bar } = parts;
  const canvas = frame.closest('#canvas').getBoundingClientRect();
  const phone = over.parentElement.getBoundingClientRect();
  const f = frame.getBoundingClientRect();
  const beside = canvas.right - phone.right >= room;
  bar.dataset.beside = String(beside);
  bar.setAttribute('aria-orientation', beside ? 'vertical' : 'horizontal');
  const top = r.top * at.scale, bottom = r.bottom * at.scale;
  const unseen = bottom < 0 || top > at.height, inTheWay = !beside && typing();
  bar.hidden = Boolean(unseen || inTheWay) && !bar.contains(document.activeElement);
  const dx = f.left - phone.left, dy = f.top - phone.top;
  if (beside) {
    move(bar, phone.width + 8, dy + clamp(top, 0, at.height - bar.offsetHeight));
    return;
  }
  const gap = 26, high = bar.offsetHeight; // the gap leaves the ＋ and the name free
  const y = top - gap - high >= 0 ? top - gap - high : bottom + gap + high <= at.height ? bottom + gap : at.height - high - 8;
  move(bar, dx + (at.width - bar.offsetWidth) / 2, dy + clamp(y, 8, at.height - high - 8));
}

function clamp(value, low, high) {
  return Math.max(low, Math.min(value, Math.max(low, high)));
}
