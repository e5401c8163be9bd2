// A list that refreshes keeps what the reader sees: the focus, the place on the screen, how far it was unrolled.
(() => {
  "use strict";
  const keeps = (event) => event.target instanceof HTMLElement && event.target.matches("[data-keeps-place]");
  const find = (list, id) => list.querySelector(`[data-id="${CSS.escape(id)}"]`);
  let kept = null;

  function showTab() {
    const views = document.getElementById("views");
    const tab = views?.querySelector("[aria-current]");
    if (tab) views.scrollLeft += Math.max(0, tab.getBoundingClientRect().right - views.getBoundingClientRect().right);
  }
  showTab();

  document.body.addEventListener("htmx:configRequest", (event) => {
    if (!keeps(event)) return;
    event.detail.parameters.shown = event.target.querySelectorAll("[data-id]").length;
  });
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    if (!keeps(event)) return;
    const list = event.target;
    const focused = document.activeElement?.closest("[data-id]");
    const seen = [...list.querySelectorAll("[data-id]")].find((item) => item.getBoundingClientRect().bottom > 0);
    kept = {
      focused: list.contains(focused) ? focused.dataset.id : "",
      onItem: focused === document.activeElement,
      seen: seen?.dataset.id || "",
      top: seen?.getBoundingClientRect().top || 0,
      inside: list.scrollTop,
    };
  });
  document.body.addEventListener("htmx:afterSwap", (event) => {
    if (!keeps(event) || !kept) return;
    showTab();
    const list = event.target;
    const before = kept;
    kept = null;
    if (list.scrollHeight > list.clientHeight && before.inside) list.scrollTop = before.inside;
    const seen = before.seen && find(list, before.seen);
    if (seen && scrollY > 0) scrollBy({ top: seen.getBoundingClientRect().top - before.top, behavior: "instant" });
    const item = before.focused && find(list, before.focused);
    if (!item) return;
    if (before.onItem) item.tabIndex = 0;
    (before.onItem ? item : item.querySelector("a"))?.focus({ preventScroll: true });
  });
})();
