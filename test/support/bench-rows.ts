import type { ContenderName, Job, Row } from "../../scripts/bench/results/results.ts";

/** A row of results where only the wall time matters, and the peak where it is given. */
export function row(contender: ContenderName, job: Job, articles: number, wall: number, peak?: number): Row {
	const figures = { articles, wall, user: wall * 1.5, system: 0.25, files: 1200, bytes: 3_456_789 };
	return { contender, job, ...figures, ...(peak !== undefined && { peak }) };
}
