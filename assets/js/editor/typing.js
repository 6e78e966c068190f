// Typing on the phone: a marked text of the chosen block becomes editable in its place. What is typed goes to the same
// field of the side form, which counts and saves it, or straight into the queue while that form is not there. While an
// input method composes, nothing is sent.
import { later, flush } from './draft.js';
import { unfold } from './folds.js';
import { frame, idOf, blockAt } from './phone.js';
import * as toolbar from './toolbar.js';

const much = 5000; // characters

let now = null; // { el, block, path, lines, before, said, composing, disabled, ended }

// typing is the block element somebody types in; null for none.
export const typing = () => (now ? blockAt(now.el) : null);

// begin makes el editable with the caret at the point, or with all of it selected where there is none. ended is called
// with { block, path, text } when the typing is over.
export function begin(el, point, ended) {
  finish();
  now = {
    el, block: idOf(blockAt(el)), path: el.dataset.text, lines: /^pre|^break/.test(style(el).whiteSpace),
    before: read(el), disabled: el.disabled === true, composing: false, ended,
  };
  now.said = now.before;
  unfold(el);
  if (el.firstElementChild) el.textContent = now.before; // pieces that only keep lines together
  if (now.disabled) el.disabled = false;
  edit(el);
  for (const [name, listen] of Object.entries(listeners)) el.addEventListener(name, listen);
  frame.contentWindow.focus();
  el.focus({ preventScroll: true });
  place(el, point);
}

function style(el) {
  return el.ownerDocument.defaultView.getComputedStyle(el);
}

function edit(el) {
  try {
    el.contentEditable = 'plaintext-only';
  } catch {
    el.contentEditable = 'true';
  }
}

function place(el, point) {
  const doc = el.ownerDocument;
  const range = point && caret(doc, point);
  if (range && el.contains(range.startContainer)) doc.getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.startContainer, range.startOffset);
  else doc.getSelection().selectAllChildren(el);
}

function caret(doc, { x, y }) {
  if (doc.caretRangeFromPoint) return doc.caretRangeFromPoint(x, y);
  const at = doc.caretPositionFromPoint?.(x, y);
  return at && { startContainer: at.offsetNode, startOffset: at.offset };
}

// finish ends the typing; restore brings back what was there before it.
export function finish({ restore = false } = {}) {
  if (!now) return;
  const was = now;
  if (restore) was.el.textContent = was.before;
  send(restore ? was.before : read(was.el));
  now = null;
  for (const [name, listen] of Object.entries(listeners)) was.el.removeEventListener(name, listen);
  was.el.removeAttribute('contenteditable');
  if (was.disabled) was.el.disabled = true;
  was.el.ownerDocument.getSelection()?.removeAllRanges();
  was.el.blur();
  if (was.sent) flush();
  was.ended({ block: was.block, path: was.path, text: was.said, changed: Boolean(was.sent) });
}

// check ends the typing where its element is gone: somebody deleted the block, or the phone shows another page.
export function check() {
  if (now && (!now.el.isConnected || now.el.ownerDocument !== frame.contentDocument)) now = null;
}

// field is the same field of the side form.
function field({ block, path }) {
  return document.querySelector(`form#sheet[data-block="${CSS.escape(block)}"]`)?.elements.namedItem(path);
}

function send(text) {
  if (text === now.said) return;
  const into = field(now);
  if (into) {
    into.value = text;
    into.dispatchEvent(new Event('input', { bubbles: true }));
  } else {
    later(`text:${now.block}:${now.path}`, { do: 'text', block: now.block, path: now.path, from: now.said, text });
  }
  now.said = text;
  now.sent = true;
}

// read is the element's text with its line breaks, however the browser made them; a field of one line has none.
function read(el) {
  const lines = /^pre|^break/.test(style(el).whiteSpace);
  const text = gather(el).replace(/\u00a0/g, ' ');
  if (lines && el.isContentEditable) return text.replace(/\n$/, ''); // the last one only holds the caret's line open
  return lines ? text : text.replace(/\s*\n\s*/g, ' ');
}

function gather(node) {
  let text = '';
  for (const child of node.childNodes) {
    if (child.nodeType === 3) text += child.data;
    else if (child.nodeName === 'BR') text += '\n';
    else if (/^(DIV|P)$/.test(child.nodeName)) text += (text && !text.endsWith('\n') ? '\n' : '') + gather(child);
    else text += gather(child);
  }
  return text;
}

// insert puts plain text at the caret. The browser can undo it, unless it is much: then its own way would take minutes.
function insert(text) {
  const plain = text.replace(/\r\n?/g, '\n');
  const clean = now.lines ? plain : plain.replace(/\s*\n\s*/g, ' ');
  const doc = now.el.ownerDocument;
  if (clean.length < much && clean.split('\n').length < 20) {
    doc.execCommand('insertText', false, clean);
    return;
  }
  const selection = doc.getSelection();
  if (!selection.rangeCount) place(now.el);
  const range = selection.getRangeAt(0);
  range.deleteContents();
  const node = doc.createTextNode(clean);
  range.insertNode(node);
  selection.setBaseAndExtent(node, clean.length, node, clean.length);
  send(read(now.el));
}

function step(by) {
  const all = [...blockAt(now.el).querySelectorAll('[data-text]')];
  const next = all[all.indexOf(now.el) + by];
  const ended = now.ended;
  finish();
  if (next) begin(next, null, ended);
  else if (!toolbar.focus()) document.getElementById('side').focus();
}

const listeners = {
  input() {
    if (!now.composing) send(read(now.el));
  },
  compositionstart() {
    now.composing = true;
  },
  compositionend() {
    now.composing = false;
    send(read(now.el));
  },
  keydown(e) {
    e.stopPropagation();
    if (e.isComposing || now.composing || e.keyCode === 229) return; // the key is the input method's
    if (e.key === 'Escape') {
      e.preventDefault();
      finish({ restore: true });
    } else if (e.key === 'Enter') {
      e.preventDefault();
      if (now.lines) now.el.ownerDocument.execCommand('insertLineBreak');
      else finish();
    } else if (e.key === 'Tab') {
      e.preventDefault();
      step(e.shiftKey ? -1 : 1);
    } else if (e.key === ' ' && now.el.tagName === 'BUTTON') {
      e.preventDefault(); // a button takes the space bar for a press
      insert(' ');
    }
  },
  keyup(e) {
    if (e.key === ' ') e.preventDefault();
  },
  beforeinput(e) {
    const turn = !now.lines && /^insert(LineBreak|Paragraph)$/.test(e.inputType); // Enter of a phone's keyboard, which names no key
    if (turn || e.inputType.startsWith('format')) e.preventDefault();
    if (turn) finish();
  },
  paste(e) {
    const text = e.clipboardData.getData('text/plain');
    if (!text) return; // a picture: see dropping.js
    e.preventDefault();
    e.stopPropagation();
    insert(text);
  },
  drop(e) {
    const text = e.dataTransfer.getData('text/plain');
    if (!text) return;
    e.preventDefault();
    e.stopPropagation();
    place(now.el, { x: e.clientX, y: e.clientY });
    insert(text);
  },
  blur() {
    finish();
  },
};
