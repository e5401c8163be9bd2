// Asks the server for the workspace's pulses and tells the page which topics moved.
//
// <body data-live-url="…" data-live-beats='{"conversations": 4}'>; an element that follows a topic says
// hx-get="…" hx-trigger="live:conversations from:body". Hidden tabs are silent and catch up when shown.
(() => {
  "use strict";
  const EVERY = 750; // milliseconds between questions: a glance at a network takes up to a second of two
  const LONGEST = 30000; // milliseconds, when the server does not answer
  const PATIENCE = 8000; // milliseconds we wait for one answer
  const url = document.body.dataset.liveUrl;
  if (!url) return;

  let beats = JSON.parse(document.body.dataset.liveBeats || "{}");
  let failures = 0;
  let timer = 0;
  let isAsking = false;

  const later = () => {
    clearTimeout(timer);
    if (document.hidden) return;
    const delay = Math.min(EVERY * 2 ** failures, LONGEST);
    timer = setTimeout(ask, failures ? delay * (0.75 + Math.random() / 2) : delay);
  };
  const showLoss = () => {
    const note = document.getElementById("connection");
    if (note) note.hidden = failures < 2; // one hiccup is not worth a word
  };
  const compare = (fresh) => {
    const moved = Object.keys(fresh).filter((topic) => fresh[topic] !== beats[topic]);
    beats = fresh;
    for (const topic of moved) htmx.trigger(document.body, `live:${topic}`, { beat: fresh[topic] });
  };
  async function ask() {
    if (isAsking) return;
    isAsking = true;
    try {
      const response = await fetch(url, {
        headers: { Accept: "application/json" },
        credentials: "same-origin",
        redirect: "error",
        cache: "no-store",
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (!response.ok) throw new Error(String(response.status));
      compare(await response.json());
      failures = 0;
    } catch {
      failures += 1;
    }
    isAsking = false;
    showLoss();
    later();
  }
  const atOnce = () => {
    clearTimeout(timer);
    if (!document.hidden) ask();
  };

  document.addEventListener("visibilitychange", atOnce);
  addEventListener("online", atOnce);
  addEventListener("pageshow", (event) => { if (event.persisted) atOnce(); });
  later();
})();
