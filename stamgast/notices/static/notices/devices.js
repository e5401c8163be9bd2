// Says whether this browser tells of notices, and has it subscribe when asked to.
(() => {
  "use strict";
  const here = document.getElementById("this-device");
  const form = document.getElementById("add-device");
  const { key, worker, renew } = here.dataset;
  let mark = "";

  function show(state) {
    here.querySelectorAll("[data-when]").forEach((part) => {
      part.hidden = !part.dataset.when.split(" ").includes(state);
    });
  }

  function packed(buffer) {
    const text = btoa(String.fromCharCode(...new Uint8Array(buffer)));
    return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  }

  function unpacked(text) {
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  }

  async function fingerprint(endpoint) {
    const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(endpoint));
    return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  function pointHere() {
    const rows = [...document.querySelectorAll("[data-device]")].filter((row) => mark && row.dataset.device === mark);
    rows.forEach((row) => {
      row.querySelector("[data-here]").hidden = false;
    });
    return rows.length > 0;
  }

  function obstacle() {
    if (!window.isSecureContext) return "insecure";
    if (!("PushManager" in window && "serviceWorker" in navigator && "Notification" in window))
      return /iPhone|iPad/.test(navigator.userAgent) ? "home" : "impossible";
    return Notification.permission === "denied" ? "denied" : "";
  }

  async function look() {
    const found = obstacle();
    if (found) return show(found);
    const registration = await navigator.serviceWorker.getRegistration(worker);
    const subscription = await registration?.pushManager.getSubscription();
    if (subscription) mark = await fingerprint(subscription.endpoint);
    if (!pointHere()) return show("ready");
    await keep(subscription);
    return show("told");
  }

  async function subscribe() {
    if ((await Notification.requestPermission()) !== "granted") {
      show(obstacle() || "ready");
      return;
    }
    const registration = await navigator.serviceWorker.register(worker);
    await active(registration);
    const before = await registration.pushManager.getSubscription();
    if (before && packed(before.options.applicationServerKey) !== key) await before.unsubscribe();
    const wanted = { userVisibleOnly: true, applicationServerKey: unpacked(key) };
    const made = await registration.pushManager.subscribe(wanted);
    form.elements.endpoint.value = made.endpoint;
    form.elements.key.value = packed(made.getKey("p256dh"));
    form.elements.secret.value = packed(made.getKey("auth"));
    await keep(made);
    form.submit();
  }

  // What the worker needs to prove that it is this device, should the push service move it.
  async function keep(subscription) {
    const kept = { endpoint: subscription.endpoint, secret: packed(subscription.getKey("auth")), key, renew };
    const cache = await caches.open("notices");
    await cache.put("/device", new Response(JSON.stringify(kept)));
  }

  function active(registration) {
    const coming = registration.installing || registration.waiting;
    if (registration.active || !coming) return Promise.resolve();
    return new Promise((resolve) => {
      coming.addEventListener("statechange", () => coming.state === "activated" && resolve());
    });
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    subscribe().catch(() => show("failed"));
  });
  document.body.addEventListener("htmx:afterSwap", pointHere);
  look().catch(() => show("impossible"));
})();
