// Seasoning for visitors' pages: everything works without it. Classic script, ES2018, no dependencies.
// It reads from the page:
//   [data-deadline][data-now]  a countdown, both in unix ms by the server; inside it [data-unit="d|h|m|s"]
//   [data-copy="#id"]          a button that copies that field
//   [data-chosen]              where the name of a chosen file stands, beside its field
//   [data-busy]                a submit button's words while its form is on the way
//   img[data-retry]            a picture the server draws, to be asked for again if it did not come
//   .part-play                 a button on the cover of the video after it
//   .bar                       the sticky bar; .bar-room is the room it takes
// It sets on <html>: js (it runs), typing (a keyboard is up), at-form (the bar's form is on screen).
(function () {
  'use strict'
  var doc = document, html = doc.documentElement
  var each = function (selector, f) { Array.prototype.forEach.call(doc.querySelectorAll(selector), f) }
  html.classList.add('js')

  // Countdown. The phone's clock may be wrong, so only time passed since the answer came counts, on top of the
  // server's. The steady clock stands still while a phone sleeps; the wall clock tells how long it slept.
  var perf = window.performance, timing = perf.timing
  var answered = timing && timing.responseStart ? timing.responseStart - timing.navigationStart : 0
  var slept = 0, hiddenAt = null
  doc.addEventListener('visibilitychange', function () {
    if (doc.hidden) {
      hiddenAt = { wall: Date.now(), steady: perf.now() }
    } else if (hiddenAt) {
      slept += Math.max(0, Date.now() - hiddenAt.wall - (perf.now() - hiddenAt.steady))
      hiddenAt = null
      tick()
    }
  })
  var clocks = []
  each('[data-deadline][data-now]', function (el) {
    var left = Number(el.dataset.deadline) - Number(el.dataset.now)
    if (left > 0) clocks.push({ el: el, left: left })
  })
  function tick() {
    var passed = perf.now() - answered + slept
    clocks.forEach(function (clock) {
      var s = Math.max(0, Math.ceil((clock.left - passed) / 1000))
      clock.el.classList.toggle('ended', s === 0)
      ;[['d', 86400], ['h', 3600], ['m', 60], ['s', 1]].forEach(function (unit) {
        var el = clock.el.querySelector('[data-unit="' + unit[0] + '"]')
        if (!el) return // a clock without days counts on in hours
        var n = Math.floor(s / unit[1])
        s -= n * unit[1]
        var text = unit[0] !== 'd' && n < 10 ? '0' + n : String(n)
        if (el.textContent !== text) el.textContent = text
      })
    })
  }
  if (clocks.length) {
    tick()
    setInterval(tick, 1000)
  }

  // Copy. WeChat's older engines know execCommand alone, and plain http pages have nothing else.
  function copied(field) {
    field.focus({ preventScroll: true })
    field.select()
    field.setSelectionRange(0, field.value.length)
    try { return doc.execCommand('copy') } catch (err) { return false }
  }
  doc.addEventListener('click', function (event) {
    var button = event.target.closest ? event.target.closest('[data-copy]') : null
    var field = button && doc.getElementById(button.dataset.copy.slice(1)) // no selector: an id may begin with a digit
    if (!field) return
    var say = function (ok) {
      if (!button.dataset.words) button.dataset.words = button.textContent
      button.textContent = ok ? '已复制' : '请长按复制'
      clearTimeout(button.timer)
      button.timer = setTimeout(function () { button.textContent = button.dataset.words }, 2000)
      if (ok) field.blur()
    }
    if (copied(field)) return say(true)
    if (!navigator.clipboard) return say(false)
    navigator.clipboard.writeText(field.value).then(function () { say(true) }, function () { say(false) })
  })

  // The browser's own words for a file that was chosen are hidden with its button.
  doc.addEventListener('change', function (event) {
    var name = event.target.type === 'file' && event.target.parentNode.querySelector('[data-chosen]')
    if (name) name.textContent = event.target.files.length ? event.target.files[0].name : ''
  })

  // One tap, one submission. The button comes back when the network has given no answer for a while, and when the
  // visitor returns to the page by the back key.
  var sent = []
  function release() {
    sent.forEach(function (one) {
      clearTimeout(one.timer)
      one.form.classList.remove('sent')
      if (!one.button) return
      one.button.disabled = false
      one.button.textContent = one.words
    })
    sent = []
  }
  doc.addEventListener('submit', function (event) {
    var form = event.target
    if (form.method !== 'post' || event.defaultPrevented) return
    if (form.classList.contains('sent')) return event.preventDefault()
    form.classList.add('sent')
    var button = form.querySelector('[type=submit]')
    sent.push({ form: form, button: button, words: button && button.textContent, timer: setTimeout(release, 15000) })
    // After the browser has read the form: a disabled button's own value would not be sent.
    setTimeout(function () {
      if (!button || !form.classList.contains('sent')) return
      button.disabled = true
      if (button.dataset.busy) button.textContent = button.dataset.busy
    }, 0)
  })
  function changed(field) {
    return field.type === 'checkbox' || field.type === 'radio' ? field.checked !== field.defaultChecked
      : field.type !== 'hidden' && field.value !== field.defaultValue
  }
  window.addEventListener('pageshow', function (event) {
    if (!event.persisted) return
    // A page brought back as it was shows old numbers; but what somebody typed and has not sent is worth more.
    var typed = !sent.length && Array.prototype.some.call(doc.querySelectorAll('form input, form textarea'), changed)
    release()
    // The answer to a form that must be corrected is left alone: to reload it would be to send the form again.
    if (!typed && !doc.querySelector('[aria-invalid], [role=alert]')) location.reload()
  })

  // The keyboard. A fixed bar would float above it, and iOS leaves the page shifted when it goes.
  function types(el) {
    return el && /^(INPUT|TEXTAREA|SELECT)$/.test(el.tagName) && !el.readOnly && !/^(checkbox|radio|submit|button|hidden)$/.test(el.type)
  }
  doc.addEventListener('focusin', function (event) { html.classList.toggle('typing', !!types(event.target)) })
  doc.addEventListener('focusout', function () {
    setTimeout(function () {
      if (types(doc.activeElement)) return
      html.classList.remove('typing')
      if (/iP(hone|ad|od)/.test(navigator.userAgent)) window.scrollTo(0, Math.max(window.pageYOffset, 0))
    }, 100)
  })

  // The sticky bar: out of the way while the form it leads to is on screen; its room belongs at the page's very end.
  var link = doc.querySelector('.bar .bar-button'), room = doc.querySelector('.bar-room')
  var page = room && room.closest('.page')
  if (page) page.appendChild(room)
  var hash = link && link.getAttribute('href')
  var goal = hash && hash.charAt(0) === '#' ? doc.getElementById(hash.slice(1)) : null
  if (goal && window.IntersectionObserver) {
    new IntersectionObserver(function (entries) {
      html.classList.toggle('at-form', entries[entries.length - 1].isIntersecting)
    }).observe(goal)
  }

  // A video waits behind its cover with one large button; the browser's own come with the first tap.
  each('.part-play', function (button) { button.nextElementSibling.controls = false })
  doc.addEventListener('click', function (event) {
    var button = event.target.closest('.part-play')
    if (!button) return
    var video = button.nextElementSibling, playing
    video.controls = button.hidden = true
    video.focus()
    playing = video.play()
    if (playing) playing.catch(function () {}) // what cannot be played says so itself
  })

  // A picture that did not come: three more tries, each a little later.
  each('img[data-retry]', function (img) {
    var src = img.src, tries = 0
    function again() {
      if (tries === 3) return
      tries++
      setTimeout(function () { img.src = src + (src.indexOf('?') < 0 ? '?' : '&') + 'retry=' + tries }, tries * 1500)
    }
    img.addEventListener('error', again)
    if (img.complete && !img.naturalWidth) again()
  })
})()
