// Requests of the editor. Where the session has ended, the operator signs in again without leaving the page, and the
// request is sent once more.
let csrf = document.body.dataset.csrf || '';
let signing; // the dialog that is open, as a promise
const patience = 30000; // ms for an answer

/** What went wrong: status 0 = no answer at all; message is for the operator. */
export class Failure extends Error {
  constructor(status, answer = {}) {
    super(answer.message || (status ? '服务出了点问题，请稍后再试' : '网络不通'));
    this.status = status;
    this.error = answer.error || '';
    this.fields = answer.fields || {};
  }
}

/** The token that posts carry. */
export function token() {
  return csrf;
}

/**
 * Sends a request and returns the answer's JSON, or its text where it is none. options: method, json (sent as such), body,
 * headers, signal. Throws a Failure.
 */
export async function request(path, options = {}) {
  for (let tries = 0; ; tries++) {
    const response = await once(path, options);
    if (response.ok) return read(response);
    const failure = new Failure(response.status, await read(response).catch(() => ({})));
    if (tries > 2) throw failure;
    if (response.status === 401) await signIn();
    else if (response.status === 403 && !(await renew())) throw failure;
    else if (response.status !== 403) throw failure;
  }
}

async function once(path, { method = 'GET', json, body, headers = {}, signal = AbortSignal.timeout(patience) }) {
  const all = { Accept: 'application/json', 'X-CSRF-Token': csrf, ...headers };
  if (json) all['Content-Type'] = 'application/json';
  try {
    return await fetch(path, { method, headers: all, body: json ? JSON.stringify(json) : body, signal, redirect: 'error' });
  } catch (err) {
    if (err.name === 'AbortError') throw err;
    throw new Failure(0);
  }
}

// read takes in an answer. One that breaks off is no answer.
async function read(response) {
  try {
    const text = await response.text();
    return (response.headers.get('Content-Type') || '').includes('json') ? JSON.parse(text) : text;
  } catch (err) {
    if (err.name === 'AbortError') throw err;
    throw new Failure(0);
  }
}

// renew asks for the token of the session there is now: somebody has signed in anew in another tab. False where it is
// the one we have, so that the refusal has another reason.
async function renew() {
  const response = await once('/admin/session', {});
  if (response.status === 401) {
    await signIn();
    return true;
  }
  if (!response.ok) return false;
  const answer = await read(response);
  if (!answer.csrf || answer.csrf === csrf) return false;
  take(answer.csrf);
  return true;
}

/** Opens the dialog that signs in again; resolves once that has worked. */
export function signIn() {
  signing = signing || new Promise((resolve) => ask(resolve)).finally(() => { signing = undefined; });
  return signing;
}

function ask(resolve) {
  const dialog = document.getElementById('signin');
  const form = dialog.querySelector('form');
  const wrong = dialog.querySelector('[data-wrong]');
  const before = document.activeElement;
  const stay = () => dialog.showModal(); // Escape would leave the edits without a way out
  const submit = async (event) => {
    event.preventDefault();
    wrong.hidden = true;
    const message = await enter(form);
    if (message) {
      wrong.textContent = message;
      wrong.hidden = false;
      return;
    }
    form.removeEventListener('submit', submit);
    dialog.removeEventListener('close', stay);
    form.elements.password.value = '';
    dialog.close();
    before?.focus?.();
    resolve();
  };
  form.addEventListener('submit', submit);
  dialog.addEventListener('close', stay);
  if (!dialog.open) dialog.showModal();
  (form.elements.login.value ? form.elements.password : form.elements.login).focus();
}

// enter signs in; it returns what is wrong, in words.
async function enter(form) {
  try {
    const response = await once('/admin/login', { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    const answer = await read(response);
    if (!response.ok) return answer.message || '登录失败，请再试一次';
    take(answer.csrf);
    return '';
  } catch (err) {
    return err.message;
  }
}

// take puts a new token into use, also for the forms on the page.
function take(fresh) {
  csrf = fresh;
  document.body.dataset.csrf = fresh;
  document.querySelectorAll('input[name=_csrf]').forEach((input) => { input.value = fresh; });
}
