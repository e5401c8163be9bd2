// A list that refreshes keeps what the reader sees: the place on the screen, and how far it was unrolled.
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

  // Beside an open conversation: the ways to its neighbours, also when it has left the list meanwhile.
  const beside = document.querySelector("nav[data-keeps-place]");
  let neighbours = { back: [], on: [] };
  function meetNeighbours() {
    const ids = [...(beside?.querySelectorAll("[data-id]") || [])].map((item) => item.dataset.id);
    const here = ids.indexOf(beside?.querySelector("[aria-current]")?.dataset.id);
    if (here >= 0) neighbours = { back: ids.slice(0, here).reverse(), on: ids.slice(here + 1) };
    else if (!neighbours.on.length) neighbours.on = ids;
  }
  meetNeighbours();
  document.addEventListener("click", (event) => {
    const way = event.target.closest("[data-neighbour]");
    if (!way) return;
    const item = neighbours[way.dataset.neighbour].map((id) => find(beside, id)).find(Boolean);
    if (!item) return; // nobody there: the link leads to the list
    event.preventDefault();
    location.assign(item.dataset.href);
  });

  document.body.addEventListener("htmx:configRequest", (event) => {
    if (!keeps(event)) return;
    event.detail.parameters.shown = event.target.querySelectorAll("[data-id]").length;
  });
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    if (!keeps(event)) return;
    const list = event.target;
    const seen = [...list.querySelectorAll("[data-id]")].find((item) => item.getBoundingClientRect().bottom > 0);
    kept = {
      seen: seen?.dataset.id || "",
      top: seen?.getBoundingClientRect().top || 0,
      inside: list.scrollTop,
    };
  });
  document.body.addEventListener("htmx:afterSwap", (event) => {
    if (!keeps(event) || !kept) return;
    showTab();
    meetNeighbours();
    const list = event.target;
    const before = kept;
    kept = null;
    if (list.scrollHeight > list.clientHeight && before.inside) list.scrollTop = before.inside;
    const seen = before.seen && find(list, before.seen);
    if (seen && scrollY > 0) scrollBy({ top: seen.getBoundingClientRect().top - before.top, behavior: "instant" });
  });
})();
