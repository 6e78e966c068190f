// Seasoning of what shows a page twice: two phones scroll together, and the frame of one block is as high as the block.
(function () {
  'use strict';
  // A frame's page; null while it loads, or where it is none of ours.
  function pageIn(frame) {
    try { return frame.contentDocument; } catch { return null; }
  }
  function fit(frame) {
    const page = pageIn(frame);
    const block = page && page.querySelector('[id^="b-"]');
    const height = block ? block.getBoundingClientRect().bottom + 24 : 0;
    if (height > 60) frame.style.height = Math.min(Math.ceil(height), 720) + 'px';
  }

  // Where a page stands: the block at its top, and how far that is scrolled in parts of its height.
  function place(page) {
    for (const block of page.querySelectorAll('[id^="b-"]')) {
      const box = block.getBoundingClientRect();
      if (box.height > 0 && box.bottom > 1) return { id: block.id, part: -box.top / box.height };
    }
    return null;
  }
  function follow(from, to) {
    const a = pageIn(from);
    const b = pageIn(to);
    const at = a && b && place(a);
    if (!at) return;
    const same = b.getElementById(at.id);
    if (!same) return; // not on the other page: that waits until the next block both have
    const box = same.getBoundingClientRect();
    to.contentWindow.scrollBy(0, box.top + at.part * box.height);
  }
  // The phone somebody touches leads; scrolling the other is its echo.
  function together(a, b) {
    let leader = null;
    const lead = (frame) => () => { leader = frame; };
    const scrolled = (frame, other) => () => { if (leader === frame) follow(frame, other); };
    for (const [frame, other] of [[a, b], [b, a]]) {
      const listen = function () {
        const page = pageIn(frame);
        if (!page) return;
        for (const kind of ['wheel', 'touchstart', 'pointerdown', 'keydown']) page.addEventListener(kind, lead(frame), { passive: true });
        page.addEventListener('scroll', scrolled(frame, other), { passive: true });
      };
      frame.addEventListener('load', listen);
      if (pageIn(frame)?.readyState === 'complete') listen();
    }
  }

  for (const frame of document.querySelectorAll('iframe[data-fit]')) {
    frame.addEventListener('load', function () { fit(frame); });
  }
  for (const box of document.querySelectorAll('[data-together]')) {
    const frames = box.querySelectorAll('iframe');
    if (frames.length === 2) together(frames[0], frames[1]);
  }
})();
