// The review: one key, one person; and whom of our people it is.
(() => {
  "use strict";
  // A key that is held down decides about one person, not about everybody who comes after.
  document.addEventListener("keydown", (event) => {
    if (!event.repeat || !document.querySelector(`[data-key="${CSS.escape(event.key)}"]`)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, { capture: true });

  // The search among our people also finds parts of a handle: only the person it belongs to is shown.
  document.addEventListener("htmx:afterSwap", (event) => {
    const place = event.target.closest("[data-known]");
    if (!place) return;
    const handle = place.dataset.known;
    const isTheirs = ({ textContent: text }) =>
      text === handle || (text.endsWith("…") && handle.startsWith(text.slice(0, -1)));
    for (const item of place.querySelectorAll("li")) {
      if (![...item.querySelectorAll("p bdi")].some(isTheirs)) item.remove();
    }
    if (!place.querySelector("li")) place.replaceChildren();
  });
})();
