import type { Token } from "markdown-it";
import type { Edit, Fix } from "../../domain/problem/problem.ts";
import type { ProblemLog } from "../../domain/problem/problem-log.ts";
import { quoted } from "../../domain/problem/wording.ts";
import type { SourcePlaces } from "./source-places.ts";

/** Two stars that print as stars: where in the passage, and what stands around them. */
interface RawStars {
	readonly at: number;
	readonly before: string;
	readonly after: string;
}

/**
 * Bold that would print with its stars: never closed, with spaces inside, or too close to a letter outside. Stars that
 * are a writer's signs are let be: a note's mark behind a word (`Giá xe**`), a name made unreadable (`mong***@`).
 *
 * @param content of the passage, with blanks in the place of code and pictures
 */
export function inspectBold(
	passage: Token,
	content: string,
	line: number,
	places: SourcePlaces,
	log: ProblemLog,
): void {
	if (!content.includes("**")) return;
	const raw = rawStars(passage, content);
	for (let index = 0; index < raw.length && !log.full; index += 1) {
		const [opening, closing] = raw.slice(index, index + 2);
		if (!opening || !opens(opening)) continue;
		const place = (at: number) => (passage.map ? places.offsetIn(content, at, line) : undefined);
		const tell = (found: string, cure: string, fix?: Fix) =>
			log.warning(
				place(opening.at) ?? places.offsetOf("**", line),
				`Dấu ** sẽ in ra nguyên như chữ, ${found}.`,
				cure,
				fix,
			);
		const inside = closing && content.slice(opening.at + 2, closing.at);
		if (
			!closing ||
			inside === undefined ||
			inside.trim() === "" ||
			/[\n*]/.test(inside) ||
			!closes(closing)
		) {
			if (/\s/.test(opening.after) || opening.after === "") continue;
			const end = content.slice(opening.at).split("\n", 1)[0] ?? "";
			tell(
				`vì trong đoạn không có dấu ** đóng: ${quoted(end)}`,
				"Thêm ** sau chữ cuối cần in đậm, hoặc bỏ dấu này.",
			);
			continue;
		}
		index += 1;
		const meant = `**${inside.trim()}**`;
		const loose = inside !== inside.trim();
		const edits = loose
			? [
					cut(opening.at + 2, inside.length - inside.trimStart().length),
					cut(
						closing.at - (inside.length - inside.trimEnd().length),
						inside.length - inside.trimEnd().length,
					),
				]
			: [
					...(LETTER.test(opening.before) ? [space(opening.at)] : []),
					...(LETTER.test(closing.after) ? [space(closing.at + 2)] : []),
				];
		const moved = edits.flatMap((edit): Edit[] => {
			const from = place(edit.from);
			return from === undefined ? [] : [{ from, to: from + edit.to - edit.from, text: edit.text }];
		});
		tell(
			loose
				? `vì có dấu cách giữa ** và chữ: ${quoted(content.slice(opening.at, closing.at + 2))}`
				: `vì dính với chữ bên ngoài: ${quoted(content.slice(opening.at, closing.at + 3))}`,
			loose ? `Viết liền: ${meant}` : `Thêm dấu cách ở ngoài: ${meant}`,
			moved.length === edits.length && moved.length > 0
				? { kind: "edits", edits: moved.filter(({ from, to, text }) => to > from || text !== "") }
				: undefined,
		);
	}
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const cut = (from: number, length: number): Edit => ({ from, to: from + length, text: "" });
const space = (at: number): Edit => ({ from: at, to: at, text: " " });

/** Whether bold may have been meant to begin here: not right behind a word, unless a sign or a quote follows. */
function opens({ before, after }: RawStars): boolean {
	if (LETTER.test(before)) return /[\p{Pi}\p{Ps}"]/u.test(after);
	if (after === "" || /\s/.test(after)) return before === "" || /[\s\p{Pi}\p{Ps}]/u.test(before);
	return true;
}

/** Whether bold may have been meant to end here. */
function closes({ before, after }: RawStars): boolean {
	return before !== "" && (!LETTER.test(after) || !/[\s\p{L}\p{M}\p{N}]/u.test(before));
}

/** The pairs of stars that the parser has left as text. Nothing where its stars cannot be told from those of a link. */
function rawStars({ children }: Token, content: string): readonly RawStars[] {
	// An escaped sign is one unit, so that "\\*" is no star of ours.
	const written = [...content.matchAll(/\\[\s\S]|\*/g)].filter(([unit]) => unit.endsWith("*"));
	const printed = (children ?? []).flatMap((child): boolean[] => {
		if (/^(?:strong|em)_/.test(child.type))
			return child.markup
				.replace(/[^*]/g, "")
				.split("")
				.map(() => false);
		return child.type === "text" ? (child.content.match(/\*/g) ?? []).map(() => true) : [];
	});
	if (written.length !== printed.length) return [];
	const raw = new Set(
		written.flatMap(([unit], index) => (unit === "*" && printed[index] ? [written[index]?.index ?? -1] : [])),
	);
	return [...raw].flatMap((at): RawStars[] => {
		const run = raw.has(at + 1) && content[at - 1] !== "*" && content[at + 2] !== "*";
		return run ? [{ at, before: content.charAt(at - 1), after: content.charAt(at + 2) }] : [];
	});
}
