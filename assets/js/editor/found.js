// What the rules of WeChat and the law say of the open form: beside each field, with a safer wording to take over.
import { labelOf } from './notes.js';
import { announce } from './acts.js';

const form = () => document.getElementById('sheet');

const rule = (details) => details.dataset.rule.split(' ')[0];

// show writes what the server says, and reads out what is new; what is unfolded stays so.
function show(found) {
  const news = [];
  for (const box of form().querySelectorAll('[data-found]')) {
    const html = found[box.dataset.found] || '';
    if (box.said === html) continue;
    const open = [...box.querySelectorAll('details[open]')].map(rule);
    const known = [...box.querySelectorAll('details')].map(rule);
    box.said = html;
    box.innerHTML = html;
    for (const d of box.querySelectorAll('details')) {
      d.open = open.includes(rule(d));
      if (!known.includes(rule(d))) news.push(words(box.dataset.found, d));
    }
  }
  if (news.length) announce(news.join('；'));
}

// words are a finding as it is read out: "标题：要确认 …".
function words(path, details) {
  const label = labelOf(document.getElementById('f-' + path));
  const said = details.querySelector('summary').textContent.trim().replace(/\s+/g, ' ');
  return label ? `${label}：${said}` : said;
}

// take puts the safer wording into its field, as if it had been typed: it is saved, drawn and undone like that.
function take(button) {
  const wanted = new URLSearchParams(button.value);
  const field = document.getElementById('f-' + wanted.get('at'));
  if (!field?.value.includes(wanted.get('of'))) return;
  field.value = field.value.replace(wanted.get('of'), () => wanted.get('to'));
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
}

export function start() {
  document.addEventListener('draft:answer', ({ detail }) => {
    const f = form(), { open, found, side } = detail;
    const mine = f && (f.dataset.block ? open?.block === f.dataset.block : open?.panel === f.dataset.panel);
    if (mine && found && !side) show(found);
  });
  document.addEventListener('click', (e) => {
    const button = e.target.closest('[name=_safer]');
    if (!button) return;
    e.preventDefault();
    take(button);
  });
}
