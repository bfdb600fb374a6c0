// During development nothing is kept; what is published uses service-worker.published.js.
self.addEventListener('fetch', () => { });
