// Who has seen the tour on this device. Only Escape is listened for, and nothing is ever focused.
const seen = account => `liveor.tour.${account}`;
let page = null;

function onKey(event) {
  if (event.key === 'Escape') page?.invokeMethodAsync('EscapeTourAsync');
}

export function leave() {
  page = null;
  document.removeEventListener('keydown', onKey);
}

export function begin(account, listener) {
  if (localStorage.getItem(seen(account))) return false;
  page = listener;
  document.addEventListener('keydown', onKey);
  return true;
}

export function end(account) {
  localStorage.setItem(seen(account), 'seen');
  leave();
}

export function showAgain(account) {
  localStorage.removeItem(seen(account));
}
