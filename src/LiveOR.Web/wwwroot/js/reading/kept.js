/** What the reader's own browser keeps. Where it keeps nothing, everything is as on the first visit. */
export function read(store, key) {
  try {
    return JSON.parse(window[store].getItem(key)) ?? {};
  } catch {
    return {};
  }
}

export function write(store, key, value) {
  try {
    window[store].setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
