import type { Store } from "@netlify/blobs";
import { checkName, type Shelf } from "./shelf.ts";

/** Keeps texts in a store of Netlify, which must be opened with `consistency: "strong"`: what is written is there at once. */
export function openBlobsShelf(store: Store): Shelf {
	return {
		create: async (name, text) => (await store.set(checkName(name), text, { onlyIfNew: true })).modified,
		put: async (name, text) => void (await store.set(checkName(name), text)),
		read: async (name) => (await store.get(checkName(name), { type: "text" })) ?? undefined,
		names: async (prefix) => (await store.list({ prefix })).blobs.map(({ key }) => key),
		remove: (name) => store.delete(checkName(name)),
	};
}
