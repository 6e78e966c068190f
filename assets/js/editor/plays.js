// The open play's settings in one sentence, as the server writes it after every change.
export function start() {
  document.addEventListener('draft:answer', ({ detail }) => {
    const summary = document.getElementById('summary');
    if (summary && detail.summary && summary.textContent !== detail.summary) summary.textContent = detail.summary;
  });
}
