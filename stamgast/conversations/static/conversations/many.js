// Choosing many conversations: a bar says how many; shift chooses a stretch; a refresh keeps what was chosen.
(() => {
  "use strict";
  const bar = document.getElementById("many");
  const place = document.getElementById("rows");
  if (!bar || !place) return;
  const boxes = () => [...place.querySelectorAll("input[name=chosen]")];
  let chosen = new Set();
  let last = null; // the id of the box that was changed last

  const show = () => {
    chosen = new Set(boxes().filter((box) => box.checked).map((box) => box.value));
    bar.querySelector("[data-count]").textContent = chosen.size;
  };
  const choose = (some, checked) => { for (const box of some) box.checked = checked; };

  place.addEventListener("click", (event) => {
    const box = event.target.closest(".pick")?.querySelector("input");
    if (!box || !event.shiftKey) return;
    const all = boxes();
    const from = all.findIndex((one) => one.value === last);
    const to = all.indexOf(box);
    if (event.target !== box) {
      event.preventDefault(); // a label with shift held down would mark text instead
      box.checked = !box.checked;
    }
    if (from >= 0) choose(all.slice(Math.min(from, to), Math.max(from, to) + 1), box.checked);
    last = box.value;
    show();
  });
  place.addEventListener("change", (event) => {
    if (event.target.name !== "chosen") return;
    last = event.target.value;
    show();
  });
  bar.addEventListener("click", (event) => {
    const button = event.target.closest("[data-chooses]");
    if (!button) return;
    choose(boxes(), button.dataset.chooses === "all");
    show();
  });
  document.body.addEventListener("htmx:afterSwap", (event) => {
    if (!place.contains(event.target)) return;
    choose(boxes().filter((box) => chosen.has(box.value)), true);
    show();
  });
  show();
})();
