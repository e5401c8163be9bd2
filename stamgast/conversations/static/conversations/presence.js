// Says every few seconds that we are here (and whether we write), and shows who else is.
(() => {
  "use strict";
  const EVERY = 5000; // milliseconds
  const PAUSE = 30000; // milliseconds: who thinks for so long with words in the box is still writing
  const place = document.getElementById("presence");
  if (!place) return;
  const url = place.dataset.presentUrl;
  let typedAt = -Infinity;
  const box = () => document.querySelector("[data-writing]");
  const isWriting = () => Date.now() - typedAt < PAUSE && Boolean(box()?.value.trim());

  function beat() {
    if (document.hidden) return;
    htmx.ajax("POST", url, { target: place, swap: "innerHTML", values: { is_writing: isWriting() ? "1" : "0" } });
  }
  // The same answer again changes nothing: it would be read aloud every few seconds, and a button lose the focus.
  const words = (html) => new DOMParser().parseFromString(html, "text/html").body.textContent.replace(/\s+/g, " ").trim();
  place.addEventListener("htmx:beforeSwap", (event) => {
    if (words(event.detail.serverResponse) === words(place.innerHTML)) event.detail.shouldSwap = false;
  });
  function leave() {
    const headers = JSON.parse(document.body.getAttribute("hx-headers") || "{}");
    fetch(url, { method: "POST", keepalive: true, headers, body: new URLSearchParams({ leaves: "1" }) });
  }
  document.addEventListener("input", (event) => {
    if (!event.target.matches("[data-writing]")) return;
    const isFirst = !isWriting();
    typedAt = Date.now();
    if (isFirst) beat();
  });
  document.body.addEventListener("stamgast:replied", () => { typedAt = -Infinity; beat(); });
  document.body.addEventListener("live:presence", beat);
  document.addEventListener("visibilitychange", () => (document.hidden ? leave() : beat()));
  addEventListener("pagehide", leave);
  setInterval(beat, EVERY);
  beat();
})();
