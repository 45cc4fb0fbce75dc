import type { Edit } from "../../problem/problem.ts";
import type { OpenFile } from "../reading/open-file.ts";

/**
 * All edits of a file in the order of their places, and with them what its front matter lacks to be some: a line of ---
 * that is missing or misspelt, without which the values would not be read, or what stands in the text would.
 *
 * @param values edits of its YAML
 * @param body edits of its Markdown
 */
export function framedEdits(file: OpenFile, values: readonly Edit[], body: readonly Edit[]): readonly Edit[] {
	const ordered = [...values].sort((one, other) => one.from - other.from);
	if (file.body === undefined || (values.length === 0 && body.length === 0)) return ordered;
	if (file.end === 0 && file.body === 0) {
		if (values.length === 0) return body;
		const entries = ordered.map(({ text }) => text).join("");
		return [{ from: 0, to: 0, text: `---\n${entries}---\n\n` }, ...body];
	}
	return [...opening(file), ...ordered, ...closing(file, file.body), ...body];
}

function opening({ text, start }: OpenFile): readonly Edit[] {
	const before = text.slice(0, start);
	if (/(?:^|\n)---[ \t]*\n$/.test(before)) return [];
	const from = before.trim() === "" ? start : before.lastIndexOf("\n", start - 2) + 1;
	return [{ from, to: start, text: "---\n" }];
}

function closing({ text, end }: OpenFile, body: number): readonly Edit[] {
	if (/^---[ \t]*(?:\n|$)/.test(text.slice(end, body))) return [];
	const lineBreak = body === end && end > 0 && text[end - 1] !== "\n" ? "\n" : "";
	return [{ from: end, to: body, text: `${lineBreak}---\n` }];
}
