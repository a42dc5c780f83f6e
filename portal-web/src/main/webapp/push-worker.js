/* Runs in the reader's browser while no page of the portal is open: shows what he is told, and opens its alarm,
   or the list of those that wait. */
'use strict';

self.addEventListener('push', event => {
  const told = event.data ? event.data.json() : {};
  event.waitUntil(self.registration.showNotification(told.title || '', {
    body: told.body || '',
    tag: told.tag,
    requireInteraction: true,
    data: { alarm: told.alarm, list: told.list }
  }));
});

self.addEventListener('notificationclick', event => {
  event.notification.close();
  const told = event.notification.data || {};
  let page = told.alarm ? 'alarm/detail.xhtml?id=' + encodeURIComponent(told.alarm) : 'notification/inbox.xhtml';
  if (told.list) {
    page = 'alarm/list.xhtml?unsettled=true&acknowledged=false&sort=wait';
  }
  event.waitUntil(self.clients.openWindow(new URL(page, self.registration.scope).href));
});
