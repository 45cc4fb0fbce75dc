import { readArticle } from "../../../_includes/domain/reader/article/read-article.ts";
import { type PrintedBody, printBody } from "../../../_includes/formats/from-html/print-body.ts";
import { inspectBody } from "../../../_includes/formats/inspect/inspect-body.ts";
import { readBody } from "../../../scripts/import/convert/read-body.ts";
import type { ForeignText } from "../../../scripts/import/foreign-article.ts";
import {
	compareWords,
	type WordDifference,
	wordsOfForeignMarkdown,
	wordsOfHtml,
	wordsOfMarkdown,
	wordsOfText,
} from "./words.ts";

/** A place where every picture is there under its own name, but those called `mat…`, and no link is known. */
export const PLACE = {
	link: () => undefined,
	picture: (src: string) => {
		const name = src.split(/[?#]/)[0]?.split("/").at(-1) ?? "";
		return name.startsWith("mat")
			? undefined
			: {
					src: `/media/2022/05/${/\.(?:jpe?g|png|webp|gif|avif|svg)$/i.test(name) ? name.replace(/[^\w.-]/g, "") : "anh.jpg"}`,
					alt: "",
				};
	},
};

/** A foreign text as an article's body. */
export function convert(format: ForeignText["format"], text: string): PrintedBody {
	return printBody(readBody({ format, text, line: 1 }), PLACE);
}

/** Words of a source that came out neither as text nor as told, and those that came out of nowhere. */
export function lostWords(
	format: ForeignText["format"],
	text: string,
	{ markdown, dropped }: PrintedBody,
): WordDifference {
	const words = { html: wordsOfHtml, markdown: wordsOfForeignMarkdown, text: wordsOfText }[format];
	return compareWords(
		[words(text)],
		[wordsOfMarkdown(markdown), ...dropped.map((one) => wordsOfText(one.text))],
	);
}

const sections = [{ slug: "thoi-su", name: "Thời sự", description: "Tin trong ngày." }];

/** What the strict reader finds wrong with a body, as `line: message`; that pictures lack an alt text is no fault of an import. */
export function faultsOf(markdown: string): readonly string[] {
	const text = `---\ntitle: Bài cũ\ndate: 2022-05-26 18:56\nauthor: Ánh Nguyệt\nsection: thoi-su\n---\n\n${markdown}\n`;
	const { article, problems } = readArticle({ file: "bai.md", path: "bai.md", text }, { sections });
	const all = [...problems, ...(article ? inspectBody(article).problems : [])];
	return all
		.filter(({ message }) => !/chưa có lời tả/.test(message))
		.map(({ severity, line, message }) => `${severity} ${(line ?? 0) - 7}: ${message}`);
}
