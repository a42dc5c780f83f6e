/* Lets the reader be told in this browser: asks him, agrees with the browser under the portal's key, tells the portal. */
(function () {
  'use strict';
  const bytes = coded => Uint8Array.from(atob(coded.replace(/-/g, '+').replace(/_/g, '/')), sign => sign.charCodeAt(0));
  const coded = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

  async function agree(form) {
    const said = form.querySelector('[data-push-said]');
    if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) {
      said.textContent = form.dataset.unable;
      return;
    }
    try {
      if (await Notification.requestPermission() !== 'granted') {
        said.textContent = form.dataset.refused;
        return;
      }
      await navigator.serviceWorker.register(form.dataset.worker);
      const worker = await navigator.serviceWorker.ready;
      // to another key than the portal has by now a browser does not agree a second time
      const old = await worker.pushManager.getSubscription();
      const oldKey = old && old.options && old.options.applicationServerKey;
      if (oldKey && coded(oldKey) !== form.dataset.key) {
        await old.unsubscribe();
      }
      const agreed = await worker.pushManager.subscribe(
          { userVisibleOnly: true, applicationServerKey: bytes(form.dataset.key) });
      window.andianPushAgreed([
        { name: 'endpoint', value: agreed.endpoint },
        { name: 'p256dh', value: coded(agreed.getKey('p256dh')) },
        { name: 'auth', value: coded(agreed.getKey('auth')) }
      ]);
    } catch (failure) {
      said.textContent = form.dataset.unable + ' ' + failure.message;
    }
  }

  document.addEventListener('click', event => {
    const button = event.target.closest('[data-push]');
    if (button) {
      agree(button.closest('form'));
    }
  });
}());
