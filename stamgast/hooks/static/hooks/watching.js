// Says now and then that somebody looks at the conversations: then news is asked for more often.
// The script's own element carries the address: <script src="…" data-url="…" defer>.
(() => {
  "use strict";
  const EVERY = 20000; // milliseconds
  const { url } = document.currentScript.dataset;

  function tell() {
    if (document.hidden) return;
    const headers = JSON.parse(document.body.getAttribute("hx-headers") || "{}");
    fetch(url, { method: "POST", headers, credentials: "same-origin", redirect: "error" }).catch(() => {});
  }
  document.addEventListener("visibilitychange", tell);
  setInterval(tell, EVERY);
  tell();
})();
