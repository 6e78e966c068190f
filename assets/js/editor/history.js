// Undo and redo. The steps are kept on the server, so that they outlive a reload; what was typed goes out first.
import { edit, page } from './draft.js';

/** Undoes ("undo") or does again ("redo"). Edits keep their order, so what was typed just before goes first. */
export function turn(verb) {
  if (!page.locked) edit({ do: verb });
}

// wanted is the verb of a key press; "" for none. Input methods have keys of their own while they compose.
function wanted(e) {
  if (e.isComposing || e.keyCode === 229 || e.altKey || !(e.ctrlKey || e.metaKey)) return '';
  const key = e.key.toLowerCase();
  if (key === 'z') return e.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !e.shiftKey ? 'redo' : '';
}

// ofTheDraft tells whether what is typed at el goes to the draft; other fields keep the browser's own undo.
function ofTheDraft(el) {
  const field = el.closest?.('input:not([type=checkbox]):not([type=radio]), textarea');
  return !el.closest?.('dialog') && (!field || Boolean(field.closest('#sheet')));
}

export function key(e) {
  const verb = wanted(e);
  if (!verb || !ofTheDraft(e.target)) return false;
  e.preventDefault();
  turn(verb);
  return true;
}

export function start() {
  for (const verb of ['undo', 'redo']) {
    document.getElementById(verb)?.addEventListener('click', () => turn(verb));
  }
}
