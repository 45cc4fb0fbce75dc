import { monthPath } from "../addresses/paths/calendar.ts";
import { authorPath, tagPath } from "../addresses/paths/lists.ts";
import type { Card, Filed } from "../article/article.ts";
import { quoted } from "../problem/wording.ts";
import { fold } from "../text/fold.ts";
import { classicTone } from "../text/tone.ts";
import type { KnownTag } from "./known-tag.ts";
import type { NamedProblem } from "./settle-subjects.ts";

const KINDS = {
	/** One spelling each: two words with one page would put pineapples among coconuts. */
	tags: {
		severity: "error",
		word: "Thẻ",
		path: tagPath,
		cure: "Đặt cho một trong hai thẻ một tên dài hơn, ví dụ “trái dứa” thay cho “dứa”.",
	},
	/** A person's name cannot be made another, so the newsroom is only told. */
	author: {
		severity: "warning",
		word: "Tên tác giả",
		path: authorPath,
		cure: "Nếu là một người, dùng một cách viết; nếu là hai người, thêm tên đệm hay bút danh để phân biệt.",
	},
} as const;

/**
 * Names that share a page by their unmarked letters without being the same: each file that does not write the right
 * form is told it, and where that stands. Right is what `content/tags.yaml` has; else the spelling in use: that of most
 * months, and of those of equally many the one that was printed first, so that what has stood for long is not blamed
 * for what was written today. Articles of one month are often one change: they do not outvote an older one.
 *
 * @param content the newsroom's folder, as problems name it
 */
export function findNameClashes(
	articles: readonly Filed<Card>[],
	tags: ReadonlyMap<string, KnownTag> = new Map(),
	content = "content",
): NamedProblem[] {
	const book = `${content}/tags.yaml`;
	const agreed = new Map([...tags.values()].map((tag) => [tag.slug, tag.name]));
	return [
		...clashes(articles, "tags", (article) => article.tags, { agreed, book }),
		...clashes(articles, "author", (article) => article.credit.people, { agreed: new Map(), book }),
	];
}

/** The names in an article. Those without a slug have no page. */
type NamesOf = (article: Card) => readonly { readonly name: string; readonly slug?: string }[];

/** The pages of names that are written in several ways, or not as was agreed: of a large archive a few. */
function contestedSlugs(
	articles: readonly Card[],
	namesOf: NamesOf,
	agreed: ReadonlyMap<string, string>,
): ReadonlySet<string> {
	const written = new Map(agreed);
	const contested = new Set<string>();
	for (const article of articles)
		for (const { name, slug } of namesOf(article)) {
			if (slug === undefined) continue;
			const other = written.get(slug);
			if (other === undefined) written.set(slug, name);
			else if (other !== name) contested.add(slug);
		}
	return contested;
}

function clashes(
	articles: readonly Filed<Card>[],
	kind: keyof typeof KINDS,
	namesOf: NamesOf,
	{ agreed, book }: { readonly agreed: ReadonlyMap<string, string>; readonly book: string },
): NamedProblem[] {
	const contested = contestedSlugs(articles, namesOf, agreed);
	if (contested.size === 0) return [];
	const pages = new Map<string, Map<string, Filed<Card>[]>>();
	const users = articles.filter((one) => namesOf(one).some(({ slug = "" }) => contested.has(slug)));
	for (const article of users.sort(oldestFirst)) {
		for (const { name, slug } of namesOf(article)) {
			if (slug === undefined || !contested.has(slug)) continue;
			const spellings = pages.get(slug) ?? new Map<string, Filed<Card>[]>();
			pages.set(slug, spellings);
			const others = spellings.get(name);
			if (others) others.push(article);
			else spellings.set(name, [article]);
		}
	}
	return [...pages].flatMap(([slug, spellings]) => {
		const known = agreed.get(slug);
		// The spellings stand in the order of their first articles, and the sort keeps it among equals.
		const [usual] = [...spellings].sort((a, b) => months(b[1]) - months(a[1]));
		const [first, ...others] = usual?.[1] ?? [];
		if (!usual || !first) return [];
		const right = known ?? usual[0];
		const where = known === undefined ? first.file : book;
		const like =
			known !== undefined
				? `như trong ${book}`
				: others.length > 0
					? "như các bài khác"
					: `như trong bài ${quoted(first.title)} (${first.file})`;
		return [...spellings].flatMap(([name, users]) =>
			name === right
				? []
				: users.map(({ file }) => clash(kind, file, { name, slug }, { right, where, like })),
		);
	});
}

/** A name in one article that other articles write otherwise. */
export function unusualName(
	kind: keyof typeof KINDS,
	file: string,
	written: { readonly name: string; readonly slug: string },
	right: string,
): NamedProblem {
	return clash(kind, file, written, { right, where: "các bài khác", like: "như các bài khác" });
}

function clash(
	kind: keyof typeof KINDS,
	file: string,
	{ name, slug }: { readonly name: string; readonly slug: string },
	{ right, where, like }: { readonly right: string; readonly where: string; readonly like: string },
): NamedProblem {
	const { severity, word, path, cure } = KINDS[kind];
	return {
		severity,
		file,
		key: kind,
		name,
		message: `${word} ${quoted(name)} và ${quoted(right)} (${where}) cùng một trang ${path(slug)}.`,
		...(cureFor(name, right, like) ?? { cure }),
	};
}

function oldestFirst(one: Filed<Card>, other: Filed<Card>): number {
	return one.date.epoch - other.date.epoch || (one.file < other.file ? -1 : 1);
}

function months(articles: readonly Card[]): number {
	return new Set(articles.map(({ date }) => monthPath(date))).size;
}

/** What to write instead, where two spellings may be one word; nothing where they are two words. */
function cureFor(
	name: string,
	right: string,
	like: string,
): Pick<NamedProblem, "cure" | "write"> | undefined {
	const plain = (text: string) => classicTone(text).toLowerCase();
	if (plain(name) === plain(right)) return { cure: `Viết ${quoted(right)} ${like}.`, write: right };
	// Written without its marks: "ben pha" is no word beside "bến phà".
	if (fold(name) === plain(name)) return { cure: `Viết đủ dấu, ${quoted(right)}, ${like}.` };
	const withoutBar = (text: string) => plain(text).replaceAll("đ", "d");
	if (withoutBar(name) === withoutBar(right))
		return { cure: `Xem lại chữ d và đ; viết ${quoted(right)} ${like}.` };
	return undefined;
}
