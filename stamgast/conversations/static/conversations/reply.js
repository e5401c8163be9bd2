// Writing a reply: the draft stays until it is sent.
(() => {
  "use strict";
  const box = document.getElementById("reply");
  const thread = document.getElementById("thread");
  if (!box || !thread) return;
  const KEY = `stamgast.draft.${box.dataset.draft}`;
  const words = () => document.getElementById("reply-text");
  const hidden = (name) => box.querySelector(`[name=${name}]`);
  const isBegun = () => Boolean(words()?.value.trim());
  const store = (text) => {
    try {
      if (text) localStorage.setItem(KEY, text);
      else localStorage.removeItem(KEY);
    } catch { /* private windows forget */ }
  };
  const stored = () => {
    try { return localStorage.getItem(KEY) || ""; } catch { return ""; }
  };

  const restore = () => {
    if (!words() || words().value || !stored()) return;
    words().value = stored();
    htmx.trigger(words(), "input");
  };
  document.addEventListener("input", (event) => {
    if (event.target === words()) store(event.target.value);
  });
  document.body.addEventListener("stamgast:replied", () => store(""));

  // The thread refreshes: what was unrolled stays so, and whoever has written nothing yet has seen it all. What
  // is being written goes to what it was begun for, whoever speaks meanwhile.
  const list = () => thread.querySelector(".thread");
  let ids = new Set();
  let unrolled = [];
  const before = () => {
    ids = new Set([...thread.querySelectorAll("[data-id]")].map((item) => item.dataset.id));
    unrolled = [...thread.querySelectorAll("details[open][id]")].map((one) => one.id);
  };
  const after = () => {
    for (const id of unrolled) document.getElementById(id)?.setAttribute("open", "");
    for (const item of thread.querySelectorAll("[data-id]")) if (!ids.has(item.dataset.id)) item.classList.add("fresh");
    if (isBegun() || !hidden("answers") || !list()) return;
    hidden("seen_revision").value = list().dataset.revision;
    hidden("answers").value = list().dataset.answers;
  };
  document.body.addEventListener("htmx:configRequest", (event) => {
    if (event.target === thread && isBegun()) event.detail.parameters.answers = hidden("answers").value;
  });
  document.body.addEventListener("htmx:beforeSwap", (event) => { if (event.target === thread) before(); });
  document.body.addEventListener("htmx:oobBeforeSwap", (event) => { if (event.target === thread) before(); });
  document.body.addEventListener("htmx:oobAfterSwap", (event) => { if (event.target === thread) after(); });
  document.body.addEventListener("htmx:afterSwap", (event) => {
    if (event.target === thread) after();
    if (event.target !== box) return;
    if (words()?.value) store(words().value); // what was taken back is a draft again
    words()?.focus();
  });

  document.getElementById("note-box")?.addEventListener("toggle", (event) => {
    if (event.target.open) event.target.querySelector("textarea").focus();
  });
  document.addEventListener("DOMContentLoaded", restore); // htmx listens by then: the coach reads the draft, too
})();
