import type { z } from "zod";
import type { Fix } from "../../problem/problem.ts";
import type { ProblemLog } from "../../problem/problem-log.ts";
import { asYamlText, count, quoted } from "../../problem/wording.ts";
import { LIMITS } from "../limits.ts";
import { mendNames } from "../name-habits.ts";
import { nearest, unmistakable } from "./nearest.ts";
import type { YamlReading } from "./plain-yaml.ts";
import type { YamlPath, YamlPlaces } from "./yaml-places.ts";
import { quoteFix, replaceFix, valueOnLine } from "./yaml-quotes.ts";

type Issue = z.core.$ZodIssue;
export interface Advice {
	readonly message: string;
	readonly cure: string;
	/** The known key that was surely meant. */
	readonly meant?: string | undefined;
}

/** How the keys of one kind of file are told. */
export interface ShapeWords {
	/** A right line for each key of the outer table: `title: Mùa dừa`. */
	readonly examples: Readonly<Record<string, string>>;
	/** A right item, of a file that is a list. */
	readonly example?: string;
	/** What to say of an unknown key in the outer table, where there is more to say than the nearest known one. */
	readonly unknownKey?: (key: string) => Advice | undefined;
}

/**
 * Holds what was read against the allow-list of a file and reports every unknown key, wrong kind of value and passed
 * limit at its place. Outer keys must all be optional in the schema: `requireKeys` tells which are missing.
 *
 * @returns the values that fit; an entry of the outer table that does not is left out
 */
export function readShape<Output>(
	schema: z.ZodType<Output>,
	yaml: YamlReading,
	log: ProblemLog,
	words: ShapeWords,
): Output | undefined {
	const value = mendNames(yaml, log);
	const first = schema.safeParse(value);
	if (first.success) return first.data;
	for (const issue of first.error.issues) {
		if (log.full) break;
		report(issue, yaml, log, words);
	}
	const drop = first.error.issues.flatMap((issue) =>
		issue.code === "unrecognized_keys"
			? issue.keys.map((key) => [...yaml.places.written(issue.path), key])
			: [issue.path.slice(0, 1)],
	);
	if (drop.some((path) => typeof path[0] !== "string")) return undefined;
	return schema.safeParse(without(value, drop)).data;
}

/** What is told of a key that a file lacks. */
export const missingKey = (key: string) => `Thiếu ${quoted(key)}.`;

/** Reports the keys of the outer table that are not given or empty. `end` is where a missing line would be added. */
export function requireKeys(
	keys: readonly string[],
	given: object,
	yaml: YamlReading,
	log: ProblemLog,
	words: ShapeWords,
	end: number,
): void {
	const refused = (key: string) => yaml.places.has(key) && !yaml.places.isEmpty(key);
	for (const key of keys) {
		if (Object.hasOwn(given, key) || refused(key) || (!yaml.whole && !yaml.places.has(key))) continue;
		const written = yaml.places.has(key);
		log.error(
			written ? yaml.places.keyAt([key]) : end,
			written ? `${quoted(key)} để trống.` : missingKey(key),
			`${written ? "Viết" : "Thêm một dòng"} theo mẫu: ${words.examples[key] ?? `${key}: …`}`,
		);
	}
}

function report(issue: Issue, yaml: YamlReading, log: ProblemLog, words: ShapeWords): void {
	const { places } = yaml;
	const path = places.written(issue.path);
	const where = name(path);
	const last = issue.path.at(-1);
	const example = `Viết theo mẫu: ${words.examples[String(issue.path[0])] ?? words.example ?? "tên: giá trị"}`;
	if (issue.code === "unrecognized_keys") {
		// No more of them are told; of a hostile file there may be thousands.
		const advised = issue.keys.slice(0, LIMITS.problems + 1).map((key) => ({
			key,
			...((issue.path.length === 0 ? words.unknownKey?.(key) : undefined) ??
				unknownKey(key, path, issue.message.split(" "))),
		}));
		const meanings = advised.map(({ meant }) => meant);
		const isOnly = (one: string) => meanings.indexOf(one) === meanings.lastIndexOf(one);
		for (const { key, message, cure, meant } of advised) {
			const own = [...issue.path, key];
			const free = meant !== undefined && isOnly(meant) && !places.keyRange([...issue.path, meant]);
			log.error(places.keyAt(own), message, cure, free ? renameFix(places, own, meant) : undefined);
		}
	} else if (issue.code === "too_big") {
		const [size, unit] = issue.origin === "array" ? ["có nhiều mục hơn", "mục"] : ["dài hơn", "ký tự"];
		const limit = `${count(Number(issue.maximum))} ${unit}`;
		log.error(places.at(path), `${where} ${size} giới hạn ${limit}.`, `Rút lại còn nhiều nhất ${limit}.`);
	} else if (issue.code === "invalid_format") {
		const fix = foldFix(log.text, places.at(path));
		log.error(places.at(path), `${where} có chỗ xuống dòng.`, "Viết tất cả trên một dòng.", fix);
	} else if (typeof last === "string" && path.at(-1) !== last) {
		const missing = quoted(last);
		log.error(places.at(path), `${where} thiếu ${missing} hoặc viết không đúng kiểu.`, example);
	} else {
		const source = places.source(path);
		const written = places.kind(path);
		const key = typeof path.at(-1) === "number" ? "" : `${String(path.at(-1))}: `;
		const wantsText = issue.code === "invalid_type" && issue.expected === "string";
		if (wantsText && places.isText(path)) {
			// Every other text would have fitted.
			log.error(places.at(path), `${where} để trống.`, example);
			return;
		}
		const value = valueOnLine(log.text, places.at(path));
		const isProse = wantsText && PROSE.has(String(path.at(-1))) && value === source;
		log.error(
			places.at(path),
			`${where} phải là ${wantsText ? "một dòng chữ" : "một nhóm mục"}, nhưng đang là ${written}: ${quoted(source)}.`,
			wantsText && !source.includes("\n")
				? `Đặt cả giá trị trong ngoặc: ${key}${asYamlText(source)}`
				: example,
			isProse ? quoteFix(places.at(path), source) : undefined,
		);
	}
}

/** Keys whose value is read as it is written, so that brackets in it are letters: `title: [Ảnh]`. */
const PROSE: ReadonlySet<string> = new Set([
	"title",
	"lede",
	"credit",
	"dateline",
	"alt",
	"caption",
	"text",
	"description",
	"motto",
	"reason",
	"notice",
]);

function renameFix(places: YamlPlaces, path: YamlPath, meant: string): Fix | undefined {
	const range = places.keyRange(path);
	return range && replaceFix(range[0], range[1], meant);
}

/** The fix that makes one line of text kept by lines, `|`: with `>` its lines are one. Only where none is empty. */
function foldFix(text: string, at: number): Fix | undefined {
	const [, header = "", lines = ""] = /^\|(-?\n)((?: +\S[^\n]*(?:\n|$))+)/.exec(text.slice(at)) ?? [];
	const indents = new Set(lines.match(/^ +/gm));
	return header !== "" && indents.size === 1 ? replaceFix(at, at + 1, ">") : undefined;
}

function unknownKey(key: string, path: YamlPath, known: readonly string[]): Advice {
	const meant = nearest(key, known);
	const sure = unmistakable(key, known);
	const inside = path.length > 0 ? ` trong ${lowerFirst(name(path))}` : "";
	return {
		message: `Không có mục ${quoted(key)}${inside}.`,
		cure: meant
			? `Có phải là ${quoted(meant)}? Nếu không, xóa mục này.`
			: `Xóa mục này; chỉ được dùng: ${known.join(", ")}.`,
		meant: sure,
	};
}

/** `“date” của mục thứ 2 trong “corrections”` */
function name(path: YamlPath): string {
	const last = path.at(-1);
	if (last === undefined) return "Tệp";
	if (path.length === 1) return typeof last === "number" ? `Mục thứ ${last + 1}` : quoted(String(last));
	const outer = name(path.slice(0, -1));
	return typeof last === "number"
		? `Mục thứ ${last + 1} trong ${lowerFirst(outer)}`
		: `${quoted(String(last))} của ${lowerFirst(outer)}`;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** A copy of a value without what stands at the paths. Made in one go: a file may have thousands of unknown keys. */
function without(value: unknown, paths: readonly YamlPath[]): unknown {
	if (paths.length === 0 || typeof value !== "object" || value === null) return value;
	const gone = new Set(paths.filter((path) => path.length === 1).map(([step]) => step));
	const inside = new Map<PropertyKey, YamlPath[]>();
	for (const [step, ...rest] of paths) {
		if (step === undefined || rest.length === 0) continue;
		const others = inside.get(step);
		if (others) others.push(rest);
		else inside.set(step, [rest]);
	}
	if (Array.isArray(value)) return value.map((item, at) => without(item, inside.get(at) ?? []));
	const entries = Object.entries(value).filter(([key]) => !gone.has(key));
	return Object.fromEntries(entries.map(([key, item]) => [key, without(item, inside.get(key) ?? [])]));
}
