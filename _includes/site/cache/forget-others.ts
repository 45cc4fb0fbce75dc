import { readdir, rm } from "node:fs/promises";
import path from "node:path";

/**
 * Drops from a folder of the cache, `volumes/2026-11/<key>`, what no key names: it never holds more than one state.
 *
 * @param root perhaps not there
 * @param live the one key of each name
 */
export async function forgetOthers(root: string, live: ReadonlyMap<string, string>): Promise<void> {
	for (const name of await readdir(root).catch(() => [])) {
		for (const key of await readdir(path.join(root, name))) {
			if (live.get(name) !== key) await rm(path.join(root, name, key), { recursive: true, force: true });
		}
		if (!live.has(name)) await rm(path.join(root, name), { recursive: true, force: true });
	}
}
