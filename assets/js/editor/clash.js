// What was typed and could not be stored. Where somebody else changed the same field meanwhile, both stand side by side,
// and the operator takes one of each.
import { decide, say, undecided } from './draft.js';
import { offer } from './gone.js';
import { open, reload } from './side.js';
import { changes, form, typed, values, write } from './sheet.js';

let deciding = ''; // key of the edit whose form is just loaded anew

const asks = ({ result }) => result.theirs?.length > 0;

const isOpen = ({ edit }) => {
  const f = form();
  return f && (edit.block ? f.dataset.block === edit.block : f.dataset.panel === edit.panel);
};

// held tells of an edit that needs a decision. It asks in the form it is of, if that is open; a form somebody types in
// meanwhile is not taken from under their hands: the bar above leads to the question.
function held(one) {
  if (!asks(one)) say(one.result.message);
  else if (isOpen(one)) show(one);
  else say('别人修改了同一处，请点上方的「去决定」');
}

/** attend brings up what is to be decided about an edit. */
export function attend(one) {
  const { block, panel } = one.edit;
  const gone = block ? !document.getElementById('row-' + block) : one.result.error === 'not_found';
  if (gone) offer(one);
  else if (isOpen(one) && !asks(one)) again(one);
  else open({ block, panel }, { show: true });
}

// again puts what was refused back into its form, to be mended.
function again({ edit, result }) {
  if (edit.do === 'text') write(edit.path, edit.text);
  else for (const [name, value] of new URLSearchParams(edit.values)) write(name, value);
  say(result.message);
}

function show({ edit, result }) {
  const f = form();
  f.dataset.clash = 'on'; // until it is decided nothing more is saved from here
  document.getElementById('clash')?.remove();
  const box = document.getElementById('clash-box').content.firstElementChild.cloneNode(true);
  const rows = result.theirs.map((d) => row({ ...d, Path: d.Path || edit.path }));
  box.querySelector('[data-rows]').append(...rows);
  const take = (side) => rows.forEach((r) => { r.querySelector(`input[value=${side}]`).checked = true; });
  box.querySelector('[data-all=mine]').addEventListener('click', () => take('mine'));
  box.querySelector('[data-all=theirs]').addEventListener('click', () => take('theirs'));
  box.querySelector('[data-decide]').addEventListener('click', () => settle(f, edit, rows));
  for (const d of result.theirs) if (!d.Path?.endsWith('.len')) write(d.Path || edit.path, d.Mine); // what one was typing stays
  f.prepend(box);
  box.scrollIntoView({ block: 'nearest' });
  if (!f.contains(document.activeElement)) box.querySelector('input').focus({ preventScroll: true });
}

function row(d) {
  const made = document.getElementById('clash-row').content.firstElementChild.cloneNode(true);
  made.querySelector('legend').textContent = d.Label;
  made.clash = d;
  for (const side of ['mine', 'theirs']) {
    const input = made.querySelector(`input[value=${side}]`);
    input.name = '_clash-' + d.Path; // not among the form's values
    const value = d[side === 'mine' ? 'Mine' : 'Theirs'];
    const into = made.querySelector(`[data-${side}]`);
    if (d.Picture && value) into.append(picture(value));
    else into.textContent = value || '（空）';
  }
  return made;
}

function picture(src) {
  const img = document.createElement('img');
  img.src = src.startsWith('art/') ? '/assets/0/img/' + src : '/media/160/' + src;
  img.alt = '';
  img.className = 'h-12 w-12 rounded-md object-contain';
  return img;
}

// settle takes what was chosen. All mine: the edit is done all the same. Otherwise the form shows what is stored, and says
// mine again where that was taken, or typed since.
async function settle(f, edit, rows) {
  const said = values(f);
  const mine = rows.filter((r) => r.querySelector('input[value=mine]').checked).map((r) => r.clash);
  const since = changes(edit.values || '', said).filter(([name]) => !rows.some((r) => r.clash.Path === name));
  delete f.dataset.clash;
  document.getElementById('clash').remove();
  if (mine.length === rows.length || mine.some((d) => d.Path.endsWith('.len'))) {
    await decide(edit.key, true);
  } else {
    deciding = edit.key;
    const there = await reload();
    deciding = '';
    if (!there) return; // the question stays
    await decide(edit.key, false);
  }
  mine.forEach((d) => { if (!d.Path.endsWith('.len')) write(d.Path, said.get(d.Path) ?? d.Mine); });
  since.forEach(([name, value]) => write(name, value));
  if (mine.length || since.length) typed();
}

export function start() {
  document.addEventListener('draft:held', (e) => held(e.detail));
  const ask = () => {
    for (const one of undecided()) if (isOpen(one) && one.edit.key !== deciding) (asks(one) ? show : again)(one);
  };
  document.addEventListener('editor:form', ask);
  document.addEventListener('draft:left', ask); // by a tab that is gone
}
