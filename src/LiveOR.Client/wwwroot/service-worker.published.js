// Keeps the console's own files, so that it opens without a network. Everything else – the API above all – always goes
// to the network. A new version is fetched beside the old one and takes over when every console tab is closed (no
// skipWaiting). While a procedure is live the page pins the version it was opened with: that one is served even to a tab that was
// lost and opened again, so the console never changes under a narrator's hands.
self.importScripts('./service-worker-assets.js');

const prefix = 'liveor-console-';
const cacheName = prefix + self.assetsManifest.version;
const scope = new URL(self.registration.scope);
const wanted = /\.(html|js|mjs|css|wasm|dat|blat|json|svg|png|webmanifest)$/;
const unwanted = /service-worker/;

// Where the console's files and those of its packages stand; all else belongs to the network alone.
const isFile = path => path.startsWith(scope.pathname) || path.startsWith('/_content/');

// The files of packages stand at the site's root, the console's own below its scope.
function address(asset) {
  const path = asset.url.replace(/^console\//, '');
  return new URL(path.startsWith('_content/') ? `/${path}` : path, scope).href;
}

// The page asks for the runtime's first scripts by their plain names; the manifest lists them with a fingerprint.
const plain = url => url.replace(/\.[a-z0-9]{10}(?=\.[a-z]+$)/, '');

const assets = self.assetsManifest.assets.filter(asset => wanted.test(asset.url) && !unwanted.test(asset.url));
const known = new Map(
  assets.flatMap(asset => [[plain(address(asset)), address(asset)], [address(asset), address(asset)]]));
const shell = new URL('index.html', scope).href;

// The files a version consists of are kept with it, so that the next version can still serve it while it is pinned.
const list = new URL('version.json', scope).href;
const pins = prefix + 'pin';
const day = 24 * 60 * 60 * 1000;

async function install() {
  const cache = await caches.open(cacheName);
  await cache.put(list, Response.json([...known]));
  await cache.addAll(assets.map(asset =>
    new Request(address(asset), { integrity: asset.hash, cache: 'no-cache', credentials: 'same-origin' })));
}

async function activate() {
  const kept = [cacheName, pins, (await pinned())?.name];
  const old = (await caches.keys()).filter(name => name.startsWith(prefix) && !kept.includes(name));
  await Promise.all(old.map(name => caches.delete(name)));
}

async function pinned() {
  const pin = await (await (await caches.open(pins)).match(list))?.json();
  return pin && Date.now() - pin.at < day && await caches.has(pin.name) ? pin : null;
}

// What is pinned already stays pinned: a newer worker must not put itself in its place.
async function pin() {
  const name = (await pinned())?.name ?? cacheName;
  await (await caches.open(pins)).put(list, Response.json({ name, at: Date.now() }));
}

const unpin = async () => (await caches.open(pins)).delete(list);

// Looked up once per run of this worker, and again whenever it changes.
let version = null;
async function current() {
  const name = (await pinned())?.name ?? cacheName;
  if (name === cacheName) return { name, known };
  const files = await (await (await caches.open(name)).match(list))?.json();
  return files ? { name, known: new Map(files) } : { name: cacheName, known };
}

async function answer(request, place, isShell) {
  version ??= current();
  const { name, known } = await version;
  const key = isShell ? shell : known.get(place);
  const kept = key && await (await caches.open(name)).match(key);
  return kept ?? fetch(request);
}

self.addEventListener('install', event => event.waitUntil(install()));
self.addEventListener('activate', event => event.waitUntil(activate()));
self.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  const isShell = request.mode === 'navigate' && url.pathname.startsWith(scope.pathname);
  const isOurs = url.origin === scope.origin && wanted.test(url.pathname) && isFile(url.pathname);
  if (request.method === 'GET' && (isShell || isOurs)) {
    event.respondWith(answer(request, url.origin + url.pathname, isShell));
  }
});
self.addEventListener('message', event => {
  version = null;
  if (event.data === 'pin') event.waitUntil(pin());
  if (event.data === 'unpin') event.waitUntil(unpin());
});
