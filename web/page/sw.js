// The site without a network: its one page is kept by edition, and the newest is taken when there is a network again.
const EDITION = "naskah-{{EDITION}}";

self.addEventListener("install", (event) => {
	event.waitUntil(caches.open(EDITION).then((cache) => cache.addAll(["./"])).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
	event.waitUntil(caches.keys()
		.then((names) => Promise.all(names.filter((name) => name.startsWith("naskah-") && name !== EDITION).map((name) => caches.delete(name))))
		.then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
	if (event.request.mode === "navigate")
		event.respondWith(fetch(event.request).catch(() => caches.match("./")));
});
