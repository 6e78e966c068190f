// The bar above: whether the work is kept, what can be undone, what keeps from publishing.
import { attend } from './clash.js';
import { flush, undecided } from './draft.js';

// clock is the time in China, as on all screens.
const clock = (ms) => new Date(ms).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Asia/Shanghai' });

// saveState writes how it stands; words that have not changed are not read out again, and their button keeps the focus.
function saveState({ state, at, message, kept }) {
  const line = document.getElementById('save-state');
  if (!line) return;
  const one = state === 'failed' && undecided()[0];
  const asks = one && one.result.theirs?.length;
  const words = one ? (asks ? '有冲突，' : '没有存上，') : {
    saved: '已保存' + (at ? ' ' + clock(at) : ''), saving: '保存中…', failed: '保存失败，',
    offline: kept ? '离线，已存到本机' : '离线，先别关页面',
  }[state];
  line.dataset.state = state;
  line.title = (one && one.result.message) || message;
  if (line.dataset.words === words) return;
  line.dataset.words = words;
  line.textContent = words;
  if (state === 'failed') line.append(wayOut(one ? (asks ? '去决定' : '去看看') : '重试'));
}

function wayOut(words) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words;
  button.addEventListener('click', () => (undecided().length ? attend(undecided()[0]) : flush()));
  return button;
}

function turn(id, name, what) {
  const button = document.getElementById(id);
  if (!button) return;
  const label = what ? `${name}：${what}` : `没有可${name}的`;
  button.disabled = !what;
  button.title = label;
  button.setAttribute('aria-label', label);
}

function answered({ undo, redo, problems, changed, title }) {
  turn('undo', '撤销', undo);
  turn('redo', '重做', redo);
  const count = document.getElementById('problems');
  if (count) {
    count.hidden = !problems;
    count.querySelector('[data-number]').textContent = problems;
    const dot = document.getElementById('changed');
    dot.hidden = !changed || !dot.dataset.live;
  }
  if (title) {
    document.getElementById('page-title').textContent = title;
    document.title = title + ' · 三段';
  }
}

export function start() {
  document.addEventListener('draft:state', (e) => saveState(e.detail));
  document.addEventListener('draft:answer', (e) => answered(e.detail));
}
