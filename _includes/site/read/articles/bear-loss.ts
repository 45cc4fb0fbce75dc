import type { Article, Card, Filed } from "../../../domain/article/article.ts";
import type { Problem } from "../../../domain/problem/problem.ts";
import { hashOfData } from "../../cache/hash.ts";
import type { PictureProblem } from "../../media/pictures/judge-pictures.ts";

/** What of an article's file its pictures and attachments concern. */
interface Picturing {
	readonly card: Filed<Card>;
	readonly cardHash: string;
	readonly pictures: readonly string[];
	readonly attachments: readonly string[];
	readonly article?: Filed<Article>;
}

/**
 * Imported articles are printed without the pictures and files that cannot be printed, their captions left: what is wrong
 * with such a one is a warning there, and an error in what a journalist has written.
 *
 * @param faults what is wrong with pictures and files, of all articles
 */
export function bearLoss<File extends Picturing>(
	files: readonly File[],
	faults: readonly PictureProblem[],
): { readonly files: File[]; readonly problems: readonly Problem[] } {
	if (faults.length === 0) return { files: [...files], problems: [] };
	const imported = new Set(files.flatMap(({ card }) => (card.imported ? card.file : [])));
	const lost = new Map<string, Set<string>>();
	const problems = faults.map(({ src, ...problem }): Problem => {
		const { file, severity } = problem;
		if (severity !== "error" || !imported.has(file)) return problem;
		lost.set(file, (lost.get(file) ?? new Set()).add(src));
		return { ...problem, severity: "warning" };
	});
	return {
		files: files.map((file) => {
			const missing = lost.get(file.card.file);
			return missing ? without(file, missing) : file;
		}),
		problems,
	};
}

function without<File extends Picturing>(file: File, lost: ReadonlySet<string>): File {
	const { card, cardHash, article } = file;
	return {
		...file,
		pictures: file.pictures.filter((src) => !lost.has(src)),
		attachments: file.attachments.filter((src) => !lost.has(src)),
		...(lost.has(card.cover?.src ?? "") && {
			card: uncovered(card),
			cardHash: hashOfData([cardHash, "without cover"]),
			...(article && { article: uncovered(article) }),
		}),
	};
}

/** The cover as one whose file is lost: its caption is part of what was printed. */
function uncovered<One extends Filed<Card>>(card: One): One {
	if (!card.cover) return card;
	const { src: _, ...words } = card.cover;
	return { ...card, cover: words };
}
