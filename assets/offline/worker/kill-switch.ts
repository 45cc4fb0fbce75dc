export {};

declare const self: ServiceWorkerGlobalScope;

/** So long the old worker has to end what it is at, in milliseconds. */
const PATIENCE = 3_000;

let isInPlace = false;

/**
 * The worker that undoes workers: it takes the place of whatever worker a browser has, throws away all that was stored,
 * gives its place up, and has the tabs of the old one loaded anew from the network. Browsers look for a new `/sw.js` with
 * every page that the reader goes to, past the old worker, so a broken one is gone within two of them.
 */
self.addEventListener("install", () => {
	self.skipWaiting();
	// A worker that never answers keeps its place for minutes, but no page is led to it any more.
	setTimeout(() => !isInPlace && undo(), PATIENCE);
});

self.addEventListener("activate", (event) => {
	isInPlace = true;
	event.waitUntil(undo());
});

// A page with scripts of before may set the place up again while a worker that never answers still holds it.
self.addEventListener("message", (event) => event.waitUntil(undo()));

async function undo() {
	for (const name of await self.caches.keys()) await self.caches.delete(name);
	await self.registration.unregister();
	// A tab that came from the network is let be: its scripts may be of before, and would bring it here again and again.
	// Nor is one waited for: where the first has set the place up again, the next would wait for whoever waits for it.
	for (const tab of await self.clients.matchAll({ type: "window" }))
		void tab.navigate(tab.url).catch(() => {});
}
