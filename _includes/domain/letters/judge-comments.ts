import type { PublicAddresses } from "../addresses/addresses.ts";
import { articleOfComments, commentsFile } from "../addresses/paths/letters.ts";
import type { Card, Filed } from "../article/article.ts";
import { printTime } from "../dates/dates.ts";
import { FILE_START, fileProblem, type Problem } from "../problem/problem.ts";
import { quoted } from "../problem/wording.ts";
import type { CommentsReading } from "../reader/comments/read-comments.ts";
import type { Comment } from "./comment.ts";

/** A file of comments that was read. */
export interface CommentsFile extends Pick<CommentsReading, "value" | "forgotten" | "firstDate"> {
	/** As problems name it. */
	readonly file: string;
	/** In the comments' folder: `2022/05/ben-pha.yaml`. */
	readonly path: string;
}

/** What comments are held against. */
export interface CommentsContext {
	/** All articles without an error, drafts too. */
	readonly articles: readonly Filed<Card>[];
	/** Files of articles that have an error, in their folder: `2022/05/ben-pha.md`. */
	readonly unread: ReadonlySet<string>;
	readonly addresses: Pick<PublicAddresses, "moved">;
	/** The newsroom's folder, as problems name it. */
	readonly content: string;
}

/**
 * Gives the comments of every file to their article, and tells of those that have none: it is gone or moved, it takes no
 * comments, it is younger than what is said of it, or a comment stands in two files.
 *
 * @returns comments by the article's address, as far as it prints them; the ids of those that were forgotten, sorted
 */
export function judgeComments(
	files: readonly CommentsFile[],
	{ articles, unread, addresses, content }: CommentsContext,
): {
	readonly comments: ReadonlyMap<string, readonly Comment[]>;
	readonly forgotten: readonly string[];
	readonly problems: readonly Problem[];
} {
	if (files.length === 0) return { comments: new Map(), forgotten: [], problems: [] };
	const byFile = new Map(articles.map((card) => [commentsFile(card.url), card]));
	const movedTo = new Map(addresses.moved.map(({ from, to }) => [commentsFile(from), to]));
	const comments = new Map<string, readonly Comment[]>();
	const problems: Problem[] = [];
	const holders = new Map<string, string>();
	for (const { file, path, value, forgotten: left = [], firstDate } of files) {
		for (const { id } of [...(value ?? []), ...left]) {
			const other = holders.get(id);
			if (other !== undefined) problems.push(twice(file, id, other));
			holders.set(id, file);
		}
		const article = byFile.get(path);
		if (!article) {
			if (!unread.has(articleOfComments(path)))
				problems.push(withoutArticle(file, path, movedTo.get(path), content));
			continue;
		}
		if (!article.comments) {
			if (value?.length !== 0) problems.push(notTaken(file, article));
			continue;
		}
		const [first] = value ?? [];
		if (!value || !first) continue;
		if (first.date.epoch < article.date.epoch) {
			problems.push({
				...fileProblem(
					"error",
					file,
					`Bình luận này (${printTime(first.date)}) lại có trước bài, đăng lúc ${printTime(article.date)}.`,
					"Xem lại ngày giờ của bình luận, hoặc chuyển bình luận sang tệp của đúng bài.",
				),
				...(firstDate ?? FILE_START),
			});
			continue;
		}
		comments.set(article.url, value);
	}
	const forgotten = files.flatMap((file) => (file.forgotten ?? []).map(({ id }) => id)).sort();
	return { comments, forgotten, problems };
}

function withoutArticle(file: string, path: string, movedTo: string | undefined, content: string): Problem {
	const target = movedTo === undefined ? undefined : commentsFile(movedTo);
	return fileProblem(
		"error",
		file,
		movedTo === undefined
			? `Không có bài nào ở ${content}/articles/${articleOfComments(path)} để in các bình luận này.`
			: `Bài của các bình luận này đã chuyển sang ${quoted(movedTo)}.`,
		target?.endsWith(".yaml")
			? `Chuyển tệp sang ${content}/comments/${target}.`
			: "Đặt tên tệp như tệp của bài, trong thư mục cùng năm và tháng; bài đã rút thì xóa tệp này.",
	);
}

const notTaken = (file: string, { file: article }: Filed<Card>) =>
	fileProblem(
		"warning",
		file,
		`Bài ${quoted(article)} ghi comments: false, nên các bình luận này không lên trang.`,
		"Xóa dòng comments: false trong bài, hoặc xóa tệp này.",
	);

const twice = (file: string, id: string, other: string) =>
	fileProblem(
		"error",
		file,
		`Bình luận ${quoted(id)} cũng có trong ${quoted(other)}.`,
		"Giữ bình luận ở tệp của đúng bài, xóa ở tệp kia.",
	);
