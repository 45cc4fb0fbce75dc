import { createHash } from "node:crypto";
import { isPageSlug } from "../../_includes/domain/addresses/address-kind.ts";
import { articlePath, monthPath } from "../../_includes/domain/addresses/paths/calendar.ts";
import {
	authorPath,
	sectionPath,
	tagPath,
	threadPath,
} from "../../_includes/domain/addresses/paths/lists.ts";
import { pagePath } from "../../_includes/domain/addresses/paths/pages.ts";
import { addressKey } from "../../_includes/domain/addresses/site-path.ts";
import { slug as toSlug } from "../../_includes/domain/addresses/slug.ts";
import { undoPercent } from "../../_includes/domain/addresses/undo-percent.ts";
import { articleSlug } from "../../_includes/domain/article/article-file.ts";
import { readCredit } from "../../_includes/domain/article/credit/credit.ts";
import { fileProblem, type Problem } from "../../_includes/domain/problem/problem.ts";
import { quoted } from "../../_includes/domain/problem/wording.ts";
import { hashOf } from "../../_includes/site/cache/hash.ts";
import { OldAddresses } from "./addresses/old-addresses.ts";
import type { TakenArticle } from "./article/read-article.ts";
import { readBody } from "./convert/read-body.ts";
import { decideFate, type Fate, type FateContext } from "./decide/fate.ts";
import { oneLine } from "./decide/one-line.ts";
import type { SectionTable } from "./decide/section-table.ts";
import { Spellings } from "./decide/spellings.ts";
import type { Source } from "./find-sources.ts";
import type { ForeignArticle, ForeignTerm } from "./foreign-article.ts";
import type { Ledger } from "./ledger/ledger.ts";
import type { OnDisk } from "./ledger/on-disk.ts";

/** Where an article of the old system goes: all that the second pass must know of it. */
export interface Placement {
	/** `wordpress post-123` */
	readonly key: string;
	readonly fate: Omit<Fate, "reasons" | "title">;
	readonly isDraft: boolean;
	/** In the newsroom's folder; absent of what is gone. */
	readonly file?: string;
	readonly url?: string;
	readonly slug: string;
	/** From when on readers have it: what they had in the old newspaper they have whenever they come. */
	readonly start: number;
	/** Hash of what the source tells. */
	readonly source: string;
}

/** What is known of the whole archive before the first text of it is printed. */
export interface Survey {
	/** In the order of the sources, by key. */
	readonly placements: ReadonlyMap<string, Placement>;
	readonly addresses: OldAddresses;
	readonly tags: Spellings;
	readonly people: Spellings;
	/** From when on readers have a page of ours: of lists, of articles that are no drafts. */
	readonly starts: ReadonlyMap<string, number>;
	/** Running stories, by the address's last part. */
	readonly threads: ReadonlyMap<string, { readonly term: ForeignTerm; readonly key: string }>;
	readonly problems: readonly Problem[];
	/** How many articles each kind has told. */
	readonly counts: ReadonlyMap<string, number>;
}

export interface SurveySetting extends Omit<FateContext, "heading" | "isPageTaken"> {
	readonly sources: readonly Source[];
	readonly site?: URL | undefined;
	/** This newspaper's own address. */
	readonly newspaper?: string | undefined;
	readonly ledger: Ledger;
	readonly disk: OnDisk;
	/** Addresses that the newsroom's memory holds. */
	readonly taken: readonly string[];
	/** Takes up each article that has a place, in the order of the sources. */
	readonly keep: (taken: TakenArticle) => Promise<void>;
	readonly progress: (articles: number) => void;
}

/** The first look at an archive: every article is read, handed on and let go. */
export async function survey(setting: SurveySetting): Promise<Survey> {
	const { sources, site, newspaper, ledger, disk } = setting;
	const addresses = new OldAddresses({ site, newspaper, taken: [...disk.addresses, ...setting.taken] });
	const names = new FileNames(ledger, disk);
	const tags = new Spellings({ apart: true });
	const people = new Spellings({ apart: false });
	for (const name of disk.tags) tags.agree(name);
	for (const name of disk.people) people.agree(name);
	const placements = new Map<string, Placement>();
	const problems: Problem[] = [];
	const counts = new Map<string, number>();
	const lists = new Lists();
	const threads = new Map<string, { term: ForeignTerm; key: string }>();
	for (const { file, kind, context } of sources) {
		for await (const article of kind.read(file, context)) {
			if ("severity" in article) {
				problems.push(article);
				continue;
			}
			const key = keyOf(kind.name, article);
			const source = sourceHash(article);
			const twin = placements.get(key);
			if (twin) {
				if (twin.source !== source) problems.push(sameId(article));
				continue;
			}
			counts.set(kind.name, (counts.get(kind.name) ?? 0) + 1);
			setting.progress(placements.size);
			const fate = decideFate(article, {
				...setting,
				heading: article.title?.trim() ? undefined : readBody(article.body).heading,
				isPageTaken: (page) => names.isPageTaken(key, page),
			});
			const placement = place(key, article, fate, names, source);
			placements.set(key, placement);
			await setting.keep({ key, kindTitle: kind.title, article, isGone: placement.file === undefined });
			addresses.add({
				id: article.id,
				addresses: article.addresses,
				...(placement.url !== undefined && { url: placement.url }),
				...(placement.isDraft && { isDraft: true }),
			});
			if (fate.room !== "articles") continue;
			setting.table.meet(article.sections);
			const thread = article.thread && threadSlug(article.thread);
			if (thread && article.thread && !threads.has(thread))
				threads.set(thread, { term: article.thread, key });
			for (const { name } of tagTerms(article, setting.table, fate.section)) tags.add(oneLine(name));
			for (const name of namesOf(article)) people.add(name);
			if (!placement.isDraft) lists.add(article, placement, thread);
		}
	}
	tags.settle();
	people.settle();
	const starts = lists.starts(setting, tags, people);
	for (const { url, start, isDraft } of placements.values())
		if (url !== undefined && !isDraft) starts.set(addressKey(url), start);
	lists.addTo(addresses, starts);
	return { placements, addresses, tags, people, starts, threads, problems, counts };
}

/** `wordpress post-123`: one line, and short enough for front matter. */
export function keyOf(kind: string, { id }: ForeignArticle): string {
	const plain = oneLine(id);
	return `${kind} ${plain.length > 300 ? `${plain.slice(0, 200)}-${hashOf(plain)}` : plain}`;
}

/** What a source tells of an article, in one hash; the bytes of pictures inside count, too. */
function sourceHash(article: ForeignArticle): string {
	const { file: _, line: __, ...told } = article;
	const text = JSON.stringify(told, (key, value: unknown) =>
		value instanceof Uint8Array
			? createHash("sha256").update(value).digest("hex")
			: // Where in the file it stands is no part of what it is.
				key === "line"
				? undefined
				: value,
	);
	return hashOf(text);
}

/** All that becomes a tag: the old tags, and the sections that are not the one home section, where there is one. */
export function tagTerms(
	{ tags, sections }: ForeignArticle,
	table: SectionTable,
	home: string | undefined,
): readonly ForeignTerm[] {
	if (home === undefined) return tags;
	const own = sections.find((term) => table.slugOf(term) === home);
	return [...tags, ...sections.filter((term) => term !== own)];
}

export const threadSlug = ({ name }: ForeignTerm) => toSlug(oneLine(name), { maxLength: 100 });

/** The names of all who are named, as the source writes them. */
function namesOf({ people, credit }: ForeignArticle): readonly string[] {
	const credited = credit ? readCredit(oneLine(credit)).credit.people.map(({ name }) => name) : [];
	return [...people.map(({ name }) => oneLine(name)), ...credited].filter((name) => name !== "");
}

function place(
	key: string,
	article: ForeignArticle,
	fate: Fate,
	names: FileNames,
	source: string,
): Placement {
	const { reasons, title, ...decided } = fate;
	const start = article.state === "scheduled" ? fate.time.epoch : 0;
	const isDraft = reasons.length > 0;
	const wanted = wantedSlug(article, title);
	if (fate.room === "gone") return { key, fate: decided, isDraft: false, slug: wanted, start, source };
	if (fate.room === "pages") {
		const slug = names.page(article);
		const [file, url] = [`pages/${slug}.md`, pagePath(slug)];
		return { key, fate: decided, isDraft, file, url, slug, start: 0, source };
	}
	const slug = names.article(key, monthPath(fate.time), wanted);
	return {
		key,
		fate: decided,
		isDraft,
		file: `articles${monthPath(fate.time)}${slug}.md`,
		url: articlePath(fate.time, slug),
		slug,
		start,
		source,
	};
}

/** The last part of the new address: the old one's, where it can be one; else of the title. */
function wantedSlug({ slug = "", id }: ForeignArticle, title: string): string {
	return articleSlug(undoPercent(slug)) || articleSlug(title) || articleSlug(`bai ${id}`) || "bai";
}

/** Gives files their names: what the ledger knows keeps its own, and nothing gets the name of another. */
class FileNames {
	/** `/2022/05/ben-pha` */
	readonly #taken = new Set<string>();
	readonly #pages = new Set<string>();

	constructor(
		private readonly ledger: Ledger,
		private readonly disk: OnDisk,
	) {
		for (const name of disk.articles) this.#taken.add(addressKey(`/${name.replace(/\.md$/, "")}`));
		for (const { file } of ledger.lines) this.#taken.add(addressKey(inFolder(file)));
		for (const page of disk.pages) this.#pages.add(page);
	}

	/** @param month `/2022/05/` */
	article(key: string, month: string, wanted: string): string {
		const known = this.disk.marked.get(key) ?? this.ledger.line(key, "articles")?.file;
		const own = known === undefined ? undefined : inFolder(known);
		// Its month is that of its date: where that has changed in the source, the file gets another place.
		if (own?.startsWith(month)) return own.slice(month.length);
		for (let number = 1; ; number += 1) {
			const slug = number === 1 ? wanted : `${wanted}-${number}`;
			const taken = addressKey(`${month}${slug}`);
			if (this.#taken.has(taken)) continue;
			this.#taken.add(taken);
			return slug;
		}
	}

	isPageTaken(key: string, page: ForeignArticle): boolean {
		const slug = pageSlug(page);
		if (this.ledger.line(key, "pages")?.file === `pages/${slug}.md`) return false;
		return !isPageSlug(slug) || this.#pages.has(slug);
	}

	page(page: ForeignArticle): string {
		const slug = pageSlug(page);
		this.#pages.add(slug);
		return slug;
	}
}

/** `articles/2022/05/ben-pha.md` gives `/2022/05/ben-pha`. */
const inFolder = (file: string) => file.replace(/^articles/, "").replace(/\.md$/, "");

const pageSlug = (page: ForeignArticle) => wantedSlug(page, oneLine(page.title ?? ""));

/** The lists of the old site and what they are here. */
class Lists {
	/** By kind and name: the term, and from when on an article is in it. */
	readonly #terms = new Map<
		string,
		{ readonly by: ListKind; readonly name: string; readonly addresses: Set<string>; start: number }
	>();

	add(article: ForeignArticle, { fate, start }: Placement, thread: string | undefined): void {
		for (const term of article.sections) this.#meet("section", term, start);
		for (const term of article.tags) this.#meet("tag", term, start);
		for (const name of namesOf(article)) this.#meet("author", { name, addresses: [] }, start);
		if (article.thread && thread) this.#meet("thread", article.thread, start);
		if (fate.section) this.#meet("home", { name: fate.section, addresses: [] }, start);
	}

	#meet(by: ListKind, { name, addresses }: Pick<ForeignTerm, "name" | "addresses">, start: number): void {
		const written = oneLine(name);
		const known = this.#terms.get(`${by} ${written}`);
		if (known) {
			known.start = Math.min(known.start, start);
			for (const address of addresses) known.addresses.add(address);
		} else this.#terms.set(`${by} ${written}`, { by, name: written, addresses: new Set(addresses), start });
	}

	/** From when on each list of ours has an article that was imported. */
	starts({ table }: Pick<FateContext, "table">, tags: Spellings, people: Spellings): Map<string, number> {
		const starts = new Map<string, number>();
		this.#urls.clear();
		for (const [key, { by, name, start }] of this.#terms) {
			const home = by === "section" ? table.slugOf({ name, addresses: [] }) : undefined;
			const url =
				by === "section"
					? home === undefined
						? tagPath(toSlug(tags.print(name)))
						: sectionPath(home)
					: by === "home"
						? sectionPath(name)
						: by === "tag"
							? tagPath(toSlug(tags.print(name)))
							: by === "author"
								? authorPath(toSlug(people.print(name)))
								: threadPath(threadSlug({ name, addresses: [] }));
			// Of a name without a letter there is no list.
			if (url.endsWith("//")) continue;
			this.#urls.set(key, url);
			const known = starts.get(addressKey(url));
			// A section that articles have as their second is no list of theirs: only their home is.
			if (home === undefined) starts.set(addressKey(url), Math.min(known ?? start, start));
		}
		return starts;
	}

	readonly #urls = new Map<string, string>();

	addTo(addresses: OldAddresses, starts: ReadonlyMap<string, number>): void {
		for (const [key, { name, addresses: old }] of this.#terms) {
			const url = this.#urls.get(key);
			if (url !== undefined && old.size > 0 && starts.has(addressKey(url)))
				addresses.add({ id: name, url, addresses: [...old], isList: true });
		}
	}
}

type ListKind = "section" | "home" | "tag" | "author" | "thread";

function sameId({ file, line, id }: ForeignArticle): Problem {
	return {
		...fileProblem(
			"error",
			file,
			`Mã ${quoted(id)} đã là của một bài khác trong lần nhập này; bài thứ hai chưa nhập.`,
			"Hai báo cũ khác nhau thì nhập riêng từng báo, mỗi báo vào một tòa soạn; cùng một báo thì chỉ đưa bản xuất mới nhất.",
		),
		line,
	};
}
