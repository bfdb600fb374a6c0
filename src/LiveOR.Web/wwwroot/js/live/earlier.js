// Earlier updates of a long feed, put under those that are here. Without this the link leads to a page of them.
import { feed, slug } from "./page.js";
import { append, find } from "./cards.js";

const size = 100;

let loading = null;

const oldest = () => Number(feed.lastElementChild?.dataset.number ?? 1);

/** One block at a time. What it held may have been taken back while it was asked for: then it stands at another address. */
async function loadBlock() {
  const index = Math.floor((oldest() - 2) / size);
  for (let tries = 0; tries < 3; tries++) {
    const { blocks } = await read(`/live/${encodeURIComponent(slug)}/entries`) ?? {};
    const block = blocks?.[index] && await read(blocks[index]);
    if (block) return append(block.entries.filter(entry => entry.number < oldest()).reverse());
  }
  throw new Error("The earlier updates could not be read.");
}

async function read(address) {
  const answer = await fetch(address, { signal: AbortSignal.timeout(15_000) });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.json();
}

async function loadTo(number) {
  while (oldest() > Math.max(1, number)) await loadBlock();
  if (oldest() <= 1) document.getElementById("earlier")?.remove();
}

/** Links to what stands on an older page lead there by themselves when anything here fails. */
document.getElementById("main").addEventListener("click", event => {
  const link = event.target.closest('a[href^="?before="]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  const number = Number(link.hash.slice(2)) || oldest() - 1;
  loading ??= loadTo(number)
    .then(() => { if (link.hash) find(number)?.scrollIntoView(); })
    .catch(() => { location.assign(link.href); })
    .finally(() => { loading = null; });
});
