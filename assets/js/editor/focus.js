// The focal point: what stays in view where a picture is cut to fit, in steps of 10 percent.
import { ask, dialog } from './dialog.js';

// focusPoint resolves to "30,70", to "" for the default, or to null where nothing was decided.
export function focusPoint(url, focus) {
  const box = dialog('focus');
  const pad = box.querySelector('[data-pad]');
  for (const img of box.querySelectorAll('img')) img.src = url;
  return ask(box, (answer, signal) => {
    let at = point(focus) || [50, 50];
    const move = (x, y) => {
      at = [step(x), step(y)];
      draw(box, at);
    };
    draw(box, at);
    if (!focus) box.querySelector('[data-at]').textContent = '还没有设置';
    pad.addEventListener('click', (e) => {
      if (!e.detail) return; // Enter and space: they have no place
      const r = pad.getBoundingClientRect();
      move((e.clientX - r.left) / r.width * 100, (e.clientY - r.top) / r.height * 100);
    }, { signal });
    pad.addEventListener('keydown', (e) => {
      const way = { ArrowLeft: [-10, 0], ArrowRight: [10, 0], ArrowUp: [0, -10], ArrowDown: [0, 10] }[e.key];
      if (!way) return;
      e.preventDefault();
      move(at[0] + way[0], at[1] + way[1]);
    }, { signal });
    box.querySelector('[data-done]').addEventListener('click', () => answer(at.join(',')), { signal });
    box.querySelector('[data-reset]').addEventListener('click', () => answer(''), { signal });
    pad.focus();
  });
}

// point reads a focal point; null where there is none.
export function point(focus) {
  return /^\d+,\d+$/.test(focus) ? focus.split(',').map(Number) : null;
}

function step(n) {
  return Math.max(0, Math.min(100, Math.round(n / 10) * 10));
}

function draw(box, [x, y]) {
  place(box.querySelector('[data-dot]'), [x, y]);
  for (const img of box.querySelectorAll('[data-sample]')) img.style.objectPosition = `${x}% ${y}%`;
  box.querySelector('[data-at]').textContent = `横 ${x}%，纵 ${y}%`;
}

// place puts the dot over the picture it lies on.
export function place(dot, [x, y]) {
  dot.style.left = x + '%';
  dot.style.top = y + '%';
}
