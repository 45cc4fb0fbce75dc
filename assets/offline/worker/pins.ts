import type { Store } from "../store/store.ts";

/** Which newspaper an open tab shows. */
export interface TabPin {
	/** Whether it came from the store. */
	readonly offline: boolean;
	/** The edition that it is of. A page from the network is of the one that the server offers when the page has loaded. */
	readonly edition: string;
	/** The scripts and styles that belong to it: the value of `X-Assets`. */
	readonly assets: string;
}

/** The open tabs, each with the edition it shows, so that what it loads later is of the same one. */
export interface Pins {
	get(client: string): Promise<TabPin | undefined>;
	/** Known at once; written down for when the worker has been stopped meanwhile. */
	set(client: string, pin: TabPin): Promise<void>;
}

/** So many are kept of tabs that are closed: a page on its way is in none yet, and the next one may be asked for already. */
const CLOSED = 20;

/** @param open the tabs that show a page */
export function keepPins(store: Store, open: () => Promise<readonly string[]>): Pins {
	let known: Map<string, TabPin> | undefined;
	let last: Promise<unknown> = Promise.resolve();
	const all = async () => {
		const written = known ?? new Map(await store.note<[string, TabPin][]>("pins"));
		known ??= written;
		return known;
	};
	return {
		get: async (client) => (await all()).get(client),
		async set(client, pin) {
			const pins = (await all()).set(client, pin);
			last = last.then(async () => {
				const tabs = new Set(await open());
				const closed = [...pins.keys()].filter((one) => !tabs.has(one));
				for (const one of closed.slice(0, -CLOSED)) pins.delete(one);
				await store.putNote("pins", [...pins]);
			});
			// A tab that is not written down is still known until the worker is stopped.
			last = last.catch(() => {});
		},
	};
}
