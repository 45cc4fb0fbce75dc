import type { Focal } from "../article.ts";

/** In pixels. */
export interface Size {
	readonly width: number;
	readonly height: number;
}

/** A part of a picture, in its pixels. */
export interface Part extends Size {
	readonly left: number;
	readonly top: number;
}

/** The largest part of a picture that has a shape, as near around its subject as its edges let it be. */
export function partAround(focal: Focal, shape: Size, picture: Size): Part {
	const share = Math.min(picture.width / shape.width, picture.height / shape.height);
	const [width, height] = [Math.floor(shape.width * share), Math.floor(shape.height * share)];
	const start = (place: number, length: number, whole: number) =>
		Math.max(0, Math.min(Math.round((place / 100) * whole - length / 2), whole - length));
	return {
		left: start(focal.x, width, picture.width),
		top: start(focal.y, height, picture.height),
		width,
		height,
	};
}

/** A style has a class for each of so many steps across a picture and down. */
const STEPS = 10;

/** The narrowest frame, and the widest, that a style crops a picture to. */
const NARROWEST: Size = { width: 1, height: 1 };
const WIDEST: Size = { width: 16, height: 9 };

/**
 * The classes by which a frame of a style, 1:1 to 16:9, keeps a picture's subject in sight: `at-x-3 at-y-7`. In the
 * narrowest frame the subject stands in the middle across, in the widest in the middle down, as far as the edges let it;
 * in all between it is as far from their edges at least. Nothing where the middle is right.
 */
export function cropClass(focal: Focal | undefined, picture: Size): string | undefined {
	if (!focal) return undefined;
	const across = partAround(focal, NARROWEST, picture);
	const down = partAround(focal, WIDEST, picture);
	const steps = {
		x: stepOf(across.left, picture.width - across.width),
		y: stepOf(down.top, picture.height - down.height),
	};
	const names = Object.entries(steps).flatMap(([axis, step]) =>
		step === STEPS / 2 ? [] : [`at-${axis}-${step}`],
	);
	return names.length === 0 ? undefined : names.join(" ");
}

const stepOf = (before: number, spare: number) =>
	spare === 0 ? STEPS / 2 : Math.round((before / spare) * STEPS);
