import type { Token } from "markdown-it";
import { readBraces } from "../../domain/article/picture/braces.ts";
import type { ProblemLog } from "../../domain/problem/problem-log.ts";
import { quoted } from "../../domain/problem/wording.ts";
import { picturesIn } from "../markdown/markdown-pictures.ts";
import type { SourcePlaces } from "./source-places.ts";

/** `{...}` behind a picture, also with a blank before it, or never closed. */
const BRACES = /([ \t]{0,9})\{([^{}\n]{0,300})(\}?)/y;

/** Braces behind a picture that say nothing a picture can be told: they print as they were typed. */
export function inspectBraces(passage: Token, line: number, places: SourcePlaces, log: ProblemLog): void {
	const { content } = passage;
	for (const { to } of picturesIn(passage)) {
		if (log.full) return;
		BRACES.lastIndex = to;
		const [source, gap = "", inside = "", close] = BRACES.exec(content) ?? [];
		if (source === undefined) continue;
		const reading = readBraces(inside);
		// Apart from the picture, and no word of ours in it: a text may hold such.
		if (gap !== "" && !reading.ok) continue;
		const found = places.offsetIn(content, to, line);
		const at = found ?? places.lineStart(line);
		if (!reading.ok) log.error(at, reading.message, reading.cure);
		else if (close === "")
			log.error(
				at,
				`Ngoặc nhọn sau ảnh chưa đóng: ${quoted(source)}.`,
				`Thêm dấu } ở cuối: ${source.trim()}}.`,
			);
		else if (gap === "")
			log.error(
				at,
				`Ảnh có hơn một cặp ngoặc nhọn: ${quoted(source)}.`,
				"Gộp lại thành một cặp, như {40% 30%, ai: sửa}.",
			);
		else
			log.error(
				at,
				`Ngoặc nhọn ${quoted(source.trim())} phải viết liền sau ảnh.`,
				"Bỏ dấu cách trước ngoặc.",
				found === undefined
					? undefined
					: { kind: "edits", edits: [{ from: at, to: at + gap.length, text: "" }] },
			);
	}
}
