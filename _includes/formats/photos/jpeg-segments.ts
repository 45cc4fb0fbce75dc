import { viewOf } from "./bytes.ts";

/** A piece of a JPEG: its marker, and where it stands, marker and length with it. */
export interface JpegSegment {
	readonly marker: number;
	readonly start: number;
	readonly end: number;
}

export const MARKERS = {
	soi: 0xd8,
	eoi: 0xd9,
	sos: 0xda,
	app0: 0xe0,
	app1: 0xe1,
	app2: 0xe2,
	app13: 0xed,
	app14: 0xee,
} as const;

export const isJpeg = (bytes: Uint8Array) =>
	bytes[0] === 0xff && bytes[1] === MARKERS.soi && bytes[2] === 0xff;

/** Markers that stand alone, without a length. */
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/**
 * The segments of a JPEG from its first byte to its last; those of a scan with the picture's own data. What stands behind
 * the picture, as telephones put there a film or a second picture, is none of it.
 *
 * @returns undefined where it is no JPEG, or cut off
 */
export function jpegSegments(bytes: Uint8Array): readonly JpegSegment[] | undefined {
	if (!isJpeg(bytes)) return undefined;
	const view = viewOf(bytes);
	const segments: JpegSegment[] = [];
	let at = 2;
	while (at + 4 <= bytes.length) {
		if (bytes[at] !== 0xff) return undefined;
		const marker = view.getUint8(at + 1);
		// Filling.
		if (marker === 0xff) {
			at += 1;
			continue;
		}
		if (standsAlone(marker)) {
			at += 2;
			continue;
		}
		let end = at + 2 + view.getUint16(at + 2);
		if (end > bytes.length) return undefined;
		if (marker === MARKERS.sos) {
			end = endOfScan(bytes, end);
			segments.push({ marker, start: at, end });
			if (bytes[end + 1] === MARKERS.eoi) return segments;
		} else segments.push({ marker, start: at, end });
		at = end;
	}
	return undefined;
}

/** Where the next marker stands that is no part of the data. */
function endOfScan(bytes: Uint8Array, from: number): number {
	for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
		const next = bytes[at + 1];
		if (next === undefined) break;
		if (next !== 0 && next !== 0xff && !standsAlone(next)) return at;
	}
	return bytes.length;
}
