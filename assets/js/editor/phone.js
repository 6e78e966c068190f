// The phone's frame: the server's own preview of the page, on this site, so that it can be reached into from here.
// The preview marks blocks [data-name][data-hidden] (id b-…), sections (id s-…), texts [data-text] and pictures
// [data-image]; what visitors get carries no marks, and then nothing can be chosen.

import { folded } from './folds.js';

export const frame = document.getElementById('phone');

// inside is the document in the frame; null while there is none that is ours: it loads, or it failed.
export function inside() {
  const doc = frame.contentDocument;
  return doc && doc.querySelector('main.page') ? doc : null;
}

// editable tells whether the frame shows the draft for editing, not as some visitor sees it.
export const editable = () => Boolean(inside()?.querySelector('[data-section][id]'));

export const blocks = () => [...(inside()?.querySelectorAll('[data-name]') || [])];
export const sections = () => [...(inside()?.querySelectorAll('[data-section][id]') || [])];
export const find = (id) => (id && inside()?.getElementById('b-' + id)) || null;
export const idOf = (el) => el.id.slice(2); // of a block or section
export const nameOf = (el) => el.dataset.name;
export const isHidden = (el) => el.hasAttribute('data-hidden');
export const blockAt = (node) => node?.closest?.('[data-name]') || null;

// fixed is the part of a block that keeps its place on the screen: a bar; nothing for other blocks, and for one whose page
// was left.
export function fixed(el) {
  const view = el.ownerDocument.defaultView;
  return view && [...el.children].find((child) => view.getComputedStyle(child).position === 'fixed');
}

// box is where a block is seen, in the frame's own pixels.
export const box = (el) => (fixed(el) || el).getBoundingClientRect();

// textAt is the marked text under a point, found by place: what is disabled gets no clicks.
export function textAt(block, x, y) {
  return marked(block, '[data-text]', x, y);
}

export function imageAt(block, x, y) {
  return marked(block, '[data-image]', x, y);
}

function marked(block, selector, x, y) {
  const reach = 4; // a finger's or a hasty mouse's grace, px
  return [...block.querySelectorAll(selector)].find((el) => {
    const r = el.getBoundingClientRect();
    return r.width > 0 && !folded(el) && x >= r.left - reach && x <= r.right + reach && y >= r.top - reach && y <= r.bottom + reach;
  }) || null;
}
