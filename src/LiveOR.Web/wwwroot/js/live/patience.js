// Waiting, and never all at the same moment: a lecture hall that lost its server comes back spread over seconds.
const first = 2_000;
const longest = 30_000;

let wake = null;
let hurried = false;

export const jitter = milliseconds => milliseconds * (0.75 + Math.random() / 2);
export const wait = milliseconds => new Promise(done => setTimeout(done, milliseconds));
export const delayAfter = failures => Math.min(longest, first * 1.6 ** failures) * (0.2 + 0.8 * Math.random());

/** Waits, unless there was a sign, since the last wait or during it, that it is worth trying at once. */
export async function pause(milliseconds) {
  if (!hurried) await Promise.race([wait(milliseconds), new Promise(done => { wake = done; })]);
  hurried = false;
  wake = null;
}

export function hurry() {
  if (wake) wake();
  else hurried = true;
}

/** The signs of before count no more. */
export function calmDown() {
  hurried = false;
}
