// Says once, to who listens instead of looking, what a page came with and what changed on it since.
//
// <span hidden id="latest" data-says="12">Ingrid wrote.</span>: when a refresh brings another data-says, its
// words are said. So a part that refreshes by itself needs not be a live region, which would be read each time.
(() => {
  "use strict";
  const SETTLED = 500; // milliseconds until a reader has begun with a new page
  const STAYS = 10000; // milliseconds
  const place = document.getElementById("spoken");

  function say(words) {
    const line = document.createElement("p");
    line.textContent = words.replace(/\s+/g, " ").trim();
    if (!line.textContent) return;
    place.append(line);
    setTimeout(() => line.remove(), STAYS);
  }
  const sayings = () => [...document.querySelectorAll("[data-says][id]")];
  const said = new Map(sayings().map((one) => [one.id, one.dataset.says]));
  document.addEventListener("htmx:afterRequest", () => {
    for (const one of sayings()) {
      const before = said.get(one.id);
      said.set(one.id, one.dataset.says);
      if (before !== undefined && before !== one.dataset.says) say(one.textContent);
    }
  });

  // A live region is read when something comes into it, not for what it came with: the same words come anew.
  setTimeout(() => {
    const words = document.createTreeWalker(document.getElementById("messages"), NodeFilter.SHOW_TEXT);
    const old = [];
    while (words.nextNode()) old.push(words.currentNode);
    for (const one of old) one.replaceWith(one.cloneNode());
  }, SETTLED);
})();
