// Words that are marked in the text become the place a comment is about.
//
// <p data-places="0"> holds a stretch of the text, counted from there; [data-quote] takes the words and
// [data-quote-start] where they begin. Without this script the words are copied by hand.
(() => {
  "use strict";
  const quote = document.querySelector("[data-quote]");
  const start = document.querySelector("[data-quote-start]");
  if (!quote || !start) return;
  const letters = (text) => [...text].length; // as the server counts them: one for each, however it is stored

  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    const within = (node) => (node.nodeType === 1 ? node : node.parentElement).closest("[data-places]");
    const text = within(range.startContainer);
    if (!text || text !== within(range.endContainer)) return;
    const before = document.createRange();
    before.setStart(text, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const words = range.toString();
    if (!words.trim() || letters(words) > 500) return;
    quote.value = words;
    start.value = Number(text.dataset.places) + letters(before.toString());
  });
  quote.addEventListener("input", () => {
    start.value = "";
  });
})();
