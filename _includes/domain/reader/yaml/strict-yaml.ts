import { isMap, isScalar, isSeq, parseDocument, Schema } from "yaml";
import type { ProblemLog } from "../../problem/problem-log.ts";
import { quoted } from "../../problem/wording.ts";
import { PlainYaml, type YamlReading } from "./plain-yaml.ts";
import { YAML_ADVICE } from "./yaml-advice.ts";
import { tooDeepAt, tooManyAt } from "./yaml-depth.ts";
import { repairHabits } from "./yaml-habits.ts";
import { YamlPlaces } from "./yaml-places.ts";
import { replaceFix } from "./yaml-quotes.ts";

const SHAPES = {
	map: { is: (node: unknown) => isMap(node), empty: {}, words: "các dòng “tên: giá trị”" },
	list: {
		is: (node: unknown) => isSeq(node),
		empty: [],
		words: "một danh sách, mỗi mục bắt đầu bằng dấu gạch và dấu cách",
	},
} as const;

/**
 * Reads the YAML between two offsets of a file and reports everything that a newsroom file may not hold: tabs, keys
 * given twice, anchors, aliases, tags, merge keys, several documents, deep nesting, text lost behind a `#`. Entries
 * that were read for sure are returned even when others are wrong.
 *
 * @param keys names that entries of the outer table may have
 * @returns undefined where nothing could be read
 */
export function readYaml(
	log: ProblemLog,
	start: number,
	end: number,
	root: keyof typeof SHAPES,
	keys: readonly string[] = [],
): YamlReading | undefined {
	const shape = SHAPES[root];
	const before = log.errors;
	const source = withoutTabs(log, start, end);
	const deep = tooDeepAt(source);
	if (deep !== undefined) {
		log.error(
			start + deep,
			`${YAML_ADVICE.RESOURCE_EXHAUSTION.message}.`,
			YAML_ADVICE.RESOURCE_EXHAUSTION.cure,
		);
		return undefined;
	}
	const many = tooManyAt(source);
	if (many !== undefined) {
		log.error(start + many, "Tệp có quá nhiều dấu phẩy.", "Xem đoạn nào lặp đi lặp lại thì xóa.");
		return undefined;
	}
	let document = parse(source);
	let blanked: readonly number[] = [];
	let lostKeys = false;
	if (
		document.errors.length > 0 ||
		(document.contents !== null && !shape.is(document.contents)) ||
		isMisread(document.contents, keys)
	) {
		const repair = repairHabits(source, start, log, keys);
		if (repair.yaml !== source) {
			({ blanked, lostKeys } = repair);
			document = parse(repair.yaml);
		}
	}
	const damage = reportParserErrors(log, start, document.errors);
	const { contents } = document;
	const places = new YamlPlaces(contents, start, log.text);
	if (contents === null) return { value: shape.empty, places, whole: damage === undefined };
	if (!shape.is(contents)) {
		if (log.errors === before) {
			const found = quoted(places.source([]));
			log.error(
				places.at([]),
				`Phải là ${shape.words}, nhưng đang là ${found}.`,
				`Viết lại thành ${shape.words}.`,
			);
		}
		return undefined;
	}
	const unsure = (from: number, to: number) =>
		(damage !== undefined && start + to > damage) ||
		(firstFrom(blanked, start + from) ?? Number.POSITIVE_INFINITY) < start + to;
	const value = new PlainYaml(log, start, unsure).value(contents);
	return value === undefined ? undefined : { value, places, whole: damage === undefined && !lostKeys };
}

/** The first of ascending offsets that is not before another. */
function firstFrom(offsets: readonly number[], from: number): number | undefined {
	let first = 0;
	for (let after = offsets.length; first < after; ) {
		const middle = (first + after) >> 1;
		if ((offsets[middle] ?? 0) < from) first = middle + 1;
		else after = middle;
	}
	return offsets[first];
}

/** Scalars stay text. Made once, which saves a quarter of the parsing; knowing no tags, a document cannot add to it. */
const FAILSAFE = new Schema({ schema: "failsafe", resolveKnownTags: false });

function parse(source: string) {
	// A hostile file has a hundred thousand errors, and where in the parser each was made is most of what they cost.
	const limit: unknown = Reflect.get(Error, "stackTraceLimit");
	Reflect.set(Error, "stackTraceLimit", 0);
	try {
		// Keys given twice are told by PlainYaml: the parser's search is quadratic.
		return parseDocument(source, { schema: FAILSAFE, uniqueKeys: false, prettyErrors: false });
	} finally {
		Reflect.set(Error, "stackTraceLimit", limit);
	}
}

/**
 * Whether YAML has read an entry otherwise than it is meant, and finds no fault: with no name, `title: [Ảnh]: Mùa dừa`;
 * with a name that holds the value, `title:Mùa dừa: được giá`.
 */
function isMisread(contents: unknown, keys: readonly string[]): boolean {
	if (!isMap(contents)) return false;
	return contents.items.some(({ key }) => {
		const name = isScalar(key) ? String(key.value) : "?";
		const colon = name.indexOf(":");
		return name === "" || (colon > 0 && keys.includes(name.slice(0, colon)));
	});
}

/** Reports tabs and puts a space in the place of each, so that the offsets stay. */
function withoutTabs(log: ProblemLog, start: number, end: number): string {
	const source = log.text.slice(start, end);
	if (!source.includes("\t")) return source;
	for (const { index, 0: tabs } of source.matchAll(/\t+/g)) {
		const at = start + index;
		// Between two words the gap is one space, as it was read.
		const inText = /[^\s:-]$/.test(source.slice(Math.max(index - 1, 0), index));
		log.error(
			at,
			"Có dấu tab trong phần khai báo.",
			inText ? "Thay dấu tab bằng một dấu cách." : "Thay mỗi dấu tab bằng hai dấu cách.",
			replaceFix(at, at + tabs.length, inText ? " " : "  ".repeat(tabs.length)),
		);
	}
	return source.replaceAll("\t", " ");
}

/**
 * Reports the parser's errors, one a line and none on a line that is already reported.
 *
 * @returns offset of the first: nothing from there on is read for sure
 */
function reportParserErrors(
	log: ProblemLog,
	start: number,
	errors: ReturnType<typeof parse>["errors"],
): number | undefined {
	if (errors.length === 0) return undefined;
	const { text } = log;
	const told = new Set(log.problems.map((problem) => problem.line));
	const offsets = errors.map(({ pos }) => Math.min(start + pos[0], text.length));
	let lineEnd = -1;
	errors.forEach(({ code }, index) => {
		const offset = offsets[index] ?? start;
		if (offset <= lineEnd || log.full) return;
		const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
		const found = /^[^\n]*/.exec(text.slice(lineStart))?.[0] ?? "";
		lineEnd = lineStart + found.length;
		if (told.has(log.position(offset).line)) return;
		const { message, cure } = YAML_ADVICE[code];
		log.error(offset, found.trim() === "" ? `${message}.` : `${message}: ${quoted(found)}.`, cure);
	});
	return offsets.reduce((first, offset) => Math.min(first, offset));
}
