// A part of the page that is replaced keeps the focus: on the same thing, else on what took its place.
(() => {
  "use strict";
  const TAKES_FOCUS = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";
  const NAMES = ["href", "name", "value", "data-key", "formaction", "hx-post"];
  let kept = null;

  const isLost = () => !document.activeElement || document.activeElement === document.body;
  const name = (one) => [
    one.tagName,
    one.closest("[data-id]")?.dataset.id,
    one.closest("form")?.getAttribute("action"),
    ...NAMES.map((attribute) => one.getAttribute(attribute)),
  ].join("\n");
  const namesakes = (place, wanted) => [...place.querySelectorAll(TAKES_FOCUS)].filter((one) => name(one) === wanted);
  const items = (place) => [...place.querySelectorAll(".list-item")];

  function remember(event) {
    const held = document.activeElement;
    const { target } = event.detail;
    if (isLost() || !target?.parentElement || target === held || !target.contains(held)) return;
    const place = target.parentElement;
    const field = [...document.querySelectorAll("[aria-describedby]")].find((one) =>
      one.getAttribute("aria-describedby").split(" ").some((id) => document.getElementById(id)?.contains(target)));
    const item = items(place).indexOf(held.closest(".list-item"));
    kept = { held, place, field, item, name: name(held), at: namesakes(place, name(held)).indexOf(held) };
  }
  function restore() {
    if (!kept || kept.held.isConnected) return;
    const { place, field, item, name: wanted, at } = kept;
    kept = null;
    if (!isLost()) return;
    const same = namesakes(place, wanted);
    const now = items(place);
    const instead = item < 0 ? null : now[Math.min(item, now.length - 1)]?.querySelector(TAKES_FOCUS);
    (same[Math.min(at, same.length - 1)] || instead || field)?.focus({ preventScroll: true });
  }
  document.addEventListener("htmx:beforeSwap", remember);
  document.addEventListener("htmx:oobBeforeSwap", remember);
  document.addEventListener("htmx:afterRequest", restore);
})();
