// Menus close when one looks away, arrows walk in them; dialogs open from buttons; a failed or refused htmx request says so;
// tabs that do not fit begin with the one that is open.
(() => {
  "use strict";
  const openMenus = () => document.querySelectorAll("details.menu[open]");

  document.addEventListener("click", (event) => {
    for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
    const opener = event.target.closest("[data-opens]");
    const dialog = opener && document.getElementById(opener.dataset.opens);
    if (dialog instanceof HTMLDialogElement && !dialog.open) {
      for (const menu of openMenus()) menu.open = false;
      dialog.showModal();
    }
    const closer = event.target.closest("[data-closes]");
    if (closer) closer.closest("dialog")?.close();
    if (event.target instanceof HTMLDialogElement) event.target.close(); // a click beside it
  });
  function step(menu, by) {
    const stops = [...menu.querySelectorAll("summary, .menu-item, input")].filter((one) => one.checkVisibility());
    stops[stops.indexOf(document.activeElement) + by]?.focus();
  }
  document.addEventListener("keydown", (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const menu = event.target.closest("details.menu[open]");
    if (!by || !menu || event.target.matches("input, select, textarea")) return; // those know arrows themselves
    event.preventDefault();
    step(menu, by);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of openMenus()) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copies]");
    if (!button) return;
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).textContent.trim());
    if (button.dataset.copied) button.querySelector("[data-copy-label]").textContent = button.dataset.copied;
  });
  const brought = new WeakSet();
  function bringTabs() {
    for (const tabs of document.querySelectorAll(".tabs")) {
      const current = tabs.querySelector("[aria-current], [aria-selected=true]");
      if (brought.has(tabs) || !current) continue;
      brought.add(tabs); // from then on they stay where they were drawn to
      const [all, one] = [tabs.getBoundingClientRect(), current.getBoundingClientRect()];
      tabs.scrollLeft += (one.left + one.right - all.left - all.right) / 2;
    }
  }
  bringTabs();
  document.addEventListener("htmx:afterRequest", bringTabs);
  for (const failure of ["htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(failure, () => {
      const note = document.getElementById("connection");
      if (note) note.hidden = false;
    });
  }
  // What was sent and refused is lost to who does not hear of it, and who asked for something waits for it; it is
  // unsaid when the same comes through.
  const SIGNED_OUT = 401;
  const ASKED = ["click", "submit", "toggle"];
  const refused = new Map();
  document.addEventListener("htmx:afterRequest", (event) => {
    const { xhr, successful, pathInfo, requestConfig } = event.detail;
    const note = document.getElementById("refused");
    if (!note || !xhr?.status) return; // nobody answered: the connection is lost
    const isRead = requestConfig.verb === "get";
    const request = `${requestConfig.verb} ${pathInfo.requestPath}`;
    if (successful) refused.delete(request);
    else if (xhr.status === SIGNED_OUT) refused.set(request, "signed-out");
    else if (!isRead) refused.set(request, "unsaved");
    else if (ASKED.includes(requestConfig.triggeringEvent?.type)) refused.set(request, "unread");
    const told = new Set(refused.values());
    for (const words of note.querySelectorAll("[data-refused]")) words.hidden = !told.has(words.dataset.refused);
    note.hidden = !told.size;
  });
})();
