import { readFile } from "node:fs/promises";
import { AI_WORDS } from "../../_includes/domain/article/ai-use.ts";
import { openFile } from "../../_includes/domain/newsdesk/reading/open-file.ts";
import { readValues } from "../../_includes/domain/newsdesk/reading/read-values.ts";
import type { Values } from "../../_includes/domain/newsdesk/values.ts";
import { writeValues } from "../../_includes/domain/newsdesk/writing/write-values.ts";
import { fileProblem, type Problem } from "../../_includes/domain/problem/problem.ts";
import { nameForProblems } from "../../_includes/site/find-files.ts";
import { decodeFile } from "../../_includes/site/read/bytes/decode-file.ts";
import { replaceWhole } from "../newsroom/whole-file.ts";
import { photoLine, sourceOf } from "./photo-lines.ts";
import type { TakenPhoto } from "./take-photos.ts";

/** What was written into an article. */
export interface Insertion {
	/** The photo that stands over it now. */
	readonly cover?: TakenPhoto;
	/** Those in the text, in their order. */
	readonly added: readonly TakenPhoto[];
	/** Lines of its file where what a photo shows is still to be said. */
	readonly unsaid: readonly number[];
}

/**
 * Writes photos into an article: the first over it, where nothing stands there, the others at its end, a line each. What
 * it cites already stays as it is. All other bytes of the file stay.
 */
export async function writeIntoArticle(
	file: string,
	month: string,
	photos: readonly TakenPhoto[],
): Promise<Insertion | { readonly problems: readonly Problem[] }> {
	const name = nameForProblems(file);
	const bytes = await readFile(file);
	const decoded = decodeFile(name, bytes);
	if (decoded.text === undefined) return { problems: [decoded.problem] };
	const raw = bytes.toString("utf8");
	const before = readValues("article", raw);
	if (openFile("article", raw).yaml === undefined) return refuse(name);
	const fresh = photos.filter((photo) => !cites(decoded.text, sourceOf(photo, month)));
	const had = tableOf(before["cover"]);
	const [cover, ...rest] = isBlank(had["src"]) ? fresh : [undefined, ...fresh];
	const added = rest.filter((one) => one !== undefined);
	const lines = added.map((photo) => photoLine(photo, month));
	const body = [String(before["body"] ?? "").trimEnd(), ...lines].filter(Boolean).join("\n\n");
	const wanted = { ...before, ...(cover && { cover: coverOf(cover, had, month) }), body };
	const text = writeValues("article", wanted);
	const after = readValues("article", text);
	const isRight =
		after["body"] === body && (!cover || tableOf(after["cover"])["src"] === sourceOf(cover, month));
	if (!isRight) return refuse(name);
	if (fresh.length > 0) {
		if (!(await readFile(file)).equals(bytes))
			return { problems: [fileProblem("error", name, "Bài vừa được sửa ở nơi khác.", "Chạy lại lệnh này.")] };
		await replaceWhole(file, text);
	}
	return {
		...(cover && { cover }),
		added,
		unsaid: unsaidIn(
			text,
			added.map((photo) => sourceOf(photo, month)),
			cover,
		),
	};
}

const refuse = (name: string) => ({
	problems: [
		fileProblem(
			"error",
			name,
			"Phần khai báo của bài chưa đọc được nên chưa thêm ảnh vào bài; ảnh thì đã ở trong kho.",
			`Sửa bài theo lời báo của: npm run check -- ${name}, rồi chạy lại lệnh này.`,
		),
	],
});

/** Words that stand there already are somebody's own. */
function coverOf(photo: TakenPhoto, had: Values, month: string): Values {
	const { alt, caption, credit, ai } = photo;
	const told = Object.entries({ alt, caption, credit, ai: ai ? AI_WORDS[ai] : "" });
	const filling = told.filter(([key, text]) => text !== "" && isBlank(had[key]));
	return { ...had, src: sourceOf(photo, month), ...Object.fromEntries(filling) };
}

const tableOf = (value: unknown): Values =>
	value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Values) : {};

const isBlank = (value: unknown) => typeof value !== "string" || value.trim() === "";

/** Whether a text names a picture, and not one whose name only ends so. */
function cites(text: string, src: string): boolean {
	for (let at = text.indexOf(src); at !== -1; at = text.indexOf(src, at + 1))
		if (!/[\w-]/.test(text.charAt(at - 1))) return true;
	return false;
}

function unsaidIn(
	text: string,
	sources: readonly string[],
	cover: TakenPhoto | undefined,
): readonly number[] {
	const lines = text.split("\n");
	const ofCover = cover && cover.alt === "" ? lines.findIndex((line) => line.startsWith("cover:")) : -1;
	const ofOthers = lines.flatMap((line, index) =>
		sources.some((src) => line.startsWith(`![](${src}`)) ? [index] : [],
	);
	return [...(ofCover === -1 ? [] : [ofCover]), ...ofOthers].map((index) => index + 1);
}
