// Keeps an audience page up to date. A push is only a hint: numbers decide what is missing, and the catch-up address has it.
import { isClockKnown, page } from "./live/page.js";
import { refresh } from "./live/catchup.js";
import { connect, poll } from "./live/connection.js";
import { hurry } from "./live/patience.js";
import "./live/earlier.js";

/** A page that slept, or was put aside, missed what was pushed meanwhile. */
function wakeUp() {
  refresh();
  hurry();
}

document.addEventListener("visibilitychange", () => { if (!document.hidden) wakeUp(); });
document.addEventListener("resume", wakeUp);
addEventListener("pageshow", event => { if (event.persisted) wakeUp(); });
addEventListener("online", wakeUp);
// Watching is using: without a call now and then the session of an invited viewer would end during a long operation.
if (page.dataset.invited) setInterval(refresh, 10 * 60_000);

document.getElementById("keys").open = matchMedia("(min-width: 60rem)").matches;
if (!isClockKnown()) refresh();
poll();
connect();
