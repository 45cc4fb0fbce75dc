import type { Shelf } from "../../../_includes/site/services/host/shelf.ts";

/** A shelf that is gone with its test. */
export function memoryShelf(): Shelf {
	const texts = new Map<string, string>();
	return {
		async create(name, text) {
			if (texts.has(name)) return false;
			texts.set(name, text);
			return true;
		},
		put: async (name, text) => void texts.set(name, text),
		read: async (name) => texts.get(name),
		names: async (beginning) => [...texts.keys()].filter((name) => name.startsWith(beginning)),
		remove: async (name) => void texts.delete(name),
	};
}
