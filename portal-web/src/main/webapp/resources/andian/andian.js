/* Live update: a push says only that something changed; the page asks again in its own scope. Also title, clock of the last reading, sound, menu. */
(function () {
  'use strict';
  const SPACING = 300, LATER = 1500, CLOCK = 10000, STALE = 60000, REPEAT = 10000, SILENCE = 600000, OWN = 8000, SOON = 20, CLICK = 80, PRESS = 3000, LEAVING = 15000, AGAIN = 500, AWAITED = 5000, LONGEST = 10000, ENDED = 1008;
  /* a refreshed page is not a person at work: the portal tells them apart by this */
  const UNASKED = [{ name: 'unasked', value: '1' }];
  /* calm, and safe for quick hands: a choice made while a menu still fades in would be lost, and without transitions (reduced motion) it would never close */
  PrimeFaces.utils.disableAnimations();
  const byId = id => document.getElementById(id);
  const plainTitle = document.title;
  const state = { whole: false, early: false, last: -CLOCK, timer: null, busy: false, again: false, later: null, clockAsked: -CLOCK, clock: null, alarm: null, fault: null };

  /* ---- a form carries the nonce of its page only once the page is whole, and without it nothing is answered: a socket may be open before */
  function awaitWhole() {
    if (!PrimeFaces.csp.NONCE_VALUE) { setTimeout(awaitWhole, SOON); return; }
    state.whole = true;
    if (state.early) tick();
  }

  /* ---- an answer waits while a pointer presses, and until its click has come: a link replaced under it would swallow the click */
  const pointer = { pressed: false, ending: false, end: null, waiting: [] };
  function press(event) {
    if (event.button !== 0) return;
    clearTimeout(pointer.end);
    pointer.pressed = true;
    pointer.ending = false;
    pointer.end = setTimeout(release, PRESS);              // one that never lets go must not hide an alarm
  }
  function letGo(event) {
    if (!pointer.pressed || pointer.ending || (event.type === 'pointermove' && event.buttons !== 0)) return;
    clearTimeout(pointer.end);
    pointer.ending = true;
    pointer.end = setTimeout(release, CLICK);
  }
  function release() {
    pointer.pressed = false;
    pointer.waiting.splice(0).forEach(handle => handle());
  }
  function whenFree(handle) { if (pointer.pressed) pointer.waiting.push(handle); else handle(); }
  document.addEventListener('pointerdown', press, true);
  ['pointerup', 'pointercancel', 'pointermove'].forEach(type => document.addEventListener(type, letGo, true));

  /* ---- what somebody has done meanwhile goes first: a refresh would take from the page what his request, which still waits its turn, is to send */
  const isUnasked = asked => Boolean(asked.params && asked.params.some(one => one.name === UNASKED[0].name));
  const isOvertaken = sent => sent.split('&').includes('unasked=1') && PrimeFaces.ajax.Queue.requests.some(asked => !isUnasked(asked));
  function withoutChanges(answer) {
    const read = new DOMParser().parseFromString(answer, 'text/xml');
    read.querySelectorAll('changes > *').forEach(change => { if (!change.id.includes(PrimeFaces.VIEW_STATE)) change.remove(); });
    return new XMLSerializer().serializeToString(read);
  }
  function take(sent, request, complete) {
    let text = request.responseText;
    if (request.status === 200 && isOvertaken(sent)) { text = withoutChanges(text); state.again = true; }
    complete(request.status, request.statusText, { text: text }, request.getAllResponseHeaders());
  }
  $.ajaxTransport('+xml', options => {
    if (typeof options.data !== 'string') return undefined; // files have a progress to show
    const request = new XMLHttpRequest();
    return {
      send: (headers, complete) => {
        request.open(options.type, options.url);
        Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
        request.onloadend = () => whenFree(() => take(options.data, request, complete));
        request.send(options.data);
      },
      abort: () => request.abort()
    };
  });

  /* ---- ticks: the first at once, then at most one every SPACING; never two under way */
  function tick() {
    if (!state.whole) { state.early = true; return; }
    if (state.timer) return;
    const wait = state.last + SPACING - performance.now();
    if (wait <= 0) refresh(); else state.timer = setTimeout(() => { state.timer = null; refresh(); }, wait);
  }
  function refresh() {
    if (state.busy) { state.again = true; return; }
    state.last = performance.now();
    document.dispatchEvent(new CustomEvent('andian:tick'));
    if (window.andianRefresh) { state.busy = true; window.andianRefresh(UNASKED); }
    refreshLater(LATER);
  }
  function refreshLater(wait) {
    if (document.querySelector('.live-later') && !state.later) state.later = setTimeout(() => { state.later = null; window.andianRefreshLater(UNASKED); }, wait);
  }
  function refreshed() {
    state.busy = false;
    show();
    document.dispatchEvent(new CustomEvent('andian:refreshed'));
    if (state.again) { state.again = false; tick(); }
  }
  function askClock() {
    if (!state.whole || state.clock || performance.now() - Math.max(state.clockAsked, state.last) < CLOCK || !window.andianClock) return;
    state.clock = setTimeout(() => {                       // an alarm may follow in the same breath and must not queue behind this
      state.clock = null;
      if (state.busy || state.timer || performance.now() - state.last < CLOCK) return;
      state.clockAsked = performance.now();
      window.andianClock(UNASKED);
    }, SPACING);
  }

  /* ---- push: a socket that was cut is opened again, each time a little later; one whose session has ended is not (1008) */
  const socket = { tries: 0 };
  window.andianPush = message => {
    if (message !== 'readings') { tick(); return; }
    askClock();
    if (state.whole && document.querySelector('.is-awaited')) refreshLater(AWAITED);
  };
  function listen() {
    const open = new WebSocket(location.origin.replace(/^http/, 'ws') + document.body.dataset.push);
    open.onopen = () => { socket.tries = 0; document.body.classList.remove('is-cut'); tick(); };
    open.onmessage = event => window.andianPush(event.data);
    open.onclose = event => {
      document.body.classList.toggle('is-cut', socket.tries > 0 || event.code === ENDED);
      if (event.code === ENDED) { end(); return; }
      socket.tries += 1;
      setTimeout(listen, Math.min(socket.tries * AGAIN, LONGEST));
    };
  }

  /* ---- a page that is being left does not load itself again when its session ends: that would overtake what leaves it.
     One that is still there after a while has only fetched a file. */
  const leaving = { timer: null, ended: false };
  function end() { leaving.ended = true; if (!leaving.timer) location.reload(); }
  function leave() { clearTimeout(leaving.timer); leaving.timer = setTimeout(stay, LEAVING); }
  function stay() { clearTimeout(leaving.timer); leaving.timer = null; if (leaving.ended) location.reload(); }
  ['beforeunload', 'pagehide'].forEach(type => window.addEventListener(type, leave));
  window.addEventListener('pageshow', event => { if (event.persisted) stay(); });

  /* ---- what was typed and not sent is not lost without a question, which the browser puts in its own words. Filters and searches lose nothing.
     A field differs from what the page came with; what was sent, checked or refused meanwhile came back as if it had always stood there, and is kept in mind. */
  const unsent = { going: null, kept: new Set() };
  function isOther(field) {
    if (!field.name || field.closest('.ui-datatable, .ui-paginator, .filterbar')) return false;
    if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
    if (field.tagName === 'SELECT') {
      const options = [...field.options], given = options.some(one => one.defaultSelected);
      return options.some((one, at) => one.selected !== (given ? one.defaultSelected : !field.multiple && at === 0));
    }
    return ['text', 'search', 'tel', 'email', 'number', 'url', 'textarea'].includes(field.type) && field.value !== field.defaultValue;
  }
  const isShown = form => form.checkVisibility({ visibilityProperty: true });
  const isUnsent = form => form.method !== 'get' && isShown(form) && (unsent.kept.has(form.id) || [...form.elements].some(isOther));
  function sentForm(settings) {
    const source = byId(PrimeFaces.ajax.Utils.getSourceId(settings)), form = source && source.closest('form');
    const sent = new URLSearchParams(typeof settings.data === 'string' ? settings.data : '').get('jakarta.faces.partial.execute') || '';
    return form && sent.split(' ').some(part => [form.id, '@form', '@all'].includes(part)) ? { form, asks: source.classList.contains('is-asking'), unsent: isUnsent(form) } : null;
  }
  jQuery(document).on('pfAjaxSend', (event, xhr, settings) => {
    unsent.kept.forEach(id => { if (!byId(id) || !isShown(byId(id))) unsent.kept.delete(id); });
    const sent = settings.andianSent = sentForm(settings);
    if (sent && !sent.asks) unsent.going = sent.form;      // its answer may lead to another page
  });
  jQuery(document).on('pfAjaxComplete', (event, xhr, settings, args) => {
    const sent = settings.andianSent;
    if (!sent) return;
    if (args && args.validationFailed) unsent.going = null;
    if (sent.unsent && (sent.asks || args && args.validationFailed)) unsent.kept.add(sent.form.id);
    else unsent.kept.delete(sent.form.id);
  });
  jQuery(document).on('submit', 'form', event => { unsent.going = event.target; setTimeout(() => { unsent.going = null; }, LEAVING); });
  document.addEventListener('input', event => { if (unsent.going && unsent.going.contains(event.target)) unsent.going = null; }, true);
  window.addEventListener('pageshow', () => { unsent.going = null; });
  window.addEventListener('beforeunload', event => {
    if ([...document.forms].some(form => form !== unsent.going && isUnsent(form))) { event.preventDefault(); event.returnValue = true; } // older browsers look at the value only
  });

  /* ---- clock of the last reading */
  function showClock() {
    const mark = byId('reading');
    if (!mark) return;
    const last = Number(mark.dataset.last);
    if (mark.skewFor !== mark.dataset.now) { mark.skewFor = mark.dataset.now; mark.skew = Number(mark.dataset.now) - Date.now(); }
    const silent = Date.now() + mark.skew - last, stale = last > 0 && silent > STALE;
    mark.classList.toggle('is-stale', stale || last === 0);
    const text = last === 0 ? mark.dataset.none
      : stale ? mark.dataset.stale.replace('{0}', Math.floor(silent / 60000))
      : mark.dataset.live.replace('{0}', new Date(last).toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai' }));
    if (mark.textContent !== text) mark.textContent = text;
    document.body.classList.toggle('is-stale', stale);
  }

  /* ---- title and sound */
  function show() {
    showClock();
    showPlainParts();
    document.querySelectorAll('[data-swap]').forEach(showSwapped);
    const own = document.querySelector('.held.is-own');
    if (own && !own.ending) own.ending = setTimeout(() => own.remove(), OWN);
    const bar = byId('waiting');
    if (!bar) return;
    const waiting = Number(bar.dataset.waiting), alarm = Number(bar.dataset.alarm), fault = Number(bar.dataset.fault);
    document.title = waiting > 0 ? '(' + waiting + ') ' + plainTitle : plainTitle;
    const unsettled = Number(bar.dataset.unsettled);
    document.querySelectorAll('[data-count=unsettled]').forEach(count => { count.textContent = unsettled; count.hidden = unsettled === 0; count.classList.toggle('is-alarm', waiting > 0); });
    if (state.alarm !== null && alarm > state.alarm) { localStorage.removeItem('andian-silent-until'); beep('alarm'); }
    else if (state.fault !== null && fault > state.fault && waiting === 0) beep('fault');
    state.alarm = alarm; state.fault = fault; state.waiting = waiting;
    showSound();
  }

  /* Parts of widgets that are no controls may have no name; what takes the focus may not be hidden. */
  function showPlainParts() {
    const parts = '.ui-selectcheckboxmenu-trigger[aria-label], .ui-selectcheckboxmenu .ui-icon[aria-label]';
    document.querySelectorAll(parts).forEach(part => part.removeAttribute('aria-label'));
    document.querySelectorAll('input[type=file][aria-hidden=true]').forEach(field => field.removeAttribute('aria-hidden'));
  }

  let audio = null;
  const isSilent = () => Number(localStorage.getItem('andian-silent-until') || 0) > Date.now();
  const isBlocked = () => !audio || audio.state !== 'running';
  function beep(kind) {
    if (isSilent() || isBlocked()) return;
    const tones = kind === 'alarm' ? [880, 660, 880, 660] : [520, 390];
    tones.forEach((pitch, at) => {
      const tone = audio.createOscillator(), volume = audio.createGain(), from = audio.currentTime + at * 0.22;
      tone.type = 'square'; tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0.0001, from);
      volume.gain.exponentialRampToValueAtTime(0.12, from + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.0001, from + 0.2);
      tone.connect(volume).connect(audio.destination);
      tone.start(from); tone.stop(from + 0.21);
    });
  }
  function openSound() {
    audio = audio || new AudioContext();
    return audio.resume().then(showSound);
  }
  function showSound() {
    const button = byId('sound');
    if (!button) return;
    const text = isBlocked() ? button.dataset.blocked : isSilent() ? button.dataset.off : button.dataset.on;
    button.lastElementChild.textContent = text;
    button.setAttribute('aria-label', text);
    button.firstElementChild.className = 'pi ' + (isBlocked() || isSilent() ? 'pi-volume-off' : 'pi-volume-up');
    button.setAttribute('aria-pressed', String(!isBlocked() && !isSilent()));
    button.classList.toggle('is-quiet', isBlocked() || isSilent());
  }
  function switchSound() {
    if (isBlocked()) { openSound(); return; }
    if (isSilent()) localStorage.removeItem('andian-silent-until');
    else localStorage.setItem('andian-silent-until', String(Date.now() + SILENCE));
    showSound();
  }

  /* ---- a question starts on its way back: a table would take the focus to the cell that was clicked */
  document.addEventListener('focusin', event => {
    const asking = document.querySelector('.ui-confirm-dialog[aria-hidden=false]');
    if (asking && asking.checkVisibility({ visibilityProperty: true }) && !asking.contains(event.target)) {
      asking.querySelector('.ui-confirmdialog-no').focus();
    }
  });

  /* ---- a question comes after the server found nothing wrong with the form; else that is told, and nothing is asked */
  const questions = window.PrimeFaces && PrimeFaces.widget.ConfirmDialog && PrimeFaces.widget.ConfirmDialog.prototype;
  /** Ids of what the act sends besides its button; none where that is all. */
  function sentWith(button) {
    const form = button.closest('form'), command = button.dataset.pfconfirmcommand || '';
    if (!form || !form.querySelector('input:not([type=hidden]), select, textarea')) return '';
    const named = command.includes('PrimeFaces.ab(') && command.match(/\bp:"([^"]*)"/);
    return !named ? form.id : named[1] === button.id ? '' : named[1];
  }
  if (questions) {
    const ask = questions.showMessage;
    questions.showMessage = function (question) {
      const source = PrimeFaces.confirmSource, sent = sentWith(source[0]), form = source[0].closest('form');
      if (!sent) { ask.call(this, question); return; }
      PrimeFaces.ajax.Request.handle({
        source: form.id, formId: form.id, process: sent, global: false,
        oncomplete: (xhr, status, answer) => {
          PrimeFaces.confirmSource = source;
          if (answer && answer.validationFailed) this.yesButton.trigger('click');
          else if (status === 'success') ask.call(this, question);
        }
      });
    };
  }

  /* ---- a form that is refused: the first wrong field has the focus, each line above the form leads to its own */
  function fieldOf(id) {
    const whole = byId(id), inner = 'input:not([type=hidden]), select, textarea';
    return byId(id + '_input') || byId(id + '_focus') || whole && (whole.matches(inner) ? whole : whole.querySelector(inner));
  }
  function focusFirstError() {
    const first = [...document.querySelectorAll('.notices a[data-field]')].find(link => link.checkVisibility());
    const field = first && fieldOf(first.dataset.field);
    if (field) field.focus();
  }
  document.addEventListener('click', event => {
    const link = event.target.closest('a[data-field]'), field = link && fieldOf(link.dataset.field);
    if (field) { event.preventDefault(); field.focus(); }
  });
  window.addEventListener('load', focusFirstError);
  jQuery(document).on('pfAjaxComplete', (event, xhr, settings, args) => {
    if (args && args.validationFailed) setTimeout(focusFirstError);
  });

  /* ---- a picked day is sent by its filter's own name */
  document.querySelectorAll('.filter.is-day').forEach(filter => {
    const input = filter.querySelector('input');
    if (input) input.name = filter.dataset.name;
  });

  /* ---- a calendar lies on the page and moves with it and its field: no reason to close at the first pixel, by a thumb or by its own focus. A dialog does not move with the page */
  const calendar = $.prime && $.prime.datePicker && $.prime.datePicker.prototype;
  if (calendar) {
    const trigger = calendar.renderTriggerButton;
    calendar.renderTriggerButton = function () {
      trigger.call(this);
      this.triggerButton.attr('aria-label', this.options.locale.chooseDate).children('.ui-button-text').text(this.options.locale.chooseDate);
    };
    const closeOnScroll = calendar.bindScrollListener;
    calendar.bindScrollListener = function () {
      closeOnScroll.call(this);
      if (!this.container.closest('.ui-dialog').length) $(window).off('scroll', this.scrollableListener);
    };
  }

  /* ---- keys and menu */
  function typing(target) { return target.closest('input, textarea, select, [contenteditable], .ui-dialog'); }
  /** Of the top bar, or of the page where the bar has no room for it. */
  function focusSearch(event) {
    const field = ['search', 'wanted'].map(byId).find(one => one && one.checkVisibility());
    if (field) { event.preventDefault(); field.focus(); }
  }
  document.addEventListener('keydown', event => {
    if (event.key === '/' && !typing(event.target)) focusSearch(event);
    if (event.key === 'Escape') closeMenu();
  });
  function closeMenu() { document.body.classList.remove('is-menu-open'); const more = byId('more'); if (more) more.setAttribute('aria-expanded', 'false'); }
  function switchMenu() {
    const open = document.body.classList.toggle('is-menu-open');
    byId('more').setAttribute('aria-expanded', String(open));
    if (open) { const first = document.querySelector('.sidenav a'); if (first) first.focus(); }
  }

  /* ---- figure or table of the same figures */
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-swap-to]');
    if (!button) return;
    const sheet = button.closest('[data-swap]'), table = sheet.dataset.swapped !== 'true';
    sheet.dataset.swapped = String(table);
    showSwapped(sheet);
  });
  function showSwapped(sheet) {
    const table = sheet.dataset.swapped === 'true';
    sheet.querySelectorAll('[data-swap-part]').forEach(part => { part.hidden = (part.dataset.swapPart === 'table') !== table; });
    sheet.querySelectorAll('[data-swap-to]').forEach(button => button.setAttribute('aria-pressed', String(table)));
  }

  if (byId('more')) byId('more').addEventListener('click', switchMenu);
  if (byId('sound')) {
    byId('sound').addEventListener('click', switchSound);
    document.addEventListener('pointerdown', event => { if (isBlocked() && !event.target.closest('#sound')) openSound(); }, { once: true });
    try { audio = new AudioContext(); audio.onstatechange = showSound; } catch (unsupported) { audio = null; }
  }
  setInterval(showClock, 1000);
  setInterval(() => { if (state.waiting > 0) beep('alarm'); showSound(); }, REPEAT);
  window.Andian = { tick, refreshed };
  show();
  awaitWhole();
  if (document.body.dataset.push) listen();
}());
