import type { NewsroomTime } from "../../dates/dates.ts";
import type { Comment, ForgottenComment } from "../../letters/comment.ts";
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
	const file = readFile(text);
	const others = file.comments.filter(({ id }) => id !== comment.id);
	const place = others.findIndex(({ date }) => date.epoch > comment.date.epoch);
	const at = place === -1 ? others.length : place;
	return rewritten(file, { ...file, comments: others.toSpliced(at, 0, comment) }, comment.id);
}

/**
 * The same without a comment, to which others answer no more. That it was forgotten stays.
 *
 * @param forgotten when
 */
export function withoutComment(text: string, id: string, forgotten: NewsroomTime): string {
	const file = readFile(text);
	const comments = file.comments
		.filter((one) => one.id !== id)
		.map((one): Comment => {
			const { replyTo, ...alone } = one;
			return replyTo === id ? alone : one;
		});
	return rewritten(file, { ...file, comments, forgotten: [...file.forgotten, { id, forgotten }] });
}

/** What a file of comments holds, and the text of it. */
interface WrittenComments {
	readonly text: string;
	readonly comments: readonly Comment[];
	readonly forgotten: readonly ForgottenComment[];
	/** Of both, as they stand in the file. */
	readonly ids: readonly string[];
}

/** @param changed `id` of one that is to be printed anew whatever it was */
function rewritten(old: WrittenComments, now: WrittenComments, changed = ""): string {
	const pieces = piecesOf(old);
	const known = new Set([...old.comments, ...old.forgotten]);
	const items = [...now.comments, ...now.forgotten].map(
		(one) => (one.id !== changed && known.has(one) && pieces?.items.get(one.id)) || printItem(one),
	);
	const written = (pieces?.head ?? "") + items.join("");
	const { value = [], forgotten = [] } = readComments("", "", written);
	if (print([...value, ...forgotten]) !== print([...now.comments, ...now.forgotten]))
		throw new Error(`Expected comments that can be read back, found "${changed}"`);
	return written;
}

/**
 * The text of a new file of comments, oldest first.
 *
 * @throws where the reader would not read back what was written
 */
export function printComments(comments: readonly Comment[]): string {
	const old = readFile("");
	return rewritten(old, { ...old, comments });
}

function readFile(text: string): WrittenComments {
	const { value: comments, forgotten, ids } = readComments("", "", text);
	if (!comments || !forgotten || !ids) throw new Error("Expected a file of comments without an error");
	return { text, comments, forgotten, ids };
}

/** The bytes of each item; undefined where items do not begin lines of their own, so that all must be printed anew. */
function piecesOf({ text, ids }: WrittenComments) {
	if (isOnlyComments(text)) return { head: text, items: new Map<string, string>() };
	const places = readYaml(new ProblemLog("", text), 0, text.length, "list")?.places;
	const starts = ids.map((_, at) => text.lastIndexOf("\n", (places?.at([at]) ?? 0) - 1) + 1);
	if (!starts.every((start, at) => text.startsWith("- ", start) && start !== starts[at - 1]))
		return undefined;
	const items = ids.map((id, at) => {
		const piece = text.slice(starts[at], starts[at + 1]);
		return [id, piece.endsWith("\n") ? piece : `${piece}\n`] as const;
	});
	return { head: text.slice(0, starts[0]), items: new Map(items) };
}

const print = (items: readonly (Comment | ForgottenComment)[]) => items.map(printItem).join("");

/** A comment, or what is left of it, as an item of its file. */
const printItem = (one: Comment | ForgottenComment) =>
	"forgotten" in one ? `- id: ${one.id}\n  forgotten: ${moment(one.forgotten)}\n` : printComment(one);

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
