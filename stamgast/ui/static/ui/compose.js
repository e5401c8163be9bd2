// In the composer: the reason for a same text is asked for as long as it is needed.
(() => {
  "use strict";
  document.addEventListener("htmx:oobBeforeSwap", (event) => {
    if (event.target.id !== "same-text") return;
    const { fragment } = event.detail;
    const wanted = fragment.querySelector("#same-text") || fragment;
    if (!event.target.contains(document.activeElement)) event.target.hidden = wanted.hidden;
    event.preventDefault();
  });
})();
