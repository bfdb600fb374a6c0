// The moderator's keys. They never fire while someone types, nor in place of a button that has the focus.
let page = null;

const ticked = ':is([type=checkbox], [type=radio], [type=file])';
const typing = element => element?.matches?.(`input:not(${ticked}), textarea, select, [contenteditable]`);
const pressing = element => element?.matches?.(`button, a, summary, input${ticked}, [role=button]`);

const actions = {
  ArrowDown: 'next', j: 'next', J: 'next', ArrowUp: 'previous', k: 'previous', K: 'previous', Enter: 'open',
  x: 'back', X: 'back', d: 'drop', D: 'drop', g: 'go', G: 'go', r: 'retract', R: 'retract', '?': 'help',
};

function onKey(event) {
  const target = document.activeElement;
  if (event.key === 'Escape' && typing(target)) target.blur();
  const action = event.key.toLowerCase() === 'h' ? (event.shiftKey ? 'release' : 'hold') : actions[event.key];
  if (!action || event.repeat && action !== 'next' && action !== 'previous') return;
  if (event.altKey || event.metaKey || event.ctrlKey || typing(target) || (event.key === 'Enter' && pressing(target))) return;
  event.preventDefault();
  page.invokeMethodAsync('PressAsync', action);
}

// A tap leaves nothing focused, so that Enter opens the chosen one instead of tapping again.
function onClick(event) {
  if (event.detail > 0 && pressing(document.activeElement)) document.activeElement.blur();
}

export function start(component) {
  page = component;
  document.addEventListener('keydown', onKey);
  document.addEventListener('click', onClick);
}

export function stop() {
  page = null;
  document.removeEventListener('keydown', onKey);
  document.removeEventListener('click', onClick);
}

export function show(id, focus) {
  requestAnimationFrame(() => {
    const row = document.getElementById(`m-${id}`);
    row?.scrollIntoView({ block: 'nearest' });
    if (focus) row?.querySelector('input[type=text]')?.focus();
  });
}
