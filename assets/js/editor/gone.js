// Somebody else deleted the block that is open: what was typed stays, to be copied, or put back as a new block.
import { decide, edit, undecided } from './draft.js';
import { sectionOf } from './acts.js';
import { labelOf } from './notes.js';
import { at, open } from './side.js';
import { form, values } from './sheet.js';

let home = { section: '', after: '' }; // where the open block stands

function remember() {
  const { block } = at();
  const row = block && document.getElementById('row-' + block);
  if (row) home = { section: sectionOf(block), after: row.previousElementSibling?.dataset.row || '' };
}

function show() {
  const f = form();
  if (!f || f.dataset.block !== at().block || document.getElementById('row-' + at().block)) return;
  const kept = { kind: f.dataset.kind, values: values(f).toString(), place: { ...home } };
  const texts = [...f.querySelectorAll('input[type=text], textarea')].filter((c) => c.value.trim() && c.id);
  const box = document.getElementById('gone-box').content.cloneNode(true);
  box.querySelector('[data-texts]').append(...texts.map(text));
  const back = box.querySelector('[data-back]');
  back.addEventListener('click', () => putBack(kept, back));
  const { block } = f.dataset;
  document.getElementById('side').replaceChildren(box);
  undecided().filter((h) => h.edit.block === block).forEach((h) => decide(h.edit.key, false));
}

function text(control) {
  const made = document.getElementById('gone-text').content.firstElementChild.cloneNode(true);
  made.querySelector('span').textContent = labelOf(control) || '内容';
  const box = made.querySelector('textarea');
  box.value = control.value;
  box.rows = control.value.length > 24 ? 3 : 1;
  return made;
}

// putBack makes a new block of the same kind with what was typed, where the old one stood.
async function putBack({ kind, values: said, place }, button) {
  button.disabled = true;
  const lists = [...document.querySelectorAll('#outline [data-list]')].map((l) => l.dataset.list);
  const section = lists.includes(place.section) ? place.section : lists[0];
  const after = document.querySelector(`[data-list="${CSS.escape(section)}"] > [data-row="${CSS.escape(place.after)}"]`) ? place.after : '';
  const made = await edit({ do: 'add', section, kind, after });
  if (made?.block) {
    await edit({ do: 'set', block: made.block, kind, base: '', values: said });
    open({ block: made.block });
  } else {
    button.disabled = false;
  }
}

export function start() {
  document.addEventListener('draft:answer', ({ detail }) => {
    const mine = (detail.sent || []).some((e) => ['delete', 'undo', 'redo'].includes(e.do));
    if (!detail.gone) remember();
    else if (mine && at().block) open({});
    else show();
  });
  document.addEventListener('editor:form', remember);
  remember();
}
