import { Ahead } from "../../../markup/ahead.ts";

/** A block of the block editor, between `<!-- wp:name {…} -->` and `<!-- /wp:name -->`. */
export interface EditorBlock {
	/** Without `core/`: `gallery`, `core-embed/youtube`, `acf/tin-anh`. */
	readonly name: string;
	readonly attributes: Readonly<Record<string, unknown>>;
	/** Its HTML, with the blocks inside printed; undefined where it has none: WordPress makes it when it is shown. */
	readonly content: string | undefined;
}

interface Open {
	readonly name: string;
	readonly json: string;
	readonly parts: string[];
}

/** Blocks inside one another that are minded. */
const DEPTH = 100;

export const hasBlocks = (html: string) => html.includes("<!-- wp:");

/**
 * The HTML of a text of the block editor.
 *
 * @param print what stands for a block
 * @param classic what stands for a text that is in no block
 */
export function printBlocks(
	html: string,
	print: (block: EditorBlock) => string,
	classic: (text: string) => string,
): string {
	const ahead = new Ahead(html);
	const out: string[] = [];
	const open: Open[] = [];
	const names = new Map<string, number>();
	const add = (text: string) => {
		const parent = open.at(-1);
		if (parent) parent.parts.push(text);
		else out.push(/\S/.test(text) ? classic(text) : text);
	};
	const put = (text: string) => (open.at(-1)?.parts ?? out).push(text);
	const leave = () => {
		const { name, json, parts } = open.pop() as Open;
		names.set(name, (names.get(name) ?? 1) - 1);
		put(print({ name, attributes: readJson(json), content: parts.join("") }));
	};
	let from = 0;
	for (let at = html.indexOf("<!--"); at !== -1; at = html.indexOf("<!--", at + 4)) {
		const end = ahead.find("-->", at + 4);
		if (end === -1) break;
		const mark = readMark(html.slice(at + 4, end));
		if (!mark) continue;
		add(html.slice(from, at));
		from = end + 3;
		if (mark.kind === "whole")
			put(print({ name: mark.name, attributes: readJson(mark.json), content: undefined }));
		else if (mark.kind === "open") {
			if (open.length >= DEPTH) continue;
			open.push({ name: mark.name, json: mark.json, parts: [] });
			names.set(mark.name, (names.get(mark.name) ?? 0) + 1);
		} else if ((names.get(mark.name) ?? 0) > 0) {
			while (open.at(-1)?.name !== mark.name) leave();
			leave();
		}
	}
	add(html.slice(from));
	while (open.length > 0) leave();
	return out.join("");
}

/** What a comment says of a block; undefined where it is another comment. */
function readMark(
	comment: string,
): { readonly kind: "open" | "close" | "whole"; readonly name: string; readonly json: string } | undefined {
	const [start, ends, written = ""] = /^\s+(\/?)wp:([a-z][a-z0-9_/-]{0,100})(?=\s)/.exec(comment) ?? [];
	if (start === undefined) return undefined;
	const rest = comment.slice(start.length).trim();
	const name = written.replace(/^core\//, "");
	if (ends) return { kind: "close", name, json: "" };
	const itself = rest.endsWith("/");
	return { kind: itself ? "whole" : "open", name, json: itself ? rest.slice(0, -1).trim() : rest };
}

function readJson(json: string): Readonly<Record<string, unknown>> {
	if (json === "") return {};
	try {
		const read: unknown = JSON.parse(json);
		return typeof read === "object" && read !== null ? (read as Record<string, unknown>) : {};
	} catch {
		return {};
	}
}
