/* global self, caches, fetch */
// The build fills in the names of the files and a version made of their content.
const { version, files } = self.__PAGE__;
const CACHE = `rasoat-ntm-${version}`;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(files))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('rasoat-ntm-') && name !== CACHE)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

// what belongs to the page comes from the machine; nothing else is ever asked for
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  event.respondWith(caches.match(request, { ignoreSearch: true }).then((known) => known ?? fetch(request)));
});
