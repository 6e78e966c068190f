// The draft as the browser knows it: every change becomes an edit, kept in this browser until the server has it.
//
// An edit is { do, … } as POST /admin/pages/{id}/edits takes it. Its random key makes sending it twice harmless, so what
// is not known to have arrived is sent again: after a network failure, a restart of the server, a reload, a new sign-in.
import { Failure, request } from './request.js';
import { Store } from './store.js';

const body = document.body;

/** The page that is edited. rev is the draft's revision the screen shows; tab names this tab among others. */
export const page = {
  id: body.dataset.page,
  base: '/admin/pages/' + body.dataset.page,
  locked: body.dataset.locked === 'on',
  rev: Number(body.dataset.rev || 0),
  tab: random(),
  hash: '', // of the outline
};

const pause = 600; // ms of rest after which what is typed is saved
const batch = 400e3, many = 100; // characters and edits in one request
const retries = [1000, 2000, 4000, 8000, 15000]; // ms

const store = new Store(page.id, page.tab);
let queue = []; // edits on their way, oldest first
let held = []; // { edit, result }: edits that need a decision
const waiting = new Map(); // key → who waits for the result
let timer, retry, sending, asked = false, failures = 0;
let state = 'saved', at = Date.now();

export function random() {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (b) => b.toString(16).padStart(2, '0')).join('');
}

/** Queues an edit and sends it at once, with all that waits before it. Resolves with the server's result. */
export function edit(op) {
  const e = { key: random(), ...op };
  const done = new Promise((resolve) => { waiting.set(e.key, resolve); });
  queue.push(e);
  hurry();
  changed();
  send();
  return done;
}

/**
 * The same once there has been a rest; until then a newer edit of that name replaces an older one. One that has been
 * sent before is left as it is: nobody knows whether it has arrived.
 */
export function later(name, op) {
  const due = performance.now() + pause; // not by the clock, which may be set back
  if (store.taken()) keep();
  const last = queue.at(-1);
  if (last?.name === name && !last.sent) Object.assign(last, op, { due, from: last.from });
  else queue.push({ key: random(), name, due, ...op });
  changed();
}

function changed() {
  keep();
  if (state !== 'offline' && state !== 'failed') tell('saving');
  clearTimeout(timer);
  const due = queue.at(-1)?.due;
  if (due) timer = setTimeout(send, Math.max(0, due - performance.now()));
}

// hurry makes all that waits for a rest go out with what goes out next.
function hurry() {
  for (const e of queue) e.due = 0;
}

// keep writes down what is not on the server. Where another tab has taken that over, it may have sent it.
function keep() {
  if (store.taken()) for (const e of queue) e.sent = true;
  store.save(queue, held);
}

/** Whether something is not on the server yet. */
export function unsaved() {
  return queue.length > 0 || held.length > 0;
}

/** The edits that need a decision: each { edit, result }. */
export function undecided() {
  return held.slice();
}

/** Decides about a held edit: done all the same (mine), from what it began from, or dropped. */
export function decide(key, mine) {
  const one = held.find((h) => h.edit.key === key);
  if (!one) return Promise.resolve();
  held = held.filter((h) => h !== one);
  keep();
  if (mine) return edit({ ...plain(one.edit), key: random(), force: true });
  settle();
  return Promise.resolve();
}

/** Sends all that waits. Resolves with true where the server has everything, with false where that failed. */
export async function flush() {
  clearTimeout(retry);
  retry = undefined;
  while (queue.length) {
    hurry(); // also what has been typed since
    await send();
    if (retry) return false;
  }
  return true;
}

/** Asks for what others have changed, without an edit of one's own. */
export function refresh() {
  asked = true;
  return send();
}

function send() {
  if (!sending) sending = sendNow().finally(() => { sending = undefined; });
  return sending;
}

// sendNow makes one request after another, so that an answer is never older than what the screen shows.
async function sendNow() {
  clearTimeout(timer);
  for (let part = dueNow(); part.length || asked; part = dueNow()) {
    asked = false;
    for (const e of part) e.sent = true;
    keep();
    if (part.length && state === 'saved') tell('saving');
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

// dueNow are the first edits whose rest is over and that fit into one request.
function dueNow() {
  let length = 0, n = 0;
  for (const e of queue) {
    length += JSON.stringify(e).length;
    if (e.due > performance.now() + 5 || n === many || n && length > batch) break;
    n++;
  }
  return queue.slice(0, n);
}

// plain is an edit as the server takes it.
function plain({ name, sent, due, ...e }) {
  return e;
}

async function exchange(part) {
  const sheet = document.querySelector('form#sheet');
  const open = sheet ? { block: sheet.dataset.block || '', panel: sheet.dataset.panel || '', base: sheet.elements._base?.value || '' } : {};
  const answer = await request(page.base + '/edits', { method: 'POST', json: { edits: part.map(plain), rev: page.rev, outline: page.hash, open } });
  if (answer.results?.length !== part.length) throw new Failure(0); // not our server's: some network's own sign-in page
  page.rev = answer.rev;
  page.hash = answer.hash;
  if (part.length) at = answer.at;
  queue = queue.filter((e) => !part.includes(e));
  part.forEach((e, i) => arrived(e, answer.results[i]));
  keep();
  emit('draft:answer', Object.assign(answer, { sent: part, open }));
}

const same = (a, b) => a.do === b.do && a.block === b.block && a.panel === b.panel && a.path === b.path;

function arrived(e, result) {
  const typed = e.do === 'set' || e.do === 'text';
  if (result.base) for (const next of queue) if (same(next, e) && next.base === e.base) next.base = result.base;
  if (typed && !result.ok) hold(e, result);
  else if (typed) held = held.filter((h) => !same(h.edit, e) || h.result.theirs?.length); // what was refused has been mended
  else if (!result.ok) say(result.message);
  if (result.ok && result.say) say(result.say, { undo: result.undo });
  waiting.get(e.key)?.(result);
  waiting.delete(e.key);
}

// hold keeps what was typed and could not be done, for a decision; a later one of the same form takes in an earlier one.
function hold(e, result) {
  const before = held.find((h) => same(h.edit, e));
  const theirs = [...(before?.result.theirs || []).filter((d) => !result.theirs?.some((n) => n.Path === d.Path)), ...(result.theirs || [])];
  const one = { edit: { ...e, base: before ? before.edit.base : e.base }, result: { ...result, theirs } };
  held = [...held.filter((h) => h !== before), one];
  emit('draft:held', one);
}

// refused deals with a request that was not answered. True: go on with the next.
async function refused(err, part) {
  if (!part.length) return true; // nothing was to be done
  const mistake = [400, 409, 413, 415, 422].includes(err.status);
  if (mistake && part.length > 1) { // one of them is the cause: each alone
    for (const e of part) {
      try { await exchange([e]); } catch (one) { if (!(await refused(one, [e]))) return false; }
    }
    return true;
  }
  if (mistake) {
    queue = queue.filter((e) => e !== part[0]);
    arrived(part[0], { ok: false, error: err.error, message: err.message });
    keep();
    return true;
  }
  tell(err.status ? 'failed' : 'offline', err.status ? err.message : '');
  clearTimeout(retry);
  retry = setTimeout(() => { retry = undefined; send(); }, retries[Math.min(failures++, retries.length - 1)]);
  return false;
}

function settle() {
  if (queue.length) return;
  if (held.length) tell('failed');
  else if (state !== 'saved') tell('saved');
}

// tell says how it stands. kept: this browser has what the server has not; message: why it failed.
function tell(next, message = '') {
  state = next;
  emit('draft:state', { state, at, message, kept: store.kept });
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
  setInterval(() => { if (unsaved()) keep(); adopt(); }, 4000);
  addEventListener('online', () => flush());
  addEventListener('offline', () => { if (queue.length) tell('offline'); });
  document.addEventListener('visibilitychange', () => { if (document.hidden && queue.length) flush(); });
  addEventListener('pagehide', () => {
    store.left = true; // others may take over at once
    keep();
  });
  addEventListener('pageshow', (e) => {
    store.left = false;
    if (!e.persisted) return;
    keep();
    refresh(); // brought back as it was: others may have edited since
  });
}

// adopt takes the edits of tabs that are gone.
function adopt() {
  if (page.locked) return;
  const left = store.orphans();
  if (!left.queue.length && !left.held.length) return;
  queue.unshift(...left.queue.map((e) => ({ ...e, due: 0, sent: true })));
  held.push(...left.held);
  changed();
  if (left.held.length) emit('draft:left');
  send();
}
