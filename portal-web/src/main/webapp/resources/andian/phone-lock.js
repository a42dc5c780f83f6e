/* Where somebody logs in nobody is logged in: what accounts keep on this phone is locked until one of them is. */
(function () {
  'use strict';
  if (!('indexedDB' in window)) {
    return;
  }
  const asked = indexedDB.open('andian-phone');
  // it is made by the phone's shell alone
  asked.onupgradeneeded = () => asked.transaction.abort();
  asked.onerror = event => event.preventDefault();
  asked.onsuccess = () => {
    const there = asked.result;
    if (there.objectStoreNames.contains('open')) {
      there.transaction('open', 'readwrite').objectStore('open').clear();
    }
    there.close();
  };
  if ('BroadcastChannel' in window) {
    new BroadcastChannel('andian-phone').postMessage('lock');
  }
  // a login that begins here is not the one that was left
  localStorage.removeItem('andian-phone-left');
}());
