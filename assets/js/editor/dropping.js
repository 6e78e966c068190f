// A picture file dropped on the phone, or pasted there, replaces the picture under the pointer, or else the block's first:
// it goes through the picture's field beside the phone, which shows how far it is and saves it.
import { say } from './draft.js';
import * as overlay from './overlay.js';
import { blockAt, editable, find, idOf, imageAt, nameOf } from './phone.js';
import { take } from './picture.js';

const patience = 8000; // ms for a block's form to open

// dropping serves the document in the phone; choose(id) opens a block's form, selected() is the open one.
export function dropping(doc, { choose, selected }) {
  doc.addEventListener('dragover', (e) => {
    if (!hasFile(e.dataTransfer)) return;
    e.preventDefault(); // a file dropped here must not replace the page
    const block = editable() && blockAt(e.target);
    e.dataTransfer.dropEffect = block ? 'copy' : 'none';
    overlay.target(block && (imageAt(block, e.clientX, e.clientY) || block));
  });
  doc.documentElement.addEventListener('dragleave', (e) => { if (!e.relatedTarget) overlay.target(null); });
  doc.addEventListener('drop', (e) => {
    overlay.target(null);
    if (!hasFile(e.dataTransfer)) return;
    e.preventDefault();
    const block = editable() && blockAt(e.target);
    if (block) put(pictureIn(e.dataTransfer), block, imageAt(block, e.clientX, e.clientY), choose);
  });
  doc.addEventListener('paste', (e) => {
    const block = editable() && find(selected());
    const file = pictureIn(e.clipboardData);
    if (!block || !file) return;
    e.preventDefault();
    put(file, block, null, choose);
  });
}

const hasFile = (data) => Boolean(data?.types.includes('Files'));

// pictureIn is the first file that may be a picture.
function pictureIn(data) {
  const files = [...(data?.files || [])];
  return files.find((f) => f.type.startsWith('image/')) || files[0];
}

async function put(file, block, img, choose) {
  if (!file) return;
  const path = img?.dataset.image;
  choose(idOf(block));
  const form = await formOf(idOf(block));
  const field = form && [...form.querySelectorAll('.picture-field')].find((f) => !path || f.dataset.path === path);
  if (field) take(field, file);
  else say(form ? `「${nameOf(block)}」没有可以换的图片` : '没有换成，请再拖一次');
}

// formOf waits for the block's form to stand beside the phone; null where it does not come.
function formOf(id) {
  const form = () => document.querySelector(`form#sheet[data-block="${CSS.escape(id)}"]`);
  if (form()) return Promise.resolve(form());
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      document.removeEventListener('editor:form', done);
      resolve(form());
    };
    const timer = setTimeout(done, patience);
    document.addEventListener('editor:form', done);
  });
}
