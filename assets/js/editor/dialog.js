// Dialogs of the picture's field. Each is drawn by the server inside a template and stands in the page once.

// dialog finds a dialog by name, and puts it into the page the first time.
export function dialog(name) {
  const there = document.querySelector(`body > dialog[data-dialog="${name}"]`);
  if (there) return there;
  const box = document.querySelector('#picture-dialogs').content.querySelector(`[data-dialog="${name}"]`).cloneNode(true);
  document.body.append(box);
  let pressed = null;
  box.addEventListener('pointerdown', (e) => { pressed = e.target; });
  box.addEventListener('click', (e) => {
    const beside = e.target === box && pressed === box; // not a drag that only ends there
    if (beside || e.target.closest('[data-close-dialog]')) box.close();
  });
  // Keys in a dialog are no shortcuts of the editor behind it.
  box.addEventListener('keydown', (e) => e.stopPropagation());
  return box;
}

// ask opens a dialog and resolves with what `answer(value)` was given, or null where it was closed without. prepare gets
// answer and the signal that ends with the dialog, for its listeners.
export function ask(box, prepare) {
  const before = document.activeElement;
  return new Promise((done) => {
    const end = new AbortController();
    let value = null;
    box.addEventListener('close', () => {
      end.abort();
      if (before && before.isConnected) before.focus();
      done(value);
    }, { once: true });
    box.showModal();
    prepare((given) => {
      value = given;
      box.close();
    }, end.signal);
  });
}
