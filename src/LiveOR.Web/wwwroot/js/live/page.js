// What the page says of itself.
export const page = document.getElementById("main");
export const feed = document.getElementById("feed");
export const slug = page.dataset.slug;

export const isUnderWay = () => page.dataset.status === "live" || page.dataset.status === "onHold";

// The page was printed a while ago, for everybody; the answer that brought it says what time it was then.
const brought = performance.getEntriesByType("navigation")[0];
const told = brought?.serverTiming?.find(each => each.name === "clock");
let skew = told ? told.duration - performance.timeOrigin - brought.responseStart : null;

export const isClockKnown = () => skew !== null;

/** Where a browser keeps the page's own answer to itself, the first answer to a catch-up tells, to the second. */
export function learnClock(answer) {
  const date = Date.parse(answer.headers.get("Date") ?? "");
  if (skew === null && date) skew = date - Date.now();
}

/** The time at the server: a reader's own clock may be wrong. */
export const serverNow = () => Date.now() + (skew ?? 0);

let over = false;

/** Nothing more is asked for once a narration was withdrawn: the page is loaded anew. */
export const isOver = () => over;

export function end() {
  over = true;
  location.reload();
}
