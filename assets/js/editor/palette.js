// The pictured palette: a dialog around what GET …/add answers. Its forms work without this script too.
import { edit, page, say } from './draft.js';
import { request } from './request.js';
import { copied, pasteText } from './clip.js';
import { calm } from './motion.js';
import { open } from './side.js';

const dialog = document.getElementById('palette');
const body = document.getElementById('palette-body');
const waiting = body ? body.innerHTML : '';
let address = '';

// openPalette lets choose what to add to a section, after a block ('' = at its start, undefined = at its end).
export function openPalette({ section = lastSection(), after }) {
  if (page.locked) return Promise.resolve();
  const query = new URLSearchParams({ section });
  if (after !== undefined) query.set('after', after);
  address = `${page.base}/add?${query}`;
  dialog.showModal();
  body.innerHTML = waiting;
  return load();
}

function lastSection() {
  return [...document.querySelectorAll('#outline [data-list]')].pop()?.dataset.list || '';
}

// load shows the palette; scrolled to its part with the id at, if that is given.
async function load(at) {
  const asked = address;
  body.setAttribute('aria-busy', 'true');
  const answer = await request(asked, { headers: { 'X-Fragment': 'palette' } }).catch((err) => err);
  if (asked !== address) return; // opened elsewhere meanwhile
  body.removeAttribute('aria-busy');
  if (answer instanceof Error) return showFailure(answer);
  body.innerHTML = answer;
  body.querySelector('[data-go]').remove();
  if (at) body.querySelector(`#${at}`).scrollIntoView();
  else if (!matchMedia('(pointer: coarse)').matches) search().focus(); // a phone's keyboard would hide the cards
}

function showFailure(err) {
  body.innerHTML = '<div class="mx-auto max-w-sm py-16 text-center text-sm"><p role="alert"></p><button type="button" class="add-row w-full">重试</button></div>';
  body.querySelector('p').textContent = err.message;
  body.querySelector('button').addEventListener('click', () => load());
}

const search = () => body.querySelector('input[type="search"]');

// choices are the cards that can be seen.
const choices = () => [...body.querySelectorAll('[data-kind], [data-set]')].filter((b) => !b.closest('[hidden]'));

// place is where a form's blocks go.
const place = (form) => ({ section: form.elements.section.value, after: form.elements.after.value });

async function choose(button) {
  const { kind, set } = button.dataset;
  dialog.close();
  const made = await edit({ ...(set ? { do: 'insert', set } : { do: 'add', kind }), ...place(button.form) });
  if (made?.block) open({ block: made.block }, { show: true, focus: true });
}

// filter leaves the cards whose title, or another word for it, holds what is searched.
function filter() {
  const words = search().value.trim().toLowerCase();
  for (const card of body.querySelectorAll('[data-words]')) {
    card.hidden = !card.dataset.words.toLowerCase().includes(words);
  }
  for (const group of body.querySelectorAll('[data-group]')) {
    group.hidden = words !== '' && !group.querySelector('[data-words]:not([hidden])');
  }
  body.querySelector('[data-paste]').hidden = words !== '';
  body.querySelector('[data-none]').hidden = words === '' || choices().length > 0;
}

// next is the card an arrow leads to: beside it, or nearest in the row above or below.
function next(from, key) {
  const all = choices();
  if (key === 'ArrowLeft') return all[all.indexOf(from) - 1];
  if (key === 'ArrowRight') return all[all.indexOf(from) + 1];
  const here = from.getBoundingClientRect();
  const away = (b) => (b.getBoundingClientRect().top - here.top) * (key === 'ArrowDown' ? 1 : -1);
  const aside = (b) => Math.abs(b.getBoundingClientRect().left - here.left);
  const beyond = all.filter((b) => away(b) > 8);
  const nearest = Math.min(...beyond.map(away));
  return beyond.filter((b) => away(b) < nearest + 8).sort((a, b) => aside(a) - aside(b))[0];
}

// show scrolls to a part, which a search may have hidden.
function show(hash) {
  search().value = '';
  filter();
  body.querySelector(hash).scrollIntoView({ behavior: calm() ? 'auto' : 'smooth' });
}

function focus(button) {
  if (!button) return;
  button.focus({ preventScroll: true });
  button.closest('.palette-card').scrollIntoView({ block: 'nearest' });
}

function closeQuestion(details) {
  details.open = false;
  details.querySelector('summary').focus();
}

function onKey(e) {
  if (e.isComposing) return;
  const question = body.querySelector('details[open]');
  const card = e.target.closest('[data-kind], [data-set]');
  if (e.key === 'Escape' && question) {
    e.preventDefault();
    closeQuestion(question);
  } else if (e.target === search() && (e.key === 'ArrowDown' || e.key === 'Enter')) {
    e.preventDefault();
    const all = choices();
    if (e.key === 'Enter' && all.length === 1) choose(all[0]);
    else focus(all[0]);
  } else if (card && e.key.startsWith('Arrow')) {
    e.preventDefault();
    const to = next(card, e.key);
    if (to) focus(to);
    else if (e.key === 'ArrowUp') search().focus();
  }
}

function onClick(e) {
  const card = e.target.closest('[data-kind], [data-set]');
  const cancel = e.target.closest('[data-close]');
  const jump = e.target.closest('nav a');
  if (!card && !cancel && !jump) return;
  e.preventDefault();
  if (card) choose(card);
  else if (cancel) closeQuestion(cancel.closest('details'));
  else show(jump.hash);
}

// onSubmit does what the forms do, in place.
function onSubmit(e) {
  const form = e.target;
  e.preventDefault();
  if (form.elements.text) paste(form);
  else if (form.getAttribute('action').startsWith('/admin/blocksets/')) changeSet(form);
}

function paste(form) {
  const box = form.elements.text;
  if (!copied(box.value)) {
    box.setCustomValidity('这不是从编辑器拷贝的组件：请先拷贝组件，再来粘贴');
    box.reportValidity();
    return;
  }
  const { section, after } = place(form);
  dialog.close();
  pasteText(box.value, section, after);
}

// changeSet renames or deletes a block set.
async function changeSet(form) {
  try {
    const answer = await request(form.getAttribute('action'), { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    say(answer.say);
  } catch (err) {
    say(err.message);
    return;
  }
  load('sets');
}

export function start() {
  document.addEventListener('editor:add', (e) => openPalette(e.detail));
  dialog.addEventListener('keydown', onKey);
  body.addEventListener('click', onClick);
  body.addEventListener('submit', onSubmit);
  body.addEventListener('input', (e) => {
    if (e.target.name === 'text') e.target.setCustomValidity('');
    else if (e.target === search() && !e.isComposing) filter();
  });
  body.addEventListener('compositionend', (e) => e.target === search() && filter());
}
