import { beginsWith, findText, join, viewOf } from "./bytes.ts";
import { isJpeg, jpegSegments, MARKERS } from "./jpeg-segments.ts";

/** What a picture's file holds beside the picture, as its bytes: what the camera noted, what the desk wrote. */
export interface PhotoParts {
	/** From its first byte order mark: `II*\0` or `MM\0*`. */
	readonly exif?: Uint8Array | undefined;
	readonly xmp?: Uint8Array | undefined;
	/** IPTC's records, `\x1C\x02\x50…`. */
	readonly iptc?: Uint8Array | undefined;
	/** The profile of its colours. */
	readonly icc?: Uint8Array | undefined;
}

const EXIF = "Exif\0\0";
const XMP = "http://ns.adobe.com/xap/1.0/\0";
const PHOTOSHOP = "Photoshop 3.0\0";
export const ICC = "ICC_PROFILE\0";

/**
 * Finds what a picture's file holds beside the picture, in JPEG, PNG, WebP, HEIC and AVIF. Looks at each byte once; what
 * is damaged is not there, nor are the packed texts of a PNG, which no camera writes.
 */
export function photoParts(bytes: Uint8Array): PhotoParts {
	if (isJpeg(bytes)) return ofJpeg(bytes);
	if (beginsWith(bytes, "\x89PNG")) return ofPng(bytes);
	if (beginsWith(bytes, "RIFF") && beginsWith(bytes, "WEBP", 8)) return ofWebp(bytes);
	return beginsWith(bytes, "ftyp", 4) ? ofHeif(bytes) : {};
}

function ofJpeg(bytes: Uint8Array): PhotoParts {
	let [exif, xmp]: (Uint8Array | undefined)[] = [];
	const [photoshop, icc]: [Uint8Array[], Uint8Array[]] = [[], []];
	for (const { marker, start, end } of jpegSegments(bytes) ?? []) {
		const data = bytes.subarray(start + 4, end);
		if (marker === MARKERS.app1 && beginsWith(data, EXIF)) exif ??= data.subarray(EXIF.length);
		if (marker === MARKERS.app1 && beginsWith(data, XMP)) xmp ??= data.subarray(XMP.length);
		if (marker === MARKERS.app2 && beginsWith(data, ICC)) icc.push(data.subarray(ICC.length + 2));
		if (marker === MARKERS.app13 && beginsWith(data, PHOTOSHOP))
			photoshop.push(data.subarray(PHOTOSHOP.length));
	}
	return {
		exif,
		xmp,
		...(photoshop.length > 0 && { iptc: iptcIn(join(...photoshop)) }),
		...(icc.length > 0 && { icc: join(...icc) }),
	};
}

/** Photoshop's resources: `8BIM`, number, name, length, data, each name and each data of even length. */
function iptcIn(resources: Uint8Array): Uint8Array | undefined {
	const view = viewOf(resources);
	let at = 0;
	while (at + 12 <= resources.length && beginsWith(resources, "8BIM", at)) {
		const number = view.getUint16(at + 4);
		const name = view.getUint8(at + 6) + 1;
		const start = at + 6 + name + (name % 2) + 4;
		if (start > resources.length) return undefined;
		const end = start + view.getUint32(start - 4);
		if (number === 0x0404) return resources.subarray(start, end);
		at = end + ((end - start) % 2);
	}
	return undefined;
}

const PNG_XMP = "XML:com.adobe.xmp\0\0\0";

function ofPng(bytes: Uint8Array): PhotoParts {
	const view = viewOf(bytes);
	let [exif, xmp]: (Uint8Array | undefined)[] = [];
	for (let at = 8; at + 12 <= bytes.length; ) {
		const data = bytes.subarray(at + 8, at + 8 + view.getUint32(at));
		if (beginsWith(bytes, "eXIf", at + 4)) exif ??= data;
		if (beginsWith(bytes, "iTXt", at + 4) && beginsWith(data, PNG_XMP)) {
			// Behind it the language and the translated name, each to its zero.
			const language = data.indexOf(0, PNG_XMP.length);
			const name = language === -1 ? -1 : data.indexOf(0, language + 1);
			if (name !== -1) xmp ??= data.subarray(name + 1);
		}
		at += 12 + view.getUint32(at);
	}
	return { exif, xmp };
}

function ofWebp(bytes: Uint8Array): PhotoParts {
	const view = viewOf(bytes);
	let [exif, xmp]: (Uint8Array | undefined)[] = [];
	for (let at = 12; at + 8 <= bytes.length; ) {
		const length = view.getUint32(at + 4, true);
		const data = bytes.subarray(at + 8, at + 8 + length);
		if (beginsWith(bytes, "EXIF", at)) exif ??= beginsWith(data, EXIF) ? data.subarray(EXIF.length) : data;
		if (beginsWith(bytes, "XMP ", at)) xmp ??= data;
		at += 8 + length + (length % 2);
	}
	return { exif, xmp };
}

/** Boxes name where their parts lie in three other boxes; the parts themselves say plainly what they are. */
function ofHeif(bytes: Uint8Array): PhotoParts {
	const exif = findExif(bytes);
	const start = findText(bytes, "<x:xmpmeta");
	const end = start === -1 ? -1 : findText(bytes, "</x:xmpmeta>", start);
	const profile = findText(bytes, "colrprof");
	const size = profile < 4 ? 0 : viewOf(bytes).getUint32(profile - 4);
	return {
		exif,
		xmp: end === -1 ? undefined : bytes.subarray(start, end + "</x:xmpmeta>".length),
		icc: size > 12 ? bytes.subarray(profile + 8, profile - 4 + size) : undefined,
	};
}

function findExif(bytes: Uint8Array): Uint8Array | undefined {
	for (let at = findText(bytes, EXIF); at !== -1; at = findText(bytes, EXIF, at + 1)) {
		const start = at + EXIF.length;
		if (beginsWith(bytes, "II*\0", start) || beginsWith(bytes, "MM\0*", start)) return bytes.subarray(start);
	}
	return undefined;
}
