// What the console keeps on this device until the server has it. Each account's own, sealed with a key that never leaves
// this browser: who copies its files reads nothing, and another account of the same device finds nothing.
const sealed = globalThis.isSecureContext && globalThis.crypto?.subtle && globalThis.indexedDB;
const words = { write: new TextEncoder(), read: new TextDecoder() };
const news = new BroadcastChannel('liveor.safe');
const turns = new Map();

const done = request => new Promise((settle, fail) => {
  request.onsuccess = () => settle(request.result);
  request.onerror = () => fail(request.error);
});

const committed = work => new Promise((settle, fail) => {
  work.oncomplete = () => settle();
  work.onabort = work.onerror = () => fail(work.error);
});

let opening = null;
const open = () => opening ??= new Promise((settle, fail) => {
  const request = indexedDB.open('liveor', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('keys');
    request.result.createObjectStore('sealed');
  };
  request.onsuccess = () => settle(request.result);
  request.onerror = () => fail(request.error);
});

const keys = new Map();
async function keyOf(account) {
  if (keys.has(account)) return keys.get(account);
  const db = await open();
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const store = db.transaction('keys', 'readwrite').objectStore('keys');
  const known = await done(store.get(account));
  if (!known) await done(store.put(fresh, account));
  keys.set(account, known ?? fresh);
  return keys.get(account);
}

const place = (account, name) => words.write.encode(`${account}\n${name}`);

async function put(account, name, bytes) {
  const key = await keyOf(account);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const box = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: place(account, name) }, key, bytes);
  const work = (await open()).transaction('sealed', 'readwrite', { durability: 'strict' });
  work.objectStore('sealed').put({ iv, box }, [account, name]);
  await committed(work);
}

async function get(account, name) {
  const found = await done((await open()).transaction('sealed').objectStore('sealed').get([account, name]));
  if (!found) return null;
  return new Uint8Array(await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: found.iv, additionalData: place(account, name) }, await keyOf(account), found.box));
}

// Over plain HTTP browsers seal nothing and keep nothing for long: then a reload is survived, and no more.
const plain = (account, name) => `liveor.${account}.${name}`;
const pictures = new Map();

export async function write(account, name, text) {
  if (sealed) await put(account, name, words.write.encode(text));
  else sessionStorage.setItem(plain(account, name), text);
}

export async function read(account, name) {
  if (!sealed) return sessionStorage.getItem(plain(account, name));
  const bytes = await get(account, name);
  return bytes && words.read.decode(bytes);
}

export async function writeBytes(account, name, bytes) {
  if (sealed) await put(account, name, bytes);
  else pictures.set(plain(account, name), bytes);
}

export async function readBytes(account, name) {
  return (sealed ? await get(account, name) : pictures.get(plain(account, name))) ?? new Uint8Array();
}

export async function remove(account, name) {
  if (sealed) {
    const work = (await open()).transaction('sealed', 'readwrite');
    work.objectStore('sealed').delete([account, name]);
    await committed(work);
  } else {
    sessionStorage.removeItem(plain(account, name));
    pictures.delete(plain(account, name));
  }
}

// In order of their names, which is the order of their ids.
export async function names(account, prefix) {
  if (sealed) {
    const range = IDBKeyRange.bound([account, prefix], [account, `${prefix}\uffff`]);
    return (await done((await open()).transaction('sealed').objectStore('sealed').getAllKeys(range))).map(key => key[1]);
  }
  const start = plain(account, prefix);
  const all = [...Object.keys(sessionStorage), ...pictures.keys()].filter(key => key.startsWith(start));
  return all.map(key => key.slice(plain(account, '').length)).sort();
}

export async function address(account, name) {
  const bytes = await readBytes(account, name);
  return bytes.length ? URL.createObjectURL(new Blob([bytes])) : null;
}

export const release = url => URL.revokeObjectURL(url);

export const owner = () => localStorage.getItem('liveor.account');

export async function own(account) {
  localStorage.setItem('liveor.account', account);
  await navigator.storage?.persist?.();
}

// One tab at a time; a tab that is closed or killed gives its turn back.
export function takeTurn(name) {
  if (!navigator.locks) return true;
  return new Promise(settle => navigator.locks.request(`liveor.${name}`, { ifAvailable: true }, lock => {
    settle(lock !== null);
    return lock && new Promise(free => turns.set(name, free));
  }));
}

export function giveTurn(name) {
  turns.get(name)?.();
  turns.delete(name);
}

export const tell = name => news.postMessage(name);

export function listen(listener) {
  news.onmessage = message => listener.invokeMethodAsync('HearAsync', message.data);
}

// The version this page was opened with stays until the procedure is over, whatever is deployed meanwhile.
export async function pin(on) {
  const worker = (await navigator.serviceWorker?.getRegistration())?.active;
  worker?.postMessage(on ? 'pin' : 'unpin');
}
