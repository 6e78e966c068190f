// The draft as the browser knows it: every change becomes an edit, kept in this browser until the server has it.
//
// An edit is { do, … } as POST /admin/pages/{id}/edits takes it. Its random key makes sending it twice harmless, so what
// is not known to have arrived is sent again: after a network failure, a restart of the server, a reload, a new sign-in.
import { request } from './request.js';
import { Store } from './store.js';

export { request } from './request.js';

const body = document.body;

/** The page that is edited. rev is the draft's revision the screen shows; tab names this tab among others. */
export const page = {
  id: body.dataset.page,
  base: '/admin/pages/' + body.dataset.page,
  locked: 'locked' in body.dataset && body.dataset.locked !== 'false' && body.dataset.locked !== '',
  rev: Number(body.dataset.rev || 0),
  tab: random(),
  hash: '', // of the outline
};

const pause = 600; // ms of rest after which what is typed is saved
const batch = 400e3; // bytes in one request
const retries = [1000, 2000, 4000, 8000, 15000]; // ms

const store = new Store(page.id, page.tab);
let queue = []; // edits on their way, oldest first
let held = []; // { edit, result }: edits that need a decision
let waiting = new Map(); // key → resolve
let timer, retry, sending, failures = 0;
let state = 'saved', at = Date.now();

export function random() {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (b) => b.toString(16).padStart(2, '0')).join('');
}

/** Queues an edit and sends it at once, with all that waits before it. Resolves with the server's result. */
export function edit(op) {
  const done = add({ key: random(), ...op });
  queue.forEach((e) => { e.due = 0; });
  send();
  return done;
}

/**
 * The same once there has been a rest; until then a newer edit of that name replaces an older one. One that has been
 * sent before is left as it is: nobody knows whether it has arrived.
 */
export function later(name, op) {
  const last = queue.findLast((e) => e.name === name);
  if (last && !last.sent && queue.at(-1) === last) {
    Object.assign(last, op, { due: Date.now() + pause });
    changed();
    return waiting.get(last.key)?.promise;
  }
  return add({ key: random(), name, due: Date.now() + pause, ...op });
}

function add(e) {
  queue.push(e);
  let resolve;
  const promise = new Promise((r) => { resolve = r; });
  waiting.set(e.key, { promise, resolve });
  changed();
  return promise;
}

function changed() {
  store.save(queue, held);
  if (state !== 'offline' && state !== 'failed') tell('saving');
  clearTimeout(timer);
  const due = queue.length && queue.at(-1).due;
  if (due) timer = setTimeout(send, Math.max(0, due - Date.now()));
}

/** Whether something is not on the server yet. */
export function unsaved() {
  return queue.length > 0 || held.length > 0;
}

/** The edits that need a decision: each { edit, result }. */
export function undecided() {
  return held.slice();
}

/** Decides about a held edit: done all the same (mine), or dropped. */
export function decide(key, mine) {
  const one = held.find((h) => h.edit.key === key);
  if (!one) return Promise.resolve();
  held = held.filter((h) => h !== one);
  store.save(queue, held);
  if (!mine) {
    settle();
    return Promise.resolve();
  }
  const { key: _, name, sent, due, ...op } = one.edit;
  return edit({ ...op, base: one.result.base || op.base, force: true });
}

/** Sends all that waits. Resolves with true where the server has everything, with false where that failed. */
export async function flush() {
  queue.forEach((e) => { e.due = 0; });
  clearTimeout(retry);
  retry = undefined;
  while (queue.length) {
    await send();
    if (retry) return false;
  }
  return true;
}

/** Asks for what others have changed, without an edit of one's own. */
export function refresh() {
  return queue.length ? send() : exchange([]).catch(() => {});
}

function send() {
  if (!sending) sending = sendNow().finally(() => { sending = undefined; });
  return sending;
}

async function sendNow() {
  clearTimeout(timer);
  while (queue.length && !queue[0].due || queue.length && queue[0].due <= Date.now() + 5) {
    const part = dueNow();
    part.forEach((e) => { e.sent = true; });
    store.save(queue, held);
    if (state === 'saved') tell('saving');
    try {
      await exchange(part);
      failures = 0;
    } catch (err) {
      if (!(await refused(err, part))) return;
    }
  }
  settle();
  if (queue.length) changed();
}

// dueNow are the first edits that fit into one request. What waits for a rest goes along with what comes after it.
function dueNow() {
  let bytes = 0, n = 0;
  for (const e of queue) {
    bytes += JSON.stringify(e).length;
    if (n && (bytes > batch || e.due > Date.now() + 5)) break;
    n++;
  }
  return queue.slice(0, n);
}

async function exchange(part) {
  const sheet = document.querySelector('form#sheet');
  const open = sheet ? { block: sheet.dataset.block || '', panel: sheet.dataset.panel || '', base: sheet.elements._base?.value || '' } : {};
  const edits = part.map(({ name, sent, due, ...e }) => e);
  const answer = await request(page.base + '/edits', { method: 'POST', json: { edits, rev: page.rev, outline: page.hash, open } });
  page.rev = answer.rev;
  page.hash = answer.hash;
  at = answer.at;
  queue = queue.filter((e) => !part.includes(e));
  part.forEach((e, i) => arrived(e, answer.results[i]));
  store.save(queue, held);
  emit('draft:answer', Object.assign(answer, { sent: part, open }));
}

function arrived(e, result) {
  if (result.base) {
    for (const next of queue) if (next.do === 'set' && next.base === e.base && next.block === e.block && next.panel === e.panel) next.base = result.base;
  }
  const keep = !result.ok && (e.do === 'set' || e.do === 'text');
  if (keep) {
    held = held.filter((h) => h.edit.block !== e.block || h.edit.panel !== e.panel || h.edit.path !== e.path);
    held.push({ edit: e, result });
    emit('draft:held', { edit: e, result });
  } else if (!result.ok) {
    say(result.message);
  } else if (result.say) {
    say(result.say, { undo: result.undo });
  }
  waiting.get(e.key)?.resolve(result);
  waiting.delete(e.key);
}

// refused deals with a request that was not answered. True: go on with the next.
async function refused(err, part) {
  const mistake = [400, 409, 413, 415, 422].includes(err.status);
  if (mistake && part.length > 1) { // one of them is the cause: each alone
    for (const e of part) {
      try { await exchange([e]); } catch (one) { if (!(await refused(one, [e]))) return false; }
    }
    return true;
  }
  if (mistake) {
    queue = queue.filter((e) => e !== part[0]);
    arrived(part[0], { key: part[0].key, ok: false, error: err.error, message: err.message });
    store.save(queue, held);
    return true;
  }
  tell(err.status ? 'failed' : 'offline', err.status ? err.message : '');
  clearTimeout(retry);
  retry = setTimeout(() => { retry = undefined; send(); }, retries[Math.min(failures++, retries.length - 1)]);
  return false;
}

function settle() {
  if (!queue.length && !held.length) tell('saved');
  else if (!queue.length) tell('failed', '有修改需要您决定');
}

function tell(next, message) {
  state = next;
  emit('draft:state', { state, at, message });
}

function emit(name, detail) {
  document.dispatchEvent(new CustomEvent(name, { detail }));
}

/** Shows a word for a few seconds and says it to screen readers; undo adds a button that takes the last edit back. */
export function say(words, { undo } = {}) {
  emit('draft:say', { words, undo });
}

/** Starts: takes over what an earlier page of this browser could not deliver. */
export function start() {
  adopt();
  setInterval(() => { if (unsaved()) store.save(queue, held); adopt(); }, 4000);
  addEventListener('online', () => flush());
  addEventListener('offline', () => { if (queue.length) tell('offline'); });
  document.addEventListener('visibilitychange', () => { if (document.hidden && queue.length) flush(); });
  addEventListener('beforeunload', (e) => { if (unsaved()) e.preventDefault(); });
  addEventListener('pagehide', () => store.leave(true, queue, held));
  addEventListener('pageshow', (e) => {
    if (!e.persisted) return;
    store.leave(false, queue, held);
    refresh(); // brought back as it was: others may have edited since
  });
  document.addEventListener('click', leave);
}

// adopt takes the edits of tabs that are gone.
function adopt() {
  const left = store.orphans();
  if (!left.queue.length && !left.held.length) return;
  queue.unshift(...left.queue.map((e) => ({ ...e, due: 0 })));
  held.push(...left.held);
  changed();
  left.held.forEach((h) => emit('draft:held', h));
  send();
}

// leave saves what was just typed before a link leads away, so that nobody is asked for nothing.
async function leave(event) {
  const link = event.target.closest('a[href]');
  const away = link && !event.defaultPrevented && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey &&
    !link.target && !link.hasAttribute('download') && link.origin === location.origin && link.pathname + link.search !== location.pathname + location.search;
  if (!away || !queue.length) return;
  event.preventDefault();
  await Promise.race([flush(), new Promise((r) => setTimeout(r, 2000))]);
  location.assign(link.href);
}
