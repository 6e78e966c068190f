// Seasoning of the operators' screens: everything works without it.
(function () {
  'use strict';
  // One menu or question is open at a time; Escape and 取消 close it and give the focus back.
  function close(details) {
    details.open = false;
    details.querySelector('summary').focus();
  }
  document.addEventListener('click', function (e) {
    const cancel = e.target.closest('[data-close]');
    if (!cancel) return;
    e.preventDefault();
    close(cancel.closest('details'));
  });
  document.addEventListener('keydown', function (e) {
    if (e.key !== 'Escape') return;
    const open = document.querySelectorAll('details.confirm[open], details.menu[open]');
    if (open.length) close(open[open.length - 1]);
  });
  // The editor's outline, where it scrolls by itself, shows what is open.
  const open = document.querySelector('nav [aria-current="true"]');
  const outline = open && open.closest('nav');
  if (outline && outline.scrollHeight > outline.clientHeight) {
    const below = open.getBoundingClientRect().bottom - outline.getBoundingClientRect().bottom;
    if (below > 0) outline.scrollTop += below + outline.clientHeight / 2;
  }
  // A second tap on a button does not send a form twice.
  document.addEventListener('submit', function (e) {
    if (e.defaultPrevented || e.target.hasAttribute('data-again')) return;
    if (e.target.dataset.sent) { e.preventDefault(); return; }
    e.target.dataset.sent = '1';
  });
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-sent]').forEach(function (f) { delete f.dataset.sent; });
  });
})();
