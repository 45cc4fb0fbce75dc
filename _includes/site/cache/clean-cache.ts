import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { isRecord, type PictureFiles, picturesFolder, readRecord } from "../media/pictures/pictures.ts";
import { readingsFolder } from "../read/memory/reading-memory.ts";
import type { Settings } from "../settings.ts";
import { sweepUnfinished } from "./put-file.ts";
import { VolumeStore } from "./volume-store.ts";

/** How much is kept of what no page shows any more, in case it comes back. */
export interface CacheLimits {
	/** Milliseconds since it was made or last written. */
	readonly age: number;
	/** Bytes of encoded pictures. */
	readonly pictures: number;
}

/** A month, as long as a branch of the newsroom may live; and some thousand pictures. */
export const CACHE_LIMITS: CacheLimits = { age: 30 * 86_400_000, pictures: 512 * 2 ** 20 };

/**
 * Bounds the cache: beside what the live volumes and bundles name, which forget the others themselves, it holds no
 * more than the limits allow of encoded pictures that nothing shows, the oldest dropped first, and of what was
 * remembered of other folders of articles, and nothing that killed builds have left unfinished.
 *
 * @param shown the encoded pictures that this site shows
 */
export async function cleanCache(
	settings: Settings,
	shown: PictureFiles,
	limits: CacheLimits = CACHE_LIMITS,
): Promise<void> {
	const { cache } = settings;
	const folders = [cache, path.join(cache, "cards"), picturesFolder(settings), ...readingsOf(settings)];
	for (const folder of folders) await sweepUnfinished(folder);
	await dropPictures(settings, shown, limits);
	await dropReadings(settings, limits);
}

async function dropPictures(settings: Settings, shown: PictureFiles, limits: CacheLimits) {
	const folder = picturesFolder(settings);
	const names = await namesIn(folder);
	const unshown = names.filter((name) => !shown.has(name) && !isRecord(name));
	if (unshown.length === 0) return;
	// The preview shows drafts too, and the public site is kept beside it: neither takes the other's pictures away.
	const other = await new VolumeStore(settings.cache, !settings.preview).pictures();
	const found = await describe(
		folder,
		unshown.filter((name) => !other.has(name)),
	);
	found.sort((a, b) => b.made - a.made || (a.name < b.name ? -1 : 1));
	let kept = 0;
	const dropped = new Set<string>();
	for (const { name, size, made } of found) {
		if (made > settings.now - limits.age && kept + size <= limits.pictures) kept += size;
		else dropped.add(name);
	}
	for (const name of dropped) await rm(path.join(folder, name), { force: true });
	if (dropped.size === 0) return;
	for (const name of names.filter(isRecord)) {
		const files = Object.keys((await readRecord(folder, name))?.files ?? {});
		if (files.some((file) => dropped.has(file))) await rm(path.join(folder, name), { force: true });
	}
}

/** Where is remembered what was read of the newsroom's own folders. */
const readingsOf = ({ cache, content, articles }: Settings) =>
	[articles, path.join(content, "comments")].map((folder) => readingsFolder(cache, folder));

async function dropReadings(settings: Settings, limits: CacheLimits) {
	const own = new Set(readingsOf(settings).map((folder) => path.basename(folder)));
	const folder = path.join(settings.cache, "readings");
	for (const { name, made } of await describe(folder, await namesIn(folder))) {
		if (!own.has(name) && made <= settings.now - limits.age)
			await rm(path.join(folder, name), { recursive: true, force: true });
	}
}

const namesIn = (folder: string) => readdir(folder).catch((): string[] => []);

async function describe(folder: string, names: readonly string[]) {
	const found: { readonly name: string; readonly size: number; readonly made: number }[] = [];
	for (const name of names) {
		const stats = await stat(path.join(folder, name)).catch(() => undefined);
		if (stats) found.push({ name, size: stats.size, made: stats.mtimeMs });
	}
	return found;
}
