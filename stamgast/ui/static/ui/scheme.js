// Applies the reader's choice of light before anything is painted, and keeps the switch in step.
(() => {
  "use strict";
  const KEY = "stamgast.scheme";
  const root = document.documentElement;
  const stored = () => {
    try { return localStorage.getItem(KEY) || "auto"; } catch { return "auto"; }
  };
  const apply = (choice) => {
    if (choice === "auto") delete root.dataset.scheme;
    else root.dataset.scheme = choice;
    for (const button of document.querySelectorAll("[data-scheme-choice]")) {
      button.setAttribute("aria-pressed", String(button.dataset.schemeChoice === choice));
    }
  };
  apply(stored());
  document.addEventListener("DOMContentLoaded", () => apply(stored()));
  addEventListener("storage", (event) => { if (event.key === KEY) apply(stored()); });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-scheme-choice]");
    if (!button) return;
    try { localStorage.setItem(KEY, button.dataset.schemeChoice); } catch { /* private windows forget */ }
    apply(button.dataset.schemeChoice);
  });
})();
