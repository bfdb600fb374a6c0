// Asks for the same page again and again and takes over what changed, without moving what is being read.
const every = 2000;
const timeline = document.getElementById("timeline");
const arrived = document.getElementById("arrived");
let target = null;

const keyOf = element => element.id || element.dataset.live || element.className;

// The first element whose top is still on the screen keeps its place.
const anchor = () => [...timeline.querySelectorAll("[data-post]")].find(post => post.getBoundingClientRect().top >= 0);

function announce(fresh) {
  const below = fresh.filter(post => post.getBoundingClientRect().top > innerHeight);
  const above = fresh.filter(post => post.getBoundingClientRect().bottom < 0);
  if (below.length + above.length === 0) return;
  target = (below[below.length - 1] ?? above[0]).id;
  arrived.textContent = below.length > 0 ? "New posts ↓" : "New posts ↑";
  arrived.hidden = false;
}

function merge(parent, wanted) {
  const present = new Map([...parent.children].map(child => [keyOf(child), child]));
  let place = parent.firstElementChild;
  for (const child of [...wanted.children]) {
    const old = present.get(keyOf(child));
    present.delete(keyOf(child));
    if (!old) {
      parent.insertBefore(document.importNode(child, true), place);
    } else {
      if (old !== place) parent.insertBefore(old, place);
      place = old.nextElementSibling;
      update(old, child);
    }
  }
  for (const gone of present.values()) gone.remove();
}

function update(old, child) {
  if (old.isEqualNode(child)) return;
  if (old.matches(".thread, ol")) merge(old, child);
  else old.replaceWith(document.importNode(child, true));
}

async function refresh() {
  const answer = await fetch(location.href, { cache: "no-store" });
  if (!answer.ok) return;
  const next = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("timeline");
  if (!next || timeline.isEqualNode(next)) return;
  const known = new Set([...timeline.querySelectorAll("[data-post]")].map(post => post.id));
  const kept = scrollY > 0 ? anchor()?.id : null;
  const before = kept ? document.getElementById(kept).getBoundingClientRect().top : 0;
  merge(timeline, next);
  const after = kept && document.getElementById(kept);
  if (after) scrollBy({ top: after.getBoundingClientRect().top - before, behavior: "instant" });
  announce([...timeline.querySelectorAll("[data-post]")].filter(post => !known.has(post.id)));
}

async function follow() {
  try {
    if (!document.hidden) await refresh();
  } catch {
    // The server is away; the next round asks again.
  }
  setTimeout(follow, every);
}

arrived.addEventListener("click", () => {
  arrived.hidden = true;
  document.getElementById(target)?.scrollIntoView({ block: "center" });
});
addEventListener("scroll", () => {
  const post = target && document.getElementById(target);
  if (post && post.getBoundingClientRect().top < innerHeight && post.getBoundingClientRect().bottom > 0) arrived.hidden = true;
}, { passive: true });
setTimeout(follow, every);
