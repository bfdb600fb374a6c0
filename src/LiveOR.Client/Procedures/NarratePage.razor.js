// The narrator's hands: keys and pedals, what a reload must not lose, the clipboard, a screen that stays awake.
let hands = null;
let awake = null;

const ticked = ':is([type=checkbox], [type=radio], [type=file])';
const typing = element => element?.matches?.(`input:not(${ticked}), textarea, select, [contenteditable]`);
const pressing = element => element?.matches?.(`button, a, summary, input${ticked}, [role=button], [role=switch]`);

const actions = {
  PageDown: 'say', ' ': 'say', Enter: 'say', h: 'hold', H: 'hold', u: 'undo', U: 'undo',
  ArrowLeft: 'previous', ArrowUp: 'previous', PageUp: 'previous', ArrowRight: 'next', ArrowDown: 'next',
};

const isAnswered = (event, target) => event.key === ' ' || event.key === 'Enter' ? pressing(target) : false;

function onKey(event) {
  const target = document.activeElement;
  if (event.key === 'Escape' && typing(target)) target.blur();
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
  columns.addEventListener('change', show);
  stayAwake();
}

export function stop() {
  hands = null;
  document.removeEventListener('keydown', onKey);
  document.removeEventListener('click', onClick);
  document.removeEventListener('visibilitychange', stayAwake);
  columns.removeEventListener('change', show);
  bars?.disconnect();
  bars = null;
  awake?.release();
}

const columns = matchMedia('(min-width: 1000px)');

// Brings the armed step into sight where it is listed, a third down, and the deck's first line (or the end) where it is
// read. Side by side, each column scrolls by itself; on a phone the page does. The focus stays where it is.
export function show(place) {
  const step = document.querySelector('.list [aria-current=step]');
  const list = columns.matches ? step?.closest('.list') : document.scrollingElement;
  if (step?.offsetParent) {
    const from = columns.matches ? list.getBoundingClientRect().top : 0;
    const room = columns.matches ? list.clientHeight : innerHeight;
    list.scrollTop += step.getBoundingClientRect().top - from - room / 3;
  }
  if (!bars && document.querySelector('.banners')) watchBanners(document.querySelector('.banners'));
  document.querySelector(typeof place === 'string' ? place : '.deck, .end')?.scrollIntoView({ block: 'start' });
}

// Scrolled down, a browser keeps the page in place when a banner appears above it; at the very top it lets the banner push. So
// the page scrolls by as much itself, and what is under the thumb stays there.
let bars = null;
function watchBanners(banners) {
  let height = banners.offsetHeight;
  bars = new ResizeObserver(() => {
    const more = banners.offsetHeight - height;
    height = banners.offsetHeight;
    if (more > 0 && !columns.matches && scrollY === 0) scrollBy(0, more);
  });
  bars.observe(banners);
}

export async function copy(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return true;
  }
  return false;
}
