// The library: uploads and built-in art to choose from, searched and paged by the server.
import { request } from './request.js';
import { ask, dialog } from './dialog.js';

// fromLibrary resolves to the picture that was chosen, { src, url, alt, weight }, or null. panel says where it
// goes, src what is there now.
export function fromLibrary(panel, src) {
  const box = dialog('library');
  const search = box.querySelector('[name=q]');
  search.value = '';
  return ask(box, (answer, signal) => {
    const shelf = new Shelf(box, panel, src, signal);
    shelf.show(1);
    search.focus();
    let timer;
    box.querySelector('[data-search]').addEventListener('submit', (e) => {
      e.preventDefault();
      shelf.show(1);
    }, { signal });
    search.addEventListener('input', (e) => {
      clearTimeout(timer);
      if (!e.isComposing) timer = setTimeout(() => shelf.show(1), 250);
    }, { signal });
    search.addEventListener('compositionend', () => shelf.show(1), { signal });
    box.addEventListener('click', (e) => {
      const turn = e.target.closest('[data-turn]');
      const pick = e.target.closest('[data-pick]');
      if (turn) shelf.show(Number(turn.dataset.turn));
      if (e.target.closest('[data-try]')) shelf.show(shelf.page);
      if (pick) answer(picked(pick));
    }, { signal });
  });
}

function picked(button) {
  const d = button.dataset;
  return { src: d.pick, url: d.url, alt: d.alt || '', weight: Number(d.weight) || 0 };
}

// Shelf is what the dialog shows; a later search overtakes an earlier one.
class Shelf {
  constructor(box, panel, src, signal) {
    Object.assign(this, { box, panel, src, signal, page: 1, results: box.querySelector('[data-results]') });
    this.results.replaceChildren();
  }

  async show(number) {
    this.page = number;
    if (this.call) this.call.abort();
    const call = new AbortController();
    this.call = call;
    this.state('waiting');
    try {
      const part = await this.load(call.signal);
      if (call.signal.aborted || this.signal.aborted) return;
      this.results.replaceChildren(part);
      this.results.scrollTop = 0;
      this.state('');
    } catch {
      if (!call.signal.aborted) this.state('broken');
    }
  }

  state(name) {
    this.box.querySelector('[data-waiting]').hidden = name !== 'waiting' || this.results.childElementCount > 0;
    this.box.querySelector('[data-broken]').hidden = name !== 'broken';
    this.results.hidden = name === 'broken';
    this.results.toggleAttribute('aria-busy', name === 'waiting');
  }

  async load(signal) {
    const query = new URLSearchParams({ q: this.box.querySelector('[name=q]').value, page: this.page, panel: this.panel });
    const html = await request('/admin/pictures/library?' + query, { signal });
    const part = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-library]');
    for (const b of part.querySelectorAll('[data-pick]')) b.setAttribute('aria-pressed', String(b.dataset.pick === this.src));
    return part;
  }
}
