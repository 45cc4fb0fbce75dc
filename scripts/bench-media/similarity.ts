import sharp from "sharp";

/** Brightness of each pixel. */
export interface Grey {
	readonly data: Uint8Array;
	readonly width: number;
	readonly height: number;
}

export async function greyOf(picture: Uint8Array): Promise<Grey> {
	const { data, info } = await sharp(picture)
		.greyscale()
		.toColourspace("b-w")
		.raw()
		.toBuffer({ resolveWithObject: true });
	return { data, width: info.width, height: info.height };
}

/** Pixels of a window's side, and from one window to the next. */
const WINDOW = 8;
const STEP = 4;
/** So that even windows do not divide by nothing: (0.01 · 255)² and (0.03 · 255)². */
const C1 = 6.5025;
const C2 = 58.5225;

/**
 * The structural similarity of two pictures of one size (Wang, Bovik, Sheikh, Simoncelli 2004), of their brightness, in
 * windows of 8 by 8 at every fourth pixel: 1 for the same, less the less alike they look.
 */
export function similarity(one: Grey, other: Grey): number {
	let sum = 0;
	let windows = 0;
	for (let top = 0; top + WINDOW <= one.height; top += STEP)
		for (let left = 0; left + WINDOW <= one.width; left += STEP) {
			sum += ofWindow(one.data, other.data, one.width, top * one.width + left);
			windows++;
		}
	return sum / windows;
}

function ofWindow(one: Uint8Array, other: Uint8Array, width: number, start: number): number {
	let [a, b, aa, bb, ab] = [0, 0, 0, 0, 0];
	for (let row = 0; row < WINDOW; row++)
		for (let at = start + row * width; at < start + row * width + WINDOW; at++) {
			const [x, y] = [one[at] ?? 0, other[at] ?? 0];
			a += x;
			b += y;
			aa += x * x;
			bb += y * y;
			ab += x * y;
		}
	const count = WINDOW * WINDOW;
	const [meanA, meanB] = [a / count, b / count];
	const varied = aa / count - meanA ** 2 + bb / count - meanB ** 2;
	const together = ab / count - meanA * meanB;
	return ((2 * meanA * meanB + C1) * (2 * together + C2)) / ((meanA ** 2 + meanB ** 2 + C1) * (varied + C2));
}
