// In the composer: a finding's replacement is put into the text when asked for, and the reason for a same
// text is asked for as long as it is needed.
(() => {
  "use strict";
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-applies]");
    if (!button) return;
    const area = document.getElementById(button.dataset.applies);
    const { start, end, was, replacement } = button.dataset;
    const letters = Array.from(area.value); // offsets count code points
    if (letters.slice(+start, +end).join("") !== was) return; // typed on meanwhile: the next findings are on their way
    const before = letters.slice(0, +start).join("");
    area.setRangeText(replacement, before.length, before.length + was.length, "end");
    area.focus();
    area.dispatchEvent(new Event("input", { bubbles: true }));
  });
  document.addEventListener("htmx:oobBeforeSwap", (event) => {
    if (event.target.id !== "same-text") return;
    const { fragment } = event.detail;
    const wanted = fragment.querySelector("#same-text") || fragment;
    if (!event.target.contains(document.activeElement)) event.target.hidden = wanted.hidden;
    event.preventDefault();
  });
})();
