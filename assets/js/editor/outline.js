// The outline: dragging, selecting, and the server's outline swapped in without losing the place.
import Sortable from 'sortablejs';
import { Idiomorph } from 'idiomorph';
import { page } from './draft.js';
import { place, announce, nameOf } from './acts.js';
import { calm } from './motion.js';
import { openPalette } from './palette.js';
import { at, open } from './side.js';

const nav = () => document.getElementById('outline');
let dragging = false;
let waiting = ''; // the server's outline that came while dragging

function sortable(list) {
  if (page.locked || Sortable.get(list)) return;
  Sortable.create(list, {
    group: 'blocks', handle: '.grip', draggable: '[data-row]', animation: calm() ? 0 : 150, ghostClass: 'row-ghost', fallbackClass: 'row-drag',
    forceFallback: true, fallbackOnBody: true, fallbackTolerance: 3, // the browser's own drag does not scroll and knows no touch
    scroll: nav(), bubbleScroll: true, emptyInsertThreshold: 24,
    onStart: () => { dragging = true; },
    onEnd: dropped,
  });
}

function dropped(e) {
  dragging = false;
  if (e.from !== e.to || e.oldIndex !== e.newIndex) {
    announce(`${nameOf(e.item.dataset.row)}：已移动`);
    place(e.item);
    waiting = '';
  } else if (waiting) {
    show(waiting);
  }
}

// show puts in the server's outline. Rows that stay keep their elements, and with them focus and scroll.
function show(html) {
  if (dragging) {
    waiting = html;
    return;
  }
  waiting = '';
  const focused = remember();
  Idiomorph.morph(nav(), html, {
    morphStyle: 'innerHTML',
    callbacks: { beforeAttributeUpdated: (name, el) => !(name === 'open' && el.tagName === 'DETAILS') },
  });
  if (focused) focused();
  mark();
  sync();
  nav().querySelectorAll('[data-list]').forEach(sortable);
}

// remember returns what gives the focus back to the same control of the same row.
function remember() {
  const row = document.activeElement?.closest('#outline [data-row], #outline [data-section]');
  if (!row) return null;
  const i = [...row.querySelectorAll('a, button')].indexOf(document.activeElement);
  return () => {
    if (row.contains(document.activeElement)) return;
    const same = document.getElementById(row.id);
    same?.querySelectorAll('a, button')[i]?.focus({ preventScroll: true });
  };
}

// sync makes the open block's toolbar say what the outline says.
function sync() {
  const rows = [...nav().querySelectorAll('[data-row]')];
  const i = rows.findIndex((r) => r.dataset.row === at().block);
  const bar = document.querySelector('#side .block-acts');
  if (!bar || i < 0) return;
  bar.querySelector('[name=by][value="-1"]').disabled = i === 0;
  bar.querySelector('[name=by][value="1"]').disabled = i === rows.length - 1;
  for (const b of bar.querySelectorAll('[name=hidden]')) b.hidden = (b.value === 'off') !== (rows[i].dataset.hidden === 'on');
}

// mark shows which row is open.
function mark() {
  const now = at();
  const row = now.panel.startsWith('play-') ? 'plays' : now.panel; // one of the plays is listed under their row
  for (const link of nav().querySelectorAll('a[data-block], a[data-panel]')) {
    const open = now.block ? link.dataset.block === now.block : link.dataset.panel === row;
    link.parentElement.classList.toggle('current', open);
    if (open) {
      link.setAttribute('aria-current', 'true');
    } else {
      link.removeAttribute('aria-current');
    }
  }
}

// opened also brings that row to the eye; later answers leave the outline where somebody has scrolled it to.
function opened() {
  mark();
  nav().querySelector('a[data-block][aria-current]')?.scrollIntoView({ block: 'nearest' });
}

export function start() {
  nav().querySelectorAll('[data-list]').forEach(sortable);
  document.addEventListener('draft:answer', (e) => { if (e.detail.outline) show(e.detail.outline); });
  document.addEventListener('editor:open', opened);
  document.addEventListener('click', (e) => {
    const add = e.target.closest('[data-add]');
    if (!add || e.metaKey || e.ctrlKey) return;
    e.preventDefault();
    openPalette({ section: add.dataset.add });
  });
  // Rows, the links of the settings' overview, 预览.
  document.addEventListener('click', (e) => {
    const link = e.target.closest('a[data-block], a[data-panel]');
    if (!link || e.metaKey || e.ctrlKey || e.shiftKey) return;
    e.preventDefault();
    link.closest('details.menu')?.removeAttribute('open');
    open({ block: link.dataset.block, panel: link.dataset.panel }, { show: true, focus: e.detail === 0 });
  });
  opened();
}
