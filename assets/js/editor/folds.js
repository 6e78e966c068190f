// What a block folds away on the phone: it is unfolded to be typed in, and stays so until another block is chosen. Answers
// of the server fold it again, as visitors first see it; keepUnfolded undoes that.

const unfolded = new Set(); // details elements that are open for the operator alone

/** folded tells whether an element cannot be seen because of a fold. */
export function folded(el) {
  const details = el.closest('details:not([open])');
  return Boolean(details) && el.closest('summary')?.parentElement !== details;
}

/** unfold shows what an element is in, and what its own heading folds. */
export function unfold(el) {
  for (let d = el.closest('details'); d; d = d.parentElement.closest('details')) {
    if (!d.open) unfolded.add(d);
    d.open = true;
  }
}

/** turn unfolds a fold, or folds it again. */
export function turn(details) {
  if (!details.open) return unfold(details);
  unfolded.delete(details);
  details.open = false;
}

export function keepUnfolded() {
  for (const d of unfolded) {
    if (d.isConnected) d.open = true;
    else unfolded.delete(d);
  }
}

export function foldAgain() {
  for (const d of unfolded) d.open = false;
  unfolded.clear();
}
