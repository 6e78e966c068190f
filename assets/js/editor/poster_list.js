// The list of the poster's layers beside it, the topmost first, and the menu of what may be added.
import { page } from './draft.js';
import { most } from './poster_layers.js';

const icon = (name) => `<svg class="h-4 w-4 shrink-0" stroke-width="1.6" aria-hidden="true"><use href="#i-${name}"></use></svg>`;

// A row's buttons: the act, its icon and name for a layer, and whether it cannot be.
const buttons = [
  ['show', (l) => (l.hidden ? 'hidden' : 'eye'), (l) => (l.hidden ? '显示' : '不显示'), (l) => l.kind === 'qr' && !l.hidden],
  ['up', () => 'up', () => '上移一层', (l, i) => i === 0],
  ['down', () => 'lower', () => '下移一层', (l, i, n) => i === n - 1],
  ['copy', () => 'copy', () => '复制', (l, i, n, kinds) => kinds[l.kind].single || n >= most],
  ['remove', () => 'bin', () => '删除', () => false],
];

// words are what a layer says, with what its placeholders stand for as far as the form knows.
function words(layer, form) {
  const of = (name) => form.elements[name]?.value.replace(/\s+/g, ' ') || '';
  return layer.text.replace('{标题}', of('Headline')).replace('{说明}', of('Words')).replace('{截止}', '日期').replace(/[{}]/g, '');
}

/** draw makes the rows what the layers are. Rows keep their elements, so that the focus stays. */
export function draw(form, layers, chosen, kinds) {
  const list = form.querySelector('[data-rows]');
  const rows = new Map([...list.children].map((row) => [row.dataset.of, row]));
  const wanted = layers.map((layer) => rows.get(layer.id) || fresh(layer));
  for (const row of rows.values()) if (!wanted.includes(row)) row.remove();
  wanted.forEach((row, i) => {
    if (list.children[i] !== row) list.insertBefore(row, list.children[i] || null);
    fill(row, layers[i], { i, n: layers.length, chosen, kinds, form });
  });
  offer(form, layers, kinds);
}

function fresh(layer) {
  const row = document.createElement('li');
  row.className = 'row';
  row.dataset.of = layer.id;
  row.innerHTML = `<button type="button" data-pick id="layer-${layer.id}" class="row-link pl-2 text-left"><span data-icon></span><span class="min-w-0"><span class="row-title"></span></span></button>
    <span class="acts">${page.locked ? '' : buttons.map(([act]) => `<button type="button" class="row-button" data-layer-act="${act}" id="layer-${layer.id}-${act}"></button>`).join('')}</span>`;
  return row;
}

function fill(row, layer, { i, n, chosen, kinds, form }) {
  const kind = kinds[layer.kind], said = kind.single ? '' : words(layer, form), mine = layer.id === chosen;
  row.classList.toggle('current', mine);
  row.classList.toggle('row-off', layer.hidden);
  row.querySelector('[data-pick]').setAttribute('aria-current', String(mine));
  row.querySelector('[data-icon]').innerHTML = icon(layer.wrong ? 'warn' : kind.icon);
  row.querySelector('[data-icon]').className = layer.wrong ? 'text-red-600' : 'text-slate-500';
  row.querySelector('.row-title').textContent = (said || kind.title) + (layer.hidden ? '（不显示）' : '');
  row.querySelector('[data-pick]').title = kind.title;
  for (const [act, symbol, name, off] of buttons) {
    const button = row.querySelector(`[data-layer-act=${act}]`);
    if (!button) return;
    if (button.dataset.symbol !== symbol(layer)) button.innerHTML = icon(symbol(layer));
    button.dataset.symbol = symbol(layer);
    button.disabled = Boolean(off(layer, i, n, kinds));
    button.title = name(layer);
    button.setAttribute('aria-label', `${name(layer)}：${kind.title}`);
  }
}

// offer tells which kinds may be added.
function offer(form, layers, kinds) {
  for (const button of form.querySelectorAll('[data-add-layer] [data-kind]')) {
    const taken = kinds[button.dataset.kind].single && layers.some((l) => l.kind === button.dataset.kind);
    button.disabled = taken || layers.length >= most;
    button.querySelector('[data-taken]').hidden = !taken;
  }
}
