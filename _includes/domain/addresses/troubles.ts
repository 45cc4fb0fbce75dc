import type { Problem } from "../problem/problem.ts";
import type { Claim } from "./claim.ts";
import { heldBy, type UnreadArticle } from "./held.ts";
import { authorPath, threadPath } from "./paths/lists.ts";
import { pagePath } from "./paths/pages.ts";
import { addressKey } from "./site-path.ts";

/** A file of the newsroom with its problems, and which page of the newspaper is its own. Plain data. */
export interface Trouble {
	/** As problems name it. */
	readonly file: string;
	readonly problems: readonly Problem[];
	/** The file decides over every page: imprint, sections, the memory of addresses. */
	readonly everywhere?: true;
	/** The file is an article's. */
	readonly article?: UnreadArticle;
	/** The address of its only page, where it is no article's. */
	readonly address?: string;
}

/** Folders of the newsroom, as problems name them; empty where that is the project's own. */
export interface NamedFolders {
	readonly content: string;
	readonly articles: string;
}

/** Without one of them nothing can be printed. */
const EVERYWHERE = ["newspaper.yaml", "sections.yaml", "addresses.yaml"];

/** Files of one page, by their folder. */
const PAGES: Readonly<Record<string, (slug: string) => string>> = {
	pages: pagePath,
	threads: threadPath,
	authors: authorPath,
};

/** What is wrong with the newsroom, by file, in the order of the problems. */
export function troublesOf(
	problems: readonly Problem[],
	claims: readonly Claim[],
	folders: NamedFolders,
): Trouble[] {
	const byFile = new Map<string, Problem[]>();
	for (const problem of problems) {
		const same = byFile.get(problem.file);
		if (same) same.push(problem);
		else byFile.set(problem.file, [problem]);
	}
	const own = new Map<string, Claim[]>();
	for (const claim of claims)
		if (byFile.has(claim.file) && ["article", "draft"].includes(claim.kind))
			own.set(claim.file, [...(own.get(claim.file) ?? []), claim]);
	return [...byFile].map(([file, problems]) => ({
		file,
		problems,
		...placeOf(file, own.get(file) ?? [], folders),
	}));
}

function placeOf(file: string, claims: readonly Claim[], folders: NamedFolders) {
	const path = inside(folders.articles, file);
	if (path?.endsWith(".md")) return { article: { path, claims } };
	const name = inside(folders.content, file);
	if (name === undefined) return {};
	if (EVERYWHERE.includes(name)) return { everywhere: true } as const;
	if (name === "front.yaml") return { address: "/" };
	const [, folder = "", slug = ""] = /^([^/]+)\/([^/]+)\.md$/.exec(name) ?? [];
	const address = Object.hasOwn(PAGES, folder) ? PAGES[folder]?.(slug) : undefined;
	return address === undefined ? {} : { address };
}

function inside(folder: string, file: string): string | undefined {
	const start = folder && `${folder}/`;
	return file.startsWith(start) ? file.slice(start.length) : undefined;
}

/** Whether a page is made from a file with problems; of `2022/05/ben-pha.md` perhaps only the day is unknown. */
export function isTroubleAt({ everywhere, article, address }: Trouble, path: string): boolean {
	if (everywhere) return true;
	if (article) return heldBy({ articles: [article], pages: [], threads: [] }).address(path);
	return address !== undefined && addressKey(address) === addressKey(path);
}

/** What the page at an address is told: its own troubles, and how many others there are. */
export interface TroublesAt {
	readonly own: readonly Trouble[];
	readonly others: { readonly files: number; readonly errors: number; readonly warnings: number };
}

export function troublesAt(troubles: readonly Trouble[], path: string): TroublesAt {
	const own = troubles.filter((trouble) => isTroubleAt(trouble, path));
	const rest = troubles.filter((trouble) => !own.includes(trouble));
	const errors = rest.flatMap(({ problems }) =>
		problems.filter(({ severity }) => severity === "error"),
	).length;
	const all = rest.reduce((sum, { problems }) => sum + problems.length, 0);
	return { own, others: { files: rest.length, errors, warnings: all - errors } };
}
