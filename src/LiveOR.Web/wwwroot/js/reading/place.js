// Where a reader was, and what came since. It stays in their own browser; of what they were invited to, only as long as the
// window is open.
import { read, write } from "./kept.js";

const page = document.getElementById("main");
const feed = document.getElementById("feed");
const slug = page?.dataset.slug;
const store = page?.dataset.invited ? "sessionStorage" : "localStorage";
const name = "liveor.places";
const mostKept = 50;

const cards = () => [...feed.querySelectorAll(":scope > [data-number]")].filter(card => !card.hidden);
const number = card => Number(card.dataset.number);
const find = wanted => feed.querySelector(`:scope > [data-number="${wanted}"]`);

let seen = 0;
let offer = null;
let waiting;

/** The first card that is not behind the bar. */
function reading() {
  const edge = document.getElementById("now").getBoundingClientRect().bottom;
  return cards().find(card => card.offsetParent && card.getBoundingClientRect().bottom > Math.max(edge, 0) + 8);
}

function keep() {
  const at = reading();
  if (offer || !at) return;
  seen = Math.max(seen, ...cards().map(number));
  const places = Object.entries({ ...read(store, name), [slug]: { at: number(at), seen, when: Date.now() } });
  places.sort(([, one], [, other]) => other.when - one.when);
  write(store, name, Object.fromEntries(places.slice(0, mostKept)));
}

const mark = before => cards().filter(card => number(card) > before.seen).map(card => { card.dataset.since = ""; }).length;

function part(parent, tag, className, text) {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  parent.append(element);
  return element;
}

/** Stands at the foot of the window, so that nothing moves for it. */
function ask(card, since) {
  offer = part(document.body, "section", "resume", "");
  offer.ariaLabel = "Where you were";
  const label = card.dataset.label ?? `entry ${card.dataset.number}`;
  part(offer, "p", "", `${since ? `${since} new since your last visit. ` : ""}You were at “${label}”.`);
  part(offer, "button", "button", "Continue where you were").addEventListener("click", () => go(card));
  part(offer, "button", "tool", "Stay here").addEventListener("click", close);
}

function go(card) {
  close();
  card.tabIndex = -1;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "start" });
}

function close() {
  offer?.remove();
  offer = null;
}

function begin() {
  const before = read(store, name)[slug];
  const card = before && find(before.at);
  seen = before?.seen ?? 0;
  const since = before ? mark(before) : 0;
  if (card && !location.hash && (since > 0 || card !== cards()[0])) ask(card, since);

  addEventListener("scroll", () => {
    // Whoever reads on by themselves needs no offer.
    if (offer && scrollY > innerHeight) close();
    clearTimeout(waiting);
    waiting = setTimeout(keep, 300);
  }, { passive: true });
  addEventListener("pagehide", keep);
  document.addEventListener("visibilitychange", () => { if (document.hidden) keep(); });
}

if (feed && slug) begin();
