// On a small screen one part of the editor shows at a time.
const small = matchMedia('(max-width: 1023px)');

export function show(view) {
  document.body.dataset.view = view;
  for (const tab of document.querySelectorAll('[data-to]')) tab.setAttribute('aria-pressed', String(tab.dataset.to === view));
  if (small.matches) scrollTo(0, 0);
  document.dispatchEvent(new CustomEvent('editor:view', { detail: { view } }));
}

export function start() {
  document.addEventListener('click', (e) => {
    const tab = e.target.closest('[data-to]');
    if (tab) show(tab.dataset.to);
  });
}
