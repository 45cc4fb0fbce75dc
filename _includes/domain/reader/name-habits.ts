import type { Edit, Fix } from "../problem/problem.ts";
import type { ProblemLog } from "../problem/problem-log.ts";
import { asYamlText, quoted } from "../problem/wording.ts";
import type { YamlReading, YamlValue } from "./yaml/plain-yaml.ts";
import type { YamlPath } from "./yaml/yaml-places.ts";

/** Keys of text that is printed as it was typed: a headline may be a quotation. */
const PROSE: ReadonlySet<PropertyKey> = new Set([
	...["title", "lede", "dateline", "caption", "alt", "text", "description"],
	...["motto", "licence", "governingBody", "address"],
]);

/** Whether a key holds text that is printed as it was typed, quotation marks and all. */
export function isProse(key: PropertyKey): boolean {
	return PROSE.has(key);
}

/** What stands between the curly quotes around a whole value: `Kinh tế` in `“Kinh tế”`; undefined of any other value. */
export function insideCurly(value: string): string | undefined {
	const [, double, single] = IN_CURLY.exec(value) ?? [];
	return (double ?? single)?.trim();
}

/** `“Kinh tế”`, `‘Kinh tế’`, `“Kinh tế"`: whole, and nothing quoted inside. */
const IN_CURLY = /^(?:[“”„]([^“”„"]+)[“”„"]|[‘’]([^‘’']+)[‘’'])$/;
/** `“ăn` and `mặc”`: the halves of what a list's comma has parted. */
const HALF_CURLY = /^[“„][^“”„]*$|^[^“”„]*”$/;
/** Two spaces, or a space that is none of the keyboard's. */
const ODD_SPACE = /[^\S\n]{2,}|[^\S\n ]/g;
/** What YAML takes without quotes, in a list in brackets, too. */
const PLAIN = /^[\p{L}\p{N}/](?:[\p{L}\p{M}\p{N} ./_-]|:(?=\S))*$/u;

/**
 * The values of a file without what typing leaves on names, dates and addresses: curly quotes around them, which are an
 * error because YAML takes them for letters, and spaces too many, which are a warning. Each is told with its cause and
 * read as what was meant, so that no other problem comes of it.
 */
export function mendNames(yaml: YamlReading, log: ProblemLog): YamlValue {
	const mend = (value: YamlValue, path: YamlPath): YamlValue => {
		if (typeof value === "string") return mendName(value, path, yaml, log);
		if (Array.isArray(value)) return value.map((item: YamlValue, index) => mend(item, [...path, index]));
		return Object.fromEntries(
			Object.entries(value).map(([key, item]) => [
				key,
				isProse(key) && typeof item === "string" ? item : mend(item, [...path, key]),
			]),
		);
	};
	return SUSPECT.test(log.text.slice(yaml.places.start)) ? mend(yaml.value, []) : yaml.value;
}

/** A value with quotes of its own needs none of the message's. */
const shown = (value: string) => quoted(value).slice(1, -1);

/** A fast look that most files pass. */
const SUSPECT = /[“”„‘’]|\S[^\S\n]{2}|[^\S\n ]/;

function mendName(value: string, path: YamlPath, { places }: YamlReading, log: ProblemLog): string {
	const trimmed = value.trim();
	const inside = insideCurly(trimmed);
	const name = (inside ?? trimmed).replace(ODD_SPACE, " ");
	if (log.full || (name === trimmed && !HALF_CURLY.test(trimmed))) return value;
	const offset = places.at(path);
	const source = places.source(path);
	if (inside !== undefined) {
		log.error(
			offset,
			`Ngoặc cong bị tính là chữ, vì máy chỉ hiểu ngoặc thẳng: ${shown(trimmed)}.`,
			PLAIN.test(name) ? `Bỏ ngoặc: ${name}` : `Thay bằng ngoặc thẳng: ${asYamlText(name)}`,
			straightened(source, offset, name),
		);
		return name;
	}
	if (name === trimmed) {
		log.error(
			offset,
			`Ngoặc cong bị tính là chữ, vì máy chỉ hiểu ngoặc thẳng: ${shown(trimmed)}.`,
			'Bỏ dấu ấy; mục có dấu phẩy thì đặt cả mục trong ngoặc kép thẳng, ví dụ "ăn, mặc".',
		);
		return trimmed;
	}
	const edits = Array.from(source.matchAll(ODD_SPACE), ({ 0: spaces, index }): Edit => {
		const from = offset + index;
		return { from, to: from + spaces.length, text: " " };
	});
	log.warning(
		offset,
		`${quoted(trimmed)} có dấu cách thừa hoặc lạ; được đọc là ${quoted(name)}.`,
		`Viết ${quoted(name)}, mỗi chỗ một dấu cách.`,
		edits.length > 0 && !source.includes("\n") ? { kind: "edits", edits } : undefined,
	);
	return name;
}

/** Straight quotes in the place of curly ones, or none where none are needed; nothing for what YAML may read otherwise. */
function straightened(source: string, offset: number, name: string): Fix | undefined {
	const first = source.search(/[“”„‘’]/);
	const inQuotes = /^["']/.test(source);
	const last = inQuotes ? source.length - 2 : source.length - 1;
	if (first !== (inQuotes ? 1 : 0) || last <= first || /["\\\n]/.test(name)) return undefined;
	const sign = inQuotes || PLAIN.test(name) ? "" : '"';
	return {
		kind: "edits",
		edits: [first, last].map((at) => ({ from: offset + at, to: offset + at + 1, text: sign })),
	};
}
