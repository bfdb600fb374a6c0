// Keeps the family's page up to date by asking for the page itself. When its link leads nowhere any more, a person is the answer.
const usual = 15_000;
const hidden = 60_000;
const jitter = milliseconds => milliseconds * (0.75 + Math.random() / 2);
const page = document.getElementById("family");
let shown = page.innerHTML;
let asking = false;
let over = false;

function show(html) {
  if (html !== shown) {
    shown = html;
    page.innerHTML = html;
  }
}

function end() {
  over = true;
  const words = document.createElement("section");
  words.className = "family-now";
  words.setAttribute("role", "status");
  const head = document.createElement("h1");
  head.textContent = "A member of the team will come to you";
  words.append(head);
  page.replaceChildren(words);
}

async function look() {
  if (asking || over) return;
  asking = true;
  try {
    const answer = await fetch(location.href, { cache: "no-store", signal: AbortSignal.timeout(10_000) });
    if (answer.status === 404) end();
    if (answer.ok) {
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("family");
      if (fresh) show(fresh.innerHTML);
    }
  } catch {
    // Waiting rooms have bad reception: what was read stays, and the next look asks again.
  } finally {
    asking = false;
  }
}

async function keepLooking() {
  while (!over) {
    await new Promise(done => setTimeout(done, jitter(document.hidden ? hidden : usual)));
    await look();
  }
}

document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); });
addEventListener("online", look);
keepLooking();
