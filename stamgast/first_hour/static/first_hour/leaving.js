// In the first hour: what is typed is kept when the page is left, however quickly.
(() => {
  "use strict";
  const form = document.getElementById("step-form");
  if (!form) return;
  let typed = 0;
  let sent = 0;
  let kept = 0;
  form.addEventListener("input", () => { typed += 1; });
  form.addEventListener("submit", () => { kept = Infinity; });
  const isOurs = (event) => event.detail.elt && event.detail.elt.id === "kept";
  document.addEventListener("htmx:beforeRequest", (event) => { if (isOurs(event)) sent = typed; });
  document.addEventListener("htmx:afterRequest", (event) => { if (isOurs(event) && event.detail.successful) kept = sent; });
  window.addEventListener("pagehide", () => {
    if (typed > kept) fetch(form.dataset.keep, { method: "POST", body: new FormData(form), keepalive: true });
  });
})();
