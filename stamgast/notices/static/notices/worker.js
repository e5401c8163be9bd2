// Shows what is pushed to this device, and opens what it is about; says where the device is reached from now on,
// should its push service move it. It sees no page, and keeps only where it is reached (devices.js writes that down).
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

self.addEventListener("pushsubscriptionchange", (event) => event.waitUntil(renew(event.newSubscription)));

async function renew(made) {
  const cache = await caches.open("notices");
  const kept = await cache.match("/device");
  if (!kept) return; // signed out here meanwhile
  const former = await kept.json();
  const wanted = { userVisibleOnly: true, applicationServerKey: former.key };
  const { endpoint, keys } = (made ?? (await self.registration.pushManager.subscribe(wanted))).toJSON();
  const now = { endpoint, key: keys.p256dh, secret: keys.auth };
  const body = new URLSearchParams({ ...now, former: former.endpoint, former_secret: former.secret });
  const answer = await fetch(former.renew, { method: "POST", body, credentials: "omit" });
  if (answer.ok) await cache.put("/device", new Response(JSON.stringify({ ...former, endpoint, secret: keys.auth })));
}

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const address = new URL(event.notification.data.link, self.location.origin);
  if (address.origin === self.location.origin) event.waitUntil(self.clients.openWindow(address.href));
});
