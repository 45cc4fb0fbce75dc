import assert from "node:assert/strict";
import { test } from "node:test";
import { pieceRuns } from "../../../../../../assets/search/core/story/piece-runs.ts";
import type { Piece } from "../../../../../../assets/search/core/story/pieces.ts";

/** "Vay [1,6] tỷ": what stands in brackets is a hit. */
const pieces = (text: string): Piece[] =>
	text
		.split(/(\[.*?\])/)
		.filter((part) => part !== "")
		.map((part) => ({ text: part.replace(/^\[|\]$/g, ""), hit: part.startsWith("[") }));

/** What stands on one line stands in braces. */
const print = (text: string) =>
	pieceRuns(pieces(text))
		.map((run) => {
			const inside = run.pieces.map((piece) => (piece.hit ? `[${piece.text}]` : piece.text)).join("");
			return run.whole ? `{${inside}}` : inside;
		})
		.join("");

for (const [text, expected] of [
	["Vay 1,6 tỷ đồng", "Vay {1,6 tỷ đồng}"],
	["Vay [1,6] tỷ đồng", "Vay {[1,6] tỷ đồng}"],
	["Vay 1,6 [tỷ] đồng làm nhà", "Vay {1,6 [tỷ] đồng} làm nhà"],
	// A hit that is longer than what belongs together is cut in three, and stays a hit.
	["Nhà [vay 1,6 tỷ đồng làm] cầu", "Nhà [vay ]{[1,6 tỷ đồng]}[ làm] cầu"],
	["[UBND] ra quyết định 12/2022/QĐ-[UBND]", "[UBND] ra quyết định {12/2022/QĐ-[UBND]}"],
	["[Ngày] [26/5] ở [TP.] Bến Tre", "{[Ngày] [26/5]} ở {[TP.] Bến} Tre"],
	["Bến [phà] sáng đèn", "Bến [phà] sáng đèn"],
	["", ""],
] as const)
	test(`of "${text}" a line holds ${expected || "nothing"}`, () => {
		assert.equal(print(text), expected);
	});
