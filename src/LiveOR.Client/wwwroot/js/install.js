// A new version waits until every console tab is closed: it never takes over during a live procedure.
if ('serviceWorker' in navigator) {
  navigator.serviceWorker.register('service-worker.js', { scope: './', updateViaCache: 'none' })
    .catch(problem => console.warn('The console will not open without a network.', problem));
}
