// Someone who has scrolled down is reading: what is new waits behind the pill, so that nothing moves under their eyes.
import { feed, page } from "./page.js";

const pill = document.getElementById("pill");
const calm = matchMedia("(prefers-reduced-motion: reduce)");

const waiting = () => feed.querySelectorAll(":scope > [hidden]:not([data-soon])");

export function isReadingBelow() {
  return feed.getBoundingClientRect().top < -40 || waiting().length > 0;
}

export function showPill() {
  const count = waiting().length;
  pill.hidden = count === 0;
  pill.textContent = `${count} new ↑`;
}

export function reveal() {
  for (const card of waiting()) card.hidden = false;
  showPill();
}

/** Called before a card is put above what somebody looks at. Where they read further down it waits behind the pill. Else what they
    see glides to its new place instead of jumping there, and what comes meanwhile comes next. */
export function arrive(card) {
  if (isReadingBelow()) {
    card.hidden = true;
    card.classList.add("card-new");
  } else if (glide === "under way") {
    card.hidden = true;
    card.dataset.soon = "";
  } else {
    beginGlide();
  }
}

const time = calm.matches ? 1 : 250;
const longest = 1_000;

let glide = "none";

function beginGlide() {
  if (glide !== "none" || document.hidden) return;
  glide = "begun";
  const tops = cardsInView();
  let end = () => {
    end = () => {};
    endGlide();
  };
  setTimeout(() => end(), longest);
  requestAnimationFrame(async () => {
    if (glide === "begun") glide = "under way";
    await Promise.all(move(tops).map(each => each.finished));
    // Not in the frame that ends one glide: browsers count the next one's beginning as a jump then.
    setTimeout(() => end(), 50);
  });
}

function move(tops) {
  const moved = [...tops].filter(([card]) => card.isConnected).map(([card, top]) => [card, top - card.getBoundingClientRect().top]);
  return moved.filter(([, by]) => by !== 0).map(([card, by]) => {
    // Nothing else may move or fade in the meantime: browsers count that as a jump.
    card.classList.remove("card-new");
    return card.animate({ transform: [`translateY(${by}px)`, "none"] }, { duration: time, easing: "ease-out" });
  });
}

function endGlide() {
  glide = "none";
  const soon = feed.querySelectorAll(":scope > [data-soon]");
  if (soon.length === 0) return;
  const reading = isReadingBelow();
  if (!reading) beginGlide();
  for (const card of soon) {
    delete card.dataset.soon;
    card.hidden = reading;
  }
  showPill();
}

function cardsInView() {
  const tops = new Map();
  for (let card = feed.firstElementChild; card; card = card.nextElementSibling) {
    const top = card.getBoundingClientRect().top;
    if (top > innerHeight) break;
    if (!card.hidden) tops.set(card, top);
  }
  return tops;
}

let announcing;
let unannounced = 0;

/** Screen readers hear how much is new, once in a while, and not every word of it. */
export function announce() {
  unannounced++;
  announcing ??= setTimeout(() => {
    document.getElementById("said").textContent = unannounced === 1 ? "One new update" : `${unannounced} new updates`;
    announcing = undefined;
    unannounced = 0;
  }, 1500);
}

pill.addEventListener("click", () => {
  reveal();
  page.querySelector(".feed-side").scrollIntoView({ block: "start" });
});
addEventListener("scroll", () => { if (feed.getBoundingClientRect().top >= -40) reveal(); }, { passive: true });
addEventListener("hashchange", () => {
  reveal();
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
});
