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
  // What was folded in after it was sent is behind its summary.
  const shown = (one) => (one?.checkVisibility() ? one : one?.closest("details:not([open])")?.querySelector("summary"));
  function inRow(place, id) { // what was pressed is gone, as from a message that was deleted, but its row is there
    const row = id && place.querySelector(`[data-id="${CSS.escape(id)}"]`);
    const inside = row && (row.matches(TAKES_FOCUS) ? row : row.querySelector(TAKES_FOCUS));
    if (row && !inside) row.tabIndex = -1;
    return inside || row;
  }

  function remember(event) {
    const held = document.activeElement;
    const { target } = event.detail;
    if (isLost() || !target?.parentElement || target === held || !target.contains(held)) return;
    const place = target.parentElement;
    const field = [...document.querySelectorAll("[aria-describedby]")].find((one) =>
      one.getAttribute("aria-describedby").split(" ").some((id) => document.getElementById(id)?.contains(target)));
    const item = items(place).indexOf(held.closest(".list-item"));
    const row = held.closest("[data-id]")?.dataset.id;
    kept = { held, place, field, item, row, name: name(held), at: namesakes(place, name(held)).indexOf(held) };
  }
  function restore() {
    if (!kept || kept.held.isConnected) return;
    const { place, field, item, row, name: wanted, at } = kept;
    kept = null;
    if (!isLost()) return;
    const same = namesakes(place, wanted);
    const now = items(place);
    const instead = item < 0 ? null : now[Math.min(item, now.length - 1)]?.querySelector(TAKES_FOCUS);
    const there = shown(same[Math.min(at, same.length - 1)]) || inRow(place, row);
    (there || instead || field)?.focus({ preventScroll: true });
  }
  document.addEventListener("htmx:beforeSwap", remember);
  document.addEventListener("htmx:oobBeforeSwap", remember);
  document.addEventListener("htmx:afterRequest", restore);
})();
