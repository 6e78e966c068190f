// One menu serves every row of the outline and the open block: a page of 200 blocks has no 200 menus.
import { page } from './draft.js';
import * as acts from './acts.js';

const menu = () => document.getElementById('menu');
let opener;

// item is a line of the menu; null is a rule between groups.
const item = (label, icon, run, more) => ({ label, icon, run, ...more });

function blockItems(id) {
  const rows = [...document.querySelectorAll('#outline [data-row]')];
  const row = acts.rowOf(id);
  const others = [...document.querySelectorAll('#outline [data-section]')].filter((s) => !s.contains(row));
  const hidden = row?.dataset.hidden === 'on';
  return [
    item('上移', 'up', () => acts.move(id, -1), { off: rows[0] === row }),
    item('下移', 'lower', () => acts.move(id, 1), { off: rows[rows.length - 1] === row }),
    ...others.map((s) => item('移到' + s.dataset.name, 'into', () => acts.moveTo(id, s.dataset.section))),
    null,
    item('复制', 'copy', () => acts.copy(id)),
    item('拷贝到别的页面', 'link', () => ask('editor:clip', { block: id })),
    item('存为区块', 'block', () => ask('editor:keep', { block: id, name: acts.nameOf(id) })),
    null,
    item(hidden ? '显示' : '隐藏', hidden ? 'eye' : 'hidden', () => acts.hide(id)),
    item('删除', 'bin', () => acts.remove(id), { danger: true }),
  ];
}

function sectionItems(id) {
  const sections = [...document.querySelectorAll('#outline [data-section]')];
  const section = sections.find((s) => s.dataset.section === id);
  const i = sections.indexOf(section);
  const empty = !section.querySelector('[data-row]');
  return [
    item('上移这一段', 'up', () => acts.moveSection(id, -1), { off: i === 0 }),
    item('下移这一段', 'lower', () => acts.moveSection(id, 1), { off: i === sections.length - 1 }),
    null,
    item('拷贝整段', 'link', () => ask('editor:clip', { section: id }), { off: empty }),
    item('整段存为区块', 'block', () => ask('editor:keep', { section: id, name: section.dataset.name }), { off: empty }),
    null,
    item('删除空段', 'bin', () => acts.removeSection(id), { danger: true, off: !empty || sections.length === 1 }),
  ];
}

// ask hands an act to whoever does it.
const ask = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));

function draw(items) {
  const box = menu();
  box.textContent = '';
  for (const it of items) {
    if (!it) {
      box.append(document.createElement('hr'));
      continue;
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('role', 'menuitem');
    button.tabIndex = -1;
    button.disabled = Boolean(it.off);
    if (it.danger) button.dataset.danger = '';
    button.innerHTML = `<svg class="h-4 w-4 shrink-0" stroke-width="1.6" aria-hidden="true"><use href="#i-${it.icon}"></use></svg>`;
    button.append(it.label);
    button.addEventListener('click', () => { close(true); it.run(); });
    box.append(button);
  }
}

function open(button) {
  if (page.locked) return;
  opener = button;
  const id = button.dataset.of || button.closest('[data-row]')?.dataset.row;
  draw(button.dataset.menu === 'section' ? sectionItems(button.closest('[data-section]').dataset.section) : blockItems(id));
  const box = menu();
  box.hidden = false;
  box.setAttribute('aria-label', button.getAttribute('aria-label'));
  button.setAttribute('aria-expanded', 'true');
  stand(box, button.getBoundingClientRect());
  step(box, 0);
}

// stand puts the menu below its button, or above it where there is more room.
function stand(box, by) {
  const { width, height } = box.getBoundingClientRect();
  const below = by.bottom + 4;
  const fits = below + height < innerHeight - 8;
  box.style.top = Math.max(8, fits ? below : by.top - 4 - height) + 'px';
  box.style.left = Math.max(8, Math.min(by.right - width, innerWidth - width - 8)) + 'px';
}

function close(back) {
  const box = menu();
  if (box.hidden) return;
  box.hidden = true;
  opener?.removeAttribute('aria-expanded');
  if (back && opener?.isConnected) opener.focus({ preventScroll: true });
}

// step moves the focus by so many items; 0 = to the first.
function step(box, by) {
  const items = [...box.querySelectorAll('button:not(:disabled)')];
  const i = by === 0 ? 0 : items.indexOf(document.activeElement) + by;
  items[(i + items.length) % items.length]?.focus();
}

function key(e) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[e.key];
  if (by) step(menu(), by);
  else if (e.key === 'Home') step(menu(), 0);
  else if (e.key === 'Escape' || e.key === 'Tab') close(true);
  else return;
  if (e.key !== 'Tab') e.preventDefault();
  e.stopPropagation();
}

export function start() {
  document.addEventListener('click', (e) => {
    const button = e.target.closest('[data-menu]');
    const same = button === opener && !menu().hidden;
    if (!e.target.closest('#menu')) close(false);
    if (button && !same) open(button);
  });
  menu().addEventListener('keydown', key);
  document.addEventListener('scroll', (e) => {
    if (menu().hidden || e.target === menu()) return;
    if (opener.isConnected) stand(menu(), opener.getBoundingClientRect());
    else close(false); // its row is gone
  }, true);
  addEventListener('resize', () => close(false));
  addEventListener('blur', () => close(false)); // into the phone
}
