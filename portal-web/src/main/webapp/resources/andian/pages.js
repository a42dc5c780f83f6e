/* What several pages share: the address follows what the page shows, so that a view can be kept and sent. */
(function () {
  'use strict';
  /* a bar that is sent keeps the order that its list has by now */
  function keepOrder() {
    const order = new URLSearchParams(location.search).get('sort');
    document.querySelectorAll('form.filterbar').forEach(bar => {
      const field = bar.querySelector('input[name=sort]') || bar.appendChild(document.createElement('input'));
      Object.assign(field, { type: 'hidden', name: 'sort', value: order || '', disabled: !order });
    });
  }
  window.AndianPages = { address: args => { if (args && args.address) { history.replaceState(null, '', args.address); keepOrder(); } } };
  keepOrder();

  /* Without a secure connection browsers offer only the older way, which copies what is marked. */
  const copyMarked = text => {
    const field = document.createElement('textarea');
    field.value = text;
    field.readOnly = true;
    field.className = 'visually-hidden';
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    return done ? Promise.resolve() : Promise.reject(new Error('not allowed'));
  };
  const copy = text => navigator.clipboard ? navigator.clipboard.writeText(text).catch(() => copyMarked(text))
      : copyMarked(text);
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-copy]');
    if (button) {
      const said = button.parentElement.querySelector('[role=status]');
      copy(button.dataset.copy).then(() => { said.textContent = button.dataset.copied; },
          () => { said.textContent = button.dataset.failed; });
    }
  });

  /* What is being written is kept after a pause too, so that a browser that is killed takes nothing along; the field's
     own way of keeping is told that it has changed. */
  const PAUSE_MILLIS = 2000;
  const pauses = new WeakMap();
  document.addEventListener('input', event => {
    const field = event.target;
    if (field.matches('.keeps input.data, .keeps textarea')) {
      clearTimeout(pauses.get(field));
      pauses.set(field, setTimeout(() => {
        if (field.isConnected) {
          field.dispatchEvent(new Event('change', { bubbles: true }));
        }
      }, PAUSE_MILLIS));
    }
  });
}());
