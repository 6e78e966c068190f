// Who else is at this page, and whether the draft has moved on by their hands.
import { page, refresh, unsaved } from './draft.js';
import { request } from './request.js';

const every = 4000; // ms
const colours = ['one', 'two', 'three', 'four'];

/** Starts asking; place tells which block or panel is open here. */
export function start(place) {
  let timer;
  const ask = async () => {
    clearTimeout(timer);
    if (document.hidden) return;
    try {
      const answer = await request(page.base + '/here', { method: 'POST', json: { tab: page.tab, place: place() } });
      show(answer.others);
      if (answer.rev > page.rev && !unsaved()) refresh();
    } catch (err) {
      // The queue tells about a network that is gone; here there is nothing to lose.
    }
    clearTimeout(timer); // two may have asked at once
    timer = setTimeout(ask, every);
  };
  document.addEventListener('visibilitychange', ask);
  addEventListener('pagehide', () => {
    const gone = JSON.stringify({ tab: page.tab, gone: true });
    fetch(page.base + '/here', { method: 'POST', keepalive: true, headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': document.body.dataset.csrf }, body: gone }).catch(() => {});
  });
  ask();
}

function show(others) {
  const box = document.getElementById('others');
  if (!box) return;
  box.replaceChildren(...others.slice(0, colours.length).map((one, i) => {
    const face = document.createElement('span');
    const words = one.self ? '您在另一个窗口也打开了这个页面' : one.name + '也在编辑这个页面';
    face.className = 'other other-' + colours[i];
    face.title = words;
    face.setAttribute('role', 'img');
    face.setAttribute('aria-label', words);
    face.textContent = one.self ? '您' : Array.from(one.name)[0];
    return face;
  }));
  document.querySelectorAll('[data-other]').forEach((row) => row.removeAttribute('data-other'));
  others.forEach((one) => {
    if (one.self || !one.place) return;
    document.querySelectorAll(`#outline [data-block="${CSS.escape(one.place)}"]`).forEach((row) => { row.dataset.other = one.name; });
  });
}
