/* The place where somebody has arrived, as the browser tells it when it is asked; nothing is asked before. */
(function () {
  'use strict';
  const MOST_WAITED = 20000;
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-locate]');
    if (!button) {
      return;
    }
    const form = button.closest('form');
    const told = form.querySelector('[data-waiting]');
    const set = (name, value) => { form.querySelector('[id$=":' + name + '"]').value = value; };
    const failed = () => { told.textContent = told.dataset.failed; };
    if (!navigator.geolocation) {
      failed();
      return;
    }
    told.textContent = told.dataset.waiting;
    navigator.geolocation.getCurrentPosition(found => {
      set('lon', found.coords.longitude.toFixed(6));
      set('lat', found.coords.latitude.toFixed(6));
      set('accuracy', found.coords.accuracy.toFixed(1));
      told.textContent = told.dataset.found.replace('{0}', Math.round(found.coords.accuracy));
    }, failed, { enableHighAccuracy: true, timeout: MOST_WAITED, maximumAge: 0 });
  });
}());
