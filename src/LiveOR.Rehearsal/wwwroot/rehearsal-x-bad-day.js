// Keeps the parts of the page that change by themselves fresh. Everything works without it.
const every = 2000;

async function refresh() {
  const answer = await fetch(location.href, { cache: "no-store" });
  if (!answer.ok) return;
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of document.querySelectorAll("[data-live]")) {
    const fresh = next.querySelector(`[data-live="${part.dataset.live}"]`);
    // What is being typed into or about to be pressed stays.
    if (fresh && !part.contains(document.activeElement) && !part.isEqualNode(fresh)) {
      part.replaceWith(document.importNode(fresh, true));
    }
  }
}

async function follow() {
  try {
    if (!document.hidden) await refresh();
  } catch {
    // The server is away; the next round asks again.
  }
  setTimeout(follow, every);
}

setTimeout(follow, every);
