// What stands beside the fields: counters, and what is wrong.

const length = (text) => [...text.trim().replace(/\r\n/g, '\n')].length;

const counterOf = (control) => control.id && document.querySelector(`label[for="${CSS.escape(control.id)}"] [data-count]`);

/** count writes "12/24" beside the label of a text, red above the limit. */
export function count(control) {
  const counter = counterOf(control);
  if (!counter) return;
  const n = length(control.value), most = Number(counter.dataset.count);
  counter.textContent = `${n}/${most}`;
  counter.toggleAttribute('data-over', n > most);
}

export function countAll(form) {
  form.querySelectorAll('input[type=text], textarea').forEach(count);
}

/** labelOf is what a field is called, without its counter and its star. */
export function labelOf(field) {
  const label = field?.matches('fieldset') ? field.querySelector('legend') : field?.labels?.[0];
  const words = label?.cloneNode(true);
  words?.querySelectorAll('.count, [aria-hidden]').forEach((el) => el.remove());
  return words?.textContent.trim() || '';
}

/** showErrors says what is wrong with which field, and takes back what is not any more. */
export function showErrors(errors) {
  const form = document.getElementById('sheet');
  for (const note of form.querySelectorAll('[data-wrong]')) {
    const message = errors[note.dataset.wrong] || '';
    const field = document.getElementById('f-' + note.dataset.wrong);
    note.hidden = !message;
    if (note.lastElementChild.textContent !== message) note.lastElementChild.textContent = message;
    if (field && !field.matches('fieldset')) {
      if (message) field.setAttribute('aria-invalid', 'true');
      else field.removeAttribute('aria-invalid');
    }
  }
  list(errors);
}

// list keeps the summary above the form true.
function list(errors) {
  const box = document.getElementById('wrongs');
  if (!box) return;
  const paths = Object.keys(errors);
  const fields = [...document.querySelectorAll('#sheet [data-wrong]')].map((n) => n.dataset.wrong);
  paths.sort((a, b) => fields.indexOf(a) - fields.indexOf(b));
  box.hidden = !paths.length;
  box.querySelector('[data-number]').textContent = paths.length;
  box.querySelector('ul').replaceChildren(...paths.map((path) => {
    const item = document.createElement('li'), link = document.createElement('a');
    const label = labelOf(document.getElementById('f-' + path));
    link.href = '#f-' + path;
    link.className = 'underline underline-offset-2 hover:no-underline';
    link.textContent = (label ? label + '：' : '') + errors[path];
    item.append(link);
    return item;
  }));
}
