import { cutText } from "./cut-text.ts";

/** Whether the parser finds a second block behind a first one just where it is. */
export function joinsSafely(before: string, gap: string, source: string): boolean {
	let at = 0;
	for (const piece of cutText(before + gap + source).pieces) {
		if (at === before.length + gap.length) return true;
		at += piece.source.length;
		if (at === before.length && piece.gap !== gap) return false;
		at += piece.gap.length;
	}
	return false;
}
