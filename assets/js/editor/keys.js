// The keyboard: everything the mouse can do, and a table of it under "?".
import { page } from './draft.js';
import * as acts from './acts.js';
import * as history from './history.js';
import { openPalette } from './palette.js';
import { at, open } from './side.js';

const types = (el) => Boolean(el.closest?.('input:not([type=checkbox]):not([type=radio]):not([type=color]), textarea, select, [contenteditable]:not([contenteditable=false])'));

// chosen is the block a key is about: that of the focused row, or else the open one.
const chosen = (el) => el.closest?.('[data-row]')?.dataset.row || at().block;

// Keys of one block, by what they are called.
const ofBlock = {
  'Alt+ArrowUp': (id) => acts.move(id, -1),
  'Alt+ArrowDown': (id) => acts.move(id, 1),
  'Ctrl+d': acts.copy,
  h: acts.hide,
  Delete: acts.remove,
  Backspace: acts.remove, // of the focused row alone: elsewhere it is pressed by mistake
};

const panes = ['outline', 'canvas', 'side'];

// pane moves the focus to the next part of the editor.
function pane(by) {
  const now = panes.findIndex((id) => document.getElementById(id).contains(document.activeElement));
  const next = document.getElementById(panes[(now + by + panes.length) % panes.length]);
  const first = next.querySelector(next.id === 'outline' ? '[aria-current]' : next.id === 'side' ? '#sheet input:not([type=hidden]), #sheet textarea' : 'button');
  (first || next).focus();
}

export function dialog(id) {
  const d = document.getElementById(id);
  if (!d.open) d.showModal();
}

// addHere opens the palette for the place after the open block, or for the first section's end.
function addHere() {
  const { block } = at();
  const section = acts.sectionOf(block);
  if (page.locked) return;
  if (section) openPalette({ section, after: block });
  else openPalette({ section: document.querySelector('#outline [data-list]').dataset.list });
}

const anywhere = {
  '?': () => dialog('keys'),
  '/': addHere,
  Escape: () => open({}),
};

const called = (e) => (e.altKey ? 'Alt+' : '') + (e.ctrlKey || e.metaKey ? 'Ctrl+' : '') + (e.key.length === 1 ? e.key.toLowerCase() : e.key);

// key does what a key asks for; it tells whether it did. The phone hands its keys here too.
export function key(e) {
  if (e.isComposing || e.keyCode === 229 || document.querySelector('dialog[open]')) return false;
  if (history.key(e)) return true;
  if (e.key === 'F6') return e.preventDefault(), pane(e.shiftKey ? -1 : 1), true;
  if (e.defaultPrevented || types(e.target)) return false;
  const name = called(e);
  const act = !page.locked && ofBlock[name];
  const id = act && (name === 'Backspace' ? e.target.closest?.('[data-row]')?.dataset.row : chosen(e.target));
  if (act && id) act(id);
  else if (anywhere[name]) anywhere[name]();
  else return false;
  e.preventDefault();
  return true;
}

export function start() {
  const hand = (keys) => () => document.documentElement.classList.toggle('by-keys', keys);
  addEventListener('keydown', hand(true), true);
  addEventListener('pointerdown', hand(false), true);
  document.addEventListener('keydown', key);
  document.addEventListener('click', (e) => {
    const verb = e.target.closest('[data-do]')?.dataset.do;
    if (verb === 'keys') dialog('keys');
    if (verb === 'close') e.target.closest('dialog').close();
    if (e.target.matches?.('dialog:not(#signin)')) e.target.close(); // the dark around it
  });
}
