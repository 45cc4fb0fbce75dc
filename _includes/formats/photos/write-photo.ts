import { beginsWith, join, twoBytes } from "./bytes.ts";
import { printIptc } from "./iptc.ts";
import { jpegSegments, MARKERS } from "./jpeg-segments.ts";
import type { PhotoWords } from "./photo-words.ts";
import { printXmp } from "./print-xmp.ts";

/** As many bytes as a segment of a JPEG holds. */
const SEGMENT = 0xffff - 2;

/**
 * A JPEG with the very same picture, and of all that came with it the words alone: no place, no device, no profile of
 * colours, no smaller copy, nothing behind the picture. The same picture with the same words gives the same bytes.
 *
 * @returns undefined where it is no whole JPEG
 */
export function writePhoto(jpeg: Uint8Array, words: PhotoWords): Uint8Array<ArrayBuffer> | undefined {
	const segments = jpegSegments(jpeg);
	if (!segments) return undefined;
	const kept = segments.filter((segment) => isPicture(jpeg, segment));
	const [first] = kept;
	const isHeaded = first?.marker === MARKERS.app0;
	const pieces = kept.map(({ start, end }) => jpeg.subarray(start, end));
	return join(
		[0xff, MARKERS.soi],
		...pieces.slice(0, isHeaded ? 1 : 0),
		...wordSegments(words),
		...pieces.slice(isHeaded ? 1 : 0),
		[0xff, MARKERS.eoi],
	);
}

/** Whether a segment is needed to draw the picture; Adobe's says how the colours of some are to be read. */
function isPicture(jpeg: Uint8Array, { marker, start }: { readonly marker: number; readonly start: number }) {
	if (marker === MARKERS.app0) return beginsWith(jpeg, "JFIF\0", start + 4);
	if (marker === MARKERS.app14) return beginsWith(jpeg, "Adobe", start + 4);
	return marker < MARKERS.app0;
}

function wordSegments(words: PhotoWords): Uint8Array[] {
	const { caption, creators, agency, rights, people, alt, sourceType } = words;
	if (creators.length + people.length === 0 && !caption && !agency && !rights && !alt && !sourceType)
		return [];
	const xmp = new TextEncoder().encode(`http://ns.adobe.com/xap/1.0/\0${printXmp(words)}`);
	const iptc = printIptc({
		creators,
		...(agency !== undefined && { credit: [agency] }),
		...(rights !== undefined && { rights: [rights] }),
		...(caption !== undefined && { caption: [caption] }),
	});
	return [segment(MARKERS.app1, xmp), segment(MARKERS.app13, iptc)].filter((one) => one !== undefined);
}

/** Words that no segment holds were nobody's to read. */
function segment(marker: number, data: Uint8Array): Uint8Array | undefined {
	return data.length > SEGMENT ? undefined : join([0xff, marker], twoBytes(data.length + 2), data);
}
