// The cards of the feed, drawn by the server: put in, corrected and taken back here.
import { feed } from "./page.js";
import { arrive } from "./undisturbed.js";
import { addKeyStep, removeKeyStep } from "./keysteps.js";

export const find = number => document.getElementById(`u${number}`);

export function insert(entry) {
  const card = draw(entry);
  arrive(card);
  feed.prepend(card);
  document.getElementById("empty").hidden = true;
  if (entry.key && entry.html && entry.kind === "update") addKeyStep(entry, card);
}

const draw = entry => (entry.html ? parse(entry.html) : tombstone(entry.number, entry.kind));

const marks = [];

/** An amendment or a retraction changes the card it is about, now or when an older card is put under the others. */
export function mark(entry) {
  marks.push(entry);
  apply(entry);
}

/** Puts older cards, the newest first, under those that are here. */
export function append(entries) {
  feed.append(...entries.map(draw));
  marks.forEach(apply);
}

function apply(entry) {
  const target = find(entry.target);
  if (!target) return;
  if (entry.kind === "retraction") {
    // A correction goes with what it corrects.
    for (const correction of feed.querySelectorAll(`[data-kind="amendment"][data-target="${entry.target}"]`)) takeBack(correction);
    takeBack(target);
    removeKeyStep(entry.target);
    // The chip that led to a correction which was itself taken back leads to the one before it, or goes.
    if (target.dataset.kind === "amendment" && target.dataset.target) correct(target.dataset.target);
  } else if (entry.html) {
    correct(entry.target, entry.number);
  }
}

function parse(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.querySelector("article") ?? template.content.firstElementChild;
}

function takeBack(card) {
  const gone = tombstone(card.dataset.number, card.dataset.kind);
  gone.hidden = card.hidden;
  if ("soon" in card.dataset) gone.dataset.soon = "";
  card.replaceWith(gone);
}

function correct(number, by) {
  const line = find(number)?.querySelector(".card-marks");
  if (!line) return;
  by ??= feed.querySelector(`[data-kind="amendment"][data-target="${number}"]`)?.dataset.number;
  let chip = line.querySelector(".chip-corrected");
  if (!by) return chip?.remove();
  if (!chip) {
    chip = document.createElement("a");
    chip.className = "chip chip-corrected";
    chip.textContent = "Corrected";
    line.append(chip);
  }
  chip.href = `#u${by}`;
}

function tombstone(number, kind) {
  const card = document.createElement("article");
  card.id = `u${number}`;
  card.className = "card card-gone";
  card.dataset.number = number;
  card.dataset.kind = kind;
  const line = document.createElement("p");
  line.className = "card-line";
  line.textContent = "What was said here was taken back.";
  card.append(line);
  return card;
}
