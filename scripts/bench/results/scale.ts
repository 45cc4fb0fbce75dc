/** A logarithmic scale: each factor of ten takes the same room. */
export interface LogScale {
	/** Figures that get a line and a label, rising. */
	readonly ticks: readonly number[];
	/** Where a figure stands between the ends of the scale, 0 to 1. */
	at(figure: number): number;
}

/** A scale from the step of 1, 2 or 5 at or below the least figure to the one at or above the greatest. */
export function stepScale(figures: readonly number[]): LogScale {
	const least = Math.min(...figures);
	const greatest = Math.max(...figures);
	const steps = [];
	for (let power = Math.floor(Math.log10(least)) - 1; power <= Math.ceil(Math.log10(greatest)); power++)
		// A power of ten as it is written: 10 ** -1 * 2 would be told as 0.2000...1.
		for (const digit of [1, 2, 5]) steps.push(Number(`${digit}e${power}`));
	const first = steps.findLast((step) => step <= least) ?? least;
	const last = steps.find((step) => step >= greatest && step > first) ?? greatest;
	return logScale(steps.filter((step) => step >= first && step <= last));
}

/** A scale from the least figure to the greatest, all of which are ticks; a single one stands in the middle. */
export function logScale(figures: readonly number[]): LogScale {
	const ticks = [...new Set(figures)].sort((a, b) => a - b);
	const [first = 1] = ticks;
	const span = Math.log((ticks.at(-1) ?? first) / first);
	return { ticks, at: (figure) => (span === 0 ? 0.5 : Math.log(figure / first) / span) };
}

/**
 * Moves labels apart, as little as that takes, keeping their order: the first that is too near to the one above
 * goes down; where that ends below the room, all go up as far as needed.
 *
 * @param places rising, in pixels from the top
 */
export function spread(places: readonly number[], apart: number, bottom: number): number[] {
	const down: number[] = [];
	for (const place of places) down.push(Math.max(place, (down.at(-1) ?? -apart) + apart));
	let floor = bottom + apart;
	return down
		.reverse()
		.map((place) => {
			floor = Math.min(place, floor - apart);
			return floor;
		})
		.reverse();
}
