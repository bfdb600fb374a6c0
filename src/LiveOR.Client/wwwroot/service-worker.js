// Nothing is cached during development; see service-worker.published.js.
self.addEventListener('fetch', () => { });
