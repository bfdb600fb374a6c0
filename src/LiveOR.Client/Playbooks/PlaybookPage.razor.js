// The lines under a playbook's text: numbered, wrapped as the text area wraps them, marked where something is to be said.
let field = null;
let page = null;
let marks = new Map();
let here = 0;

const rows = () => field.previousElementSibling;
const lineAt = offset => field.value.slice(0, offset).split('\n').length;

function paint(row, line) {
  const wanted = [marks.get(line) ?? '', line === here ? 'here' : ''].join(' ').trim();
  if (row.className !== wanted) row.className = wanted;
}

export function draw() {
  if (!field) return;
  const lines = field.value.split('\n');
  const box = rows();
  while (box.childElementCount > lines.length) box.lastElementChild.remove();
  while (box.childElementCount < lines.length) box.append(document.createElement('div'));
  let row = box.firstElementChild;
  lines.forEach((words, at) => {
    if (row.textContent !== words) row.textContent = words;
    paint(row, at + 1);
    row = row.nextElementSibling;
  });
}

export function mark(mistakes, warnings) {
  marks = new Map([...warnings.map(line => [line, 'warning']), ...mistakes.map(line => [line, 'mistake'])]);
  draw();
}

function follow() {
  if (!field || document.activeElement !== field) return;
  const line = lineAt(field.selectionStart);
  if (line === here) return;
  here = line;
  [...rows().children].forEach((row, at) => paint(row, at + 1));
  page.invokeMethodAsync('StandAt', line);
}

function onKey(event) {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
    event.preventDefault();
    if (!event.repeat) page.invokeMethodAsync('PressSaveAsync');
  }
}

const columns = matchMedia('(min-width: 1000px)');
const measure = () => page?.invokeMethodAsync('Widen', columns.matches);

export function start(owner, id) {
  page = owner;
  field = document.getElementById(id);
  field.addEventListener('input', draw);
  document.addEventListener('selectionchange', follow);
  document.addEventListener('keydown', onKey);
  columns.addEventListener('change', measure);
  measure();
  draw();
}

export function stop() {
  document.removeEventListener('selectionchange', follow);
  document.removeEventListener('keydown', onKey);
  columns.removeEventListener('change', measure);
  field = page = null;
}

export function jump(line) {
  const before = field.value.split('\n').slice(0, line - 1).join('\n');
  const from = line > 1 ? before.length + 1 : 0;
  const words = field.value.slice(from).split('\n')[0];
  field.focus({ preventScroll: true });
  field.setSelectionRange(from, from + words.length);
  rows().children[line - 1]?.scrollIntoView({ block: 'center' });
  follow();
}

export const ask = words => confirm(words);
