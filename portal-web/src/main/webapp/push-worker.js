/* Runs in the reader's browser while no page of the portal is open: shows what he is told, and opens its alarm. */
'use strict';

self.addEventListener('push', event => {
  const told = event.data ? event.data.json() : {};
  event.waitUntil(self.registration.showNotification(told.title || '', {
    body: told.body || '',
    tag: told.tag,
    requireInteraction: true,
    data: { alarm: told.alarm }
  }));
});

self.addEventListener('notificationclick', event => {
  event.notification.close();
  const alarm = event.notification.data && event.notification.data.alarm;
  const page = alarm ? 'alarm/detail.xhtml?id=' + encodeURIComponent(alarm) : 'notification/inbox.xhtml';
  event.waitUntil(self.clients.openWindow(new URL(page, self.registration.scope).href));
});
