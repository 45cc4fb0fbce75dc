import { hash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, link, lstat, mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { KEPT_FILES } from "../../cache/kept-files.ts";
import { putFolder, putWhole } from "../../cache/put-file.ts";
import { picturesOfVolume, VOLUME_FILES, VolumeStore } from "../../cache/volume-store.ts";
import { picturesFolder } from "../../media/pictures/pictures.ts";
import { bundlePlace } from "../../parts/search/make-bundles.ts";
import type { Settings } from "../../settings.ts";
import type { PartGroup } from "./part-groups.ts";

/** What a group says of itself as it travels. */
interface Waybill {
	readonly name: string;
	readonly key: string;
	/** Of the search bundle in it. */
	readonly bundle: string;
	/** Hashes of its files by their paths in the cache: `volumes/2022-05/<key>/pages.pack`. */
	readonly files: Readonly<Record<string, string>>;
}

const WAYBILL = "group.json";

/** Of so many bytes no waybill is: ten thousand pictures take one. */
const MOST_BYTES = 16 * 2 ** 20;

/**
 * Puts a group into a folder by which it can travel; its files are those of the cache, linked.
 *
 * @param bundle key of its search bundle
 * @returns false where some of it is not in the cache
 */
export async function packGroup(
	group: PartGroup,
	bundle: string,
	folder: string,
	settings: Settings,
): Promise<boolean> {
	const names = new Map<string, string>();
	const add = (from: string) => names.set(pathIn(settings, from), from);
	const store = new VolumeStore(settings.cache, settings.preview);
	for (const { month, key } of group.volumes) {
		const manifest = await store.manifest(month, key);
		if (!manifest) return false;
		for (const file of VOLUME_FILES) add(path.join(store.place(month, key), file));
		for (const [picture] of picturesOfVolume(manifest)) add(path.join(picturesFolder(settings), picture));
	}
	for (const file of KEPT_FILES) add(path.join(bundlePlace(settings, group.name, bundle), file));
	const files: Record<string, string> = {};
	try {
		await putFolder(folder, async (unfinished) => {
			for (const [name, from] of names) {
				files[name] = fullHash(await readFile(from));
				await linkOrCopy(from, path.join(unfinished, name));
			}
			const waybill: Waybill = { name: group.name, key: group.key, bundle, files };
			await putWhole(path.join(unfinished, WAYBILL), JSON.stringify(waybill));
		});
	} catch (error) {
		// Whoever cleans up may have taken a file away.
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
		throw error;
	}
	return true;
}

/**
 * Takes a group that has travelled into the cache, if it is the very one that is asked for, with every file that it must
 * have and none that it says otherwise of. Nothing of it is believed before: whoever sends it may lie.
 *
 * @returns what is wrong with it; nothing where it was taken
 */
export async function takeGroup(
	group: PartGroup,
	folder: string,
	settings: Settings,
): Promise<string | undefined> {
	const waybill = await readWaybill(folder);
	if (!waybill) return "no waybill that can be read";
	if (waybill.name !== group.name || waybill.key !== group.key)
		return "another group, or another state of it";
	if (!/^[0-9a-f]{20}$/.test(waybill.bundle)) return "no key of its search bundle";
	const sound = async (name: string) => {
		const file = path.join(folder, name);
		const isPlain = await lstat(file).then(
			(stats) => stats.isFile(),
			() => false,
		);
		// Not through what a link points to: that may be any file of this machine.
		if (!isPlain || !Object.hasOwn(waybill.files, name)) return undefined;
		const bytes = await readFile(file);
		return fullHash(bytes) === waybill.files[name] ? bytes : undefined;
	};
	const store = new VolumeStore(settings.cache, settings.preview);
	const away = new VolumeStore(folder, settings.preview);
	const homes: (readonly [from: string, to: string, files: readonly string[]])[] = [];
	const pictures = new Map<string, string>();
	for (const { month, key } of group.volumes) {
		const to = store.place(month, key);
		for (const file of VOLUME_FILES) {
			const name = pathIn(settings, path.join(to, file));
			if (!(await sound(name))) return `${name} is missing or not what it is said to be`;
		}
		const manifest = await away.manifest(month, key).catch(() => undefined);
		if (!manifest) return `the volume ${month} is not whole`;
		for (const [picture, { hash: own }] of picturesOfVolume(manifest)) pictures.set(picture, own);
		homes.push([away.place(month, key), to, VOLUME_FILES]);
	}
	const bundle = bundlePlace(settings, group.name, waybill.bundle);
	for (const file of KEPT_FILES) {
		const name = pathIn(settings, path.join(bundle, file));
		if (!(await sound(name))) return `${name} is missing or not what it is said to be`;
	}
	homes.push([path.join(folder, pathIn(settings, bundle)), bundle, KEPT_FILES]);
	for (const [picture, own] of pictures) {
		const name = pathIn(settings, path.join(picturesFolder(settings), picture));
		if (path.basename(picture) !== picture || !waybill.files[name]?.startsWith(own) || !(await sound(name)))
			return `${name} is missing or not what it is said to be`;
	}
	// From here on all of it is what was made where the same key was; only now anything is put into the cache.
	for (const [picture] of pictures) {
		const to = path.join(picturesFolder(settings), picture);
		await putWhole(to, await readFile(path.join(folder, pathIn(settings, to))));
	}
	for (const [from, to, files] of homes)
		await putFolder(to, async (unfinished) => {
			for (const file of files) await linkOrCopy(path.join(from, file), path.join(unfinished, file));
		});
	return undefined;
}

/** Whether a group has travelled here. */
export const isHere = (folder: string): boolean => existsSync(path.join(folder, WAYBILL));

/** Drops what has travelled: what was taken of it is in the cache. */
export const dropGroup = (folder: string) => rm(folder, { recursive: true, force: true });

async function readWaybill(folder: string): Promise<Waybill | undefined> {
	const file = path.join(folder, WAYBILL);
	try {
		const stats = await lstat(file);
		if (!stats.isFile() || stats.size > MOST_BYTES) return undefined;
		const told = JSON.parse(await readFile(file, "utf8"));
		const { name, key, bundle, files } = told as Partial<Waybill>;
		if (typeof name !== "string" || typeof key !== "string" || typeof bundle !== "string") return undefined;
		return files && typeof files === "object" ? { name, key, bundle, files } : undefined;
	} catch {
		return undefined;
	}
}

/** `.cache/volumes/2022-05/<key>/pages.pack` is `volumes/2022-05/<key>/pages.pack`. */
const pathIn = ({ cache }: Settings, file: string) =>
	path.relative(path.resolve(cache), path.resolve(file)).split(path.sep).join("/");

const fullHash = (bytes: Uint8Array) => hash("sha256", bytes, "hex");

async function linkOrCopy(from: string, to: string): Promise<void> {
	await mkdir(path.dirname(to), { recursive: true });
	// Another disk, or one that knows no links.
	await link(from, to).catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT") throw error;
		return copyFile(from, to);
	});
}
