import { SEARCH_FILES } from "../../../_includes/domain/addresses/paths/search-files.ts";
import type { OfflineEdition } from "../../../_includes/domain/parts/offline/offline.ts";
import { kindOf } from "../addresses.ts";
import { openKeeper } from "../keep/keeper.ts";
import { takeTurns } from "../keep/turns.ts";
import type { Notice, Request as Question } from "../messages.ts";
import { openStore } from "../store/store.ts";
import { answerFrom } from "./answers.ts";
import { keepPins } from "./pins.ts";
import { isOlder, standingOf } from "./standing.ts";

declare const self: ServiceWorkerGlobalScope;

/** Chromium's static routing, which TypeScript does not know yet. */
interface Routing extends ExtendableEvent {
	addRoutes?(rule: {
		readonly condition: { readonly urlPattern: string };
		readonly source: "network";
	}): Promise<void>;
}

const store = openStore(self.caches);
const tabs = () => self.clients.matchAll({ type: "window", includeUncontrolled: true });
const pins = keepPins(store, async () => (await tabs()).map(({ id }) => id));
const fetchNow: typeof fetch = (...request) => self.fetch(...request);
const keeper = openKeeper({
	store,
	fetch: fetchNow,
	now: () => Date.now(),
	async room() {
		const { quota = Number.POSITIVE_INFINITY, usage = 0 } =
			(await self.navigator.storage?.estimate?.()) ?? {};
		return quota - usage;
	},
	inTurn: takeTurns(self.navigator.locks),
	tell: tellAll,
	renewed: async (state) => {
		const notice: Notice = { type: "newer", printed: state.current?.printed ?? "" };
		for (const tab of await tabs()) if (isOlder(await pins.get(tab.id), state)) tab.postMessage(notice);
	},
});
const responses = answerFrom(keeper, pins, fetchNow);

async function tellAll(notice: Notice) {
	for (const client of await tabs()) client.postMessage(notice);
}

// No edition is in the worker's code, and its notes are readable by the next one: so a new worker takes over at once.
self.addEventListener("install", (event) => {
	void self.skipWaiting();
	// Not even asked, where the browser can be told: on a phone each question to a worker takes longer than the answer.
	void (event as Routing).addRoutes?.({ condition: { urlPattern: `${SEARCH_FILES}*` }, source: "network" });
});

self.addEventListener("activate", (event) => {
	const preload = self.registration.navigationPreload?.enable();
	event.waitUntil(Promise.all([self.clients.claim(), preload?.catch(() => {})]));
});

self.addEventListener("fetch", (event) => {
	const { request } = event;
	const kind = kindOf(request, self.location.origin);
	if (kind === "foreign") return;
	const client = kind === "page" ? event.resultingClientId : event.clientId;
	const preload = kind === "page" ? (event.preloadResponse as Promise<Response | undefined>) : undefined;
	event.respondWith(responses[kind]({ request, client, preload }));
});

self.addEventListener("message", (event) => {
	const [port] = event.ports;
	const asked = event.data as Question;
	const tab = event.source instanceof Client ? event.source : undefined;
	const answered = answer(asked, tab).catch((error: unknown) => ({ failed: String(error) }));
	event.waitUntil(answered.then((content) => port?.postMessage(content ?? null)));
	// The page waits for how it stands, not for what comes of its visit.
	if (asked.type === "visit")
		event.waitUntil(
			answered.then(() => keeper.visit(asked.automatic, (newest) => remember(tab, newest))).catch(() => {}),
		);
});

/** A page from the network, of which the server offers this edition now that it has loaded, is of that edition. */
async function remember(tab: Client | undefined, { id: edition, assets }: OfflineEdition) {
	const pin = tab && (await pins.get(tab.id));
	// The first page of all came before the worker.
	if (tab && !pin?.offline) await pins.set(tab.id, { assets, ...pin, offline: false, edition });
}

async function answer(asked: Question, client: Client | undefined): Promise<unknown> {
	switch (asked.type) {
		case "visit":
			return standingOf(client, keeper, pins);
		case "progress":
			return keeper.running();
		case "download":
			return keeper.fetch(asked.pack, true);
		case "pause":
			return keeper.pause();
		case "cancel":
			return keeper.cancel();
		case "remove":
			return keeper.remove(asked.pack);
		case "save":
			return keeper.save(asked.card, asked.pictures);
		case "unsave":
			return keeper.unsave(asked.url);
	}
}
