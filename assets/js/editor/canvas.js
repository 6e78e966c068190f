// The phone as a canvas: a click chooses a block, another types in its texts; answers of the server are morphed in, so
// that nothing jumps and what somebody types in is left alone.
import { Idiomorph } from 'idiomorph';
import { page, unsaved } from './draft.js';
import { dropping } from './dropping.js';
import * as folds from './folds.js';
import { key } from './keys.js';
import * as keep from './keep.js';
import { calm } from './motion.js';
import * as overlay from './overlay.js';
import { openPalette } from './palette.js';
import { blockAt, editable, find, frame, idOf, inside, textAt } from './phone.js';
import * as toolbar from './toolbar.js';
import * as typing from './typing.js';

const patience = 15000; // ms for the preview to come
const trust = 4000; // ms in which a text just typed stands against answers that do not know it yet

let chosen = ''; // id of a block
let unseen = false; // it was chosen while a small screen showed another part of the editor
let tell = () => {};
let text = 100; // percent
let scroll = null; // where the frame was before it was loaded anew, px; null = nowhere yet
let waiting = new Map(); // block id → HTML that came while somebody typed in it
let typed = null; // { block, path, text, until }: the last text typed
let watchdog = 0;

// start serves the frame. onSelect(id) is told of every choice made on the phone; "" is none.
export function start({ onSelect } = {}) {
  tell = onSelect || tell;
  overlay.start({ retry: reload, locked: page.locked });
  keep.start();
  frame.tabIndex = -1; // what the phone offers is offered beside it; Tab passes it by
  frame.addEventListener('load', arrived);
  document.addEventListener('editor:view', () => { if (unseen && find(chosen)) reveal(find(chosen)); });
  expect();
  if (!frame.contentDocument || (frame.contentDocument.readyState === 'complete' && frame.contentDocument.URL !== 'about:blank')) arrived();
}

function expect() {
  clearTimeout(watchdog);
  watchdog = setTimeout(() => { if (!inside()) overlay.fail(); }, patience);
}

function arrived() {
  clearTimeout(watchdog);
  const doc = inside();
  if (!doc) return overlay.fail();
  if (doc.served) return;
  doc.served = true;
  waiting.clear();
  dress(doc);
  listen(doc);
  overlay.watch(doc);
  if (scroll !== null) doc.defaultView.scrollTo({ top: scroll, behavior: 'instant' });
  scroll = null;
  settle();
}

// dress gives the page the looks of a canvas, by a stylesheet of its own: what the server sent stays as it is.
function dress(doc) {
  const sheet = new doc.defaultView.CSSStyleSheet();
  doc.adoptedStyleSheets = [...doc.adoptedStyleSheets, sheet];
  doc.looks = sheet;
  redress();
}

function redress() {
  const doc = inside();
  if (!doc?.looks) return; // not dressed yet
  const mine = chosen && !page.locked ? `[id="b-${CSS.escape(chosen)}"] [data-text]` : '';
  doc.looks.replaceSync(`html{font-size:${text}%;scroll-behavior:auto!important}
    [data-name]::after{content:none!important}
    main,main *{cursor:default!important;-webkit-user-select:none;user-select:none;-webkit-user-drag:none}
    button[disabled]{pointer-events:none}
    html.at-form [id="b-${CSS.escape(chosen)}"] .bar{transform:none!important;visibility:visible!important;transition:none!important}
    ${mine && `${mine}{cursor:text!important}@media (hover:hover){${mine}:hover{outline:1px dashed #6366f1;outline-offset:3px}}`}
    [data-text][contenteditable]{outline:2px solid #4f46e5!important;outline-offset:2px;box-shadow:0 0 0 6px #fff;border-radius:2px;cursor:text!important;
      -webkit-user-select:text;user-select:text;white-space:pre-wrap;display:revert-layer;min-width:1em;-webkit-line-clamp:none;overflow:visible;opacity:1}
    [data-text][contenteditable].inline-block{display:inline-block}
    [data-text][contenteditable]:empty{min-height:1.5em}`);
}

function listen(doc) {
  const on = (name, f) => doc.addEventListener(name, f, true);
  on('mousedown', press);
  on('click', click);
  on('submit', (e) => e.preventDefault());
  on('dragstart', (e) => { if (!typing.typing()) e.preventDefault(); });
  on('pointermove', (e) => { if (editable() && e.pointerType !== 'touch') overlay.hover(blockAt(e.target), e.clientY); });
  doc.documentElement.addEventListener('pointerleave', overlay.leave);
  doc.addEventListener('keydown', forward);
  if (!page.locked) dropping(doc, { choose, selected });
}

// typesIn tells whether an event belongs to the text somebody types in.
function typesIn(e) {
  return Boolean(e.target.closest?.('[contenteditable]'));
}

// press keeps the focus from links and fields: in the editor they do nothing.
function press(e) {
  if (typesIn(e)) return;
  e.stopPropagation();
  if (e.button === 0) e.preventDefault();
  typing.finish();
}

function click(e) {
  if (typesIn(e)) return;
  e.preventDefault();
  e.stopPropagation();
  if (!editable()) return;
  const block = blockAt(e.target);
  if (!block) return outside(e.target);
  const mine = idOf(block) === chosen;
  const el = mine && !page.locked ? textAt(block, e.clientX, e.clientY) : null;
  if (el) {
    typing.begin(el, { x: e.clientX, y: e.clientY }, over);
    return overlay.redraw();
  }
  const heading = mine && e.target.closest('summary');
  if (heading) {
    folds.turn(heading.parentElement);
    return overlay.redraw();
  }
  frame.contentWindow.focus();
  if (!mine) choose(idOf(block));
}

// outside is a click on no block: on an empty section it asks what to add, elsewhere it gives the choice up.
function outside(target) {
  const section = target.closest('[data-section]');
  if (section && !page.locked && !section.querySelector('[data-name]')) return openPalette({ section: idOf(section), after: '' });
  choose('');
}

// forward hands keys on to the editor, whose shortcuts hold in the phone too.
function forward(e) {
  if (e.key === 'Tab') {
    e.preventDefault();
    if (e.shiftKey || !toolbar.focus()) document.querySelector('#side')?.focus();
    return;
  }
  key(e);
}

// choose is a choice made here: the rest of the editor hears of it.
function choose(id) {
  select(id, { scroll: false });
  tell(id);
}

// select marks a block as chosen, "" none, and shows it. One chosen already stays where it is: a click must not make the
// page run away under a second one.
export function select(id, { scroll: show = true } = {}) {
  const again = chosen === (id || '');
  if (!again) {
    typing.finish();
    folds.foldAgain();
  }
  chosen = id || '';
  redress();
  const el = find(chosen);
  overlay.choose(el);
  if (el && show && !again) reveal(el);
}

export const selected = () => chosen;

/** follow shows where the chosen block has gone. */
export function follow(id) {
  const el = id === chosen && find(id);
  if (el) reveal(el);
}

// reveal scrolls the phone, never the editor around it, just so far that the block is seen.
function reveal(el) {
  unseen = !frame.getClientRects().length;
  if (unseen) return;
  const view = frame.contentWindow;
  const r = el.getBoundingClientRect(), height = view.innerHeight;
  const margin = 40;
  if (r.top >= 0 && r.bottom <= height) return;
  const top = r.height > height - 2 * margin || r.top < 0 ? r.top - margin : r.bottom - height + margin;
  const far = Math.abs(top) > 2 * height;
  view.scrollBy({ top, behavior: far || calm() ? 'instant' : 'smooth' });
}

// over is told when the typing in a text has ended.
function over({ block, path, text: last, changed }) {
  if (changed) typed = { block, path, text: last, until: Date.now() + trust };
  const html = waiting.get(block);
  waiting.delete(block);
  const el = find(block);
  if (el && html && (!changed || knows(html, path, last))) morph(el, html); // else the answer to what was just typed will do
  settle();
}

// knows tells whether a block's HTML shows the text in its place.
function knows(html, path, text) {
  const el = parse(html)?.querySelector(`[data-text="${CSS.escape(path)}"]`);
  return (el ? el.textContent : '') === text;
}

// show applies an answer: page is the whole <main>, blocks are single blocks by id, look is the theme's tokens as CSS.
export function show({ page: main, blocks, look } = {}) {
  const doc = inside();
  if (!doc || !editable()) return;
  const view = doc.defaultView, at = view.scrollY;
  if (look) paint(doc, look);
  if (main) morph(doc.querySelector('main.page'), main);
  for (const [id, html] of Object.entries(blocks || {})) {
    const el = find(id);
    if (el) morph(el, html);
  }
  if (Math.abs(view.scrollY - at) > 1) view.scrollTo({ top: at, behavior: 'instant' });
  settle();
}

// paint gives the page the tokens of its theme, over those it came with.
function paint(doc, look) {
  if (!doc.tokens) {
    doc.tokens = new doc.defaultView.CSSStyleSheet();
    doc.adoptedStyleSheets = [...doc.adoptedStyleSheets, doc.tokens];
  }
  doc.tokens.replaceSync(`:root{${look}}`);
}

// preview shows a block as it would be, before it is saved, and unfolds the text of the field that is typed in.
export function preview(id, html, path) {
  show({ blocks: { [id]: html } });
  const text = path && find(id)?.querySelector(`[data-text="${CSS.escape(path)}"]`);
  if (!text || !folds.folded(text)) return;
  folds.unfold(text);
  settle();
}

function morph(el, html) {
  const fresh = parse(html);
  if (!fresh) return;
  Idiomorph.morph(el, fresh, { morphStyle: 'outerHTML', restoreFocus: false, callbacks: { beforeNodeMorphed } });
  folds.keepUnfolded();
}

// beforeNodeMorphed leaves the block alone that somebody types in; what came for it waits.
function beforeNodeMorphed(old, fresh) {
  if (!old.id || old !== typing.typing()) return true;
  waiting.set(idOf(old), fresh.outerHTML);
  return false;
}

// parse reads an answer's HTML, with the text just typed where it is still on its way and the answer may be older.
function parse(html) {
  const box = document.createElement('template');
  box.innerHTML = html.trim();
  const fresh = box.content.firstElementChild;
  if (typed && (Date.now() > typed.until || !unsaved())) typed = null;
  if (!fresh || !typed) return fresh;
  const own = `[id="b-${CSS.escape(typed.block)}"]`;
  const block = fresh.matches(own) ? fresh : fresh.querySelector(own);
  const el = block?.querySelector(`[data-text="${CSS.escape(typed.path)}"]`);
  if (el && el.textContent !== typed.text) el.textContent = typed.text;
  return fresh;
}

// settle brings in order what hangs on the page after it changed.
function settle() {
  const doc = inside();
  typing.check();
  const room = doc.querySelector('.bar-room');
  const main = doc.querySelector('main.page');
  if (room && room !== main.lastElementChild) main.append(room); // as the page's own script does
  if (chosen && editable() && !find(chosen)) return select('', { scroll: false }); // the side form tells what has become of it
  overlay.choose(editable() ? find(chosen) : null);
}

// reload fetches the whole page again and keeps its place.
export function reload() {
  const doc = inside();
  scroll = doc ? doc.defaultView.scrollY : scroll;
  expect();
  if (doc) frame.contentWindow.location.reload();
  else frame.src = frame.getAttribute('src');
}

export function setWidth(px) {
  frame.parentElement.dataset.width = String(px);
  overlay.redraw();
}

export function setText(percent) {
  text = percent;
  redress();
  overlay.redraw();
}

export function setDark(on) {
  frame.closest('#canvas').toggleAttribute('data-dark', on);
}
