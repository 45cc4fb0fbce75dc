import type { Stats } from "node:fs";
import { lstat } from "node:fs/promises";
import path from "node:path";

/**
 * What the disk says of a file in a folder; undefined where there is none, where it is no plain file, and where it or
 * a folder on the way to it is a link, which may lead anywhere.
 *
 * @param inside the path of the file in the folder
 */
export async function statPlain(folder: string, inside: string): Promise<Stats | undefined> {
	const parts = inside.split(path.sep);
	for (const at of parts.keys()) {
		const stats = await lstat(path.join(folder, ...parts.slice(0, at + 1))).catch(() => undefined);
		if (at === parts.length - 1) return stats?.isFile() ? stats : undefined;
		if (!stats?.isDirectory()) return undefined;
	}
	return undefined;
}
