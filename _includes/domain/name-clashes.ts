import type { Card } from "./article.ts";
import { authorPath, tagPath } from "./lists.ts";
import type { Problem } from "./problem.ts";
import { classicTone } from "./text/tone.ts";
import { quoted } from "./wording.ts";

/** A name that an article writes otherwise than most articles of the same page: `dứa` where others write `dừa`. */
export interface NameClash extends Pick<Problem, "severity" | "file" | "message" | "cure"> {
	/** As the article writes it, for finding its place in the file. */
	readonly name: string;
}

const KINDS = {
	/** One spelling each: two words with one page would put pineapples among coconuts. */
	tag: {
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
 * Names that share a page by their unmarked letters without being the same: the rarer spelling is told in each of its
 * files, with a file of the other. Of spellings that are used alike often, the one that comes first is right.
 */
export function findNameClashes(articles: readonly Card[]): NameClash[] {
	return [
		...clashes(articles, "tag", (article) => article.tags),
		...clashes(articles, "author", (article) =>
			article.credit.people.flatMap(({ name, slug }) => (slug ? [{ name, slug }] : [])),
		),
	];
}

function clashes(
	articles: readonly Card[],
	kind: keyof typeof KINDS,
	namesOf: (article: Card) => readonly { readonly name: string; readonly slug: string }[],
): NameClash[] {
	const pages = new Map<string, Map<string, string[]>>();
	for (const article of articles) {
		for (const { name, slug } of namesOf(article)) {
			const spellings = pages.get(slug) ?? new Map<string, string[]>();
			pages.set(slug, spellings);
			const files = spellings.get(name);
			if (files) files.push(article.file);
			else spellings.set(name, [article.file]);
		}
	}
	const { severity, word, path, cure } = KINDS[kind];
	return [...pages].flatMap(([slug, spellings]) => {
		const [usual, ...rarer] = [...spellings].sort((a, b) => b[1].length - a[1].length);
		if (!usual) return [];
		const [usualName, [usualFile]] = usual;
		return rarer.flatMap(([name, files]) =>
			files.map((file) => ({
				severity,
				file,
				name,
				message: `${word} ${quoted(name)} và ${quoted(usualName)} (${usualFile}) cùng một trang ${path(slug)}.`,
				cure: sameWord(name, usualName) ? `Viết ${quoted(usualName)} như các bài khác.` : cure,
			})),
		);
	});
}

/** Whether two spellings differ only by case or the place of a tone. */
function sameWord(one: string, other: string): boolean {
	return classicTone(one).toLowerCase() === classicTone(other).toLowerCase();
}
