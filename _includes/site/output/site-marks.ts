import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, type Stats } from "node:fs";
import path from "node:path";
import { hashOf } from "../cache/hash.ts";
import { putSealed, readSealed } from "../cache/sealed-file.ts";
import { type FileList, filesIn, listFiles } from "./file-list.ts";
import { listsOf, mapLists, nameBeside, readManifest, type SiteManifest } from "./site-manifest.ts";

/** Stands for the hash of a file that is not what a build has put there. */
export const ALTERED = "-";

/** The name of the mark of all folders of a site, among those of its lists. */
const FOLDERS = "folders";

const marksOf = (output: string) => `${path.resolve(output)}.marks.json`;

/** A site as it lies on the disk. */
export interface FoundSite {
	/** As the manifest has it; files that are missing or were changed by another hand have a hash that no file has. */
	readonly manifest: SiteManifest;
	/** Files that no build has put there. */
	readonly strays: readonly string[];
}

/** Looks at the site of a folder; without a manifest nothing is known of it. */
export async function findSite(
	output: string,
): Promise<Partial<FoundSite> & Pick<FoundSite, "strays"> & { readonly marks: SiteMarks }> {
	const manifest = await readManifest(output);
	const marks = await SiteMarks.open(output);
	if (!manifest) return { strays: [], marks };
	const found = marks.find(manifest);
	await marks.save(manifest);
	return { ...found, marks };
}

/**
 * How the parts of a site lay on the disk when they were last known to be what its manifest says: a hash of size, times
 * and inode of each of its files. So a build sees what another hand has changed, and reads only what shows a change.
 */
export class SiteMarks {
	/** By the list of files that a mark is of, or FOLDERS. */
	readonly #known: Map<string, string>;
	#changed = false;

	private constructor(
		private readonly output: string,
		known: Readonly<Record<string, string>>,
	) {
		this.#known = new Map(Object.entries(known));
	}

	static async open(output: string): Promise<SiteMarks> {
		const kept = await readSealed(marksOf(output), nameBeside(output, "marks"));
		return new SiteMarks(output, kept ? JSON.parse(kept.toString()) : {});
	}

	/** Looks at every file of a site. */
	find(manifest: SiteManifest): FoundSite {
		const found = mapLists(manifest, (list) => {
			const mark = this.#markOf(list);
			if (mark !== undefined && this.#known.get(hashOf(list)) === mark) return list;
			this.#known.delete(hashOf(list));
			const altered = markAltered(this.output, list);
			if (altered === list && mark !== undefined) this.#set(hashOf(list), mark);
			return altered;
		});
		const folders = this.#markOfFolders(manifest);
		if (this.#known.get(FOLDERS) === folders) return { manifest: found, strays: [] };
		const strays = findStrays(this.output, manifest);
		if (strays.length === 0) this.#set(FOLDERS, folders);
		return { manifest: found, strays };
	}

	/** Knows a site anew whose files were just put there, all or some. */
	renew(manifest: SiteManifest): void {
		for (const list of listsOf(manifest).values()) {
			const name = hashOf(list);
			// What was looked at before and is in the same list has not been touched since.
			const mark = this.#known.get(name) ?? this.#markOf(list);
			if (mark !== undefined) this.#set(name, mark);
		}
		this.#set(FOLDERS, this.#markOfFolders(manifest));
	}

	/** Keeps what is known, of these lists only. */
	async save(manifest: SiteManifest): Promise<void> {
		if (!this.#changed) return;
		const names = [FOLDERS, ...[...listsOf(manifest).values()].map(hashOf)];
		const kept = names.flatMap((name) => {
			const mark = this.#known.get(name);
			return mark === undefined ? [] : [[name, mark] as const];
		});
		await putSealed(
			marksOf(this.output),
			nameBeside(this.output, "marks"),
			JSON.stringify(Object.fromEntries(kept)),
		);
		this.#changed = false;
	}

	#set(name: string, mark: string): void {
		if (this.#known.get(name) === mark) return;
		this.#known.set(name, mark);
		this.#changed = true;
	}

	/** Nothing where one of the files is none. */
	#markOf(list: FileList): string | undefined {
		const hash = createHash("sha256");
		for (const [file] of filesIn(list)) {
			const stats = look(path.join(this.output, file));
			if (!stats?.isFile()) return undefined;
			hash.update(`${stats.size} ${stats.mtimeMs} ${stats.ctimeMs} ${stats.ino}\n`);
		}
		return hash.digest("hex");
	}

	#markOfFolders(manifest: SiteManifest): string {
		const hash = createHash("sha256");
		for (const folder of foldersOf(manifest)) {
			const stats = look(path.join(this.output, folder));
			hash.update(`${stats?.isDirectory() && stats.mtimeMs} ${stats?.ino}\n`);
		}
		return hash.digest("hex");
	}
}

/** What is there; nothing also where a file stands in the place of a folder on the way. */
function look(file: string): Stats | undefined {
	try {
		return lstatSync(file, { throwIfNoEntry: false });
	} catch {
		return undefined;
	}
}

/** The folders that files of a site are in, from the top. */
function foldersOf(manifest: SiteManifest): Set<string> {
	const folders = new Set([""]);
	for (const list of listsOf(manifest).values())
		for (const [file] of filesIn(list))
			for (let folder = path.posix.dirname(file); folder !== "." && !folders.has(folder); ) {
				folders.add(folder);
				folder = path.posix.dirname(folder);
			}
	return folders;
}

/** The list itself where every file is what it says. */
function markAltered(output: string, list: FileList): FileList {
	let altered = false;
	const files = [...filesIn(list)].map(([file, hash]) => {
		if (isFileOf(path.join(output, file), hash)) return [file, hash] as const;
		altered = true;
		return [file, ALTERED] as const;
	});
	return altered ? listFiles(files) : list;
}

function isFileOf(file: string, hash: string): boolean {
	try {
		return lstatSync(file).isFile() && hashOf(readFileSync(file)) === hash;
	} catch {
		return false;
	}
}

/** Whatever lies in a site and is no file of it: files, links, also in folders that are not the site's. */
function findStrays(output: string, manifest: SiteManifest): string[] {
	const own = new Set(
		[...listsOf(manifest).values()].flatMap((list) => [...filesIn(list)].map(([file]) => file)),
	);
	const strays: string[] = [];
	const walk = (inside: string) => {
		for (const entry of readdirSync(path.join(output, inside), { withFileTypes: true })) {
			const name = inside ? `${inside}/${entry.name}` : entry.name;
			if (entry.isDirectory()) walk(name);
			else if (!own.has(name)) strays.push(name);
		}
	};
	walk("");
	return strays.sort();
}
