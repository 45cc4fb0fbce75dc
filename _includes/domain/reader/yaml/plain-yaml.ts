import { isAlias, isMap, isScalar, type Pair, type ParsedNode, type Scalar } from "yaml";
import type { Fix } from "../../problem/problem.ts";
import type { ProblemLog } from "../../problem/problem-log.ts";
import { asYamlText, codePoint, quoted } from "../../problem/wording.ts";
import { forbiddenCharacter } from "../forbidden-characters.ts";
import { LIMITS } from "../limits.ts";
import { YAML_ADVICE } from "./yaml-advice.ts";
import type { YamlPlaces } from "./yaml-places.ts";
import { quoteFix, replaceFix, valueOnLine } from "./yaml-quotes.ts";

/** What the strict reader takes from YAML: every scalar stays the text that was written, `NULL` and `1e3` too. */
export type YamlValue = string | readonly YamlValue[] | YamlTable;
export interface YamlTable {
	readonly [key: string]: YamlValue;
}

/** A YAML text as it was read. */
export interface YamlReading {
	/** Without what was refused. Keys with an empty value are left out. */
	readonly value: YamlValue;
	readonly places: YamlPlaces;
	/** Whether all of it could be read; if not, what is missing may only be unread. */
	readonly whole: boolean;
}

/** Keys that reach into a JavaScript object, or that merge tables. */
const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype", "<<"]);

/**
 * Turns the parser's nodes into plain values and reports what is not plain: anchors, aliases, tags, keys given twice,
 * keys that are no word, deep nesting, text lost behind a `#`.
 */
export class PlainYaml {
	/**
	 * @param start offset of the YAML in the file
	 * @param skip whether an entry between two offsets could not be read for sure, and is left out
	 */
	constructor(
		readonly log: ProblemLog,
		readonly start: number,
		readonly skip: (from: number, to: number) => boolean,
	) {}

	/** The value of a node; of an outer table, the entries without fault. Undefined for what was refused. */
	value(node: ParsedNode | null, depth = 1): YamlValue | undefined {
		if (node === null) return "";
		if (isAlias(node)) return this.#refuse(() => node.range[0], "*");
		if (node.anchor !== undefined) return this.#refuse(() => this.#signBefore(node, "&"), "&");
		if (node.tag !== undefined) return this.#refuse(() => this.#signBefore(node, "!"), "!");
		if (isScalar(node)) return this.#text(node);
		if (depth > LIMITS.depth) {
			const { message, cure } = YAML_ADVICE.RESOURCE_EXHAUSTION;
			this.log.error(this.start + node.range[0], `${message}: quá ${LIMITS.depth} tầng.`, cure);
			return undefined;
		}
		if (isMap(node)) return this.#table(node.items, depth);
		const values = node.items.map((item) => this.value(item, depth + 1));
		return values.every((value) => value !== undefined) ? values : undefined;
	}

	#table(pairs: readonly Pair<ParsedNode, ParsedNode | null>[], depth: number): YamlTable | undefined {
		const table: Record<string, YamlValue> = {};
		const offsets = new Map<string, number>();
		let sound = true;
		for (const { key, value } of pairs) {
			const offset = key.range[0];
			if (depth === 1 && this.skip(offset, value?.range[2] ?? key.range[2])) continue;
			const before = this.log.errors;
			const name = this.#key(key);
			const first = name === undefined ? undefined : offsets.get(name);
			if (name !== undefined && first !== undefined) {
				const at = this.start + offset;
				this.log.errorFrom(() => [
					at,
					`${quoted(name)} viết hai lần; lần đầu ở dòng ${this.log.position(this.start + first).line}.`,
					`Giữ lại một dòng ${quoted(name)}, xóa dòng kia.`,
					this.#sameLine(this.start + first, at) ? this.#withoutLine(at) : undefined,
				]);
			}
			const plain = this.value(value, depth + 1);
			if (name !== undefined && first === undefined) {
				offsets.set(name, offset);
				const empty = typeof plain === "string" && plain.trim() === "";
				if (this.log.errors === before && plain !== undefined && !empty) table[name] = plain;
			}
			if (this.log.errors > before) sound = false;
		}
		return sound || depth === 1 ? table : undefined;
	}

	/** Whether two entries are the same whole line, `draft: true`: then it does not matter which of them goes. */
	#sameLine(first: number, second: number): boolean {
		const { text } = this.log;
		const alone = (at: number) => text.lastIndexOf("\n", at - 1) + 1 === at;
		const line = restOfLine(text, second);
		// Nothing may belong to it on the lines below.
		const below = text.slice(second + line.length, second + line.length + 3);
		return (
			alone(first) &&
			alone(second) &&
			restOfLine(text, first) === line &&
			!/:\s*$/.test(line) &&
			!/^\n(?:\s|- )/.test(below)
		);
	}

	#withoutLine(at: number): Fix {
		return replaceFix(at, at + restOfLine(this.log.text, at).length + 1, "");
	}

	#key(key: ParsedNode): string | undefined {
		const offset = this.start + key.range[0];
		const name = this.value(key, 1);
		if (name === undefined) return undefined;
		if (typeof name !== "string" || name === "") {
			this.log.error(offset, `${YAML_ADVICE.NON_STRING_KEY.message}.`, YAML_ADVICE.NON_STRING_KEY.cure);
			return undefined;
		}
		if (FORBIDDEN_KEYS.has(name)) {
			this.log.error(offset, `Tên mục ${quoted(name)} không được dùng.`, "Xóa mục này.");
			return undefined;
		}
		return name;
	}

	#text(node: Scalar.Parsed): string | undefined {
		const text = String(node.value);
		const offset = this.start + node.range[0];
		const lost = node.comment && this.#commentBehind(node);
		if (lost) {
			const plain = node.type === "PLAIN" && text !== "";
			this.log.error(
				this.start + lost.offset,
				`Phần ${quoted(lost.text)} sẽ mất, vì dấu # sau dấu cách mở một lời ghi chú.`,
				plain
					? `Đặt cả giá trị trong ngoặc: ${asYamlText(`${text} ${lost.text}`)}, hoặc đưa lời ghi chú lên một dòng riêng.`
					: "Đưa lời ghi chú lên một dòng riêng, bắt đầu bằng dấu #.",
				// "#1", "#MeToo" are words; "# xem lại" may be a note.
				plain && /^#[\p{L}\p{N}]/u.test(lost.text) ? this.#quotes(node.range[0]) : undefined,
			);
			return undefined;
		}
		// Only an escape can bring one in that the file itself does not show: "\0", "\u202E".
		const forbidden = node.type === "QUOTE_DOUBLE" ? forbiddenCharacter(text) : undefined;
		if (forbidden !== undefined || (node.type === "QUOTE_DOUBLE" && text.includes("\t"))) {
			const shown = codePoint(forbidden ?? "\t");
			this.log.error(offset, `Giá trị có ký tự ${shown} viết bằng dấu \\.`, "Xóa ký tự đó khỏi giá trị.");
			return undefined;
		}
		return text;
	}

	/** The comment behind a value on its own line; in block text and on lines of their own, comments take nothing. */
	#commentBehind(node: Scalar.Parsed): { readonly offset: number; readonly text: string } | undefined {
		if (node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL") return undefined;
		const end = node.range[1];
		const rest = restOfLine(this.log.text, this.start + end);
		const gap = /^\s*(?=#)/.exec(rest)?.[0];
		return gap === undefined ? undefined : { offset: end + gap.length, text: rest.slice(gap.length) };
	}

	/** Offset of the sign (`&`, `!`) written before a value. */
	#signBefore(node: ParsedNode, sign: string): number {
		const { text } = this.log;
		const lineStart = text.lastIndexOf("\n", this.start + node.range[1] - 1) + 1;
		const found = text.lastIndexOf(sign, this.start + node.range[1]);
		let wordStart = found;
		while (wordStart > lineStart && !/\s/.test(text.charAt(wordStart - 1))) wordStart -= 1;
		return wordStart - this.start;
	}

	#refuse(place: () => number, sign: string): undefined {
		this.log.errorFrom(() => {
			const offset = place();
			const value = restOfLine(this.log.text, this.start + offset);
			return [
				this.start + offset,
				`Giá trị bắt đầu bằng dấu ${sign} có nghĩa riêng trong YAML: ${quoted(value)}.`,
				`Đặt cả giá trị trong ngoặc: ${asYamlText(value)}`,
				this.#quotes(offset),
			];
		});
		return undefined;
	}

	/** Puts all that stands on the line of a value in quotes, if only that value stands there. */
	#quotes(offset: number): Fix | undefined {
		const value = valueOnLine(this.log.text, this.start + offset);
		return value === undefined ? undefined : quoteFix(this.start + offset, value);
	}
}

function restOfLine(text: string, offset: number): string {
	const end = text.indexOf("\n", offset);
	return text.slice(offset, end === -1 ? text.length : end);
}
