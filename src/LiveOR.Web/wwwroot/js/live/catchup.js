// Asks the catch-up address for everything after the last number shown.
import { end, learnClock, slug } from "./page.js";
import { latest, take } from "./numbers.js";
import { showStatus } from "./bar.js";

const patience = 15_000;

let running = null;
let again = false;
let wanted = 0;
let seen = { after: -1, tag: "" };

/** One request at a time: whoever asks meanwhile gets its answer. */
export function catchUp() {
  if (running) again = true;
  return running ??= askAll().finally(() => { running = null; });
}

/** For a hint that there is something up to a number. Fails quietly: the next push, the next poll or the next look at the page
    asks again, and whoever asked while it failed has it asked once more. */
export function refresh(upTo = 0) {
  wanted = Math.max(wanted, upTo);
  catchUp().catch(() => {
    seen = { after: -1, tag: "" };
    if (again) refresh();
  });
}

async function askAll() {
  again = false;
  for (;;) {
    const after = latest();
    const headers = seen.after === after ? { "If-None-Match": seen.tag } : {};
    const answer = await fetch(`/live/${encodeURIComponent(slug)}/updates?after=${after}`, {
      headers, cache: "no-store", signal: AbortSignal.timeout(patience),
    });
    learnClock(answer);
    if (answer.status === 304) return;
    if (answer.status === 404) return end();
    if (!answer.ok) throw new Error(`The catch-up address answered ${answer.status}`);
    seen = { after, tag: answer.headers.get("ETag") ?? "" };
    const news = await answer.json();
    news.entries.forEach(take);
    if (latest() >= Math.max(news.latest, wanted) || news.entries.length === 0) return showStatus(news);
  }
}
