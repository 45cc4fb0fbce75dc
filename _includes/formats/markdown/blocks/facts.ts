import type { AttachmentKind } from "../../../domain/article/attachment.ts";
import { quoted } from "../../../domain/problem/wording.ts";
import { LIMITS } from "../../../domain/reader/limits.ts";
import { fold } from "../../../domain/text/fold.ts";

/** A fact that a kind of block may tell in a line of its own: `Bìa: lu-ve.jpg`. */
export interface FactSpec {
	/** The word before the colon, as messages write it: `Bìa`. Marks and capitals may be left out. */
	readonly word: string;
	/** Other words for the same. */
	readonly also?: readonly string[];
	/** What file its value names; absent where it is plain text. */
	readonly cites?: "picture" | AttachmentKind;
	/** Whether it may be told more than once, or with commas between: a file in several forms. Of `lines` commas part nothing. */
	readonly many?: true | "lines";
	/** Whether the text of the block stands behind it: `Bản chép lời:`. */
	readonly opensText?: true;
	/** What to write behind the colon: `lu-ve.jpg`. */
	readonly example: string;
}

export type KnownFacts = Readonly<Record<string, FactSpec>>;

/** A value as it was written. */
export interface FactValue {
	readonly text: string;
	/** Its line in the body, from 0, and the whole of that line. */
	readonly line: number;
	readonly source: string;
}

/** What a block tells, by the names of its facts. The value is empty of the one that opens the text. */
export type Facts<Name extends string = string> = Readonly<Partial<Record<Name, readonly FactValue[]>>>;

/** Something wrong with a block, and the line of the body that says it. */
export interface FactFault {
	readonly severity: "error" | "warning";
	readonly line: number;
	readonly source: string;
	readonly message: string;
	readonly cure: string;
}

export interface FactsReading {
	readonly facts: Facts;
	readonly faults: readonly FactFault[];
	/** The block's text as far as it is among the lines, and the line that it begins on; absent where there is none yet. */
	readonly text?: { readonly lines: readonly string[]; readonly at: number };
}

/** `Phụ đề: lu-ve.vtt`. An address (`https://…`) has no space behind its colon. */
const FACT = /^([^\s:|][^:|]{0,39}):(?:[ \t](.*))?$/;

/**
 * Reads the lines that a block begins with, `Từ khóa: giá trị`, up to the first that is none. A word that the kind does
 * not know is told, with those it knows; behind an empty line it is text, as in "Ông Tám: nước lên nhanh lắm".
 *
 * @param lines of a paragraph
 * @param at the line of the body, from 0, that the first of them is
 * @param before what paragraphs above it have told; absent in the first
 */
export function readFacts(
	lines: readonly string[],
	known: KnownFacts,
	at: number,
	before?: Facts,
): FactsReading {
	const facts: Record<string, FactValue[]> = Object.create(null);
	for (const [name, values] of Object.entries(before ?? {})) facts[name] = [...(values ?? [])];
	const faults: FactFault[] = [];
	const words = wordsOf(known);
	for (const [index, source] of lines.entries()) {
		const [whole, word = "", written = ""] = FACT.exec(source.trim()) ?? [];
		const name = whole === undefined ? undefined : words.get(fold(word.trim()));
		if (whole === undefined || (name === undefined && before))
			return { facts, faults, text: { lines: lines.slice(index), at: at + index } };
		const line = at + index;
		const tell = (message: string, cure: string) =>
			faults.push({ severity: "error", line, source, message, cure });
		const spec = name === undefined ? undefined : known[name];
		if (name === undefined || spec === undefined) {
			tell(
				`Khối này không có mục nào tên là ${quoted(word.trim())}.`,
				`Dùng một trong các mục: ${list(known)}. Nếu đây là lời văn, để một dòng trống phía trên.`,
			);
			continue;
		}
		const value = written.trim();
		if (spec.opensText) {
			facts[name] = [{ text: "", line, source }];
			const rest = lines.slice(index + 1);
			return {
				facts,
				faults,
				text: value ? { lines: [value, ...rest], at: line } : { lines: rest, at: line + 1 },
			};
		}
		if (value === "")
			tell(`Mục “${spec.word}” chưa có gì sau dấu hai chấm.`, `Viết: ${spec.word}: ${spec.example}`);
		else if (value.length > LIMITS.caption)
			tell(
				`Mục “${spec.word}” dài quá ${LIMITS.caption} chữ.`,
				"Viết ngắn lại; lời dài để ở phần văn của khối.",
			);
		else if (facts[name] && !spec.many)
			tell(`Mục “${spec.word}” viết hai lần trong một khối.`, "Giữ lại một dòng, bỏ dòng kia.");
		else if ((facts[name]?.length ?? 0) >= LIMITS.factValues)
			tell(`Mục “${spec.word}” viết quá ${LIMITS.factValues} lần trong một khối.`, "Bỏ bớt dòng.");
		else {
			const parts = spec.many === true ? value.split(",").map((part) => part.trim()) : [value];
			const told = parts.filter(Boolean).map((text) => ({ text, line, source }));
			facts[name] = [...(facts[name] ?? []), ...told];
		}
	}
	return { facts, faults };
}

/** The names of facts by the words for them, without marks. */
function wordsOf(known: KnownFacts): ReadonlyMap<string, string> {
	return new Map(
		Object.entries(known).flatMap(([name, { word, also = [] }]) =>
			[word, ...also].map((one) => [fold(one), name] as const),
		),
	);
}

const list = (known: KnownFacts) =>
	Object.values(known)
		.map(({ word }) => `“${word}”`)
		.join(", ");
