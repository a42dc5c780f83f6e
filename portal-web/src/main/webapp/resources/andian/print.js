/* What the head of a printed page says beside its title: when it was printed, and to what its list is narrowed. Charts are
   drawn anew for the width of the paper: pressed into it, nobody could read their letters. */
(function () {
  'use strict';
  const ZONE = 'Asia/Shanghai';
  const flat = text => text.replace(/\s+/g, ' ').trim();

  /** The server's, where the page knows it: a reader's clock may be wrong. */
  function now() {
    const mark = document.getElementById('reading');
    return new Date(Date.now() + (mark && mark.skew || 0));
  }
  function inWords(moment) {
    const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: ZONE };
    return document.documentElement.lang === 'en'
      ? moment.toLocaleString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', ...time }).replace(',', '')
      : moment.toLocaleString('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit', ...time });
  }

  /** A bar that is sent says what it was sent with, not what was chosen since. */
  const isSent = field => Boolean(field.form && field.form.classList.contains('filterbar'));
  function chosen(list) {
    const options = [...list.options], option = isSent(list) ? options.find(one => one.defaultSelected) : list.selectedOptions[0];
    return option && option.value ? flat(option.textContent) : '';
  }
  function typed(field) {
    const value = flat(isSent(field) ? field.defaultValue : field.value), frame = field.closest('.filter');
    if (!value || field.closest('.ui-helper-hidden-accessible')) return '';
    return flat((frame ? frame.firstElementChild.textContent : field.title || field.getAttribute('aria-label') || '') + ' ' + value);
  }
  /** A tab's name alone: how many rows it has is no part of the filter. */
  function uncounted(tab) {
    const name = tab.cloneNode(true);
    name.querySelectorAll('.count, small').forEach(count => count.remove());
    return flat(name.textContent);
  }
  function wordsOf(part) {
    if (part.matches('.is-set')) return flat([...part.children].map(one => one.textContent).join(' '));
    if (part.matches('.is-here')) return uncounted(part);
    if (part.matches('select')) return chosen(part);
    if (part.matches('input')) return typed(part);
    return part.querySelector('input:checked') ? flat(part.querySelector('.ui-selectcheckboxmenu-label').textContent) : '';
  }
  const TABS = '.main .tabs:not(nav) .is-here';
  const PARTS = ['.choice .is-here', '.filter.is-set', 'select', '.ui-selectcheckboxmenu', 'input[type=search]', 'input[type=text]'];
  function filter() {
    const parts = document.querySelectorAll([TABS, ...PARTS.map(part => '.main .filterbar ' + part)].join(', '));
    return [...parts].map(wordsOf).filter(words => words);
  }

  const PAPER = 658;   // between the margins of A4 upright, at 96 dots an inch
  const charts = () => Object.values((window.Chart || {}).instances || {});
  window.addEventListener('beforeprint', () => charts().filter(chart => chart.width > PAPER).forEach(chart => chart.resize(PAPER, chart.height)));
  window.addEventListener('afterprint', () => charts().forEach(chart => chart.resize()));

  const head = document.getElementById('printLine');
  if (!head) return;
  window.addEventListener('beforeprint', () => {
    const words = filter();
    head.querySelector('.print-time').textContent = head.dataset.time.replace('{0}', inWords(now()));
    head.querySelector('.print-filter').textContent = words.length ? head.dataset.filter.replace('{0}', words.join(' · ')) : '';
  });
}());
