// Redeeming at the counter. What is typed while there is no network is kept on this phone, sent when it is back, and listed with what
// came of it. Every try has a name of its own: however often it is sent, it counts once. Without this script the form works by itself.
(function () {
  'use strict';
  const root = document.querySelector('[data-redeem]');
  if (!root || !window.fetch) return;
  const form = root.querySelector('form input[name=attempt]').form;
  const result = root.querySelector('[data-result]');
  const waiting = root.querySelector('[data-waiting]');
  const row = document.getElementById('waiting-row');
  const place = 'redeem:' + root.dataset.operator;
  const most = 50; // entries that are kept; those that wait are never dropped
  function stored() {
    try { return JSON.parse(localStorage.getItem(place)) || []; } catch (e) { return []; }
  }
  let list = stored();

  function keep() {
    stored().forEach(function (x) { // another tab's
      if (x.tone === 'waiting' && !list.some(function (mine) { return mine.attempt === x.attempt; })) list.push(x);
    });
    const done = list.filter(function (x) { return x.tone !== 'waiting'; }).slice(0, most);
    list = list.filter(function (x) { return x.tone === 'waiting' || done.indexOf(x) >= 0; });
    try { localStorage.setItem(place, JSON.stringify(list)); } catch (e) { return false; }
    return true;
  }
  function name() {
    const bytes = new Uint8Array(13);
    crypto.getRandomValues(bytes);
    return Array.from(bytes, function (b) { return b.toString(16).padStart(2, '0'); }).join('');
  }
  // The ticket in what was typed or scanned: a link's comes last.
  function ticketIn(text) {
    const plain = text.normalize('NFKC').toUpperCase();
    const whole = plain.replace(/[\s-]/g, '');
    if (/^[2-9A-HJ-NP-Z]{8}$/.test(whole)) return whole;
    const found = /[#/=]([2-9A-HJ-NP-Z]{4})[\s-]?([2-9A-HJ-NP-Z]{4})$/.exec(plain.trim());
    return found ? found[1] + found[2] : '';
  }
  const states = { waiting: '待发送', good: '已核销', bad: '不能核销', choose: '要选择' };
  function show() {
    waiting.hidden = !list.length;
    const items = list.map(function (x) {
      const item = row.content.firstElementChild.cloneNode(true);
      item.dataset.tone = x.tone;
      item.querySelector('[data-ticket]').textContent = x.ticket.slice(0, 4) + ' ' + x.ticket.slice(4);
      item.querySelector('[data-words]').textContent = x.words;
      item.querySelector('[data-state]').textContent = states[x.tone] || '';
      return item;
    });
    waiting.querySelector('ul').replaceChildren.apply(waiting.querySelector('ul'), items);
  }
  function tell(answer) {
    result.dataset.tone = answer.tone;
    result.querySelector('[data-title]').textContent = answer.title;
    result.querySelector('[data-words]').textContent = answer.words;
    result.querySelector('[data-lines]').replaceChildren.apply(result.querySelector('[data-lines]'), (answer.lines || []).map(function (line) {
      const item = document.createElement('li');
      item.className = 'break-words';
      item.textContent = line;
      return item;
    }));
    result.scrollIntoView({ block: 'nearest' });
    if (navigator.vibrate) navigator.vibrate(answer.tone === 'good' ? 60 : [120, 80, 120]);
  }
  // send asks the server; null where it cannot be reached, or is too busy to answer.
  async function send(body) {
    let res;
    const late = new AbortController();
    const timer = setTimeout(function () { late.abort(); }, 15000);
    try {
      res = await fetch('/admin/redeem', { method: 'POST', body: new URLSearchParams(body), headers: { Accept: 'application/json' }, signal: late.signal, redirect: 'error' });
      const answer = await res.json();
      if (answer.tone) return answer.tone === 'again' ? null : answer;
      if (res.status === 401 || res.status === 403) return { tone: 'signin', title: '请重新登录', words: answer.message || '登录已过期，记录还在，重新登录后会接着发送', lines: [] };
      return null;
    } catch (e) {
      return res && (res.status === 401 || res.status === 403) ? { tone: 'signin', title: '请重新登录', words: '登录已过期，记录还在，重新登录后会接着发送', lines: [] } : null;
    } finally {
      clearTimeout(timer);
    }
  }
  function summary(answer) {
    return [answer.title + '：' + answer.words].concat((answer.lines || []).slice(0, 2)).join(' · ');
  }
  // flush sends what waits, one after the other, the oldest first.
  let busy = false;
  async function flush() {
    if (busy) return;
    busy = true;
    const sent = { good: 0, bad: 0 };
    try {
      for (let x; (x = list.filter(function (x) { return x.tone === 'waiting' && !x.shown; }).pop());) {
        const answer = await send({ _csrf: form.elements._csrf.value, ticket: x.ticket, attempt: x.attempt });
        if (!answer) return;
        if (answer.tone === 'signin') { tell(answer); result.dataset.tone = 'bad'; return; }
        x.tone = answer.tone;
        x.words = summary(answer);
        if (answer.tone === 'choose') { x.tone = 'bad'; x.words = '这个凭证号对应几条记录，请再输入一次并选择'; }
        sent[x.tone]++;
        keep();
        show();
      }
    } finally {
      busy = false;
      if (sent.good + sent.bad && result.dataset.tone === 'again') {
        tell({ tone: sent.bad ? 'bad' : 'good', title: '网络已恢复', words: '补发的记录：' + sent.good + ' 条核销成功，' + sent.bad + ' 条没有核销，详见下面的本机记录' });
      }
    }
  }
  async function redeem(ticket) {
    const x = { ticket: ticket, attempt: name(), tone: 'waiting', shown: true, words: '' };
    tell({ tone: 'look', title: '正在核销…', words: ticket.slice(0, 4) + ' ' + ticket.slice(4), lines: [] });
    x.words = new Date().toLocaleString('zh-CN', { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai' }) + ' 记下';
    list.unshift(x);
    const kept = keep(); // before it is sent: a page that is closed meanwhile loses nothing
    const answer = navigator.onLine === false ? null : await send({ _csrf: form.elements._csrf.value, ticket: ticket, attempt: x.attempt });
    delete x.shown;
    if (answer && answer.tone === 'choose') {
      list.splice(list.indexOf(x), 1);
      keep();
      form.elements.ticket.value = ticket;
      form.submit(); // the server shows what to choose among
      return;
    }
    if (answer && answer.tone !== 'signin') {
      x.tone = answer.tone;
      x.words = summary(answer);
      tell(answer);
    } else if (answer) {
      tell(answer);
      result.dataset.tone = 'bad';
    } else if (kept) {
      tell({ tone: 'again', title: '没有网络，已记下', words: '恢复网络后自动核销。还不知道这张凭证是不是用过，请先留下访客的联系方式。', lines: [ticket.slice(0, 4) + ' ' + ticket.slice(4)] });
    } else {
      tell({ tone: 'bad', title: '没有网络', words: '这台手机存不下记录，请抄下凭证号，稍后再核销。', lines: [ticket] });
    }
    keep();
    show();
    form.elements.ticket.value = '';
  }
  form.addEventListener('submit', function (e) {
    if (e.submitter && e.submitter.name === 'look') return;
    const ticket = ticketIn(form.elements.ticket.value);
    e.preventDefault();
    if (!ticket) {
      form.elements.ticket.select(); // what is typed next stands in its place
      return tell({ tone: 'bad', title: '不能核销', words: '凭证号是 8 位字母和数字，没有 0、1、I、O，请核对', lines: [] });
    }
    if (list.some(function (x) { return x.tone === 'waiting' && x.ticket === ticket; })) {
      return tell({ tone: 'again', title: '已经记下了', words: '这张凭证在等网络，恢复后自动核销', lines: [] });
    }
    redeem(ticket);
  });
  waiting.querySelector('[data-clear]').addEventListener('click', function () {
    list = list.filter(function (x) { return x.tone === 'waiting'; });
    keep();
    show();
  });
  // A code is read off a photograph where the browser can.
  const scan = root.querySelector('[data-scan]');
  if (window.BarcodeDetector && window.createImageBitmap) {
    scan.hidden = false;
    scan.querySelector('input').addEventListener('change', async function (e) {
      const file = e.target.files[0];
      if (!file) return;
      let ticket = '';
      try {
        const codes = await new BarcodeDetector({ formats: ['qr_code'] }).detect(await createImageBitmap(file));
        codes.forEach(function (code) { ticket = ticket || ticketIn(code.rawValue); });
      } catch (failed) { /* no picture */ }
      e.target.value = '';
      if (ticket) return redeem(ticket);
      tell({ tone: 'bad', title: '没有认出凭证号', words: '请靠近一些再拍，或直接输入', lines: [] });
    });
  }
  // A phone's own camera opens the code's link: it ends in #ticket, which is sent to nobody.
  function fromLink() {
    const ticket = ticketIn(location.hash);
    if (!ticket) return;
    history.replaceState(null, '', location.pathname);
    form.elements.ticket.value = ticket.slice(0, 4) + ' ' + ticket.slice(4);
  }
  window.addEventListener('hashchange', fromLink);
  window.addEventListener('online', flush);
  setInterval(flush, 15000);
  list.forEach(function (x) { delete x.shown; });
  fromLink();
  show();
  flush();
})();
