// A word's meaning on a tap, a click, Enter or Space; again, Escape or a tap elsewhere closes it. Without this script the
// stylesheet shows it while the word has the focus.
const bubble = document.createElement("div");
const told = document.createElement("p");
const gap = 6;
let open = null;

function prepare(root) {
  for (const term of root.querySelectorAll(".term")) {
    term.setAttribute("role", "button");
    term.setAttribute("aria-expanded", "false");
  }
}

function show(term) {
  hide();
  open = term;
  term.setAttribute("aria-expanded", "true");
  bubble.textContent = term.dataset.meaning;
  told.textContent = `${term.textContent}: ${term.dataset.meaning}`;
  bubble.showPopover();
  place(term.getClientRects()[0], bubble.getBoundingClientRect());
}

/** Below the word, or above where there is no room; never beyond the edge. */
function place(word, box) {
  const left = Math.max(gap, Math.min(word.left, document.documentElement.clientWidth - box.width - gap));
  const below = word.bottom + gap;
  const top = below + box.height > innerHeight ? word.top - box.height - gap : below;
  bubble.style.left = `${left + scrollX}px`;
  bubble.style.top = `${top + scrollY}px`;
}

function hide() {
  if (!open) return;
  open.setAttribute("aria-expanded", "false");
  open = null;
  told.textContent = "";
  if (bubble.matches(":popover-open")) bubble.hidePopover();
}

const toggle = term => (term === open ? hide() : show(term));

if (bubble.showPopover) {
  bubble.className = "meaning";
  bubble.popover = "manual";
  told.className = "unseen";
  told.role = "status";
  document.body.append(bubble, told);
  document.documentElement.classList.add("reads");
  prepare(document);
  new MutationObserver(() => {
    prepare(document);
    if (open && !open.isConnected) hide();
  }).observe(document.querySelector("#feed") ?? document.body, { childList: true });

  addEventListener("click", ({ target }) => {
    const term = target.closest?.(".term");
    if (term) toggle(term);
    else if (!bubble.contains(target)) hide();
  });
  addEventListener("keydown", event => {
    const term = event.target.closest?.(".term");
    if (event.key === "Escape") hide();
    if (!term || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    toggle(term);
  });
  addEventListener("focusout", ({ target }) => { if (target === open) hide(); });
  addEventListener("resize", hide);
}
