// Says every few seconds that we are here (and whether we write), and shows who else is.
(() => {
  "use strict";
  const EVERY = 4000; // milliseconds
  const place = document.getElementById("presence");
  if (!place) return;
  let typedAt = 0;
  document.addEventListener("input", (event) => {
    if (!event.target.matches("[data-writing]")) return;
    const isFirst = Date.now() - typedAt > EVERY;
    typedAt = Date.now();
    if (isFirst) beat();
  });
  function beat() {
    if (document.hidden) return;
    const values = { is_writing: Date.now() - typedAt < EVERY ? "1" : "0" };
    htmx.ajax("POST", place.dataset.presentUrl, { target: place, swap: "innerHTML", values });
  }
  document.body.addEventListener("live:presence", beat);
  setInterval(beat, EVERY);
  beat();
})();
