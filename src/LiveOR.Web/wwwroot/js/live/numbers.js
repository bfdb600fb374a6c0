// Numbers decide: an entry is shown when every one before it is.
import { page } from "./page.js";
import { insert, mark } from "./cards.js";
import { startClock } from "./bar.js";
import { announce, showPill } from "./undisturbed.js";

const mostEarly = 1_000;
const early = new Map();

let last = Number(page.dataset.latest);

/** The last number shown here. */
export const latest = () => last;

/** Takes the next entry, and those that came before their turn. False when one before it is missing; an entry that is here
    already is no news. */
export function take(entry) {
  if (entry.number > last + 1) {
    if (early.size < mostEarly) early.set(entry.number, entry);
    return false;
  }
  for (let next = entry; next?.number === last + 1; next = early.get(last + 1)) show(next);
  for (const number of early.keys()) if (number <= last) early.delete(number);
  return true;
}

function show(entry) {
  last = entry.number;
  if (entry.target) mark(entry);
  insert(entry);
  showPill();
  announce();
  if (entry.elapsed !== null) startClock(entry.elapsed, Date.parse(entry.at));
}
