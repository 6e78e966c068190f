// The open form: every change shows on the phone at once and is saved when a pause comes.
import { edit, flush, later, page, say } from './draft.js';
import { preview } from './canvas.js';
import { count, countAll, showErrors } from './notes.js';
import { token } from './request.js';
import { reveal } from './side.js';

const side = () => document.getElementById('side');
export const form = () => document.getElementById('sheet');
let touched = ''; // the name of the field that was changed last
let known = ''; // the form's values as the server has them, or will have
let composed = null; // the field an input method composes in; one that was taken away meanwhile never says that it has ended
let kept = null; // an answer that came meanwhile
let drawing = null, wanted = false;
const patience = 10000; // ms for a block to be drawn

/** The form's values as they are sent: without files and the form's own fields. */
export function values(of = form()) {
  const out = new URLSearchParams();
  for (const [name, value] of new FormData(of)) if (typeof value === 'string' && name[0] !== '_') out.append(name, value);
  return out;
}

const composing = () => Boolean(composed?.isConnected);
const target = (f) => (f.dataset.block ? { block: f.dataset.block } : { panel: f.dataset.panel });
const called = (f) => 'set:' + (f.dataset.block || f.dataset.panel);
const op = (f) => ({ do: 'set', ...target(f), kind: f.dataset.kind, base: f.elements._base.value, values: values(f).toString() });

/** typed saves and shows what the form says now. */
export function typed() {
  const f = form();
  if (!f || page.locked || f.dataset.clash) return;
  later(called(f), op(f));
  draw();
}

// draw shows the block as the form says, before it is stored: one request at a time, then the newest.
function draw() {
  wanted = Boolean(form()?.dataset.block);
  if (wanted && !drawing) drawing = requestAnimationFrame(drawNow);
}

async function drawNow() {
  while (wanted && form()?.dataset.block) {
    wanted = false;
    const { block } = form().dataset, said = values();
    try {
      // Not by request(): what saves asks to sign in again, when a pause comes, not this in the middle of a word.
      const answer = await fetch(`${page.base}/blocks/${block}/draw`, {
        method: 'POST', body: said, headers: { 'X-CSRF-Token': token() }, signal: AbortSignal.timeout(patience),
      });
      const html = await answer.text();
      if (!answer.ok) break;
      if (form()?.dataset.block === block && values().toString() === said.toString()) preview(block, html, touched); // else it has been overtaken
    } catch {
      break; // the queue tells about the network
    }
  }
  drawing = null;
}

/** commit saves at once what the form says, as an edit of its own: what one act did is undone by one. */
export function commit() {
  const f = form();
  if (f.dataset.clash) return say('请先决定用谁的，再改这里');
  return edit(op(f));
}

/**
 * reshape saves other values of the form, with more or fewer items in a list, and brings the form that goes with them.
 * change(values) makes them of what the form says. Resolves with the server's result, or with nothing where it could not be.
 */
export async function reshape(change) {
  await flush(); // what was typed is of the form as it is
  const f = form();
  if (!f || page.locked) return undefined;
  if (f.dataset.clash) return say('请先决定用谁的，再改这里');
  const said = values(f);
  known = said.toString(); // all of it goes along
  change(said);
  return edit({ ...op(f), values: said.toString(), op: 'reshaped' });
}

// press does a list's button: add, up, down, remove.
async function press(button) {
  const f = form();
  const verb = button.value;
  if (f.dataset.clash) return say('请先决定用谁的，再改这里');
  const result = await edit({ ...op(f), op: verb });
  if (result?.ok) showItem(verb);
}

// showItem brings the item that a list's button touched to the eye.
function showItem(verb) {
  const [list, i, act] = verb.match(/^(.*?)(?:\.(\d+))?\.(add|up|down|remove)$/).slice(1);
  const n = Number(form()?.elements[list + '.len']?.value || 0);
  const to = { add: n - 1, up: i - 1, down: Number(i) + 1 }[act];
  if (to >= 0) reveal(`${list}.${to}`, true);
}

// answered takes over what the server says about the open form.
function answered(answer) {
  const f = form();
  if (!f || !ofThis(f, answer.open)) return;
  if (composing()) {
    kept = answer;
    return;
  }
  const mine = (answer.sent || []).filter((e) => e.do === 'set' && called(f) === 'set:' + (e.block || e.panel)).pop();
  if (mine && !mine.op) known = mine.values;
  if (answer.side) replace(answer.side);
  else if (answer.base) f.elements._base.value = answer.base;
  showErrors(answer.errors || {});
}

// ofThis tells whether an answer is about this form, and not one that was open before.
const ofThis = (f, open) => (f.dataset.block ? open?.block === f.dataset.block : open?.panel === f.dataset.panel);

// replace puts in the server's form. What was typed since it was asked for is typed into it again.
function replace(html) {
  const f = form();
  const since = changes(known, values(f));
  const back = place();
  const open = [...side().querySelectorAll('details')].map((d) => [d.closest('[id]')?.id, d.dataset.group, d.open]);
  const top = side().scrollTop;
  side().innerHTML = html;
  side().querySelectorAll('details').forEach((d) => {
    const was = open.find(([id, group]) => id === d.closest('[id]')?.id && group === d.dataset.group);
    if (was) d.open = was[2];
  });
  document.dispatchEvent(new CustomEvent('editor:form'));
  known = values().toString();
  for (const [name, value] of since) write(name, value);
  countAll(form());
  side().scrollTop = top;
  back();
  if (since.length) typed();
}

/** changes lists what differs between two forms' values. */
export function changes(was, is) {
  const before = new URLSearchParams(was);
  return [...is].filter(([name, value]) => before.has(name) && before.get(name) !== value);
}

/** write puts a value into the form's control of that name. */
export function write(name, value) {
  const el = form().elements[name];
  if (!el) return;
  if (el instanceof RadioNodeList) el.value = value;
  else if (el.type === 'checkbox') el.checked = value === el.value;
  else el.value = value;
}

// place returns what brings focus and caret back to the same field.
function place() {
  const el = document.activeElement;
  if (!side().contains(el)) return () => {};
  const { id, name, value } = el;
  const caret = typeof el.selectionStart === 'number' ? [el.selectionStart, el.selectionEnd] : null;
  return () => {
    const alike = (x) => x.name === name && (x.value === value || !/radio|checkbox|submit/.test(x.type));
    const same = (id && document.getElementById(id)) || [...(form()?.elements || [])].find(alike) || side();
    same.focus({ preventScroll: true });
    if (caret && same.setSelectionRange) same.setSelectionRange(...caret);
  };
}

// ready takes a new form into use.
function ready() {
  known = form() ? values().toString() : '';
  if (form()) countAll(form());
}

function changed(e) {
  if (!e.target.closest('#sheet') || e.target.type === 'file' || composing()) return;
  count(e.target);
  touched = e.target.name;
  typed();
}

export function start() {
  side().addEventListener('input', changed);
  side().addEventListener('compositionstart', (e) => { composed = e.target; });
  side().addEventListener('compositionend', (e) => {
    composed = null;
    changed(e);
    if (kept) answered(kept);
    kept = null;
  });
  addEventListener('submit', (e) => {
    if (e.target.id !== 'sheet') return;
    e.preventDefault();
    if (e.submitter?.name === '_op') press(e.submitter);
    else flush();
  }, true);
  document.addEventListener('editor:form', ready);
  document.addEventListener('draft:answer', (e) => answered(e.detail));
  ready();
}

