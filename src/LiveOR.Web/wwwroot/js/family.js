// Keeps the family's page up to date by asking for the page itself. When its link leads nowhere any more, a person is the answer.
const usual = 15_000;
const hidden = 60_000;
const jitter = milliseconds => milliseconds * (0.75 + Math.random() / 2);
const page = document.getElementById("family");
const parts = [".family-now", ".family-told"];
let asking = false;
let over = false;

/** Part by part, and only what is new, so that a screen reader says it once. */
function show(fresh) {
  for (const part of parts) {
    const [old, now] = [page.querySelector(part), fresh.querySelector(part)];
    if (now && old.innerHTML !== now.innerHTML) old.replaceChildren(...now.childNodes);
  }
}

function end() {
  over = true;
  const [head, words] = [document.createElement("h1"), document.createElement("p")];
  head.textContent = "A member of the team will come to you";
  words.textContent = "This page has ended. You can also ask the staff near you.";
  page.querySelector(".family-now").replaceChildren(head, words);
  page.querySelector(".family-told").replaceChildren();
  page.querySelector(".family-foot").hidden = true;
}

async function look() {
  if (asking || over) return;
  asking = true;
  try {
    const answer = await fetch(location.href, { cache: "no-store", signal: AbortSignal.timeout(10_000) });
    if (answer.status === 404) end();
    if (answer.ok) {
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("family");
      if (fresh) show(fresh);
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
