// What makes reading easier. The page is complete without any of it.
import "./reading/glossary.js";
import "./reading/lightbox.js";
import "./reading/filter.js";
import "./reading/place.js";
import "./reading/share.js";

// ---- the line under the bar follows the step that the bar names -----------------------------------------------------

const bar = document.getElementById("now");
const line = document.getElementById("now-progress");

function follow() {
  line.max = Number(document.getElementById("now-total").textContent) || 1;
  line.value = Number(document.getElementById("now-index").textContent) || 0;
}

if (line) new MutationObserver(follow).observe(bar, { childList: true, characterData: true, subtree: true });

// ---- paper cannot be tapped: what is folded is printed open ---------------------------------------------------------

let opened = [];

addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("main details:not([open])")];
  for (const fold of opened) fold.open = true;
});
addEventListener("afterprint", () => {
  for (const fold of opened) fold.open = false;
  opened = [];
});
