import path from "node:path";
import { pathToFileURL } from "node:url";
import { findBundle } from "./kept-bundle.mjs";
import { ROOT } from "./made-of-sources.mjs";

/**
 * The bundle of an entry: the one that is kept, or one that is made now.
 *
 * @param tell hears why none can be kept: then there is none
 */
export async function openBundle(entry, tell = (_reason) => {}) {
	const kept = findBundle(entry);
	if (kept) return { ...kept, isNew: false };
	const { makeBundle, UnkeptBundle } = await import("./make-bundle.mjs");
	try {
		return { ...(await makeBundle(entry)), isNew: true };
	} catch (error) {
		if (!(error instanceof UnkeptBundle)) throw error;
		tell(error.message);
		return undefined;
	}
}

/**
 * Imports an entry as one bundle, with the packages that it is made of: to look for hundreds of modules takes longer than
 * to run them. Where no bundle can be kept it is imported as it lies there.
 *
 * @param entry JavaScript of the project: `_includes/site/eleventy/eleventy.mjs`
 */
export async function importBundled(entry) {
	const { file = path.join(ROOT, entry) } = (await openBundle(entry)) ?? {};
	return import(pathToFileURL(file).href);
}
