/* Keeps the files of the shell, and nothing else: no page of Faces, no answer of REST. What files there are stands
   before this in SHELL, with a version that changes with any of them. */
'use strict';

const BEGINNING = 'andian-phone-';
const CACHE = BEGINNING + self.SHELL.version;
const SCOPE = self.registration.scope;
const PAGE = new URL('index.html', SCOPE).href;
const FILES = self.SHELL.files.map(file => new URL(file, SCOPE).href);

self.addEventListener('install', event => {
  event.waitUntil(
      caches.open(CACHE)
          .then(cache => cache.addAll(FILES.map(file => new Request(file, { cache: 'reload' }))))
          .then(() => self.skipWaiting()));
});

self.addEventListener('activate', event => {
  event.waitUntil(
      caches.keys()
          .then(names => Promise.all(names
              .filter(name => name.startsWith(BEGINNING) && name !== CACHE)
              .map(name => caches.delete(name))))
          .then(() => self.clients.claim()));
});

/* Without what stands behind the address's path; null for what is none of the shell's files. */
function kept(request) {
  const url = new URL(request.url);
  const file = url.origin + url.pathname;
  if (request.method !== 'GET') {
    return null;
  }
  if (request.mode === 'navigate' && file === SCOPE) {
    return PAGE;
  }
  return FILES.includes(file) ? file : null;
}

self.addEventListener('fetch', event => {
  const file = kept(event.request);
  if (file) {
    event.respondWith(
        caches.open(CACHE)
            .then(cache => cache.match(file))
            .then(found => found || fetch(event.request)));
  }
});
