/** Side of the small grey picture that is looked at. */
export const LIKENESS_SIDE = 32;
/** Waves that are counted, in each direction: those of the whole picture, not of its grain. */
const WAVES = 8;
/** Shades that the waves of a picture swing by at least: one of nearly one grey looks like any other. */
const LEAST_SWING = 1;

/** Of 63 answers that many may differ between two files of one photo, scaled, packed anew or lightened. */
const NEAR = 8;

const COSINES = Array.from({ length: WAVES }, (_, wave) =>
	Array.from({ length: LIKENESS_SIDE }, (_, at) =>
		Math.cos(((2 * at + 1) * wave * Math.PI) / (2 * LIKENESS_SIDE)),
	),
);

/**
 * What a picture looks like, in 63 bits: whether each of its slowest waves is stronger than most. Undefined of one that
 * shows nearly nothing.
 *
 * @param grey 32 by 32 dots, row by row, 0 to 255
 */
export function likenessOf(grey: ArrayLike<number>): string | undefined {
	const rows = Array.from({ length: LIKENESS_SIDE }, (_, y) =>
		COSINES.map((cosines) =>
			cosines.reduce((sum, cosine, x) => sum + cosine * (grey[y * LIKENESS_SIDE + x] ?? 0), 0),
		),
	);
	// The first is how light all of it is.
	const [, ...waves] = COSINES.flatMap((cosines) =>
		COSINES.map((_, wave) => cosines.reduce((sum, cosine, y) => sum + cosine * (rows[y]?.[wave] ?? 0), 0)),
	);
	const swing = Math.hypot(...waves) / LIKENESS_SIDE ** 2;
	if (swing < LEAST_SWING) return undefined;
	const middle = [...waves].sort((a, b) => a - b)[waves.length >> 1] ?? 0;
	const bits = waves.map((wave) => (wave > middle ? "1" : "0")).join("");
	return BigInt(`0b${bits}`).toString(16).padStart(16, "0");
}

/**
 * A square of dots as it is seen, of one that lies as the camera was held.
 *
 * @param orientation 1 to 8, as EXIF numbers the ways to hold a camera
 */
export function upright(square: ArrayLike<number>, orientation: number): readonly number[] {
	const side = Math.sqrt(square.length);
	const last = side - 1;
	const [across, down, isTurned] = TURNS[orientation - 1] ?? [1, 1, false];
	return Array.from({ length: square.length }, (_, index) => {
		const [column, row] = [index % side, Math.floor(index / side)];
		const [x, y] = isTurned ? [row, column] : [column, row];
		return square[(down === 1 ? y : last - y) * side + (across === 1 ? x : last - x)] ?? 0;
	});
}

/** By orientation: whether a stored row and column run as those that are seen, and whether rows are columns. */
const TURNS = [
	[1, 1, false],
	[-1, 1, false],
	[-1, -1, false],
	[1, -1, false],
	[1, 1, true],
	[1, -1, true],
	[-1, -1, true],
	[-1, 1, true],
] as const;

/** Whether two pictures are one photo, or as good as one. Each is told as `likenessOf` does. */
export function lookAlike(one: string, other: string): boolean {
	let differing = BigInt(`0x${one}`) ^ BigInt(`0x${other}`);
	let count = 0;
	for (; differing > 0n && count <= NEAR; differing &= differing - 1n) count += 1;
	return count <= NEAR;
}
