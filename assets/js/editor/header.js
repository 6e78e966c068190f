// The bar above: whether the work is kept, what can be undone, what keeps from publishing.
import { flush, undecided } from './draft.js';
import { open } from './side.js';

const clock = (ms) => new Date(ms).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false });

// say writes the save state; words that have not changed are not read out again.
function saveState({ state, at }) {
  const line = document.getElementById('save-state');
  if (!line) return;
  const asked = state === 'failed' && undecided()[0]?.edit;
  const words = asked ? '和别人的修改有冲突，' : {
    saved: '已保存' + (at ? ' ' + clock(at) : ''), saving: '保存中…', failed: '保存失败，', offline: '离线，已存在本机',
  }[state];
  line.dataset.state = state;
  if (line.textContent !== words) line.textContent = words;
  if (state === 'failed') {
    const again = document.createElement('button');
    again.type = 'button';
    again.textContent = asked ? '去决定' : '重试';
    again.addEventListener('click', () => (asked ? open({ block: asked.block, panel: asked.panel }, { show: true }) : flush()));
    line.append(again);
  }
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
