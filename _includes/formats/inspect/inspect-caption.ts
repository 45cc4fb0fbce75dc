import type { Fix } from "../../domain/problem/problem.ts";
import type { ProblemLog } from "../../domain/problem/problem-log.ts";
import { quoted } from "../../domain/problem/wording.ts";

/** `a.jpg “Chú thích”`, `a.jpg 'Chú thích'`, `a.jpg Chú thích`: a picture's name, and behind it no straight quotes. */
const UNQUOTED = /^([^\s()]+\.(?:jpe?g|png|webp|avif|gif|svg))(\s+)(\S[\s\S]*)$/i;
/** Marks that were meant as the quotes around a caption: one at each end, of any two kinds. */
const QUOTES = /^([“”„‘’'"«]?)([\s\S]*?)([“”‟‘’'"»]?)$/;

/**
 * A caption that is not in straight double quotes: Word and phones curl them as one types. Its picture would be taken
 * for one whose name has spaces, or print raw.
 *
 * @param inside what stands in the picture's round brackets
 * @param offset of that in the file; undefined where it stands in the file otherwise
 * @returns whether there is such a caption, which is then told
 */
export function inspectCaption(
	inside: string,
	at: number,
	offset: number | undefined,
	log: ProblemLog,
): boolean {
	const [, name = "", space = "", written = ""] = UNQUOTED.exec(inside.trim()) ?? [];
	if (written === "" || /\.(?:jpe?g|png|webp|avif|gif|svg)$/i.test(written)) return false;
	const [, opening = "", caption = "", closing = ""] = QUOTES.exec(written) ?? [];
	if (opening === '"' && closing === '"') return false;
	const curly = /[“”„‟‘’]/.test(opening + closing);
	const said = caption.trim();
	const start = (offset ?? 0) + inside.indexOf(name) + name.length + space.length;
	const fix: Fix = { kind: "edits", edits: [{ from: start, to: start + written.length, text: `"${said}"` }] };
	log.error(
		at,
		curly
			? `Chú thích ảnh đặt trong ngoặc cong, máy chỉ hiểu ngoặc kép thẳng: ${quoted(written).slice(1, -1)}.`
			: `Chú thích ảnh phải đặt trong ngoặc kép thẳng: ${quoted(written).slice(1, -1)}.`,
		`Viết (${name} "${said}")`,
		offset === undefined || said === "" || said.includes("\n") ? undefined : fix,
	);
	return true;
}
