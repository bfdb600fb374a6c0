// Pictures large, one after the other. A graphic picture is among them once the reader has chosen to see it.
const feedOf = () => document.getElementById("feed") ?? document.body;

let dialog = null;
let opener = null;
let shown = null;

const isSeen = link => link.isConnected && link.checkVisibility({ visibilityProperty: true });
const pictures = () => [...document.querySelectorAll(".card-zoom")].filter(isSeen);
const words = link => link.closest("figure").querySelector("img").alt;

function part(parent, name, className, text = "") {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  parent.append(element);
  return element;
}

function button(parent, label, sign, act) {
  const made = part(parent, "button", "lightbox-button", sign);
  made.type = "button";
  made.ariaLabel = label;
  made.addEventListener("click", act);
  return made;
}

function build() {
  dialog = part(document.body, "dialog", "lightbox");
  dialog.ariaLabel = "Picture";
  const bar = part(dialog, "p", "lightbox-bar");
  dialog.place = part(bar, "span", "lightbox-place");
  dialog.previous = button(bar, "Previous picture", "←", () => step(-1));
  dialog.next = button(bar, "Next picture", "→", () => step(1));
  button(bar, "Close", "✕", () => dialog.close());
  dialog.picture = part(dialog, "img", "lightbox-picture");
  dialog.words = part(dialog, "p", "lightbox-words");
  dialog.words.ariaHidden = "true"; // The picture says it already.
  dialog.addEventListener("click", ({ target }) => { if (target === dialog) dialog.close(); });
  dialog.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") step(-1);
    if (key === "ArrowRight") step(1);
  });
  dialog.addEventListener("close", () => {
    dialog.picture.removeAttribute("src");
    if (opener?.isConnected) opener.focus();
    opener = shown = null;
  });
}

function show(link) {
  const all = pictures();
  const alone = all.length < 2;
  shown = link;
  dialog.picture.src = link.href;
  dialog.picture.alt = dialog.words.textContent = words(link);
  dialog.place.textContent = alone ? "" : `${all.indexOf(link) + 1} of ${all.length}`;
  dialog.previous.hidden = dialog.next.hidden = alone;
}

function step(by) {
  const all = pictures();
  if (all.length > 1) show(all[(all.indexOf(shown) + by + all.length) % all.length]);
}

addEventListener("click", event => {
  const link = event.target.closest?.(".card-zoom");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (!dialog) build();
  opener = link;
  show(link);
  dialog.showModal();
});

// What was taken back is not looked at any longer.
new MutationObserver(() => { if (shown && !shown.isConnected) dialog.close(); })
  .observe(feedOf(), { childList: true, subtree: true });
