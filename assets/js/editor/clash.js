// Somebody else changed the same field meanwhile: both stand side by side, and the operator takes one of each.
import { decide, say, undecided } from './draft.js';
import { open, reload } from './side.js';
import { changes, form, typed, values, write } from './sheet.js';

// held shows an edit that needs a decision: in the form it is of, if that is open.
function held({ edit, result }) {
  const f = form();
  const here = f && (edit.block ? f.dataset.block === edit.block : f.dataset.panel === edit.panel);
  if (!result.theirs?.length) return lost(edit, result, here);
  if (!here) {
    say('别人修改了同一处，打开它来决定用谁的');
    return open({ block: edit.block, panel: edit.panel });
  }
  show(f, edit, result);
}

function show(f, edit, result) {
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
    await decide(edit.key, false);
    await reload();
  }
  mine.forEach((d) => { if (!d.Path.endsWith('.len')) write(d.Path, said.get(d.Path) ?? d.Mine); });
  since.forEach(([name, value]) => write(name, value));
  if (mine.length || since.length) typed();
}

// lost is an edit that cannot be done any more, such as of a block that is gone; see gone.js for the open one.
function lost(edit, result, here) {
  if (here) return;
  say(result.message);
  decide(edit.key, false);
}

export function start() {
  document.addEventListener('draft:held', (e) => held(e.detail));
  document.addEventListener('editor:form', () => undecided().forEach((h) => {
    const f = form();
    if (f && h.result.theirs?.length && (h.edit.block ? f.dataset.block === h.edit.block : f.dataset.panel === h.edit.panel)) show(f, h.edit, h.result);
  }));
}
