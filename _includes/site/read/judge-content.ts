import type { Dirent } from "node:fs";
import { open, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { isLitter } from "../../domain/newsroom/content/litter.ts";
import { isInPlace, isPlace, isSheet } from "../../domain/newsroom/content/places.ts";
import {
	type Stray,
	strayDevice,
	strayFile,
	strayFolder,
	strayLink,
	strayLocked,
	strayName,
	strayProblem,
} from "../../domain/newsroom/content/strays.ts";
import { fileProblem, type Problem } from "../../domain/problem/problem.ts";
import { PAGE_TEMPLATES } from "../eleventy/page-templates.ts";
import { nameForProblems, UNREADABLE } from "../find-files.ts";
import type { Settings } from "../settings.ts";

/** What lies in the newsroom's folders. */
export interface ContentJudgement {
	/** Whether there is such a folder at all. */
	readonly found: boolean;
	/** The files of articles, as paths in their folder, sorted. */
	readonly articles: readonly string[];
	/** The files of comments, in the same way. */
	readonly comments: readonly string[];
	/** Whatever has no place where it lies. */
	readonly problems: readonly Problem[];
}

/** How much of a stray text is read to say what it is. */
const HEAD = 4096;

/**
 * Looks through all of the newsroom's folder, and tells of everything that has no place there. Nothing is read but
 * the beginning of strays; links are not followed.
 */
export async function judgeContent(settings: Settings): Promise<ContentJudgement> {
	const { content, articles: folder } = settings;
	const own = path.resolve(content) === path.resolve("content");
	const templates = own ? [...PAGE_TEMPLATES.volumes, ...PAGE_TEMPLATES.front] : [];
	const where = { content: nameForProblems(content) || "." };
	const replaced = path.resolve(folder) !== path.resolve(content, "articles");
	const articles: string[] = [];
	const comments: string[] = [];
	const problems: Problem[] = [];
	function tell(disk: string, stray: Stray): undefined {
		problems.push(strayProblem(nameForProblems(disk) || ".", stray));
	}

	/** @returns what is to be waited for: of a hundred thousand articles nothing is */
	function judge(entry: Dirent, disk: string, place: string): Promise<void> | undefined {
		if (isLitter(entry.name)) return undefined;
		if (entry.name.includes(UNREADABLE)) return tell(disk, strayName(place));
		// Whoever reads it tells of it.
		if (isSheet(place)) return undefined;
		if (entry.isSymbolicLink()) return tell(disk, strayLink(place));
		if (entry.isDirectory()) {
			const isOpen = isPlace(place) && !entry.name.startsWith(".");
			return isOpen ? walk(disk, place) : judgeFolder(disk, place);
		}
		if (!entry.isFile()) return tell(disk, strayDevice(place));
		if (isArticle(place)) articles.push(place.slice("articles/".length));
		else if (!isInPlace(place, templates)) return judgeStray(disk, place);
		else if (place.startsWith("comments/")) comments.push(place.slice("comments/".length));
		return undefined;
	}

	async function judgeFolder(disk: string, place: string) {
		if (await holdsAnything(disk)) tell(disk, strayFolder(place, where));
	}

	async function judgeStray(disk: string, place: string) {
		tell(disk, strayFile(place, { ...where, head: await readHead(disk) }));
	}

	/** @param place of the folder in the newsroom's: `articles/2022`; `""` for that itself */
	async function walk(disk: string, place: string): Promise<void> {
		const entries = await readdir(disk, { withFileTypes: true }).catch(() => undefined);
		if (!entries) return tell(disk, strayLocked(place));
		for (const entry of entries) {
			const below = place ? `${place}/${entry.name}` : entry.name;
			// To join it properly takes as long as to ask the disk for it, and there are a hundred thousand.
			const file = `${disk}${path.sep}${entry.name}`;
			const elsewhere = replaced && !entry.isFile() && (below === "articles" || contains(file, folder));
			const judged = elsewhere ? undefined : judge(entry, file, below);
			if (judged) await judged;
		}
	}

	if (!(await isFolder(content)))
		return { found: false, articles, comments, problems: [noFolder(content, "--content")] };
	await walk(content, "");
	if (replaced && (await isFolder(folder))) await walk(folder, "articles");
	if (!(await isFolder(folder))) problems.push(noFolder(folder, "--articles"));
	// Those of other articles say nothing of these.
	return { found: true, articles: articles.sort(), comments: replaced ? [] : comments.sort(), problems };
}

const isFolder = async (folder: string) =>
	(await stat(folder).catch(() => undefined))?.isDirectory() ?? false;

function noFolder(folder: string, option: string): Problem {
	const name = nameForProblems(folder);
	return fileProblem(
		"error",
		name,
		`Không có thư mục “${name}”.`,
		`Lấy lại thư mục từ git, hoặc xem lại tên thư mục sau ${option}.`,
	);
}

/** Any text in the folder of articles is read as one; whether it lies where it should is told with its date. */
const isArticle = (place: string) => /^articles\/(?:.*\/)?[^./][^/]*\.md$/s.test(place);

const contains = (outer: string, inner: string) => {
	const relative = path.relative(outer, inner);
	return relative === "" || !(relative.startsWith("..") || path.isAbsolute(relative));
};

/** Whether there is anything under a folder but litter: git keeps no empty ones, and nobody misses them. */
async function holdsAnything(folder: string): Promise<boolean> {
	for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
		if (isLitter(entry.name)) continue;
		const below = path.join(folder, entry.name);
		if (!entry.isDirectory() || entry.name.includes(UNREADABLE) || (await holdsAnything(below))) return true;
	}
	return false;
}

async function readHead(file: string): Promise<string> {
	const handle = await open(file).catch(() => undefined);
	if (!handle) return "";
	try {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
		return buffer.toString("utf8", 0, bytesRead);
	} finally {
		await handle.close();
	}
}
