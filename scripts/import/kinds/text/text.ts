import { readCaption } from "../../../../_includes/domain/article/caption.ts";
import type { Problem } from "../../../../_includes/domain/problem/problem.ts";
import { nameForProblems } from "../../../../_includes/site/find-files.ts";
import { readUtf16 } from "../../../../_includes/site/read/bytes/read-utf16.ts";
import type { Dropped, ForeignArticle, ForeignPicture } from "../../foreign-article.ts";
import { droppedCharacters } from "../allowed-characters.ts";
import type { Kind, KindContext, Sample } from "../kind.ts";
import { pathFrom, readSourceText } from "../source-file.ts";
import { cleanPassages } from "./clean-passages.ts";
import { parseSavedPage } from "./parse-saved-page.ts";
import type { BodyPart, SavedArticle, SavedPassage } from "./saved-article.ts";

/** Article pages that a browser saved as plain text, one a file. */
export const text: Kind = {
	name: "text",
	title: "Trang lưu thành văn bản",
	sees: isPlainText,
	read: readSavedPage,
};

/** A name that ends in `.txt`, or in nothing, and no other form inside. */
function isPlainText({ file, bytes, text: sample }: Sample): boolean {
	const named = /(?:\.txt|[\\/][^.\\/]+|^[^.\\/]+)$/i.test(file);
	return named && !/\0|^\s*[<{[]/.test(readUtf16(bytes) ?? sample);
}

async function* readSavedPage(file: string, { root }: KindContext): AsyncGenerator<ForeignArticle | Problem> {
	const name = nameForProblems(file);
	const source = readSourceText(file);
	if (source.text === undefined) return yield source.problem;
	const { passages, replaced } = cleanPassages(source.text);
	const { article, problem } = parseSavedPage(name, passages);
	if (!article) return yield problem;
	yield {
		id: pathFrom(root, file),
		file: name,
		line: 1,
		type: "article",
		state: "published",
		addresses: [],
		title: article.title,
		...(article.lede !== undefined && { lede: { format: "text", text: article.lede, line: 1 } }),
		body: { format: "html", text: article.body.map(printPart).join("\n"), line: article.body[0]?.line ?? 1 },
		published: { epoch: article.date.epoch },
		...(article.updated && { updated: { epoch: article.updated.epoch } }),
		people: [],
		...(article.credit !== undefined && { credit: article.credit }),
		...(article.dateline !== undefined && { dateline: article.dateline }),
		sections: [],
		tags: [],
		...(article.cover && { cover: lostPicture(article.cover) }),
		comments: [],
		attachments: [],
		dropped: droppedOf(article, replaced),
		unplaced: article.unplaced,
		notes: [
			...(source.note === undefined ? [] : [source.note]),
			...(article.doubt ? [DOUBTS[article.doubt]] : []),
			...(article.body.length === 0 ? ["không thấy nội dung bài"] : []),
		],
	};
}

const DOUBTS = {
	updated: "trang chỉ ghi giờ cập nhật, lấy làm giờ đăng: xem lại dòng date",
	hour: "trang không ghi giờ đăng, lấy 00:00: xem lại dòng date",
} as const;

/** The alt text stays as it was saved; the line under the picture is parted into caption and credit. */
function lostPicture({ text }: SavedPassage): ForeignPicture {
	return { src: "", alt: text, ...readCaption(text) };
}

/** The caption of a lost picture stands in italics where the picture was. */
function printPart({ kind, text }: BodyPart): string {
	const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
	return kind === "caption" ? `<p><em>${escaped}</em></p>` : `<p>${escaped}</p>`;
}

function droppedOf({ chrome, body }: SavedArticle, replaced: readonly SavedPassage[]): Dropped[] {
	return [
		...chrome.map(({ text, line }) => ({ what: "phần của trang web", text, line })),
		...body.flatMap(({ alt }) => (alt ? [{ what: "chú thích lưu lần thứ hai", ...alt }] : [])),
		...droppedCharacters(replaced),
	];
}
