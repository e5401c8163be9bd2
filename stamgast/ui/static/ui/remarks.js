// Beside a text: the replacement a remark offers, or an answer we know, is put in when asked for.
(() => {
  "use strict";
  // The text keeps the focus: leaving it would save it once more, and the remark be shown anew beneath the pointer.
  document.addEventListener("mousedown", (event) => {
    if (event.target.closest(".finding button")) event.preventDefault();
  });
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
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-inserts]");
    const area = button && document.getElementById(button.dataset.inserts);
    if (!area) return;
    const before = area.value.slice(0, area.selectionStart);
    const gap = before && !/\s$/.test(before) ? " " : "";
    area.setRangeText(gap + button.dataset.words, area.selectionStart, area.selectionEnd, "end");
    area.focus();
    area.dispatchEvent(new Event("input", { bubbles: true }));
  });
})();
