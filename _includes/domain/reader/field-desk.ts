import { readSitePath } from "../addresses/site-path.ts";
import type { Fix } from "../problem/problem.ts";
import type { ProblemLog } from "../problem/problem-log.ts";
import { quoted } from "../problem/wording.ts";
import type { YamlPath, YamlPlaces } from "./yaml/yaml-places.ts";
import { replaceFix } from "./yaml/yaml-quotes.ts";

/** What the readers of single fields share: where to tell problems, and where values stand in the file. */
export interface FieldDesk {
	readonly log: ProblemLog;
	readonly places: YamlPlaces;
	/** The newspaper's `url`, where it is known. */
	readonly site?: string | undefined;
	/** The newsroom's folder, as problems name it. */
	readonly content: string;
}

/** The newsroom's folder, as a file of it has it in its own name: that of `content/threads/a.md`, `threads/a.md`. */
export const folderAbove = (file: string, inside: string) => file.slice(0, -`/${inside}`.length);

/** A value, or what is wrong with it, as the readers of dates, addresses and pictures answer. */
type Reading =
	| { readonly ok: true }
	| {
			readonly ok: false;
			readonly message: string;
			readonly cure: string;
			/** What to write instead, where that can only be one thing. */
			readonly meant?: string;
	  };

/** Reports a reading that failed at the place of its value. */
export function accept<Answer extends Reading>(
	desk: FieldDesk,
	path: YamlPath,
	reading: Answer,
): Extract<Answer, { ok: true }> | undefined {
	if (reading.ok) return reading as Extract<Answer, { ok: true }>;
	const fix = reading.meant === undefined ? undefined : replaceValue(desk, path, reading.meant);
	desk.log.error(desk.places.at(path), reading.message, reading.cure, fix);
	return undefined;
}

/**
 * The path of a page of this site. One that was pasted with the newspaper's domain is taken, and told: the newspaper may
 * get another domain.
 *
 * @param read for an address of another form
 */
export function acceptPath(
	desk: FieldDesk,
	path: YamlPath,
	written: string,
	read: typeof readSitePath = readSitePath,
): string | undefined {
	const reading = accept(desk, path, read(written, desk.site));
	if (reading?.pasted) {
		desk.log.warning(
			desk.places.at(path),
			`Địa chỉ có cả tên miền của báo: ${quoted(written)}.`,
			`Chỉ cần phần sau tên miền: ${reading.path}`,
			replaceValue(desk, path, reading.path),
		);
	}
	return reading?.path;
}

/** The fix that writes another value, one that needs no quotes, in the place of one on a single line. */
export function replaceValue({ places, log }: FieldDesk, path: YamlPath, value: string): Fix | undefined {
	const [from, to] = places.range(path);
	return to > from && !log.text.slice(from, to).includes("\n") ? replaceFix(from, to, value) : undefined;
}

/** The fix that takes an item out of a list, one that says nothing which is not said without it. */
export function cutItem({ places }: FieldDesk, path: YamlPath): Fix | undefined {
	const cut = places.itemCut(path);
	return cut && replaceFix(...cut, "");
}

/** Words for yes and no that YAML and Vietnamese have beside `true` and `false`. */
const YES = /^(?:true|yes|y|on|có|đúng)$/i;
const NO = /^(?:false|no|n|off|không|sai)$/i;

/**
 * `true` or `false`, and nothing that only looks like it.
 *
 * @param path where it is written, if not in the outer table
 */
export function readYesNo(
	desk: FieldDesk,
	key: string,
	written: string | undefined,
	otherwise: boolean,
	path: YamlPath = [key],
): boolean {
	if (written === undefined) return otherwise;
	if (written !== "true" && written !== "false") {
		desk.log.error(
			desk.places.at(path),
			`“${key}” phải là true hoặc false, nhưng đang là ${quoted(written)}.`,
			`Viết ${key}: true (có) hoặc ${key}: false (không).`,
			YES.test(written)
				? replaceValue(desk, path, "true")
				: NO.test(written)
					? replaceValue(desk, path, "false")
					: undefined,
		);
	}
	return written === "true";
}
