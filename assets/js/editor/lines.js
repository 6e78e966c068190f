// Texts of one line in boxes that grow, so that all of a long one is read: a textarea that takes no line breaks.
const side = () => document.getElementById('side');
const line = (el) => el.matches?.('textarea[data-line]');
const grows = CSS.supports('field-sizing', 'content'); // then the browser does it

function fit(el) {
  if (grows || !el.clientWidth) return;
  el.style.height = 'auto';
  el.style.height = el.scrollHeight + el.offsetHeight - el.clientHeight + 'px';
}

// straighten makes one line of what was pasted or dropped, and leaves the caret where it was.
function straighten(el) {
  if (!/[\r\n]/.test(el.value)) return;
  const at = el.selectionStart;
  el.value = el.value.replace(/[\r\n]/g, ' ');
  el.setSelectionRange(at, at);
}

const all = () => side().querySelectorAll('textarea[data-line]').forEach(fit);

export function start() {
  side().addEventListener('keydown', (e) => {
    if (e.key !== 'Enter' || !line(e.target) || e.isComposing || e.keyCode === 229) return; // 229: Safari, ending a composition
    e.preventDefault();
    e.target.form.requestSubmit();
  });
  side().addEventListener('keyup', (e) => { if (e.key === 'Tab' && line(e.target)) e.target.select(); }); // as in an input
  side().addEventListener('input', (e) => {
    if (!line(e.target)) return;
    if (!e.isComposing) straighten(e.target);
    fit(e.target);
  }, true); // before it is read to be saved
  side().addEventListener('toggle', all, true); // what was folded away had no size
  document.addEventListener('editor:form', all);
  all();
}
