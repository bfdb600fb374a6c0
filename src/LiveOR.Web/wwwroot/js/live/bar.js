// The bar: how it stands, which step is under way, and T+.
import { end, feed, isUnderWay, page, serverNow } from "./page.js";

const words = { prepared: "Not begun yet", live: "Live", onHold: "The team is concentrating." };

let clock = null;

export function formatTime(seconds) {
  const minutes = Math.floor(seconds / 60);
  return `T+${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** It was `elapsed` seconds since incision when the server's clock showed `at`. */
export function startClock(elapsed, at) {
  clock = { elapsed, at };
  showTime();
}

export function showTime() {
  if (!clock) return;
  const since = isUnderWay() ? Math.max(0, (serverNow() - clock.at) / 1000) : 0;
  document.getElementById("now-time").textContent = formatTime(clock.elapsed + since);
}

export function showStatus(news) {
  if (news.status === "withdrawn") {
    feed.replaceChildren();
    end();
    return;
  }
  page.dataset.status = news.status;
  const state = document.getElementById("state");
  state.dataset.status = news.status;
  state.textContent = words[news.status] ?? "Ended";
  document.getElementById("archive-link").hidden = news.status !== "archived";
  showNow(news.now);
  showTime();
}

function showNow(now) {
  document.getElementById("now").hidden = !now;
  if (!now) return;
  const told = feed.querySelector(`[data-step="${CSS.escape(now.stepId)}"]`);
  const why = told?.querySelector(".card-why p")?.textContent ?? "";
  document.getElementById("now-word").textContent = isUnderWay() ? "Now" : "Last";
  document.getElementById("now-index").textContent = now.index;
  document.getElementById("now-total").textContent = now.total;
  const title = document.getElementById("now-title");
  title.textContent = now.title;
  if (told) title.href = `#${told.id}`;
  document.getElementById("now-why-text").textContent = why;
  document.getElementById("now-why").hidden = !why;
}

const begun = document.getElementById("now").dataset.seconds;
if (begun) startClock(Number(begun), Number(page.dataset.clock));
setInterval(showTime, 15_000);
