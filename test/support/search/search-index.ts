import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Article } from "../../../_includes/domain/article/article.ts";
import { newsroomTime } from "../../../_includes/domain/dates/dates.ts";
import type { Comment } from "../../../_includes/domain/letters/comment.ts";
import type { Thread } from "../../../_includes/domain/newsroom/thread.ts";
import { planBundles } from "../../../_includes/domain/parts/search/bundles.ts";
import { countByMonth, monthOf } from "../../../_includes/domain/volumes/volumes.ts";
import { searchRecords } from "../../../_includes/formats/search/search-record.ts";
import type { StoredPack } from "../../../assets/offline/messages.ts";
import type { Fetch } from "../../../assets/search/core/index/fetch-file.ts";
import type { Searchable } from "../../../assets/search/core/index/searchable.ts";
import { filesByEntry, OpenBundles } from "../../../assets/search/core/pagefind/open-bundles.ts";
import { SearchIndex } from "../../../assets/search/core/pagefind/search-index.ts";
import { search } from "../../../assets/search/core/search.ts";
import type { Step } from "../../../assets/search/core/step.ts";
import { writeIndex } from "../../../scripts/bench-search/engines/index-corpus.ts";
import { SECTIONS } from "../articles/article-text.ts";
import { articleWith } from "../articles/bodies.ts";

/** What a test says of an article; its slug is its name in the results. */
export interface Told
	extends Partial<Pick<Article, "title" | "lede" | "body" | "cover" | "tags" | "thread">> {
	/** `2026-11-02`, the default */
	readonly date?: string;
	/** What readers wrote under it. */
	readonly comments?: readonly string[];
}

/** The running stories that articles may belong to. */
export const THREADS: ReadonlyMap<string, Thread> = new Map([
	["qua-song", { slug: "qua-song", title: "Qua sông", order: "oldest", introduction: "" }],
]);

/** A search index on the disk, made as the build makes it, and read as the browser reads it. */
export class MadeIndex {
	/** Addresses that were asked for, in order. */
	readonly asked: string[] = [];
	/** Addresses that are not there any more. */
	readonly missing = new Set<string>();
	index: SearchIndex;

	private constructor(
		private readonly folder: string,
		/** Its bundles as packs that a browser has stored, newest first. */
		readonly packs: readonly StoredPack[],
	) {
		this.index = new SearchIndex(this.fetch);
	}

	/**
	 * @param whole so many articles are one bundle; with more, periods are
	 * @param synonyms names that mean the same
	 */
	static async make(
		articles: Readonly<Record<string, Told>>,
		whole = 1000,
		synonyms: readonly (readonly string[])[] = [],
	): Promise<MadeIndex> {
		const folder = await mkdtemp(path.join(tmpdir(), "search-index-"));
		const made = Object.entries(articles).map(([slug, told]) => articleOf(slug, told));
		const comments = new Map(
			Object.values(articles).map(({ comments = [] }, at) => [made[at]?.url ?? "", comments.map(commentOf)]),
		);
		const limits = { whole, most: 5000 };
		const bundles = planBundles(countByMonth(made), limits);
		await writeIndex(
			made,
			(own) => searchRecords(own, SECTIONS, { threads: THREADS, comments }),
			limits,
			folder,
			synonyms,
		);
		const packs = bundles.map(({ name, from, to, months }) => ({
			name,
			from: `${from}-01`,
			to: `${to}-28`,
			isIndexed: true,
			articles: made
				.filter((article) => months.includes(monthOf(article)))
				.sort((a, b) => (a.url < b.url ? -1 : 1))
				.map(({ url, title, date }) => ({ url, title, printed: date.iso.slice(0, 10) })),
		}));
		return new MadeIndex(folder, packs);
	}

	/** A tab that has loaded nothing yet. */
	restart(): void {
		this.index = new SearchIndex(this.fetch);
		this.asked.length = 0;
	}

	/** Its bundles, opened as those of stored packs are. */
	openPacks(): OpenBundles {
		return new OpenBundles(this.fetch, filesByEntry(this.fetch));
	}

	/** How a search stands at its end, when every bundle was asked. */
	search(query: string): Promise<Step> {
		return searchWhole(query, this.index);
	}

	/** Slugs of the found articles, best first; only those that hold every term. */
	async find(query: string): Promise<string[]> {
		const { found, complete } = await this.search(query);
		return complete ? this.slugs(found) : [];
	}

	slugs(found: Step["found"]): Promise<string[]> {
		return Promise.all(
			found.map(async (article) => (await article.load()).url.replace(/^.*\/([^/]+)\/$/, "$1")),
		);
	}

	async remove(): Promise<void> {
		await rm(this.folder, { recursive: true });
	}

	readonly fetch: Fetch = async (address) => {
		this.asked.push(address);
		if (this.missing.has(address)) return new Response("", { status: 404 });
		return new Response(await readFile(path.join(this.folder, address)));
	};
}

/** How a search in an index stands at its end. */
export async function searchWhole(query: string, index: Searchable): Promise<Step> {
	let last: Step | undefined;
	for await (const step of search(query, index)) last = step;
	if (!last) throw new Error("The search told nothing");
	return last;
}

const commentOf = (text: string): Comment => {
	const date = newsroomTime(Date.parse("2026-11-03T07:00:00+07:00"));
	return { id: "k3v7qa2mxe", name: "Út", date, text, approved: { by: "Khoa", when: date } };
};

function articleOf(slug: string, { date = "2026-11-02", comments: _, ...parts }: Told): Article {
	return articleWith({
		file: `${slug}.md`,
		slug,
		url: `/${date.replaceAll("-", "/")}/${slug}/`,
		date: newsroomTime(Date.parse(`${date}T07:00:00+07:00`)),
		title: "Tin",
		body: "Không có gì.",
		credit: { printed: "", people: [] },
		...parts,
	});
}
