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
  // What can be taken back lies in front of the screen for 10 seconds, longer while somebody is at it.
  document.querySelectorAll('[data-undo]').forEach(function (done) {
    let left = 10;
    done.dataset.front = '';
    done.parentElement.remove(); // the room it took
    document.body.append(done);
    const tick = setInterval(function () {
      if (done.matches(':hover') || done.contains(document.activeElement) || --left > 0) return;
      clearInterval(tick);
      done.remove();
    }, 1000);
  });
  // What is typed into a form marked so outlives going back and a session that ends meanwhile, for as long as the tab.
  function keep(form) {
    const name = 'kept:' + form.dataset.keep;
    const fields = Array.from(form.querySelectorAll('input[type=text], textarea'));
    const typed = JSON.parse(sessionStorage.getItem(name) || '{}');
    fields.forEach(function (f) { if (!f.value && typed[f.name]) f.value = typed[f.name]; });
    form.addEventListener('input', function () {
      const now = {};
      fields.forEach(function (f) { now[f.name] = f.value; });
      try { sessionStorage.setItem(name, JSON.stringify(now)); } catch (e) { /* it is full: what is typed is still in the form */ }
    });
  }
  try {
    document.querySelectorAll('form[data-keep]').forEach(keep);
    if (location.pathname.startsWith('/admin/pages/')) sessionStorage.removeItem('kept:wizard'); // the page is made
  } catch (e) { /* a browser that keeps nothing */ }
  // A button copies the field it names. Where the browser does not, the field stays selected for the hand to do it.
  document.addEventListener('click', function (e) {
    const button = e.target.closest('button[data-copy]');
    const field = button && document.getElementById(button.dataset.copy.slice(1));
    if (!field || button.dataset.words) return;
    const say = function (words) {
      button.dataset.words = button.textContent;
      button.textContent = words;
      setTimeout(function () {
        button.textContent = button.dataset.words;
        delete button.dataset.words;
      }, 2000);
    };
    field.focus();
    field.select();
    if (!navigator.clipboard) return say(document.execCommand('copy') ? '已复制' : '请手动复制'); // plain http
    navigator.clipboard.writeText(field.value).then(function () { say('已复制'); }, function () { say('请手动复制'); });
  });
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
