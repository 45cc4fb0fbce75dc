import { createHash } from "node:crypto";
import { onOneLine } from "../../../_includes/formats/from-html/clean-text.ts";
import { finishBody } from "../../../_includes/formats/from-html/finish-body.ts";
import type { ForeignBody } from "../../../_includes/formats/from-html/foreign-body.ts";
import { readHtml } from "../../../_includes/formats/from-html/read-html.ts";
import { readPlain } from "../../../_includes/formats/from-html/read-plain.ts";
import { passagesOf, textOfRuns } from "../../../_includes/formats/from-html/runs.ts";
import type { ForeignPicture, ForeignText } from "../foreign-article.ts";
import { markdownToHtml } from "./markdown/markdown-to-html.ts";

/** Characters of one text: 16 Mi, pictures inside it included. What is larger is no article, but a file gone wrong. */
export const LONGEST_TEXT = 16 * 2 ** 20;

/**
 * A text of an old system, read. It costs a time linear in its length, whatever it holds, and loses no word: what is not
 * taken over is told in `dropped`.
 */
export function readBody(text: ForeignText): ForeignBody {
	if (text.text.length > LONGEST_TEXT) {
		const dropped = [{ what: "bài dài quá 16 triệu ký tự", text: text.text, line: text.line }];
		return finishBody({ blocks: [], notes: new Map(), dropped, told: [] });
	}
	if (text.format === "html") return finishBody(readHtml(text.text, { line: text.line, readEmbedded }));
	if (text.format === "text") return finishBody(readPlain(text.text));
	const read = markdownToHtml(text.text);
	if (!read) {
		const { blocks, notes } = readPlain(text.text);
		const told = [{ what: "quá nhiều dấu của Markdown, đọc như chữ thường", text: "", line: text.line }];
		return finishBody({ blocks, notes, dropped: [], told });
	}
	const parts = readHtml(read.html, { line: text.line, readEmbedded });
	// Lines of HTML that was made are none of the file.
	const unplaced = <Kind extends object>(list: readonly (Kind & { line?: number })[]) =>
		list.map(({ line: _, ...one }) => one);
	return finishBody({
		...parts,
		dropped: [...read.dropped, ...unplaced(parts.dropped)],
		told: [...read.told, ...unplaced(parts.told)],
	});
}

/** The text alone, on one line: for a title, a lede, a caption. */
export function plainText(text: ForeignText): string {
	return plainLine(readBody(text));
}

/** The same of a text that was read. */
export function plainLine(body: ForeignBody): string {
	return onOneLine(plainPassages(body).join(" "));
}

/** The text alone, passage by passage; a line break in one stays. */
export function plainPassages({ blocks }: ForeignBody): readonly string[] {
	return passagesOf(blocks)
		.map((runs) => textOfRuns(runs).trim())
		.filter((passage) => passage !== "");
}

/** A picture whose bytes stand in the text itself. It is named by them. */
function readEmbedded(address: string): Pick<ForeignPicture, "src" | "bytes"> {
	const comma = address.indexOf(",");
	const kind = address.slice(5, Math.min(comma, 60)).toLowerCase();
	const data = address.slice(comma + 1);
	const bytes = kind.includes("base64") ? Buffer.from(data, "base64") : Buffer.from(data, "latin1");
	const type = /^image\/(?:x-)?([a-z]+)/.exec(kind)?.[1] ?? "bin";
	const name = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
	return { src: `data/${name}.${type === "jpeg" ? "jpg" : type}`, bytes };
}
