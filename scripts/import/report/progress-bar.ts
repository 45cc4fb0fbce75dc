import { count } from "../../../_includes/domain/problem/wording.ts";
import type { ProgressLine } from "../../build/print-progress.ts";

/** Milliseconds between two looks of the bar: more often nobody sees. */
const STEP = 100;
const WIDTH = 24;

/**
 * Shows how far an import is: at first how many articles it has found, then a bar.
 *
 * @param clock milliseconds, from any moment
 */
export function progressBar(line: ProgressLine, clock: () => number): (done: number, all: number) => void {
	let shown = Number.NEGATIVE_INFINITY;
	return (done, all) => {
		const now = clock();
		if (now - shown < STEP && done !== all) return;
		shown = now;
		line.show(all === 0 ? `Đang xem báo cũ: ${count(done)} bài` : drawBar(done, all));
	};
}

/** `[████████░░░░] 1.234/20.000 bài` */
export function drawBar(done: number, all: number): string {
	const full = all === 0 ? WIDTH : Math.round((Math.min(done, all) / all) * WIDTH);
	return `[${"█".repeat(full)}${"░".repeat(WIDTH - full)}] ${count(done)}/${count(all)} bài`;
}
