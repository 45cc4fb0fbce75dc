import { lstat, readdir } from "node:fs/promises";
import path from "node:path";

/** Stands in a name on the disk for bytes that are not UTF-8. By such a name nothing can be opened. */
export const UNREADABLE = "\uFFFD";

/**
 * The files under a folder, hidden ones too, as paths relative to it with forward slashes, sorted so that nothing
 * depends on the order of the disk. Links are left out: an article is a file of the newsroom, not a way out of it.
 * What has a name that cannot be read is told as a file, whatever it is.
 *
 * @throws when the folder is missing or cannot be read
 */
export async function findAllFiles(folder: string): Promise<string[]> {
	const found: string[] = [];
	async function walk(inside: string) {
		for (const entry of await readdir(path.join(folder, inside), { withFileTypes: true })) {
			const below = inside ? `${inside}/${entry.name}` : entry.name;
			const readable = !entry.name.includes(UNREADABLE);
			if (entry.isDirectory() && readable) await walk(below);
			else if (entry.isFile() || !readable) found.push(below);
		}
	}
	await walk("");
	return found.sort();
}

/** The same without hidden files and what is in hidden folders: `.DS_Store` is nobody's article. */
export async function findFiles(folder: string): Promise<string[]> {
	return (await findAllFiles(folder)).filter((file) => !/(^|\/)\./.test(file));
}

/**
 * The texts that lie in a folder itself, sorted; none where there is no such folder. What else is in it, or is a link,
 * is told by whoever looks through all of the newsroom's folder.
 */
export async function findTexts(folder: string): Promise<string[]> {
	const real = await lstat(folder).catch(() => undefined);
	if (!real?.isDirectory()) return [];
	const entries = await readdir(folder, { withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile() && /^[^.].*\.md$/s.test(entry.name) && !entry.name.includes(UNREADABLE))
		.map((entry) => entry.name)
		.sort();
}

/** How problems and reports name a file: relative to the project where that is possible, forward slashes. */
export function nameForProblems(file: string): string {
	const relative = path.relative(process.cwd(), file);
	return (relative.startsWith("..") ? path.resolve(file) : relative).split(path.sep).join("/");
}
