import type { Letter } from "../../../_includes/domain/letters/letter.ts";

/** A comment that waits, of a reader who is nobody. */
export const aLetter = (changed: Partial<Letter> = {}): Letter => ({
	id: "ab2cd3ef4g",
	kind: "comment",
	article: "/2022/05/26/ben-pha/",
	name: "Lê Thị Út",
	text: "Bến phà chạy lại, bà con mừng lắm.",
	received: "2026-11-29T12:30:00.000Z",
	doubts: [],
	state: "waiting",
	...changed,
});

/** `aaaaaaaaaa`, `aaaaaaaaab`, ...: names of letters, one for each number below 32 to the fourth. */
export const letterId = (number: number) =>
	number
		.toString(32)
		.replace(/./g, (digit) => "abcdefghijklmnopqrstuvwxyz234567"[Number.parseInt(digit, 32)] ?? "")
		.padStart(10, "a");
