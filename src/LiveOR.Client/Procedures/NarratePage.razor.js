// The narrator's hands: keys and pedals, what a reload must not lose, the clipboard, a screen that stays awake.
let hands = null;
let awake = null;

const typing = element => element?.matches?.('input, textarea, select, [contenteditable]');
const pressing = element => element?.matches?.('button, a, summary, [role=button], [role=switch]');

const actions = {
  PageDown: 'say', ' ': 'say', Enter: 'say', h: 'hold', H: 'hold', u: 'undo', U: 'undo',
  ArrowLeft: 'previous', ArrowUp: 'previous', PageUp: 'previous', ArrowRight: 'next', ArrowDown: 'next',
};

const isAnswered = (event, target) => event.key === ' ' || event.key === 'Enter' ? pressing(target) : false;

function onKey(event) {
  const target = document.activeElement;
  const action = event.ctrlKey && event.key === 'Enter' ? 'say' : actions[event.key];
  const modified = event.altKey || event.metaKey || (event.ctrlKey && event.key !== 'Enter');
  const free = event.ctrlKey || (!typing(target) && !isAnswered(event, target));
  if (action && !modified && free) {
    event.preventDefault();
    if (!event.repeat) hands.invokeMethodAsync('PressAsync', action);
  }
}

// A tap leaves nothing focused, so that the next press of the pedal says the step instead of tapping again.
function onClick(event) {
  if (event.detail > 0 && pressing(document.activeElement)) document.activeElement.blur();
}

async function stayAwake() {
  if (hands && document.visibilityState === 'visible' && navigator.wakeLock) {
    awake = await navigator.wakeLock.request('screen').catch(() => null);
  }
}

export function start(page) {
  hands = page;
  document.addEventListener('keydown', onKey);
  document.addEventListener('click', onClick);
  document.addEventListener('visibilitychange', stayAwake);
  stayAwake();
}

export function stop() {
  hands = null;
  document.removeEventListener('keydown', onKey);
  document.removeEventListener('click', onClick);
  document.removeEventListener('visibilitychange', stayAwake);
  awake?.release();
}

// Brings the armed step into sight where it is listed, and the deck's first line where it is said.
export function show() {
  document.querySelector('.list [aria-current=step]')?.scrollIntoView({ block: 'nearest' });
  document.querySelector('.deck')?.scrollIntoView({ block: 'start' });
}

export const load = key => sessionStorage.getItem(key);
export const save = (key, value) => sessionStorage.setItem(key, value);

export async function copy(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return true;
  }
  return false;
}
