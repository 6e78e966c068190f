// The headings of a list's items say what the items say, as the server tells after every change.
export function start() {
  document.addEventListener('draft:answer', ({ detail }) => {
    for (const [path, words] of Object.entries(detail.heads || {})) {
      const head = document.getElementById('f-' + path)?.querySelector('[data-head]');
      if (head && head.textContent !== words) head.textContent = words;
    }
  });
}
