// The list of key steps beside the feed.
import { formatTime } from "./bar.js";

const list = document.getElementById("keys-list");

export function addKeyStep(entry, card) {
  const item = document.createElement("li");
  item.dataset.number = entry.number;
  const link = document.createElement("a");
  link.href = `#u${entry.number}`;
  link.textContent = card.dataset.label;
  const time = document.createElement("span");
  time.className = "card-time";
  time.textContent = entry.elapsed === null ? "" : formatTime(entry.elapsed);
  item.append(link, " ", time);
  list.append(item);
  count();
}

export function removeKeyStep(number) {
  list.querySelector(`[data-number="${number}"]`)?.remove();
  count();
}

function count() {
  const count = list.children.length;
  document.getElementById("keys-count").textContent = count;
  document.getElementById("keys").hidden = count === 0;
}
