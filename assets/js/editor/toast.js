// A word about what was just done, with a way back.
import { turn } from './history.js';

const seconds = { short: 5, long: 10 }; // an offer to undo stays longer

let timer;

function show({ words, undo }) {
  if (!words) return;
  const box = document.getElementById('toast');
  const text = document.createElement('span');
  text.textContent = words;
  box.replaceChildren(text);
  if (undo) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = '撤销';
    button.addEventListener('click', () => {
      delete box.dataset.shown;
      turn('undo');
    });
    box.append(button);
  }
  box.dataset.shown = 'on';
  wait(undo ? seconds.long : seconds.short);
}

function wait(s) {
  clearTimeout(timer);
  timer = setTimeout(hide, s * 1000);
}

// hide keeps the words for readers that are late; what is not seen is not focused either.
function hide() {
  const box = document.getElementById('toast');
  if (box.matches(':hover') || box.contains(document.activeElement) && document.activeElement.matches(':focus-visible')) return wait(2);
  delete box.dataset.shown;
}

export function start() {
  document.addEventListener('draft:say', (e) => show(e.detail));
}
