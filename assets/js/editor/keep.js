// 存为区块: asks what the block shall be called, and keeps a copy of it for other pages.
import { page, say } from './draft.js';
import { request } from './request.js';

let dialog = null;

export function start() {
  document.addEventListener('editor:keep', (e) => ask(e.detail));
}

// ask opens the dialog for a block, or for a whole section.
function ask({ block, section, name }) {
  dialog = dialog || build();
  const { title } = dialog.querySelector('form').elements;
  dialog.dataset.of = block ? 'blocks/' + block : 'sections/' + section;
  title.value = name;
  wrong('');
  dialog.showModal();
  title.select();
}

function build() {
  const made = document.createElement('dialog');
  made.className = 'over-dialog';
  made.setAttribute('aria-labelledby', 'over-keep');
  made.innerHTML = `<form method="dialog" novalidate>
    <h2 id="over-keep">存为区块</h2>
    <p>以后在任何页面添加组件时，都能在「我的区块」里找到它。这个页面不会变。</p>
    <label for="over-title">区块名称</label>
    <input id="over-title" name="title" type="text" maxlength="20" autocomplete="off" aria-describedby="over-wrong">
    <p id="over-wrong" role="alert"></p>
    <div><button type="button" class="over-quiet" value="cancel">取消</button><button type="submit" class="over-strong">保存</button></div>
  </form>`;
  made.querySelector('.over-quiet').addEventListener('click', () => made.close());
  made.querySelector('form').addEventListener('submit', save);
  document.body.append(made);
  return made;
}

async function save(e) {
  e.preventDefault();
  const form = e.target;
  const title = form.elements.title.value.trim();
  if (!title) return wrong('请填写区块名称');
  const button = form.querySelector('.over-strong');
  button.disabled = true;
  try {
    await request(`${page.base}/${dialog.dataset.of}/keep`, { method: 'POST', body: new URLSearchParams({ title }) });
    dialog.close();
    say(`已存为区块「${title}」`);
  } catch (err) {
    wrong(err.fields?.title || err.fields?.Title || err.message || '没有保存成功，请再试一次');
  } finally {
    button.disabled = false;
  }
}

function wrong(words) {
  const input = dialog.querySelector('input');
  dialog.querySelector('#over-wrong').textContent = words;
  input.setAttribute('aria-invalid', String(Boolean(words)));
  if (words) input.focus();
}
