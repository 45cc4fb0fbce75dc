import { lstatSync, rmSync } from "node:fs";
import path from "node:path";
import type { Section } from "../../../_includes/domain/newsroom/newspaper.ts";
import { readArticle } from "../../../_includes/domain/reader/article/read-article.ts";
import { readPage } from "../../../_includes/domain/reader/newsroom/read-page.ts";
import type { KnownWholes } from "../../../_includes/domain/reader/whole-names.ts";
import { hashOf } from "../../../_includes/site/cache/hash.ts";
import { findFiles, findTexts, nameForProblems } from "../../../_includes/site/find-files.ts";
import { readBytes, readText } from "../../../_includes/site/read/bytes/read-bytes.ts";
import type { Settings } from "../../../_includes/site/settings.ts";
import type { LedgerDisk } from "./ledger.ts";

/** What the newsroom has on its disk before anything is imported. */
export interface OnDisk {
	/** Files of articles in their folder: `2022/05/ben-pha.md`. */
	readonly articles: ReadonlySet<string>;
	/** Slugs of pages and of running stories. */
	readonly pages: ReadonlySet<string>;
	readonly threads: ReadonlySet<string>;
	/** The files of the newsroom's folder that say from what they were imported, and that the ledger does not know. */
	readonly marked: ReadonlyMap<string, string>;
	/** Addresses that the newsroom's own files ask for. */
	readonly addresses: readonly string[];
	/** How the newsroom's own articles write tags and people. */
	readonly tags: readonly string[];
	readonly people: readonly string[];
}

/**
 * Looks at what is there. Files that the ledger tells of are not opened.
 *
 * @param known files of the ledger: `articles/2022/05/ben-pha.md`
 */
export async function lookAtDisk(
	{ content, articles: folder }: Pick<Settings, "content" | "articles">,
	known: ReadonlySet<string>,
	context: {
		readonly sections: readonly Section[];
		readonly site?: string | undefined;
		readonly whole: KnownWholes;
	},
): Promise<OnDisk> {
	const articles = (await findFiles(folder).catch((): string[] => [])).filter((name) => name.endsWith(".md"));
	const marked = new Map<string, string>();
	const addresses: string[] = [];
	const tags = new Set<string>();
	const people = new Set<string>();
	for (const name of articles) {
		if (known.has(`articles/${name}`)) continue;
		const place = path.join(folder, ...name.split("/"));
		const text = readText(place)?.text;
		if (text === undefined) continue;
		const { article, claims } = readArticle({ file: nameForProblems(place), path: name, text }, context);
		const mark = article?.imported ?? /^imported: (.*)$/m.exec(text)?.[1];
		if (mark !== undefined) {
			marked.set(mark, `articles/${name}`);
			continue;
		}
		addresses.push(...claims.map(({ address }) => address));
		for (const tag of article?.tags ?? []) tags.add(tag.name);
		for (const one of article?.credit.people ?? []) if (one.slug) people.add(one.name);
	}
	const pages = await findTexts(path.join(content, "pages"));
	for (const name of pages) {
		if (known.has(`pages/${name}`)) continue;
		const text = readText(path.join(content, "pages", name))?.text ?? "";
		addresses.push(...readPage(name, name, text).claims.map(({ address }) => address));
	}
	const threads = await findTexts(path.join(content, "threads"));
	const slugs = (names: readonly string[]) => new Set(names.map((name) => name.replace(/\.md$/, "")));
	return {
		articles: new Set(articles),
		pages: slugs(pages),
		threads: slugs(threads),
		marked,
		addresses,
		tags: [...tags],
		people: [...people],
	};
}

/** Hash of a file of the newsroom as it is; undefined where there is none, or none that may be read. */
export function hashOnDisk({ content, articles }: Pick<Settings, "content" | "articles">) {
	return (file: string): string | undefined => {
		const place = placeIn({ content, articles }, file);
		// Of thousands that are to be new nothing is there: to look costs less than to fail to open.
		if (lstatSync(place, { throwIfNoEntry: false }) === undefined) return undefined;
		const bytes = readBytes(place)?.bytes;
		return bytes && hashOf(bytes);
	};
}

/** The files that a ledger asks for. */
export function ledgerDisk(newsroom: Pick<Settings, "content" | "articles">): LedgerDisk {
	return {
		hash: hashOnDisk(newsroom),
		remove: (file) => rmSync(placeIn(newsroom, file), { force: true }),
	};
}

/** Where a file of the newsroom lies: `articles/…` may lie elsewhere than the rest. */
export function placeIn({ content, articles }: Pick<Settings, "content" | "articles">, file: string): string {
	return file.startsWith("articles/")
		? path.join(articles, ...file.split("/").slice(1))
		: path.join(content, ...file.split("/"));
}
