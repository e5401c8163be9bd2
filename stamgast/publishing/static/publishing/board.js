// The calendar as a board: entries move by mouse, pen, finger or keys; every move is said, and the server decides.
(() => {
  "use strict";
  const board = document.getElementById("board");
  const live = document.getElementById("board-live");
  if (!board) return;
  const LONG_PRESS = 350; // milliseconds until a finger lifts an entry instead of scrolling
  const FAR = 6; // pixels from which a press is a drag
  const isMonth = board.dataset.view === "month";
  const all = (what) => [...board.querySelectorAll(what)];
  const heads = () => all("[data-day-head]");
  const dayOf = (element) => element.closest("[data-day]")?.dataset.day || element.dataset.dayHead;
  const headOf = (day) => board.querySelector(`[data-day-head="${day}"]`);
  const entriesOf = (day) => all(`[data-day="${day}"] :is([data-entry], .calendar-more)`);
  const say = (words) => { live.textContent = ""; setTimeout(() => { live.textContent = words; }, 50); };

  // --- where an entry would land -----------------------------------------------------------------------------------
  let lifted = null; // { entry, day, hour, minute, byKeys }
  const wall = ({ day, hour, minute }) => `${day}T${String(hour).padStart(2, "0")}:${minute}`;
  const cellOf = ({ day, hour }) =>
    board.querySelector(isMonth ? `td[data-day="${day}"]` : `[data-day="${day}"][data-hour="${hour}"]`);
  function lift(entry, byKeys) {
    const [day, time] = entry.dataset.wall.split("T");
    lifted = { entry, day, hour: +time.slice(0, 2), minute: time.slice(3), byKeys };
    entry.classList.add("is-lifted");
    show();
  }
  function show() {
    for (const cell of all(".is-target")) cell.classList.remove("is-target");
    cellOf(lifted)?.classList.add("is-target");
    if (lifted.byKeys) cellOf(lifted)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
  function drop() {
    for (const cell of all(".is-target")) cell.classList.remove("is-target");
    lifted?.entry.classList.remove("is-lifted");
    lifted = null;
  }
  function step(days, hours) {
    const order = heads().map((head) => head.dataset.dayHead);
    const at = Math.min(Math.max(order.indexOf(lifted.day) + days, 0), order.length - 1);
    lifted.day = order[at];
    lifted.hour = Math.min(Math.max(lifted.hour + hours, first()), last());
    show();
    say(`${headOf(lifted.day).dataset.name}, ${String(lifted.hour).padStart(2, "0")}:${lifted.minute}`);
  }
  const hoursShown = () => all("[data-hour]").map((cell) => +cell.dataset.hour);
  const first = () => (isMonth ? 0 : Math.min(...hoursShown()));
  const last = () => (isMonth ? 23 : Math.max(...hoursShown()));

  function send(entry, values) {
    const { view, from } = board.dataset;
    htmx.ajax("POST", new URL(board.dataset.act, entry.href).pathname, { source: board, target: board, swap: "innerHTML", values: { ...values, view, from } })
      .then(() => document.getElementById(entry.id)?.focus()); // what became of it is said by the messages
  }
  function put() {
    const { entry } = lifted;
    const to = wall(lifted);
    drop();
    if (to !== entry.dataset.wall) send(entry, { act: "move", wall: to, seen: entry.dataset.wall });
    else say(board.dataset.left);
  }

  // --- keys ----------------------------------------------------------------------------------------------------------
  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  function whileMoving(key) {
    if (key in ARROWS) step(...(isMonth ? [ARROWS[key][0] + 7 * ARROWS[key][1], 0] : ARROWS[key]));
    else if (key === "Enter") put();
    else if (key === "Escape") { drop(); say(board.dataset.left); }
    else return key.length === 1; // nothing else is done by a key meanwhile
    return true;
  }
  function walk(here, [days, entries]) {
    const order = heads().map((head) => head.dataset.dayHead);
    const day = here ? dayOf(here) : order.find((one) => headOf(one).closest("[aria-current]")) || order[0];
    if (!here) return headOf(day);
    if (days) {
      const next = order[Math.min(Math.max(order.indexOf(day) + days, 0), order.length - 1)];
      return entriesOf(next)[0] || headOf(next);
    }
    const stops = [headOf(day), ...entriesOf(day)];
    return stops[Math.min(Math.max(stops.indexOf(here) + entries, 0), stops.length - 1)];
  }
  function onKey(key, here) {
    const entry = here?.closest("[data-entry]");
    if (key in ARROWS) walk(here, ARROWS[key])?.focus();
    else if (key === "m" && entry) {
      if (entry.dataset.movable === undefined) say(board.dataset.fixed);
      else { lift(entry, true); say(board.dataset.moving); }
    } else if (key === "h" && entry) send(entry, { act: entry.dataset.state === "held" ? "release" : "hold" });
    else if (key === "n" && here && headOf(dayOf(here))?.dataset.new) location.assign(headOf(dayOf(here)).dataset.new);
    else return false;
    return true;
  }
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = document.activeElement;
    const here = board.contains(at) ? at.closest("[data-entry], [data-day-head], .calendar-more") : null;
    if (!here && at !== document.body && !lifted) return;
    if (!here && !lifted && !(event.key in ARROWS)) return;
    if (!here && !lifted && isScrolled(event.key)) return;
    const done = lifted ? whileMoving(event.key) : onKey(event.key, here);
    if (done) { event.preventDefault(); event.stopPropagation(); }
  }, { capture: true });
  const isScrolled = (key) => key === "ArrowUp" || key === "ArrowDown"; // outside the board they scroll the page

  // --- mouse, pen, finger ------------------------------------------------------------------------------------------
  let press = null; // { entry, x, y, id, timer }
  const release = () => { clearTimeout(press?.timer); press = null; };
  board.addEventListener("dragstart", (event) => event.preventDefault());
  board.addEventListener("pointerdown", (event) => {
    const entry = event.target.closest("[data-movable]");
    if (!entry || event.button !== 0 || lifted) return;
    press = { entry, x: event.clientX, y: event.clientY, id: event.pointerId, timer: 0 };
    if (event.pointerType === "touch") press.timer = setTimeout(() => { if (press) begin(); }, LONG_PRESS);
  });
  function begin() {
    press.entry.setPointerCapture(press.id);
    lift(press.entry, false);
  }
  board.addEventListener("pointermove", (event) => {
    if (!press || event.pointerId !== press.id) return;
    const isFar = Math.hypot(event.clientX - press.x, event.clientY - press.y) > FAR;
    if (!lifted && isFar) {
      if (event.pointerType === "touch") return release(); // a finger that moves at once scrolls
      begin();
    }
    if (!lifted) return;
    const cell = document.elementsFromPoint(event.clientX, event.clientY)
      .map((element) => element.closest("[data-day]")).find((one) => one && board.contains(one));
    if (!cell) return;
    lifted.day = cell.dataset.day;
    if (cell.dataset.hour !== undefined) lifted.hour = +cell.dataset.hour;
    show();
  });
  board.addEventListener("pointerup", (event) => {
    if (!press || event.pointerId !== press.id) return;
    release();
    if (!lifted || lifted.byKeys) return;
    board.addEventListener("click", stop, { capture: true, once: true }); // the drag ends, nothing is opened
    setTimeout(() => board.removeEventListener("click", stop, { capture: true }), 0);
    put();
  });
  const stop = (event) => { event.preventDefault(); event.stopPropagation(); };
  board.addEventListener("pointercancel", () => { release(); if (lifted && !lifted.byKeys) drop(); });
  board.addEventListener("touchmove", (event) => { if (lifted) event.preventDefault(); }, { passive: false });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && press) { release(); drop(); } });

  // A board that is being worked on is not exchanged under one's hands.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target === board && lifted) event.detail.shouldSwap = false;
  });
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.elt === board && event.detail.requestConfig.verb === "get") remembered = document.activeElement?.id;
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.target !== board || !remembered) return;
    if (document.activeElement === document.body) document.getElementById(remembered)?.focus();
    remembered = "";
  });
  let remembered = "";
})();
