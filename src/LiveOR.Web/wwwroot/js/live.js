// Keeps an audience page up to date. A push is only a hint: numbers decide what is missing, and the catch-up address has it.
const page = document.getElementById("main");
const feed = document.getElementById("feed");
const pill = document.getElementById("pill");
const slug = page.dataset.slug;
const skew = Number(page.dataset.clock) - Date.now();

const words = { prepared: "Not begun yet", live: "Live", onHold: "The team is concentrating." };
const connectionWords = {
  live: "Updates arrive at once",
  reconnecting: "Reconnecting…",
  polling: "Checking every few seconds",
  offline: "No connection. Trying again…",
};

let latest = Number(page.dataset.latest);
let clock = null;
let connected = false;
let over = false;

// ---- entries -------------------------------------------------------------------------------------------------------

const find = number => document.getElementById(`u${number}`);
const isUnderWay = () => page.dataset.status === "live" || page.dataset.status === "onHold";

/** Takes the next entry. False when one before it is missing; an entry that is here already is no news. */
function take(entry) {
  if (entry.number > latest + 1) return false;
  if (entry.number <= latest) return true;
  latest = entry.number;
  if (entry.target) mark(entry);
  insert(entry);
  if (entry.elapsed !== null) startClock(entry.elapsed, Date.parse(entry.at));
  return true;
}

function insert(entry) {
  const card = entry.html ? parse(entry.html) : tombstone(entry.number, entry.kind);
  card.classList.add("card-new");
  if (isReadingBelow()) card.hidden = true;
  feed.prepend(card);
  document.getElementById("empty").hidden = true;
  if (entry.key && entry.html && entry.kind === "update") addKeyStep(entry, card);
  showPill();
  announce();
}

function parse(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.querySelector("article") ?? template.content.firstElementChild;
}

function mark(entry) {
  const target = find(entry.target);
  if (!target) return;
  if (entry.kind === "retraction") {
    // A correction goes with what it corrects.
    for (const correction of feed.querySelectorAll(`[data-kind="amendment"][data-target="${entry.target}"]`)) takeBack(correction);
    takeBack(target);
    keyStep(entry.target)?.remove();
    countKeySteps();
    // The chip that led to a correction which was itself taken back leads to the one before it, or goes.
    if (target.dataset.kind === "amendment" && target.dataset.target) correct(target.dataset.target);
  } else if (entry.html) {
    correct(entry.target, entry.number);
  }
}

function takeBack(card) {
  const gone = tombstone(card.dataset.number, card.dataset.kind);
  gone.hidden = card.hidden;
  card.replaceWith(gone);
}

function correct(number, by) {
  const card = find(number);
  const line = card?.querySelector(".card-marks");
  if (!line) return;
  by ??= feed.querySelector(`[data-kind="amendment"][data-target="${number}"]`)?.dataset.number;
  let chip = line.querySelector(".chip-corrected");
  if (!by) return chip?.remove();
  if (!chip) {
    chip = document.createElement("a");
    chip.className = "chip chip-corrected";
    chip.textContent = "Corrected";
    line.append(chip);
  }
  chip.href = `#u${by}`;
}

function tombstone(number, kind) {
  const card = document.createElement("article");
  card.id = `u${number}`;
  card.className = "card card-gone";
  card.dataset.number = number;
  card.dataset.kind = kind;
  const line = document.createElement("p");
  line.className = "card-line";
  line.textContent = "What was said here was taken back.";
  card.append(line);
  return card;
}

// ---- key steps -----------------------------------------------------------------------------------------------------

const keyStep = number => document.querySelector(`#keys-list [data-number="${number}"]`);

function addKeyStep(entry, card) {
  const item = document.createElement("li");
  item.dataset.number = entry.number;
  const link = document.createElement("a");
  link.href = `#u${entry.number}`;
  link.textContent = card.dataset.label;
  const time = document.createElement("span");
  time.className = "card-time";
  time.textContent = entry.elapsed === null ? "" : formatTime(entry.elapsed);
  item.append(link, " ", time);
  document.getElementById("keys-list").append(item);
  countKeySteps();
}

function countKeySteps() {
  const count = document.getElementById("keys-list").children.length;
  document.getElementById("keys-count").textContent = count;
  document.getElementById("keys").hidden = count === 0;
}

// ---- reading undisturbed -------------------------------------------------------------------------------------------

/** Someone who has scrolled down is reading: what is new waits behind the pill, so that nothing moves under their eyes. */
function isReadingBelow() {
  return feed.getBoundingClientRect().top < -40 || feed.querySelector(":scope > [hidden]") !== null;
}

function showPill() {
  const waiting = feed.querySelectorAll(":scope > [hidden]").length;
  pill.hidden = waiting === 0;
  pill.textContent = `${waiting} new ↑`;
}

function reveal() {
  for (const card of feed.querySelectorAll(":scope > [hidden]")) card.hidden = false;
  showPill();
}

let announcing;
let unannounced = 0;

/** Screen readers hear how much is new, once in a while, and not every word of it. */
function announce() {
  unannounced++;
  announcing ??= setTimeout(() => {
    document.getElementById("said").textContent = unannounced === 1 ? "One new update" : `${unannounced} new updates`;
    announcing = undefined;
    unannounced = 0;
  }, 1500);
}

// ---- the bar -------------------------------------------------------------------------------------------------------

function formatTime(seconds) {
  const minutes = Math.floor(seconds / 60);
  return `T+${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

function startClock(elapsed, at) {
  clock = { elapsed, at };
  showTime();
}

function showTime() {
  if (!clock) return;
  const since = isUnderWay() ? Math.max(0, (Date.now() + skew - clock.at) / 1000) : 0;
  document.getElementById("now-time").textContent = formatTime(clock.elapsed + since);
}

function showStatus(news) {
  if (news.status === "withdrawn") {
    feed.replaceChildren();
    over = true;
    location.reload();
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

// ---- catching up ---------------------------------------------------------------------------------------------------

let running = null;
let again = false;
let seen = { after: -1, tag: "" };

/** One request at a time; asked for meanwhile, it runs once more. */
function catchUp() {
  if (running) {
    again = true;
    return running;
  }
  running = (async () => {
    do {
      again = false;
      await askAll();
    } while (again);
  })().finally(() => { running = null; });
  return running;
}

async function askAll() {
  for (;;) {
    const after = latest;
    const headers = seen.after === after ? { "If-None-Match": seen.tag } : {};
    const answer = await fetch(`/live/${encodeURIComponent(slug)}/updates?after=${after}`, {
      headers, cache: "no-store", signal: AbortSignal.timeout(15_000),
    });
    if (answer.status === 304) return;
    if (answer.status === 404) {
      over = true;
      location.reload();
      return;
    }
    if (!answer.ok) throw new Error(`The catch-up address answered ${answer.status}`);
    seen = { after, tag: answer.headers.get("ETag") ?? "" };
    const news = await answer.json();
    news.entries.forEach(take);
    if (latest >= news.latest || news.entries.length === 0) {
      showStatus(news);
      return;
    }
  }
}

const jitter = milliseconds => milliseconds * (0.75 + Math.random() / 2);
const wait = milliseconds => new Promise(done => setTimeout(done, milliseconds));

function show(state) {
  const line = document.getElementById("connection");
  line.hidden = false;
  line.dataset.state = state;
  line.textContent = connectionWords[state];
}

/** Asks now and then for as long as there is no live connection; the connection gets a moment to come about first. */
async function poll() {
  await wait(jitter(2_000));
  while (!over) {
    if (!connected) {
      try {
        await catchUp();
        if (!connected) show("polling");
      } catch {
        if (!connected) show("offline");
      }
    }
    await wait(jitter(document.hidden ? 30_000 : 5_000));
  }
}

// ---- the live connection -------------------------------------------------------------------------------------------

/** Retries for ever: a lecture hall's wifi, a phone asleep and a server that restarts all end some time. */
const delays = { nextRetryDelayInMilliseconds: retry => delayAfter(retry.previousRetryCount) };
const delayAfter = failures => jitter(Math.min(30_000, 1_000 * 2 ** Math.min(failures, 5)));

async function connect() {
  let signalR;
  try {
    signalR = await import("./signalr.bundle.js");
  } catch {
    return; // It was not built: polling carries on.
  }
  const connection = new signalR.HubConnectionBuilder()
    .withUrl("/hubs/audience")
    .withAutomaticReconnect(delays)
    .configureLogging(signalR.LogLevel.None)
    .build();
  connection.on("Entry", entry => { if (!take(entry)) refresh(); });
  connection.on("Status", news => { if (news.latest > latest) refresh(); else showStatus(news); });
  connection.onreconnecting(() => { connected = false; show("reconnecting"); });
  connection.onreconnected(() => watch(connection));
  connection.onclose(() => { connected = false; start(connection); });
  start(connection);
}

async function start(connection) {
  for (let failures = 0; !over; failures++) {
    try {
      await connection.start();
      return await watch(connection);
    } catch {
      await wait(delayAfter(failures));
    }
  }
}

async function watch(connection) {
  try {
    await connection.invoke("Watch", slug, latest);
    connected = true;
    show("live");
  } catch {
    await connection.stop();
    refresh();
  }
}

/** Fails quietly: the next push, the next poll or the next look at the page asks again. */
function refresh() {
  catchUp().catch(() => { seen = { after: -1, tag: "" }; });
}

// ---- begin ---------------------------------------------------------------------------------------------------------

pill.addEventListener("click", () => {
  reveal();
  page.querySelector(".feed-side").scrollIntoView({ block: "start" });
});
addEventListener("scroll", () => { if (feed.getBoundingClientRect().top >= -40) reveal(); }, { passive: true });
addEventListener("hashchange", () => {
  reveal();
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
});
document.addEventListener("visibilitychange", () => { if (!document.hidden) refresh(); });
addEventListener("online", refresh);
setInterval(showTime, 15_000);
// Watching is using: without a call now and then the session of an invited viewer would end during a long operation.
if (page.dataset.invited) setInterval(refresh, 10 * 60_000);

document.getElementById("keys").open = matchMedia("(min-width: 60rem)").matches;
const begun = document.getElementById("now").dataset.seconds;
if (begun) startClock(Number(begun), Number(page.dataset.clock));
poll();
connect();
