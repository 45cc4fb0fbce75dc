import { Ahead } from "../../../markup/ahead.ts";
import { htmlPieces } from "../../../markup/html-pieces.ts";

/** `[gallery ids="1,2"]`, `[caption width="300"]…[/caption]` */
export interface Shortcode {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	/** Values without a name: `[audio a.mp3]`. */
	readonly words: readonly string[];
	/** What stands between its two ends, its own shortcodes printed; undefined where it has no second end. */
	readonly content: string | undefined;
	/** The first end, as written. */
	readonly raw: string;
	/** Whether it stands in a text that shows how something is written. */
	readonly inCode: boolean;
}

interface Open {
	readonly name: string;
	readonly raw: string;
	readonly inCode: boolean;
	/** Its place among the parts. */
	readonly at: number;
}

/** Shortcodes inside one another that are minded. */
const DEPTH = 50;

/**
 * Puts HTML in the place of shortcodes, from the innermost outwards. `[[name]]` is how an author writes `[name]`.
 *
 * @param print undefined where it is no shortcode, but a word in brackets
 */
export function replaceShortcodes(html: string, print: (code: Shortcode) => string | undefined): string {
	if (!html.includes("[")) return html;
	const parts: string[] = [];
	const open: Open[] = [];
	const names = new Map<string, number>();
	const leave = (content: string | undefined, close: string) => {
		const { name, raw, inCode, at } = open.pop() as Open;
		names.set(name, (names.get(name) ?? 1) - 1);
		const printed = print({ name, ...readAttributes(raw, name), content, raw, inCode });
		parts[at] = printed ?? raw;
		if (content !== undefined && printed === undefined) parts.push(close);
		else if (content !== undefined) parts.length = at + 1;
	};
	for (const { text, mark, inCode } of brackets(html)) {
		parts.push(text);
		if (mark === undefined) continue;
		const [, ends, name = ""] = /^\[(\/?)([\w-]+)/.exec(mark) ?? [];
		const itself = mark.endsWith("/]");
		if (!ends) {
			open.push({ name, raw: mark, inCode, at: parts.push(mark) - 1 });
			names.set(name, (names.get(name) ?? 0) + 1);
			if (itself || open.length > DEPTH) leave(undefined, "");
		} else if ((names.get(name) ?? 0) === 0) parts.push(mark);
		else {
			while (open.at(-1)?.name !== name) leave(undefined, "");
			leave(parts.slice((open.at(-1) as Open).at + 1).join(""), mark);
		}
	}
	while (open.length > 0) leave(undefined, "");
	return parts.join("");
}

/** A text and the bracket that follows it, if any. */
interface Bracket {
	readonly text: string;
	readonly mark?: string;
	readonly inCode: boolean;
}

function* brackets(html: string): Generator<Bracket> {
	const ahead = new Ahead(html);
	let text = 0;
	let done = 0;
	let code = 0;
	for (const { kind, name, raw, at } of htmlPieces(html)) {
		if ((name === "pre" || name === "code") && kind !== "text") code += kind === "open" ? 1 : -1;
		if (kind !== "text") continue;
		for (let from = ahead.find("[", Math.max(at, done)); from !== -1; from = ahead.find("[", done)) {
			if (from >= at + raw.length) break;
			done = from + 1;
			const close = ahead.find("]", from);
			if (close === -1) break;
			if (!/^\[\/?[a-z][\w-]*[\s\]/]/i.test(html.slice(from, from + 60))) continue;
			const before = html.slice(text, from);
			const inCode = code > 0;
			if (before.endsWith("[") && html[close + 1] === "]") {
				yield { text: `${before.slice(0, -1)}${html.slice(from, close + 1)}`, inCode };
				done = close + 2;
			} else {
				yield { text: before, mark: html.slice(from, close + 1), inCode };
				done = close + 1;
			}
			text = done;
		}
	}
	yield { text: html.slice(text), inCode: false };
}

const ATTRIBUTE =
	/([\w-]+)\s*=\s*(?:["“”″]([^"“”″]*)["“”″]|'([^']*)'|([^\s"'“”″]+))|["“”″]([^"“”″]*)["“”″]|'([^']*)'|([^\s"'“”″]+)/g;

function readAttributes(raw: string, name: string): Pick<Shortcode, "attributes" | "words"> {
	const attributes = new Map<string, string>();
	const words: string[] = [];
	const inside = raw.slice(name.length + 1, -1).replace(/\/$/, "");
	for (const [, key, double, single, bare, ...loose] of inside.matchAll(ATTRIBUTE)) {
		const value = (double ?? single ?? bare ?? loose.find((word) => word !== undefined) ?? "").trim();
		if (key === undefined) words.push(value);
		else attributes.set(key.toLowerCase(), value);
	}
	return { attributes, words };
}
