// The right column: what is open, loaded as a fragment and kept in the browser's history.
import htmx from 'htmx.org/dist/htmx.esm.js';
import { flush, page, say } from './draft.js';
import { signIn } from './request.js';
import { show as view } from './views.js';

const side = () => document.getElementById('side');
let now = read(location.search);
let loading = 0;

function read(search) {
  const q = new URLSearchParams(search);
  const block = q.get('block') || '';
  return { block, panel: block ? '' : q.get('panel') || 'basics' };
}

const query = ({ block, panel }) => (block ? '?block=' + encodeURIComponent(block) : '?panel=' + encodeURIComponent(panel));

/** What is open: { block } or { panel }, the other "". */
export const at = () => now;

/**
 * Opens a block's or a panel's form; without either the page's settings. field is the path of the field to show, show
 * brings the form to the front on a small screen, focus gives it the keyboard.
 */
export async function open({ block = '', panel = '', field = '' }, { push = true, show = false, focus = false } = {}) {
  const next = { block, panel: block ? '' : panel || 'basics' };
  const same = next.block === now.block && next.panel === now.panel && side().querySelector('h2');
  if (show) view('edit');
  if (!same) {
    now = next;
    if (push) history.pushState({ editor: true }, '', location.pathname + query(next));
    tell();
    if (!(await load(next, field))) return;
    if (!push && !focus && !field) return;
  }
  if (field) reveal(field, focus);
  else if (focus) side().focus({ preventScroll: true });
}

const tell = () => document.dispatchEvent(new CustomEvent('editor:open', { detail: now }));

// load fetches the form; false where something else has been opened meanwhile, or nothing came.
async function load(what, field) {
  const turn = ++loading;
  side().setAttribute('aria-busy', 'true');
  await flush(); // the form shows what is stored
  if (turn !== loading) return false;
  const inside = side().contains(document.activeElement);
  side().dataset.failed = '';
  const address = `${page.base}/side${query(what)}${field ? '&at=' + encodeURIComponent(field) : ''}`;
  try {
    await htmx.ajax('GET', address, { target: '#side', swap: 'innerHTML' });
  } catch {
    side().dataset.failed = 'on';
  }
  if (turn !== loading) return false;
  side().removeAttribute('aria-busy');
  if (side().dataset.failed) failed(what);
  if (inside && !side().contains(document.activeElement)) side().focus({ preventScroll: true }); // else it would be nowhere
  if (side().dataset.failed) return false;
  side().scrollTop = 0;
  document.dispatchEvent(new CustomEvent('editor:form'));
  return true;
}

// failed says that the form did not come, and offers to try again.
function failed(what) {
  const box = document.getElementById('side-failed').content.cloneNode(true);
  box.querySelector('button').addEventListener('click', () => load(what));
  side().replaceChildren(box);
}

/** reveal shows a field, unfolding what hides it. */
export function reveal(path, focus) {
  const field = document.getElementById('f-' + path);
  if (!field) return;
  for (let el = field.parentElement; el && el !== side(); el = el.parentElement) if (el.tagName === 'DETAILS') el.open = true;
  if (field.tagName === 'FIELDSET') field.querySelector('details')?.setAttribute('open', '');
  field.scrollIntoView({ block: 'center' });
  if (focus) control(field)?.focus({ preventScroll: true });
}

// control is what takes a field's input.
function control(field) {
  if (field.matches('input, textarea, select')) return field;
  if (field.matches('.picture-field')) return field.querySelector('[data-drop]');
  return field.querySelector('input[type=text], textarea') || field.querySelector('input:not([type=hidden]), select, summary');
}

/** named shows the field that the address names, as links from other screens do, where the browser has not: of a picture it focuses nothing. */
export function named() {
  if (!location.hash.startsWith('#f-')) return;
  addEventListener('load', () => {
    if (document.activeElement === document.body) reveal(decodeURIComponent(location.hash.slice(3)), true);
  }, { once: true });
}

/** Loads what is open once more. */
export const reload = () => load(now);

export function start() {
  history.replaceState({ editor: true }, '');
  addEventListener('popstate', () => {
    const was = now;
    now = read(location.search);
    if (was.block === now.block && was.panel === now.panel) return;
    tell();
    load(now);
  });
  for (const name of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout']) {
    document.addEventListener(name, (e) => {
      if (e.detail.xhr?.status === 401) signIn().then(reload); // the session has ended
      else if (e.detail.target?.id === 'side') side().dataset.failed = 'on';
      else say('没有打开，请检查网络后再试');
    });
  }
  addEventListener('online', () => { if (side().dataset.failed) reload(); });
  // Links to a field that is wrong.
  side().addEventListener('click', (e) => {
    const link = e.target.closest('a[href^="#f-"]');
    if (!link) return;
    e.preventDefault();
    reveal(link.hash.slice(3), true);
  });
}
