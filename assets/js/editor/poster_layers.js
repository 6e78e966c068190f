// The layers of the poster, as the open form has them: what they are, and changes to them.
//
// A design's own layers are lent to the form: their controls bear names that are not sent ("_Layers.2.X"). The first change
// makes them the page's own.
import { page, random } from './draft.js';
import { commit, form, reshape } from './sheet.js';

export const most = 24;

/** open is the poster's form, where it is open. */
export function open() {
  const f = form();
  return f?.dataset.panel === 'poster' ? f : null;
}

const control = (el, name) => el.querySelector(`[name$=".${name}"]`);
const value = (el, name) => control(el, name)?.value ?? '';
const number = (el, name) => Number.parseInt(value(el, name), 10) || 0;

/** layers are the layers as the form says them now, the topmost first. at is the layer's place among them from below. */
export function layers() {
  const f = open();
  return f ? [...f.querySelectorAll('[data-layer]')].map(read) : [];
}

function read(el) {
  const at = Number(el.dataset.layer);
  return {
    el, at, id: value(el, 'ID') || 'layer' + at, kind: value(el, 'Kind'), text: control(el, 'Text')?.value || '', hidden: control(el, 'Hidden').checked,
    x: number(el, 'X'), y: number(el, 'Y'), w: number(el, 'W'), h: number(el, 'H'),
    wrong: el.querySelector('[data-wrong]:not([hidden])')?.textContent.trim() || '',
  };
}

export const find = (id) => layers().find((l) => l.id === id) || null;

/** adopt makes lent layers the page's own. */
export function adopt() {
  const box = open()?.querySelector('[data-lent]');
  if (!box || page.locked) return;
  box.querySelector('[data-waiting]')?.remove();
  for (const el of box.querySelectorAll('*')) {
    for (const { name, value: said } of [...el.attributes]) if (said.includes('_Layers')) el.setAttribute(name, said.replaceAll('_Layers', 'Layers'));
  }
  delete box.dataset.lent;
  box.querySelector('[name="Layers.len"]').value = box.querySelectorAll('[data-layer]').length;
  box.querySelector('[name=Placed]').value = open().querySelector('[name=Design]:checked').value;
  box.querySelector('[data-own-layers]').hidden = false;
}

// write puts values into a layer's controls.
function write(layer, said) {
  adopt();
  for (const [name, to] of Object.entries(said)) control(layer.el, name).value = to;
}

/** place puts a layer's box into the form and saves it: one act. */
export function place(layer, { x, y, w, h }) {
  if (x === layer.x && y === layer.y && w === layer.w && h === layer.h) return false;
  write(layer, { X: x, Y: y, W: w, H: h });
  commit();
  return true;
}

/** nudge does the same as if it were typed: what follows soon is the same act. */
export function nudge(layer, { x, y }) {
  write(layer, { X: x, Y: y });
  control(layer.el, 'X').dispatchEvent(new Event('input', { bubbles: true }));
}

export function show(layer, shown) {
  adopt();
  control(layer.el, 'Hidden').checked = !shown;
  commit();
}

/** rearrange changes the list of the layers, from below: change(items) gets and gives maps of values by field. */
export function rearrange(change) {
  adopt();
  return reshape((values) => {
    const items = [];
    for (const [name, said] of [...values]) {
      const [, i, field] = name.match(/^Layers\.(\d+)\.(.+)$/) || [];
      if (!field) continue;
      (items[i] ||= new Map()).set(field, said);
      values.delete(name);
    }
    const after = change(items.filter(Boolean));
    values.set('Layers.len', after.length);
    after.forEach((item, i) => item.forEach((said, field) => values.append(`Layers.${i}.${field}`, said)));
  });
}

const key = () => random().slice(0, 10);

/** add puts a new layer on top; it resolves with its id. */
export async function add(fresh) {
  const id = key();
  const taken = layers();
  let [x, y] = [Number(fresh.X), Number(fresh.Y)];
  while (taken.some((l) => l.x === x && l.y === y)) [x, y] = [x + 24, y + 24]; // not out of sight behind another
  await rearrange((items) => [...items, new Map(Object.entries({ ...fresh, ID: id, X: x, Y: y }))]);
  return id;
}

/** copy puts a copy above a layer; it resolves with the copy's id. */
export async function copy(layer) {
  const id = key();
  const aside = { X: Math.min(layer.x + 24, 750 - layer.w), Y: Math.min(layer.y + 24, 1334 - layer.h) };
  await rearrange((items) => put(items, layer.at + 1, new Map([...items[layer.at], ['ID', id], ...Object.entries(aside)])));
  return id;
}

const without = (items, at) => items.filter((_, i) => i !== at);
const put = (items, at, item) => [...items.slice(0, at), item, ...items.slice(at)];

export const remove = (layer) => rearrange((items) => without(items, layer.at));

/** raise moves a layer up by so many places, or down. */
export const raise = (layer, by) => rearrange((items) => put(without(items, layer.at), layer.at + by, items[layer.at]));

/** restore gives the page's own layers up for the design's. */
export function restore() {
  return reshape((values) => {
    for (const name of [...values.keys()]) if (/^Layers\.\d+\./.test(name)) values.delete(name);
    values.set('Layers.len', 0);
    values.set('Placed', '');
  });
}
