// What can be done to blocks and sections, however it is asked for: by buttons, menus, keys or dragging. The outline shows
// it at once; the server's answer has the last word.
import { edit } from './draft.js';
import { at, open } from './side.js';

export const rowOf = (id) => document.getElementById('row-' + id);
export const nameOf = (id) => rowOf(id)?.querySelector('.row-title')?.textContent || '组件';
export const sectionOf = (id) => rowOf(id)?.closest('[data-section]')?.dataset.section;

// announce tells those who cannot see; what it says is on the screen anyhow.
export function announce(words) {
  const live = document.getElementById('live');
  live.textContent = '';
  requestAnimationFrame(() => { live.textContent = words; });
}

// place tells the server where a row of the outline stands now.
export function place(row) {
  const before = row.previousElementSibling;
  return edit({ do: 'place', block: row.dataset.row, section: row.parentElement.dataset.list, after: before ? before.dataset.row : '' });
}

// move moves a block one place up (−1) or down (1); at its section's edge into the neighbouring section.
export function move(id, by) {
  const row = rowOf(id);
  const beside = row && (by < 0 ? row.previousElementSibling : row.nextElementSibling);
  if (!row) return;
  if (beside) {
    keepingFocus(() => (by < 0 ? beside.before(row) : beside.after(row)));
  } else {
    const lists = [...document.querySelectorAll('#outline [data-list]')];
    const list = lists[lists.indexOf(row.parentElement) + by];
    if (!list) return announce(by < 0 ? '已经在最上面' : '已经在最下面');
    keepingFocus(() => (by < 0 ? list.append(row) : list.prepend(row)));
  }
  moved(row);
}

// moveTo moves a block to the end of another section.
export function moveTo(id, section) {
  const row = rowOf(id);
  const list = document.getElementById('list-' + section);
  if (!row || !list) return;
  keepingFocus(() => list.append(row));
  moved(row);
}

function moved(row) {
  row.scrollIntoView({ block: 'nearest' });
  const list = row.parentElement;
  const section = list.closest('[data-section]').dataset.name;
  announce(`${nameOf(row.dataset.row)}：${section}第 ${[...list.children].indexOf(row) + 1} 个，共 ${list.children.length} 个`);
  place(row);
}

// keepingFocus moves elements without losing the focus in them.
function keepingFocus(change) {
  const focused = document.activeElement;
  change();
  if (focused && focused !== document.activeElement && focused.isConnected) focused.focus({ preventScroll: true });
}

// add puts in a new block after another ("" = first, undefined = last) and opens it.
export async function add(section, kind, after) {
  const made = await edit({ do: 'add', section, kind, after });
  if (made?.block) open({ block: made.block });
  return made;
}

// copy opens the copy; a row's keyboard goes on there, so that the next key is about what is open.
export async function copy(id) {
  const row = rowOf(id);
  const made = await edit({ do: 'copy', block: id });
  if (!made?.block) return;
  open({ block: made.block });
  if (row?.contains(document.activeElement)) rowOf(made.block)?.querySelector('a').focus();
}

export const hide = (id) => edit({ do: 'hide', block: id, hidden: rowOf(id)?.dataset.hidden !== 'on' });

// remove deletes a block and opens its neighbour, where it was open itself.
export function remove(id) {
  const row = rowOf(id);
  const rows = [...document.querySelectorAll('#outline [data-row]')];
  const i = rows.indexOf(row);
  const next = rows[i + 1] || rows[i - 1];
  const inside = row?.contains(document.activeElement);
  row?.remove();
  if (at().block === id) open(next ? { block: next.dataset.row } : {});
  if (inside) next?.querySelector('a').focus();
  return edit({ do: 'delete', block: id });
}

export const moveSection = (id, by) => edit({ do: 'section-move', section: id, by });
export const removeSection = (id) => edit({ do: 'section-delete', section: id });
export const addSection = (kind) => edit({ do: 'section-add', kind });

// Forms that would do the same without script.
const acts = {
  'blocks/move': (id, in_) => (in_.get('section') ? moveTo(id, in_.get('section')) : move(id, Number(in_.get('by')))),
  'blocks/copy': copy,
  'blocks/hide': hide,
  'blocks/delete': remove,
  'sections/move': (id, in_) => moveSection(id, Number(in_.get('by'))),
  'sections/delete': removeSection,
};

// submitted does what a form of the outline or a toolbar posts; it tells whether it was one.
function submitted(form, button) {
  const path = new URL(button?.hasAttribute('formaction') ? button.formAction : form.action, location.href).pathname;
  const [, , , , noun, id, verb] = path.split('/'); // /admin/pages/{id}/blocks/{block}/move
  const in_ = new URLSearchParams(button?.name ? { [button.name]: button.value } : {});
  if (noun === 'sections' && !id) return addSection(in_.get('kind')), true;
  const act = acts[noun + '/' + verb];
  if (act) act(id, in_);
  return Boolean(act);
}

export function start() {
  // Before admin.js, which marks what is sent.
  addEventListener('submit', (e) => {
    if (e.target.closest('#outline, #side') && submitted(e.target, e.submitter)) e.preventDefault();
  }, true);
}
