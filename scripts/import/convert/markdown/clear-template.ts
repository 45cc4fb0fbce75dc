import { longestRun } from "../../../../_includes/formats/from-html/longest-run.ts";
import { Ahead } from "../../markup/ahead.ts";
import { htmlTag, KeptPieces } from "./kept-pieces.ts";
import { meaningOf, readTag, type TemplateTag, unprinted } from "./template-tags.ts";

/** Where something may begin that is not CommonMark. */
const INTEREST = /[`{$[\\]|==|!\[\[|<!--|^[ \t>]*(?:`{3,}|~{3,})/gm;
/** Characters that a tag, a formula or a link of a wiki may have. */
const LONGEST = 4000;
const ADDRESS_OF_SITE = /^(?:site|config)\.(?:baseurl|url|github\.url)(?:\s*\|\s*[\w]+)?$/;
const CONTENTS = /^(?:toc|_toc_|tableofcontents|table-of-contents)$/i;

/**
 * What programs that make sites of Markdown put between it, read or put aside: Liquid, shortcodes, formulas, attributes in
 * braces, links of wikis, marks. What is left is CommonMark. Each place is looked at once, going forward.
 */
export class TemplateClearer {
	readonly kept = new KeptPieces();
	readonly #out: string[] = [];
	readonly #text: string;
	readonly #ahead: Ahead;
	/** Where a mark `==` ends that has begun. */
	readonly #markEnds = new Set<number>();

	constructor(text: string) {
		this.#text = KeptPieces.clear(text);
		this.#ahead = new Ahead(this.#text);
	}

	clear(): string {
		let from = 0;
		INTEREST.lastIndex = 0;
		for (let match = INTEREST.exec(this.#text); match; match = INTEREST.exec(this.#text)) {
			const at = match.index;
			const end = this.#read(match[0], at, from);
			from = end ?? from;
			INTEREST.lastIndex = Math.max(end ?? 0, at + 1);
		}
		this.#out.push(this.#text.slice(from));
		return this.#out.join("");
	}

	/** Reads what begins at a place. Gives where it ends, when it was written anew; undefined when it stays as it is. */
	#read(sign: string, at: number, from: number): number | undefined {
		const text = this.#text;
		const replace = (end: number, by: string) => {
			this.#out.push(text.slice(from, at), by);
			return end;
		};
		const keep = (end: number) => {
			this.#out.push(text.slice(from, end));
			return end;
		};
		if (/^[ \t>]*(?:```|~~~)/.test(sign)) return this.#readFence(sign, at, replace);
		if (sign === "<!--") {
			const end = this.#ahead.find("-->", at);
			return end === -1 ? undefined : keep(end);
		}
		if (sign === "`") return keep(this.#endOfCode(at));
		if (sign === "\\") {
			if (!/^\\\\[([]/.test(text.slice(at, at + 3))) return keep(Math.min(at + 2, text.length));
			return this.#readFormula(at, text[at + 2] === "(" ? "\\\\)" : "\\\\]", 3, replace);
		}
		if (sign === "$") return this.#readDollar(at, replace);
		if (sign === "==") return this.#readMark(at, replace);
		if (sign === "[" || sign === "![[") return this.#readBracket(sign, at, replace);
		return this.#readBrace(at, replace);
	}

	/** A fence of code stays; only what keeps Liquid out of it goes. */
	#readFence(sign: string, at: number, replace: (end: number, by: string) => number): number {
		const fence = sign.trimStart().replace(/^[> \t]+/, "");
		let end = this.#text.indexOf("\n", at);
		while (end !== -1) {
			const next = this.#text.indexOf("\n", end + 1);
			const line = this.#text.slice(end + 1, next === -1 ? undefined : next).replace(/^[ \t>]+/, "");
			end = next;
			if (line.startsWith(fence) && line.replaceAll(fence.charAt(0), "").trim() === "") break;
		}
		const stop = end === -1 ? this.#text.length : end;
		return replace(stop, this.#withoutRaw(this.#text.slice(at, stop)));
	}

	#withoutRaw(code: string): string {
		return code.replace(/\{%-?\s?((?:end)?raw)\s?-?%\}/g, (_, word: string) =>
			this.kept.drop("{% raw %}", word),
		);
	}

	#endOfCode(at: number): number {
		let behind = at;
		while (this.#text[behind] === "`") behind += 1;
		const fence = this.#text.slice(at, behind);
		const end = fence.length > 8 ? -1 : this.#ahead.findNear(fence, behind, LONGEST);
		if (end === -1 || this.#text.slice(behind, end).includes("\n\n")) return behind;
		return end + fence.length;
	}

	#readFormula(at: number, close: string, length: number, replace: (end: number, by: string) => number) {
		const end = this.#ahead.findNear(close, at + length, LONGEST);
		if (end === -1) return undefined;
		const formula = this.#text.slice(at, end + close.length);
		if (formula.includes("\n\n")) return undefined;
		this.kept.tell("công thức, giữ nguyên như chữ", formula);
		return replace(end + close.length, this.kept.text(formula.replaceAll("\\\\", "\\")));
	}

	#readDollar(at: number, replace: (end: number, by: string) => number): number | undefined {
		const text = this.#text;
		const sign = text.startsWith("$$", at) ? "$$" : "$";
		const from = at + sign.length;
		const end = this.#ahead.findNear(sign, from, LONGEST);
		if (end <= from) return undefined;
		const formula = text.slice(at, end + sign.length);
		if (formula.includes("\n\n")) return undefined;
		// `$5 đến $10` and `$HOME/$USER` are none.
		const isTight = !/^\s|\s$/.test(text.slice(from, end)) && !/[\p{L}\p{N}]/u.test(text.charAt(end + 1));
		if (sign === "$" && !(isTight && !formula.includes("\n") && !/\p{L}/u.test(text.charAt(at - 1))))
			return undefined;
		this.kept.tell("công thức, giữ nguyên như chữ", formula);
		return replace(end + sign.length, this.kept.text(formula));
	}

	#readMark(at: number, replace: (end: number, by: string) => number): number | undefined {
		if (this.#markEnds.delete(at)) return replace(at + 2, "</mark>");
		const text = this.#text;
		if (text[at - 1] === "=" || /[\s=]/.test(text.charAt(at + 2) || " ")) return undefined;
		const end = this.#ahead.findNear("==", at + 2, LONGEST);
		if (end === -1 || /\s/.test(text.charAt(end - 1)) || text[end + 2] === "=") return undefined;
		if (text.slice(at, end).includes("\n")) return undefined;
		this.#markEnds.add(end);
		return replace(at + 2, "<mark>");
	}

	#readBracket(sign: string, at: number, replace: (end: number, by: string) => number): number | undefined {
		const text = this.#text;
		const opening = sign === "![[" ? 3 : text[at + 1] === "[" ? 2 : 1;
		if (opening === 1) {
			const end = text.startsWith("[!", at) ? text.indexOf("\n", at) : -1;
			// The title of a callout is a line of its own.
			if (end !== -1 && end - at < LONGEST && /^[ \t]*>[ \t>]*$/.test(lineBefore(text, at)))
				return replace(end, `${text.slice(at, end)}\\`);
			const close = /^\[(\w+)\][ \t]*$/m.exec(text.slice(at, at + 30));
			if (close?.index !== 0 || !CONTENTS.test(close[1] ?? "") || lineBefore(text, at).trim() !== "")
				return undefined;
			return replace(at + (close[1] ?? "").length + 2, this.kept.drop("mục lục do máy ghép", close[1] ?? ""));
		}
		const end = this.#ahead.findNear("]]", at, LONGEST);
		const inside = end === -1 ? "" : text.slice(at + opening, end);
		if (inside.trim() === "" || /[\n[\]]/.test(inside)) return undefined;
		if (CONTENTS.test(inside)) return replace(end + 2, this.kept.drop("mục lục do máy ghép", inside));
		const bar = inside.indexOf("|");
		const target = (bar === -1 ? inside : inside.slice(0, bar)).replace(/\\$/, "").trim();
		const words = bar === -1 ? "" : inside.slice(bar + 1).trim();
		if (sign === "![[" && /\.(?:jpe?g|png|webp|gif|avif|svg|heic)$/i.test(target)) {
			const alt = /^\d+(?:x\d+)?$/.test(words) ? "" : words;
			if (alt !== words) this.kept.drop("cỡ ảnh", words);
			return replace(end + 2, this.kept.html(htmlTag("img", { src: target.replaceAll(" ", "%20"), alt })));
		}
		const shown = this.kept.text(words || target.replace(/^#/, ""));
		const href = target.replaceAll(" ", "%20");
		return replace(
			end + 2,
			`${this.kept.html(`<a href="${href.replaceAll('"', "%22")}">`)}${shown}${this.kept.html("</a>")}`,
		);
	}

	#readBrace(at: number, replace: (end: number, by: string) => number): number | undefined {
		const text = this.#text;
		const two = text.slice(at, at + 2);
		if (two === "{:" || two === "{.") return this.#readAttributes(at, replace);
		if (two === "{#" || two === "{w" || two === "{h") return this.#readAttributes(at, replace);
		if (two !== "{{" && two !== "{%") return undefined;
		const three = text.slice(at, at + 3);
		const close = three === "{{<" ? ">}}" : three === "{{%" ? "%}}" : two === "{{" ? "}}" : "%}";
		const open = close.length === 3 ? 3 : 2;
		const end = this.#ahead.findNear(close, at + open, LONGEST);
		if (end === -1) return undefined;
		const source = text.slice(at, end + close.length);
		const tag = readTag(source, source.slice(open, -close.length).replace(/^-|-$/g, "").trim());
		return this.#readTag(tag, at, end + close.length, replace);
	}

	/** `{:.center}`, `{:toc}`; and behind a picture, a link or a heading `{#id}`, `{width=50%}`. */
	#readAttributes(at: number, replace: (end: number, by: string) => number): number | undefined {
		const text = this.#text;
		const end = this.#ahead.findNear("}", at, 300);
		const attributes = end === -1 ? "\n" : text.slice(at + 1, end);
		if (/[\n{]/.test(attributes)) return undefined;
		const isBehind = text[at - 1] === ")" || /^[ \t>]*#{1,6}[ \t]/.test(lineBefore(text, at));
		if (!attributes.startsWith(":") && !isBehind) return undefined;
		if (!/^:?\s*[#.\w]/.test(attributes)) return undefined;
		const isContents = /^:\s?toc/i.test(attributes);
		return replace(end + 1, this.kept.drop(isContents ? "mục lục do máy ghép" : "{: …}", attributes));
	}

	#readTag(tag: TemplateTag, at: number, end: number, replace: (end: number, by: string) => number): number {
		const text = this.#text;
		const { name, source } = tag;
		const until = (closing: string): readonly [string, number] => {
			const word = this.#ahead.find(closing, end);
			const open = word === -1 ? -1 : Math.max(text.lastIndexOf("{", word), end);
			const close = word === -1 ? -1 : text.indexOf("}", word);
			return close === -1
				? ["", end]
				: [text.slice(end, open).replace(/\{$/, ""), text[close + 1] === "}" ? close + 2 : close + 1];
		};
		if (source.startsWith("{{") && ADDRESS_OF_SITE.test(source.slice(2, -2).trim())) {
			const inAddress = /["'=(<:/]\s*$/.test(text.slice(Math.max(0, at - 3), at));
			return replace(end, inAddress ? "" : this.kept.drop("{{ … }}", source));
		}
		if (name === "raw") {
			const [inside, behind] = until("endraw");
			this.kept.drop("{% raw %}", behind === end ? "raw" : "raw endraw");
			return replace(behind, inside);
		}
		if (name === "comment") {
			const [inside, behind] = until("endcomment");
			return replace(behind, this.kept.drop("{% comment %}", `comment ${inside} endcomment`));
		}
		if ((name === "highlight" || name === "codeblock") && !/^\{\{<\s*\//.test(source)) {
			const closing = source.startsWith("{{") ? "/ highlight" : `end${name}`;
			const [inside, behind] = until(
				source.startsWith("{{") ? (this.#closingShortcode(end) ?? closing) : closing,
			);
			const language = tag.named.get("lang") ?? (name === "highlight" ? (tag.values[0] ?? "") : "");
			const rest = [...tag.values.slice(name === "highlight" ? 1 : 0), ...[...tag.named].flat()].join(" ");
			this.kept.drop(`{% ${name} %}`, `${name} ${language} ${rest} ${behind === end ? "" : closing}`);
			if (behind === end) return replace(end, "");
			const longest = longestRun(inside, /`{3,}/g, 2);
			const fence = "`".repeat(longest + 1);
			return replace(behind, `\n\n${fence}${language}\n${inside.trim()}\n${fence}\n\n`);
		}
		if (CONTENTS.test(name)) return replace(end, this.kept.drop("mục lục do máy ghép", name));
		const meaning = meaningOf(tag, this.kept);
		if (meaning !== undefined) {
			// An address is none of the words.
			const isAddress = /[}("'=]$/.test(text.slice(at - 1, at));
			if (!isAddress) this.kept.drop(`${source.slice(0, 2)} ${name} }}`, unprinted(tag));
			return replace(end, meaning);
		}
		this.kept.tell(
			source.startsWith("{%") ? "Liquid, giữ nguyên như chữ" : "mã của phần mềm cũ, giữ nguyên như chữ",
			source,
		);
		return replace(end, this.kept.text(source));
	}

	/** How the shortcode of code is closed that begins before: `{{< /highlight >}}`, with a blank or without. */
	#closingShortcode(from: number): string | undefined {
		const spaced = this.#ahead.find("/ highlight", from);
		const close = this.#ahead.find("/highlight", from);
		if (close === -1) return undefined;
		return spaced !== -1 && spaced < close ? "/ highlight" : "/highlight";
	}
}

/** What stands on the line before a place, if it is not far. */
function lineBefore(text: string, at: number): string {
	const from = Math.max(0, at - 300);
	return text.slice(Math.max(from, text.lastIndexOf("\n", at - 1) + 1), at);
}
