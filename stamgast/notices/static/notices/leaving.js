// Before somebody signs out, has this browser tell of nothing any more: whoever uses it next is somebody else.
// The script stands in the form that signs out. The push service then says that the device is gone.
(() => {
  "use strict";
  const LONGEST = 3000; // milliseconds: nobody stays signed in because a push service does not answer
  const form = document.currentScript.closest("form");

  async function leave() {
    await caches.delete("notices"); // first, or the worker would subscribe anew
    for (const registration of await navigator.serviceWorker.getRegistrations()) {
      const subscription = await registration.pushManager?.getSubscription();
      await subscription?.unsubscribe();
    }
  }

  form.addEventListener("submit", (event) => {
    if (!("serviceWorker" in navigator && "caches" in window)) return;
    event.preventDefault();
    const late = new Promise((resolve) => setTimeout(resolve, LONGEST));
    Promise.race([leave(), late])
      .catch(() => {})
      .then(() => form.submit());
  });
})();
