import type { Edit } from "../../problem/problem.ts";
import { asYamlText } from "../../problem/wording.ts";
import type { DeskField } from "../fields/desk-field.ts";
import { printText, type Style } from "./print-value.ts";
import {
	endOf,
	indentAt,
	isInline,
	isMap,
	isSeq,
	lineEnd,
	lineStart,
	type PlacedEntry,
	startOf,
	type YamlText,
} from "./yaml-nodes.ts";

/**
 * Puts another text in the place of one, in quotes of the same kind where it has some. What looks like a comment behind it
 * was a part of it to the reader, which refused it.
 */
export function rewriteText(
	yaml: YamlText,
	node: unknown,
	field: DeskField,
	value: string,
	style: Style,
	inBrackets = false,
): Edit {
	const from = startOf(yaml, node) ?? 0;
	const end = endOf(yaml, node) ?? from;
	const to = inBrackets ? end : end + lostBehind(yaml.text, end).length;
	const quote = yaml.text.charAt(from);
	const isPlain = !/["']/.test(quote) || style.tame || value.includes("\n");
	if (isPlain) return { from, to, text: printText(field, value, style, inBrackets) };
	return { from, to, text: quote === "'" ? `'${value.replaceAll("'", "''")}'` : asYamlText(value) };
}

/**
 * Puts another value behind a key. Comments that stood within the old one, or behind it where none can stand behind the
 * new one, go to lines of their own above.
 *
 * @param printed with the blank or the line break before it
 */
export function replaceBehindKey(
	text: string,
	{ key, value, end }: PlacedEntry,
	printed: string,
): readonly Edit[] {
	const colon = text.indexOf(":", key[1]);
	const old = text.slice(colon + 1, end);
	const behind = text.slice(end, lineEnd(text, end));
	const isLost = isInline(value) || lostBehind(text, end) === "";
	const isKept = !isLost && /^ .*[\]}]$/.test(printed);
	const comments = [...commentsIn(old, value), ...(isLost || isKept ? [] : [behind])];
	const lead = /^ *(?=\S)/.exec(old)?.[0] ?? "";
	const edit: Edit = {
		// The blanks after the colon are the journalist's own.
		from: colon + 1 + (printed.startsWith(" ") ? lead.length : 0),
		to: isKept ? end : end + behind.length,
		text: printed.startsWith(" ") && lead !== "" ? printed.slice(1) : printed,
	};
	if (comments.length === 0) return [edit];
	const line = lineStart(text, key[0]);
	const indent = indentAt(text, key[0]) ?? "";
	return [
		{ from: line, to: line, text: comments.map((comment) => `${indent}${comment.trim()}\n`).join("") },
		edit,
	];
}

/** A comment on the line of an offset, and the blanks before it; `""` where there is none. */
const lostBehind = (text: string, end: number) =>
	/^[^\S\n]+#.*/.exec(text.slice(end, lineEnd(text, end)))?.[0] ?? "";

/** The comments in what is written behind a key: in a text a line with # is a part of it. */
function commentsIn(old: string, value: unknown): readonly string[] {
	if (isMap(value) || isSeq(value)) return old.match(/(?:^|\n)[^\S\n]*#.*/g) ?? [];
	return /^[^\S\n]*[|>][-+0-9]*[^\S\n]+(#.*)/.exec(old)?.slice(1) ?? [];
}
