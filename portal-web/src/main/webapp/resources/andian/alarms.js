/* The alarm list: holds still while somebody works in it, marks what is new, answers to the keyboard. */
(function () {
  'use strict';
  const byId = id => document.getElementById(id);
  const TOLD = 8000;
  const rowsOf = () => Array.from(document.querySelectorAll('#alarms_data > tr[data-rk]'));
  const isPhone = () => window.matchMedia('(max-width: 640px)').matches;
  let held = false, known = null, focused = null, cursor = null, toldTimer = null, released = false;

  /* ---- hold: ticked rows, an open menu, a list scrolled down */
  function isBusy() {
    const menu = document.querySelector('.ui-selectcheckboxmenu-panel:not(.ui-helper-hidden), .ui-selectonemenu-panel:not(.ui-helper-hidden)');
    return Boolean(document.querySelector('#batch .batchbar') || (menu && menu.offsetParent !== null)
      || (!released && window.scrollY > byId('alarms').offsetTop + 80));
  }
  function hold() {
    const now = isBusy();
    if (now && !held && !document.querySelector('#batch .batchbar')) window.andianHold();
    held = now;
    byId('rows').classList.toggle('live', !held);
    if (!held) byId('held').replaceChildren();
  }
  function release() { released = true; window.scrollTo(0, 0); held = false; byId('rows').classList.add('live'); setTimeout(() => { released = false; }, 500); }

  document.addEventListener('andian:tick', () => {
    hold();
    known = new Set(rowsOf().map(row => row.dataset.rk));
    focused = document.activeElement && document.activeElement.closest('#alarms_data > tr');
    focused = focused && focused.dataset.rk;
    if (held) window.andianLookForNew([{ name: 'unasked', value: '1' }]);
  });
  document.addEventListener('andian:refreshed', () => {
    if (known && !held && known.size > 0) rowsOf().forEach(row => { if (!known.has(row.dataset.rk)) row.classList.add('is-new'); });
    known = null;
    if (focused) { const row = rowOf(focused), link = row && row.querySelector('.open-alarm'); if (link) link.focus({ preventScroll: true }); }
    markCursor();
  });

  /* ---- rows */
  const rowOf = key => document.querySelector('#alarms_data > tr[data-rk="' + key + '"]');
  function markCursor() { rowsOf().forEach(row => row.classList.toggle('is-cursor', row.dataset.rk === cursor)); }
  function moveTo(row) {
    if (!row) return;
    cursor = row.dataset.rk;
    markCursor();
    row.scrollIntoView({ block: 'nearest' });
    row.querySelector('.open-alarm').focus({ preventScroll: true });
  }
  function step(by) {
    const rows = rowsOf(), here = rows.findIndex(row => row.dataset.rk === cursor);
    moveTo(rows[here < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, here + by))]);
  }
  function open(key) {
    if (isPhone()) { location.assign('detail.xhtml?id=' + key); return; }
    cursor = key;
    rowsOf().forEach(row => row.classList.toggle('is-open', row.dataset.rk === key));
    window.andianOpenAlarm([{ name: 'id', value: key }]);
  }
  document.addEventListener('click', event => {
    const stepLink = event.target.closest('.alarm-open .step');
    if (stepLink) { event.preventDefault(); step(Number(stepLink.dataset.step)); if (cursor) open(cursor); return; }
    const row = event.target.closest('#alarms_data > tr[data-rk]');
    if (!row || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest('a, button, input, .ui-chkbox');
    if (link && !link.classList.contains('open-alarm')) return;
    event.preventDefault();
    open(row.dataset.rk);
  });
  /* before the table, which would keep Enter for itself */
  document.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const row = event.target.closest('#alarms_data > tr[data-rk]'), control = event.target.closest('a, button, input, .ui-chkbox');
    if (!row || (control && !control.classList.contains('open-alarm'))) return;
    event.preventDefault();
    event.stopPropagation();
    open(row.dataset.rk);
  }, true);
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input:not([type=checkbox]), textarea, select, .ui-dialog')) return;
    const row = cursor && rowOf(cursor);
    if (event.key === 'j') step(1);
    else if (event.key === 'k') step(-1);
    else if (event.key === 'x' && row) row.querySelector('.ui-chkbox-box').click();
    else if (event.key === 'a' && row) window.andianAcknowledgeAlarm([{ name: 'id', value: cursor }]);
    else if (event.key === 'Escape' && byId('closeAlarm')) byId('closeAlarm').click();
    else return;
    event.preventDefault();
  });

  /* ---- what was done can be taken back for a while */
  function told() {
    clearTimeout(toldTimer);
    toldTimer = setTimeout(() => { const note = document.querySelector('#told .told'); if (note) note.remove(); }, TOLD);
  }
  new MutationObserver(told).observe(byId('told').parentElement, { childList: true, subtree: false });

  window.AndianAlarms = {
    hold, release, told,
    address: args => { if (args && args.address) history.replaceState(null, '', args.address); hold(); },
    opened: () => { const side = document.querySelector('.alarm-open h2'); if (side) side.setAttribute('tabindex', '-1'); },
    closed: () => { rowsOf().forEach(row => row.classList.remove('is-open')); moveTo(rowOf(cursor)); }
  };
  window.addEventListener('scroll', () => { if (held && !isBusy()) { hold(); window.Andian.tick(); } }, { passive: true });
}());
