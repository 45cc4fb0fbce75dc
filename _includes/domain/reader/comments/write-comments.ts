import type { NewsroomTime } from "../../dates/dates.ts";
import type { Comment } from "../../letters/comment.ts";
import { ProblemLog } from "../../problem/problem-log.ts";
import { isOnlyComments } from "../yaml/read-yaml-file.ts";
import { readYaml } from "../yaml/strict-yaml.ts";
import { tooDeepAt } from "../yaml/yaml-depth.ts";
import { readComments } from "./read-comments.ts";

/**
 * The text of a file of comments with one more, or with one as it is now in the place of that `id`. What else is in the
 * file keeps its bytes.
 *
 * @param text of the file as it is, right to the reader; `""` where there is none yet
 * @throws where the reader would not read back what was written
 */
export function withComment(text: string, comment: Comment): string {
	const known = commentsIn(text);
	const before = known.filter(({ id }) => id !== comment.id);
	const place = before.findIndex(({ date }) => date.epoch > comment.date.epoch);
	const at = place === -1 ? before.length : place;
	return rewritten(text, known, before.toSpliced(at, 0, comment), comment.id);
}

/** The same without a comment, to which others answer no more: `""` where none is left. */
export function withoutComment(text: string, id: string): string {
	const known = commentsIn(text);
	const left = known
		.filter((one) => one.id !== id)
		.map((one): Comment => {
			const { replyTo, ...alone } = one;
			return replyTo === id ? alone : one;
		});
	return left.length === 0 ? "" : rewritten(text, known, left);
}

/** @param changed `id` of one that is to be printed anew whatever it was */
function rewritten(text: string, known: readonly Comment[], now: readonly Comment[], changed = ""): string {
	const pieces = piecesOf(text, known);
	const old = new Map(known.map((one) => [one.id, one]));
	const items = now.map(
		(one) =>
			(one.id !== changed && old.get(one.id) === one && pieces?.items.get(one.id)) || printComment(one),
	);
	const written = (pieces?.head ?? "") + items.join("");
	const read = readComments("", "", written).value;
	if (!read || read.map(printComment).join("") !== now.map(printComment).join(""))
		throw new Error(`Expected comments that can be read back, found "${changed}"`);
	return written;
}

function commentsIn(text: string): readonly Comment[] {
	const { value } = readComments("", "", text);
	if (!value) throw new Error("Expected a file of comments without an error");
	return value;
}

/** The bytes of each item; undefined where items do not begin lines of their own, so that all must be printed anew. */
function piecesOf(text: string, known: readonly Comment[]) {
	if (isOnlyComments(text)) return { head: text, items: new Map<string, string>() };
	const places = readYaml(new ProblemLog("", text), 0, text.length, "list")?.places;
	const starts = known.map((_, at) => text.lastIndexOf("\n", (places?.at([at]) ?? 0) - 1) + 1);
	if (!starts.every((start, at) => text.startsWith("- ", start) && start !== starts[at - 1]))
		return undefined;
	const items = known.map(({ id }, at) => {
		const piece = text.slice(starts[at], starts[at + 1]);
		return [id, piece.endsWith("\n") ? piece : `${piece}\n`] as const;
	});
	return { head: text.slice(0, starts[0]), items: new Map(items) };
}

/** A comment as an item of its file. */
function printComment({ id, name, date, text, replyTo, approved, answer }: Comment): string {
	const lines = [
		`- id: ${id}`,
		`  name: ${scalar(name, 4)}`,
		`  date: ${moment(date)}`,
		`  text: ${scalar(text, 4)}`,
		...(replyTo === undefined ? [] : [`  replyTo: ${replyTo}`]),
		"  approved:",
		`    by: ${scalar(approved.by, 6)}`,
		`    when: ${moment(approved.when)}`,
		...(answer
			? [
					"  answer:",
					`    text: ${scalar(answer.text, 6)}`,
					`    date: ${moment(answer.date)}`,
					...(answer.by === undefined ? [] : [`    by: ${scalar(answer.by, 6)}`]),
				]
			: []),
	];
	return `${lines.join("\n")}\n`;
}

/** `2026-11-20 08:15`, with seconds where there are any. */
const moment = ({ iso }: NewsroomTime) => iso.slice(0, 19).replace("T", " ").replace(/:00$/, "");

/** What means itself without quotes: words and the signs of a sentence. */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N} .,!?…“”()–-]*$/u;
/**
 * A text as a value: as it is, its lines below the key, or in quotes.
 *
 * @param indent of such lines
 */
function scalar(text: string, indent: number): string {
	if (PLAIN.test(text) && !text.includes(" - ")) return text;
	const lines = `|-\n${text.replaceAll(/^(?=.)/gm, " ".repeat(indent))}`;
	if (text.includes("\n") && isTame(text) && tooDeepAt(lines) === undefined) return lines;
	const quoted = JSON.stringify(text);
	if (/^[^[\]{}]*$/.test(quoted) && tooDeepAt(quoted) === undefined) return quoted;
	// The reader counts brackets and colons of the whole file before it knows what they are.
	return quoted.replace(/[[\]{}:]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

/** Whether lines mean themselves one below the other: none begins with a blank, and no bracket is left open. */
const isTame = (text: string) => text.split("\n").every((line) => /^(?:[^\s[\]{}][^[\]{}]*)?$/.test(line));
