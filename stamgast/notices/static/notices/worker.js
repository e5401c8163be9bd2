// Shows what is pushed to this device, and opens what it is about. It sees no page and keeps nothing.
"use strict";

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("push", (event) => {
  let told = {};
  try {
    told = event.data.json();
  } catch {
    // Shown all the same: browsers take the right to push from whoever shows nothing.
  }
  const { title = "Stamgast", body = "", tag = "stamgast", link = "/", lang = "" } = told;
  event.waitUntil(self.registration.showNotification(title, { body, tag, lang, renotify: true, data: { link } }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const address = new URL(event.notification.data.link, self.location.origin);
  if (address.origin === self.location.origin) event.waitUntil(self.clients.openWindow(address.href));
});
