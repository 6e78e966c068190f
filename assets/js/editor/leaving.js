// Leaving the page: what was just typed is saved first, so that nobody is asked for nothing; with unsaved work it asks.
import { flush, unsaved } from './draft.js';

const patience = 2000; // ms for saving; then the guard asks

// leadsAway tells whether a click follows a link to another page, in this tab.
function leadsAway(event, link) {
  return link && !event.defaultPrevented && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey &&
    !link.target && !link.hasAttribute('download') && link.origin === location.origin && link.pathname + link.search !== location.pathname + location.search;
}

async function follow(event) {
  const link = event.target.closest('a[href]');
  if (!leadsAway(event, link) || !unsaved()) return;
  event.preventDefault();
  await Promise.race([flush(), new Promise((resolve) => setTimeout(resolve, patience))]);
  location.assign(link.href);
}

function guard(event) {
  if (!unsaved()) return;
  event.preventDefault();
  event.returnValue = true; // Safari, and Chrome before 119
}

export function start() {
  document.addEventListener('click', follow);
  addEventListener('beforeunload', guard);
}
