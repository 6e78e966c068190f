// How the phone is looked at: its width, large text, dark surroundings, and by whose eyes.
import { page } from './draft.js';
import * as canvas from './canvas.js';
import { frame } from './phone.js';

const press = (button, on) => button.setAttribute('aria-pressed', String(on));
const pressed = (button) => button.getAttribute('aria-pressed') === 'true';

function width(button) {
  for (const other of button.parentElement.children) press(other, other === button);
  canvas.setWidth(Number(button.dataset.width));
}

const toggles = { text: (on) => canvas.setText(on ? 130 : 100), dark: canvas.setDark };

// as shows the page as that persona sees it; "" is the canvas again.
function as(persona) {
  const select = document.getElementById('persona');
  select.value = persona;
  const bar = document.getElementById('as');
  bar.hidden = !persona;
  bar.querySelector('[data-as]').textContent = select.selectedOptions[0].textContent;
  frame.src = `${page.base}/preview${persona ? '?as=' + persona : ''}`;
}

export function start() {
  document.getElementById('canvas').addEventListener('click', (e) => {
    const button = e.target.closest('button');
    if (button?.dataset.width) width(button);
    if (button?.dataset.lens) {
      press(button, !pressed(button));
      toggles[button.dataset.lens](pressed(button));
    }
    if (button?.dataset.do === 'back-to-editing') {
      as('');
      document.getElementById('persona').focus();
    }
  });
  const select = document.getElementById('persona');
  select.addEventListener('change', () => as(select.value));
  // What a persona sees is drawn by the server alone: after a change it is asked again.
  document.addEventListener('draft:answer', ({ detail }) => {
    if (select.value && (detail.page || detail.blocks)) canvas.reload();
  });
}
