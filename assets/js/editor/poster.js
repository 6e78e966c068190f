// The poster's editor: its form in the right column, the poster itself in the phone's place. What is changed is an edit of the
// panel "poster" like any other: saved, undone and merged as forms are.
import { page, say } from './draft.js';
import * as layers from './poster_layers.js';
import * as list from './poster_list.js';
import { Stage, step } from './poster_stage.js';
import { HEIGHT, WIDTH } from './poster_snap.js';
import { reshape } from './sheet.js';

let stage = null;
let chosen = ''; // a layer's id
let tab = 'look';
let drawn = -1; // the revision whose picture is shown

const canvas = () => document.getElementById('canvas');
const within = (el, selector) => (layers.open()?.contains(el) ? el.closest(selector) : null);

// mount shows the poster where its form has been opened, or has come anew.
function mount() {
  const form = layers.open();
  if (!form) return unmount();
  if (!stage) {
    stage = new Stage(form.querySelector('#poster-stage'), { select, drop, key });
    stage.enter(canvas());
    canvas().dataset.poster = 'on';
    const asked = form.querySelector('[data-layer][open]');
    chosen = layers.layers().find((l) => l.el === asked)?.id || '';
    tab = chosen ? 'layers' : 'look';
  }
  turn(tab);
  select(chosen);
  if (drawn !== page.rev) picture();
}

function unmount() {
  if (!stage) return;
  stage.leave();
  stage = null;
  chosen = '';
  drawn = -1;
  delete canvas().dataset.poster;
}

function picture() {
  drawn = page.rev;
  stage.refresh();
}

// turn shows one of the form's two parts.
function turn(to) {
  tab = to;
  for (const part of layers.open().querySelectorAll('[data-tab]')) part.open = part.dataset.tab === to;
  for (const button of layers.open().querySelectorAll('[data-tab-of]')) button.setAttribute('aria-pressed', String(button.dataset.tabOf === to));
}

// select marks a layer as chosen, "" none, and opens its form.
function select(id) {
  const all = layers.layers();
  const now = all.find((l) => l.id === id);
  const other = Boolean(now) && id !== chosen;
  chosen = now ? id : '';
  for (const l of all) l.el.open = l === now;
  if (other && tab !== 'layers') turn('layers');
  layers.open().querySelector('[data-none]').hidden = Boolean(now);
  redraw(all);
}

function redraw(all = layers.layers()) {
  stage.draw(all, chosen);
  list.draw(layers.open(), all, chosen, stage.kinds);
}

// drop saves where a layer was dragged to.
function drop(layer, box) {
  const now = layers.find(layer.id); // the form may have come anew meanwhile
  if (now && layers.place(now, box)) stage.say(`移到左 ${box.x} 上 ${box.y}，宽 ${box.w} 高 ${box.h}`);
  redraw();
}

function nudge(by) {
  const l = layers.find(chosen);
  const fit = (n, most) => Math.max(0, Math.min(n, most));
  const to = { x: fit(l.x + by[0], WIDTH - l.w), y: fit(l.y + by[1], HEIGHT - l.h) };
  if (to.x === l.x && to.y === l.y) return;
  layers.nudge(l, to);
  stage.say(`左 ${to.x} 上 ${to.y}`);
}

async function remove(id) {
  const all = layers.layers();
  const at = all.findIndex((l) => l.id === id);
  const layer = all[at];
  if (!layer) return;
  if (layer.kind === 'qr') return say('二维码不能删除：没有它，好友扫不了码，进不了页面');
  const next = all[at + 1] || all[at - 1];
  const onStage = stage.over.contains(document.activeElement), inList = within(document.activeElement, '[data-rows]');
  chosen = next?.id || '';
  const done = await layers.remove(layer);
  if (!done?.ok || !stage) return;
  say(`已删除${stage.kinds[layer.kind].title}`, { undo: true });
  if (onStage) stage.focus(chosen);
  if (inList) document.getElementById('layer-' + chosen)?.focus();
}

// key is what is pressed on the stage.
function key(e) {
  const by = step(e);
  if (!chosen || e.isComposing) return;
  if (e.key === 'Escape') select('');
  else if (page.locked) return;
  else if (by) nudge(by);
  else if (e.key === 'Delete' || e.key === 'Backspace') remove(chosen);
  else return;
  e.preventDefault();
  e.stopPropagation();
}

const acts = {
  show: (layer) => { layers.show(layer, layer.hidden); redraw(); },
  up: (layer) => layers.raise(layer, 1),
  down: (layer) => layers.raise(layer, -1),
  copy: async (layer) => select(await layers.copy(layer)),
  remove: (layer) => remove(layer.id),
};

async function add(kind) {
  const id = await layers.add(stage.kinds[kind].fresh);
  if (!stage) return;
  select(id);
  say(`已添加${stage.kinds[kind].title}，拖到合适的地方`);
  const form = layers.find(id)?.el;
  form?.scrollIntoView({ block: 'nearest' });
}

async function restore() {
  chosen = '';
  const done = await layers.restore();
  if (done?.ok) say('已恢复版式默认摆放', { undo: true });
}

// insert puts what stands for words of the page into a layer's text, where the caret is.
function insert(button) {
  const text = button.closest('[data-layer]').querySelector('[name$=".Text"]');
  text.setRangeText(button.dataset.mark, text.selectionStart, text.selectionEnd, 'end');
  text.focus();
  text.dispatchEvent(new Event('input', { bubbles: true }));
}

function clicked(e) {
  const nudged = stage?.root.contains(e.target) && e.target.closest('[data-nudge]');
  if (nudged) return nudge(nudged.dataset.nudge.split(',').map(Number));
  const hit = (selector) => within(e.target, selector);
  const row = hit('[data-of]'), act = hit('[data-layer-act]'), part = hit('[data-tab-of]'), kind = hit('[data-add-layer] [data-kind]'), mark = hit('[data-mark]');
  if (act) acts[act.dataset.layerAct](layers.find(row.dataset.of));
  else if (row) select(row.dataset.of);
  else if (part) turn(part.dataset.tabOf);
  else if (mark) insert(mark);
  else if (hit('[data-restore]')) restore();
  else if (kind) {
    kind.closest('details').open = false;
    add(kind.dataset.kind);
  }
}

// typing makes the layers the page's own before the form hears of what is typed, and keeps squares square.
function typing(e) {
  if (!within(e.target, '[data-layer]')) return;
  layers.adopt();
  const side = e.target.dataset.box, el = e.target.closest('[data-layer]');
  const square = stage?.kinds[el.querySelector('[name$=".Kind"]').value]?.square;
  if (square && (side === 'W' || side === 'H')) el.querySelector(`[data-box=${side === 'W' ? 'H' : 'W'}]`).value = e.target.value;
}

function typed(e) {
  if (within(e.target, '[name=Design]')) reshape(() => {}); // the form of the other design's layers
  else if (within(e.target, '#sheet')) redraw();
}

// counted moves a number by arrow keys.
function counted(e) {
  const box = within(e.target, '[data-box]');
  const by = { ArrowUp: 1, ArrowDown: -1 }[e.key];
  const row = within(e.target, '[data-rows] [data-of]');
  if (row && (e.key === 'Delete' || e.key === 'Backspace') && !page.locked) {
    e.preventDefault();
    e.stopPropagation();
    return remove(row.dataset.of);
  }
  if (!box || !by || page.locked) return;
  e.preventDefault();
  box.value = String(Math.max(0, (Number.parseInt(box.value, 10) || 0) + by * (e.shiftKey ? 10 : 1)));
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

// shown follows what a link to a field opens: a part of the form, or a layer.
function shown(e) {
  if (!stage || !e.target.open || !layers.open()?.contains(e.target)) return;
  if (e.target.dataset.tab && e.target.dataset.tab !== tab) turn(e.target.dataset.tab);
  const layer = layers.layers().find((l) => l.el === e.target);
  if (layer && layer.id !== chosen) select(layer.id);
}

function answered(e) {
  if (!stage || !layers.open()) return;
  redraw(); // what is wrong may be another
  if (drawn !== page.rev) picture();
  smalls(e.detail);
}

// smalls fetches the pictures of the designs anew after what they all show has changed.
let sawn = '';
function smalls() {
  const form = layers.open();
  const now = ['Headline', 'Words', 'Picture.Src'].map((name) => form.elements[name]?.value).join('\n');
  if (sawn && sawn !== now) for (const img of form.querySelectorAll('[data-small]')) img.src = img.src.replace(/(&rev=\d+)?$/, '&rev=' + page.rev);
  sawn = now;
}

export function start() {
  document.addEventListener('editor:form', mount);
  document.addEventListener('editor:open', (e) => { if (e.detail.panel !== 'poster') unmount(); });
  document.addEventListener('draft:answer', answered);
  document.addEventListener('input', typing, true);
  document.addEventListener('input', typed);
  document.addEventListener('click', clicked);
  document.addEventListener('keydown', counted, true);
  document.addEventListener('toggle', shown, true);
  mount();
}
