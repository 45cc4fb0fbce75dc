import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Article } from "../../_includes/domain/article.ts";
import { type Bundle, listBundle, planBundles } from "../../_includes/domain/bundles.ts";
import { newsroomTime } from "../../_includes/domain/dates/dates.ts";
import { monthOf } from "../../_includes/domain/volumes.ts";
import { countByMonth, searchRecords } from "../../_includes/site/search-index.ts";
import { writeBundle } from "../../_includes/site/write-bundle.ts";
import { writeTitleIndex } from "../../_includes/site/write-title-index.ts";
import type { Fetch } from "../../assets/search/index/fetch-file.ts";
import { SearchIndex } from "../../assets/search/index/search-index.ts";
import { type SearchProgress, search } from "../../assets/search/search.ts";
import { SECTIONS } from "./article-text.ts";
import { articleWith } from "./bodies.ts";

/** What a test says of an article; its slug is its name in the results. */
export interface Told extends Partial<Pick<Article, "title" | "lede" | "body" | "cover">> {
	/** `2026-11-02`, the default */
	readonly date?: string;
}

/** A search index on the disk, made as the build makes it, and read as the browser reads it. */
export class MadeIndex {
	/** Addresses that were asked for, in order. */
	readonly asked: string[] = [];
	/** Addresses that are not there any more. */
	readonly missing = new Set<string>();
	index: SearchIndex;

	private constructor(private readonly folder: string) {
		this.index = new SearchIndex(this.fetch);
	}

	/** @param whole so many articles are one bundle; with more, periods are */
	static async make(articles: Readonly<Record<string, Told>>, whole = 1000): Promise<MadeIndex> {
		const folder = await mkdtemp(path.join(tmpdir(), "search-index-"));
		const made = Object.entries(articles).map(([slug, told]) => articleOf(slug, told));
		const counts = countByMonth(made);
		const bundles = planBundles(counts, { whole, most: 5000 });
		for (const { name, months } of bundles) {
			const own = made.filter((article) => months.includes(monthOf(article)));
			await writeBundle(searchRecords(own, SECTIONS), path.join(folder, "pagefind", name));
		}
		await writeTitleIndex(made, bundles, path.join(folder, "pagefind"));
		const list = bundles.map((bundle: Bundle) => listBundle(bundle, counts));
		await writeFile(path.join(folder, "pagefind", "bundles.json"), JSON.stringify(list));
		return new MadeIndex(folder);
	}

	/** A tab that has loaded nothing yet. */
	restart(): void {
		this.index = new SearchIndex(this.fetch);
		this.asked.length = 0;
	}

	/** How a search stands at its end, by default when every bundle was asked. */
	async search(query: string, far: "enough" | "finished" = "finished"): Promise<SearchProgress> {
		let last: SearchProgress | undefined;
		for await (const step of search(query, this.index)) {
			last = step;
			if (far === "enough" && step.enough) break;
		}
		if (!last) throw new Error("The search told nothing");
		return last;
	}

	/** Slugs of the found articles, best first; only those that hold every term. */
	async find(query: string): Promise<string[]> {
		const { found, complete } = await this.search(query);
		return complete ? this.slugs(found) : [];
	}

	slugs(found: SearchProgress["found"]): Promise<string[]> {
		return Promise.all(
			found.map(async (article) => (await article.load()).url.replace(/^.*\/([^/]+)\/$/, "$1")),
		);
	}

	async remove(): Promise<void> {
		await rm(this.folder, { recursive: true });
	}

	private readonly fetch: Fetch = async (address) => {
		this.asked.push(address);
		if (this.missing.has(address)) return new Response("", { status: 404 });
		return new Response(await readFile(path.join(this.folder, address)));
	};
}

function articleOf(slug: string, { date = "2026-11-02", ...parts }: Told): Article {
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
