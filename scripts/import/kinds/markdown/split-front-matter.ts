import { afterLine, lineAt } from "../../../../_includes/domain/reader/yaml/front-matter.ts";
/** A file cut in two, the front matter in one of its languages. */
export interface Split {
	readonly language: "yaml" | "toml" | "json" | "script" | "none";
	readonly front: string;
	/** Lines of the file, from 1, on which the front matter and the body begin. */
	readonly frontLine: number;
	readonly body: string;
	readonly bodyLine: number;
}

/** `---`, `---json`, `+++`, `;;;`, and what closes each. */
const OPENINGS = [
	{ opening: /^---[ \t]*$/, closing: /^(?:---|\.\.\.)[ \t]*$/, language: "yaml" },
	{ opening: /^---[ \t]*ya?ml[ \t]*$/i, closing: /^---[ \t]*$/, language: "yaml" },
	{ opening: /^---[ \t]*json5?[ \t]*$/i, closing: /^---[ \t]*$/, language: "json" },
	{ opening: /^---[ \t]*toml[ \t]*$/i, closing: /^---[ \t]*$/, language: "toml" },
	// Eleventy runs it; nobody does here.
	{ opening: /^---[ \t]*(?:js|javascript|coffee|cson)[ \t]*$/i, closing: /^---[ \t]*$/, language: "script" },
	{ opening: /^\+\+\+[ \t]*$/, closing: /^\+\+\+[ \t]*$/, language: "toml" },
	{ opening: /^;;;[ \t]*$/, closing: /^;;;[ \t]*$/, language: "json" },
] as const;
/** `title: Mùa dừa`, `- dừa`, `  phở`, `# ghi chú` */
const YAML_LINE = /^(?:[\p{L}_][\p{L}\p{N}_ .-]{0,60}:(?:\s|$)|\s|-\s|#|$)/u;

/** Cuts front matter from a text of any of the generators; without one, or with one that nothing closes, all is body. */
export function splitFrontMatter(text: string): Split {
	const whole = { language: "none", front: "", frontLine: 1, body: text, bodyLine: 1 } as const;
	const start = /\S/.exec(text)?.index ?? 0;
	const from = text.lastIndexOf("\n", start) + 1;
	const line = countLines(text, 0, from) + 1;
	const first = lineAt(text, from);
	const form = OPENINGS.find(({ opening }) => opening.test(first));
	if (form) {
		const begin = afterLine(text, from);
		const end = findLine(text, begin, form.closing);
		return end === undefined ? whole : cut(text, form.language, begin, end, afterLine(text, end));
	}
	if (text[from] === "{" && !/^\{[{%]/.test(first)) {
		const end = closingBrace(text, from);
		if (end === undefined || !/^\s*$/.test(lineAt(text, end))) return whole;
		return { ...cut(text, "json", from, end, afterLine(text, end)), frontLine: line };
	}
	// Hexo takes front matter without the line that opens it.
	const isJson = /^"[a-z_]{2,20}":\s/i.test(first);
	if (isJson || /^[a-z_]{2,20}:\s/i.test(first)) {
		const end = findLine(text, from, isJson ? /^;;;+[ \t]*$/ : /^---+[ \t]*$/);
		const lines = end === undefined ? [] : text.slice(from, end).split("\n");
		if (end !== undefined && (isJson || lines.every((one) => YAML_LINE.test(one))))
			return cut(text, isJson ? "json" : "yaml", from, end, afterLine(text, end));
	}
	return whole;
}

function cut(text: string, language: Split["language"], from: number, to: number, after: number): Split {
	return {
		language,
		front: text.slice(from, to),
		frontLine: countLines(text, 0, from) + 1,
		body: text.slice(after),
		bodyLine: countLines(text, 0, after) + 1,
	};
}

function findLine(text: string, from: number, wanted: RegExp): number | undefined {
	for (let at = from; at < text.length; at = afterLine(text, at))
		if (wanted.test(lineAt(text, at))) return at;
	return undefined;
}

/** The offset behind the brace that closes the one at `from`, those in quotes not counted. */
function closingBrace(text: string, from: number): number | undefined {
	let open = 0;
	for (const { 0: found, index } of text.slice(from).matchAll(/[{}]|"(?:[^"\\]|\\.)*"?/gs)) {
		if (found === "{") open += 1;
		else if (found === "}" && --open === 0) return from + index + 1;
	}
	return undefined;
}

function countLines(text: string, from: number, to: number): number {
	let lines = 0;
	for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) lines += 1;
	return lines;
}
