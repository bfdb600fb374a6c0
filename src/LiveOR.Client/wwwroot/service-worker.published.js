// Keeps the console's own files, so that it opens without a network. Everything else – the API above all – always goes
// to the network. A new version is fetched beside the old one and takes over when every console tab is closed (no
// skipWaiting): the console never changes under a narrator's hands.
self.importScripts('./service-worker-assets.js');

const prefix = 'liveor-console-';
const cacheName = prefix + self.assetsManifest.version;
const scope = new URL(self.registration.scope);
const wanted = /\.(html|js|mjs|css|wasm|dat|blat|json|svg|png|webmanifest)$/;
const unwanted = /service-worker/;

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

async function install() {
  const cache = await caches.open(cacheName);
  await cache.addAll(assets.map(asset =>
    new Request(address(asset), { integrity: asset.hash, cache: 'no-cache', credentials: 'same-origin' })));
}

async function activate() {
  const old = (await caches.keys()).filter(name => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(old.map(name => caches.delete(name)));
}

async function answer(request, key) {
  const cache = await caches.open(cacheName);
  return await cache.match(key) ?? fetch(request);
}

self.addEventListener('install', event => event.waitUntil(install()));
self.addEventListener('activate', event => event.waitUntil(activate()));
self.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  const isShell = request.mode === 'navigate' && url.pathname.startsWith(scope.pathname);
  const key = isShell ? shell : known.get(url.origin + url.pathname);
  if (request.method === 'GET' && key) {
    event.respondWith(answer(request, key));
  }
});
