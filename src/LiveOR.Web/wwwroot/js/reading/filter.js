// Key steps only, or one part of the operation. The choice survives a reload, and ends with the window: who comes back later
// sees everything again.
import { read, write } from "./kept.js";

const page = document.getElementById("main");
const feed = document.getElementById("feed");
const box = document.getElementById("key-only");
const phase = document.getElementById("phase");
const key = `liveor.filter.${page?.dataset.slug}`;
const phases = new Map([...phase?.options ?? []].flatMap(option =>
  (option.dataset.steps ?? "").split(" ").filter(Boolean).map(step => [step, option.value])));

/** What belongs to no step goes with the part under way, a correction with what it corrects. */
function sort() {
  const chosen = phase?.value ?? "";
  const parts = new Map();
  let underWay = "";
  for (const card of [...feed.querySelectorAll("[data-number]")].reverse()) {
    underWay = phases.get(card.dataset.step) ?? underWay;
    const own = parts.get(card.dataset.target) ?? underWay;
    parts.set(card.dataset.number, own);
    card.classList.toggle("off", chosen !== "" && own !== chosen);
  }
  document.getElementById("none").hidden = visible().length > 0 || feed.children.length === 0;
}

const visible = () => [...feed.children].filter(card => !card.hidden && getComputedStyle(card).display !== "none");

function choose() {
  sort();
  write("sessionStorage", key, { only: box.checked, phase: phase?.value ?? "" });
  document.getElementById("shown").textContent = `${visible().length} of ${feed.children.length} entries shown`;
}

function showAll() {
  box.checked = false;
  if (phase) phase.value = "";
  choose();
}

/** A link can lead to what is not chosen: then everything is. */
function follow() {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (!target || target.hidden || !feed.contains(target) || getComputedStyle(target).display !== "none") return;
  showAll();
  target.scrollIntoView();
}

if (feed && box) {
  const before = read("sessionStorage", key);
  box.checked = before.only === true;
  if (phase && [...phase.options].some(option => option.value === before.phase)) phase.value = before.phase;
  sort();
  follow();
  box.addEventListener("change", choose);
  phase?.addEventListener("change", choose);
  document.getElementById("show-all").addEventListener("click", showAll);
  addEventListener("hashchange", follow);
  new MutationObserver(sort).observe(feed, { childList: true });
}
