import { realpathSync } from "node:fs";
import path from "node:path";
import { findMade, ROOT } from "./made-of-sources.mjs";

/**
 * Where bundles lie. In the project, since from there the packages are found that they import; not among what a host
 * keeps between builds: there, code comes from the sources and from nowhere else.
 */
export const CODE = path.join(ROOT, ".cache", "code");

/** @param entry `scripts/build.ts` */
export const bundleFile = (entry) => path.join(CODE, `${entry}.mjs`);

/**
 * The bundle of an entry, where there is one that is whole and is what the sources say now.
 *
 * @returns its file and the hash of its code
 */
export function findBundle(entry) {
	const file = bundleFile(entry);
	const made = isInPlace(file) && findMade(file, entry);
	return made ? { file, hash: made.hash } : undefined;
}

/** Whether a file of the project is reached by no link: a module looks for its packages from where it really is. */
export function isInPlace(file) {
	try {
		return realpathSync(file) === path.join(realpathSync(ROOT), path.relative(ROOT, file));
	} catch {
		return false;
	}
}
