// The whole day without a mouse: j/k through lists, Enter opens, [data-key] elements answer to their key.
(() => {
  "use strict";
  const PAUSE = 1200; // milliseconds in which the second key of "g c" must come
  let first = "";
  let timer = 0;

  const isTyping = (target) =>
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select"));
  const FIELD = "input:not([type=hidden]), textarea, select";
  const PRESSED = `a[href], button, summary, label, ${FIELD}`;
  const SENDS = "Ctrl+Enter"; // in a field; everywhere else a key is one letter
  const isMac = /^Mac/.test(navigator.platform);
  const isShown = (element) => element.checkVisibility ? element.checkVisibility() : element.offsetParent !== null;
  const scope = () => document.querySelector("dialog[open]") || document;

  const items = () => [...scope().querySelectorAll(".list-item")].filter(isShown);
  const target = (item) => item.matches("a, button, [tabindex]") ? item : item.querySelector("a, button") || item;
  const isCurrent = (item) =>
    item.contains(document.activeElement) || item.matches("[aria-current]") || item.querySelector("[aria-current]");

  function move(step) {
    const all = items();
    if (!all.length) return false;
    const focused = all.findIndex((item) => item.contains(document.activeElement));
    const here = focused >= 0 ? focused : all.findIndex(isCurrent);
    const next = all[here < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(here + step, 0), all.length - 1)];
    const element = target(next);
    if (element === next && element.tabIndex < 0) element.tabIndex = 0;
    element.focus();
    next.scrollIntoView({ block: "nearest" });
    return true;
  }
  function open() {
    const item = document.activeElement?.closest(".list-item[data-href]");
    if (!item || document.activeElement !== item) return false; // links and buttons open by themselves
    const link = item.querySelector("a[href]");
    if (link) link.click();
    else location.assign(item.dataset.href);
    return true;
  }
  function act(key) {
    const all = [...scope().querySelectorAll(`[data-key="${CSS.escape(key)}"]`)];
    const focusedItem = document.activeElement?.closest(".list-item");
    const found = all.find((one) => focusedItem?.contains(one)) || all.find(isShown) || all.find((one) => one.dataset.opens);
    const element = found?.matches(PRESSED) ? found : found?.querySelector(PRESSED); // a key may stand on what is around it
    if (!element) return false;
    if (element.matches(FIELD)) element.focus();
    else element.click();
    if (element.matches("summary") && element.parentElement.open) enter(element.parentElement);
    return true;
  }
  function enter(fold) { // which else would open unseen, far down the page
    (fold.querySelector(".menu-item") || fold.querySelector(`${FIELD}, button, a[href]`))?.focus();
  }
  function send(field) {
    const button = field.form?.querySelector(`[data-key="${SENDS}"]`);
    button?.click();
    return Boolean(button);
  }

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      if (!event.repeat && send(event.target)) event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      if (isTyping(event.target) && !event.target.closest("dialog")) event.target.blur();
      first = "";
      return;
    }
    if (isTyping(event.target)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const chord = first ? `${first} ${key}` : key;
    clearTimeout(timer);
    first = "";
    const done =
      (chord === "j" && move(1)) || (chord === "k" && move(-1)) || (chord === "Enter" && open()) || act(chord);
    if (done) event.preventDefault();
    else if (key === "g") {
      first = key;
      timer = setTimeout(() => { first = ""; }, PAUSE);
    }
  });

  document.addEventListener("click", (event) => {
    const item = event.target.closest(".list-item[data-href]");
    if (!item || event.target.closest("a, button, input, select, textarea, label, summary")) return;
    if (getSelection()?.toString()) return;
    const link = item.querySelector("a[href]");
    if (link) link.click();
    else location.assign(item.dataset.href);
  });

  // What a message offers, to take back what was just done, has one key wherever messages are.
  function giveKey() {
    const button = document.querySelector("#messages button:not([data-key])");
    if (button) Object.assign(button.dataset, { key: "z", keyLabel: button.textContent.trim() });
  }
  giveKey();
  document.addEventListener("htmx:afterRequest", giveKey);

  // The help is made from the page itself, so it cannot promise what is not there.
  function describe(list) {
    for (const old of list.querySelectorAll("[data-made]")) old.remove();
    const told = new Set();
    const keyed = [...document.querySelectorAll("[data-key][data-key-label]")];
    const leads = (element) => element.dataset.key.startsWith("g "); // elsewhere: after what can be done here
    for (const element of keyed.sort((one, other) => leads(one) - leads(other))) {
      if (told.has(element.dataset.key)) continue;
      told.add(element.dataset.key);
      const term = document.createElement("dt");
      const label = document.createElement("dd");
      for (const part of element.dataset.key.split(" ")) {
        const cap = document.createElement("kbd");
        cap.textContent = isMac ? part.replace("Ctrl+", "⌘") : part;
        term.append(cap, " ");
      }
      label.textContent = element.dataset.keyLabel;
      term.dataset.made = label.dataset.made = "";
      list.append(term, label);
    }
  }
  document.addEventListener("click", (event) => {
    if (event.target.closest('[data-opens="keys"]')) describe(document.querySelector("[data-keys]"));
  }, { capture: true });
})();
