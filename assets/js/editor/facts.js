// What pictures weigh as visitors load them: in each field, and for the page in all.
import { page } from './draft.js';
import { request } from './request.js';

export const known = new Map(); // what is known of pictures by src: { url, weight }
let weights = { total: 0, heavy: false, pictures: [] };

// learn adds to what is known of a picture.
export function learn(src, facts) {
  known.set(src, { ...known.get(src), ...facts });
}

// drawFacts shows a picture's size and weight, and warns where it or the page is heavy.
export function drawFacts(field, src) {
  const facts = field.querySelector('[data-facts]');
  const { weight = 0 } = known.get(src) || {};
  const own = !src ? [] : [size(src)?.join('×') || '插画', weight && '访客加载 ' + amount(weight)].filter(Boolean);
  const all = weights.total ? ['整页图片 ' + amount(weights.total)] : [];
  facts.hidden = !src || !weight;
  facts.querySelector('[data-own]').textContent = [...own, ...all].join(' · ');
  facts.querySelector('[data-heavy-words]').hidden = weight <= Number(field.dataset.heavy);
  facts.querySelector('[data-page-heavy]').hidden = !weights.heavy;
  facts.querySelector('[data-page-words]').textContent = `整页图片共 ${amount(weights.total)}，打开会慢。先换掉最大的几张。`;
}

// size reads an upload's px off its name; null for built-in art.
export function size(src) {
  const m = /-(\d+)x(\d+)(?:-\d+p)?\.(?:jpg|png)$/.exec(src || '');
  return m && [Number(m[1]), Number(m[2])];
}

function amount(bytes) {
  return bytes < 1024 * 1024 ? Math.ceil(bytes / 1024) + ' KB' : (bytes / 1024 / 1024).toFixed(1) + ' MB';
}

// weigh asks what visitors load for the page's pictures.
export async function weigh() {
  let answer;
  try {
    answer = await request(page.base + '/weight');
  } catch {
    return; // only a hint; the next change asks again
  }
  weights = answer;
  for (const p of answer.pictures) learn(p.src, { weight: p.weight });
  document.querySelectorAll('.picture-field').forEach((f) => drawFacts(f, f.querySelector('[data-src]').value));
}
