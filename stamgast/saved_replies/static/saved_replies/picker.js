// Saved replies while answering: type to filter, Enter puts one in, and its open places are shown and led to.
(() => {
  "use strict";
  const PLACE = /\{\{\s*[^{}\n]{1,80}?\s*\}\}|\[\[\s*[^[\]\n]{1,200}?\s*\]\]/g;
  const reply = () => document.getElementById("reply-text");
  const dialog = () => document.getElementById("saved-replies");
  const all = () => [...dialog().querySelectorAll("[data-saved]")];
  const shown = () => all().filter((one) => !one.hidden);
  const marked = () => dialog().querySelector('[aria-selected="true"]');
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  function mark(option) {
    for (const one of all()) {
      one.setAttribute("aria-selected", String(one === option));
      one.toggleAttribute("aria-current", one === option);
    }
    document.getElementById("saved-words").setAttribute("aria-activedescendant", option ? option.id : "");
    option?.scrollIntoView({ block: "nearest" });
  }
  function filter(words) {
    const field = document.getElementById("saved-words");
    if (!field) return; // nothing is saved yet
    field.value = words;
    const wanted = plain(words).split(/\s+/).filter(Boolean);
    for (const one of all()) {
      const text = plain(one.textContent);
      one.hidden = !wanted.every((word) => text.includes(word));
    }
    const none = document.getElementById("saved-none");
    none.textContent = shown().length ? "" : none.dataset.words;
    mark(shown()[0]);
  }
  function step(by) {
    const options = shown();
    if (options.length) mark(options[(options.indexOf(marked()) + by + options.length) % options.length]);
  }

  function take(option) {
    const area = reply();
    dialog().close();
    const at = area.selectionStart;
    const gap = at && !/\s$/.test(area.value.slice(0, at)) ? " " : "";
    area.setRangeText(gap + option.dataset.saved, at, area.selectionEnd, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
    area.focus();
    lead(at);
    htmx.ajax("POST", option.dataset.used, { source: option, swap: "none" });
  }
  function lead(from) {
    PLACE.lastIndex = from;
    const place = PLACE.exec(reply().value);
    if (place) reply().setSelectionRange(place.index, place.index + place[0].length);
  }
  function showPlaces() {
    const shelf = document.getElementById("open-places");
    if (!shelf || !reply()) return;
    const places = [...new Set(reply().value.match(PLACE) || [])];
    if (places.join() === [...shelf.querySelectorAll("button")].map((one) => one.textContent).join()) return;
    const buttons = places.map((place) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button";
      button.textContent = place;
      button.addEventListener("click", () => {
        reply().focus();
        lead(reply().value.indexOf(place));
      });
      return button;
    });
    shelf.replaceChildren(...(buttons.length ? [shelf.dataset.words, ...buttons] : []));
  }

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.id === "reply-text" && event.key === "/" && !event.target.value && dialog()) {
      event.preventDefault();
      dialog().showModal();
      filter("");
    }
    if (event.target.id !== "saved-words") return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      step(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (marked()) take(marked());
    }
  });
  document.addEventListener("input", (event) => {
    if (event.target.id === "saved-words") filter(event.target.value);
    if (event.target === reply()) showPlaces();
  });
  document.addEventListener("click", (event) => {
    const option = event.target.closest("[data-saved]");
    if (option) take(option);
    else if (event.target.closest('[data-opens="saved-replies"]')) filter("");
  });
  document.body.addEventListener("htmx:afterSwap", showPlaces);
})();
