// Copying and sending on, where the browser can.
const send = document.getElementById("share-on");
const thanks = 2_000;

async function copy(button) {
  const field = document.getElementById(button.dataset.copyFrom ?? "");
  try {
    await navigator.clipboard.writeText(field?.value ?? button.dataset.copy);
    say(button, "Copied");
  } catch {
    field?.select();
    say(button, field ? "Selected: copy it now" : "Copy it by hand, please");
  }
}

function say(button, words) {
  button.dataset.words ??= button.textContent;
  button.textContent = words;
  setTimeout(() => { button.textContent = button.dataset.words; }, thanks);
}

addEventListener("click", ({ target }) => {
  const button = target.closest?.("[data-copy], [data-copy-from]");
  if (button) copy(button);
});

if (send && navigator.share) {
  send.hidden = false;
  send.addEventListener("click", () => navigator.share({ title: send.dataset.title, url: send.dataset.link }).catch(() => send.focus()));
}
