import type { ProblemLog } from "../../domain/problem/problem-log.ts";
import { quoted } from "../../domain/problem/wording.ts";
import { BLOCKS, readBlockOpening } from "../markdown/blocks/blocks.ts";
import type { PlacedToken, SourcePlaces } from "./source-places.ts";

/** A line of only colons, also in a list or quote. */
const CLOSING = /^[\s>]*:{3,}\s*$/;

/** Boxes that are never closed, have a name that is none, or are closed without being open. */
export function inspectBoxes(tokens: readonly PlacedToken[], places: SourcePlaces, log: ProblemLog): void {
	const lines = places.text.split("\n");
	const known = BLOCKS.map(({ name }) => `“::: ${name}”`).join(", ");
	let misnamed = 0;
	for (const { token, line, end = -1 } of tokens) {
		if (token.type === "container_block_open" && !CLOSING.test(lines[end] ?? "")) {
			log.error(
				places.offsetOf(token.markup, line),
				`Hộp ${quoted(token.markup + token.info)} chưa được khép lại.`,
				`Thêm một dòng chỉ có “${token.markup}” ở cuối hộp.`,
			);
		}
		if (token.type !== "inline") continue;
		// Lines of colons that open or close a box are in no passage: these do neither.
		for (const match of token.content.matchAll(/^:{3,}(.*)$/gm)) {
			if (log.full) return;
			const { name } = readBlockOpening(match[1] ?? "");
			const offset = places.offsetOfMatch(match, line);
			if (name !== "") {
				misnamed += 1;
				log.error(offset, `Không có loại hộp nào tên là ${quoted(name)}.`, `Mở hộp bằng ${known}.`);
			} else if (misnamed > 0) misnamed -= 1;
			else
				log.error(
					offset,
					`Dấu “${match[0]}” này không khép hộp nào.`,
					`Bỏ dòng này, hoặc mở hộp bằng ${known}.`,
				);
		}
	}
}
