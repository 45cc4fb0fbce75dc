/** Of what a figure is drawn: its ends, and the figures that get a line, rising, each with the decimals of the step. */
export interface FigureScale {
	readonly least: number;
	readonly greatest: number;
	readonly ticks: readonly number[];
	readonly decimals: number;
}

const STEPS = [1, 2, 2.5, 5, 10];

/**
 * A scale with round steps, about as many as asked.
 *
 * @param fromZero whether what is drawn is a length, which lies when it does not begin at zero
 */
export function roundScale(figures: readonly number[], wanted: number, fromZero: boolean): FigureScale {
	let least = figures.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
	let greatest = figures.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
	if (!Number.isFinite(least)) [least, greatest] = [0, 1];
	// A line that comes near zero shows it, too.
	if (fromZero || (least > 0 && least < (greatest - least) * 0.75)) least = Math.min(least, 0);
	if (fromZero || greatest < 0) greatest = Math.max(greatest, 0);
	if (least === greatest) [least, greatest] = least === 0 ? [0, 1] : [least - 1, greatest + 1];
	const rough = (greatest - least) / wanted;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = (STEPS.find((one) => one * power >= rough * 0.999) ?? 10) * power;
	const first = Math.floor(least / step + 1e-9);
	const last = Math.ceil(greatest / step - 1e-9);
	const decimals = decimalsOf(step);
	const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
		Number(((first + index) * step).toFixed(decimals)),
	);
	return { least: ticks[0] ?? least, greatest: ticks.at(-1) ?? greatest, ticks, decimals };
}

function decimalsOf(step: number): number {
	for (let decimals = 0; decimals < 12; decimals++)
		if (Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) < 1e-6) return decimals;
	return 12;
}
