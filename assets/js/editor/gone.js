// Somebody else deleted the block or play that is open: what was typed stays, to be copied, or put back as a new block.
import { decide, edit, undecided } from './draft.js';
import { sectionOf } from './acts.js';
import { labelOf } from './notes.js';
import { at, open } from './side.js';
import { form, values } from './sheet.js';
import { show as view } from './views.js';

let home = { section: '', after: '' }; // where the open block stands

function remember() {
  const { block } = at();
  const row = block && document.getElementById('row-' + block);
  if (row) home = { section: sectionOf(block), after: row.previousElementSibling?.dataset.row || '' };
}

function show() {
  const f = form(), { block, panel } = at();
  if (!f || (block ? f.dataset.block !== block || document.getElementById('row-' + block) : f.dataset.panel !== panel)) return;
  const texts = [...f.querySelectorAll('input[type=text], textarea')].filter((c) => c.value.trim() && c.id);
  draw({ ...f.dataset, values: values(f).toString(), place: { ...home } }, texts.map((c) => text(labelOf(c), c.value)));
}

/** offer shows what was typed into a block or play that is gone, and whose form has been left. */
export function offer({ edit }) {
  const said = edit.do === 'text' ? [['', edit.text]] : [...new URLSearchParams(edit.values)];
  const texts = said.filter(([, value]) => /[^\w\s./:#,-]/.test(value)); // no numbers, colours, names of pictures
  draw({ ...edit, place: { section: '', after: '' } }, texts.map(([, value]) => text('', value)));
  view('edit');
}

function draw(kept, texts) {
  const box = document.getElementById('gone-box').content.cloneNode(true);
  box.querySelector('[data-texts]').append(...texts);
  const back = box.querySelector('[data-back]');
  back.hidden = !kept.values || Boolean(kept.panel); // a play is not put back from here
  back.addEventListener('click', () => putBack(kept, back));
  const side = document.getElementById('side');
  const typing = side.contains(document.activeElement);
  side.replaceChildren(box);
  if (typing) side.focus({ preventScroll: true }); // else the keys that follow would be shortcuts
  undecided().filter((h) => h.edit.block === kept.block && h.edit.panel === kept.panel).forEach((h) => decide(h.edit.key, false));
}

function text(label, value) {
  const made = document.getElementById('gone-text').content.firstElementChild.cloneNode(true);
  made.querySelector('span').textContent = label || '内容';
  const box = made.querySelector('textarea');
  box.value = value;
  box.rows = value.length > 24 ? 3 : 1;
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
    const { block, panel } = at();
    const left = block && !document.getElementById('row-' + block);
    if (mine && left) open({}); // also where its form is still on its way, and the server was not asked about it
    else if (mine && detail.gone && !block) open({ panel: panel.startsWith('play-') ? 'plays' : '' });
    else if (detail.gone) show();
    else remember();
  });
  document.addEventListener('editor:form', remember);
  remember();
}
