import type { AiUse } from "../../domain/article/article.ts";
import { readCaption } from "../../domain/article/caption.ts";
import { cleanText, onOneLine } from "../from-html/clean-text.ts";
import { readIptc } from "./iptc.ts";
import { photoParts } from "./photo-parts.ts";
import { type CameraNotes, readExif } from "./read-exif.ts";
import { readXmp } from "./read-xmp.ts";

/** What people wrote into a photo's file: all that is kept of what came with it. */
export interface PhotoWords {
	readonly caption?: string;
	/** For those who do not see it. */
	readonly alt?: string;
	readonly creators: readonly string[];
	/** Who gives it: an agency, a newspaper. */
	readonly agency?: string;
	readonly rights?: string;
	/** Who is to be seen. */
	readonly people: readonly string[];
	/** IPTC's address of how it came about, where that says that a machine made or changed it. */
	readonly sourceType?: string;
}

/** A photo's file, apart from the picture itself. */
export interface PhotoFacts {
	readonly words: PhotoWords;
	/** Whether the file says where it was taken. */
	readonly hasPlace: boolean;
	/** How the camera was held, 1 to 8. */
	readonly orientation: number;
	/** The profile of its colours. */
	readonly icc?: Uint8Array | undefined;
}

const NO_NOTES: CameraNotes = { orientation: 1, hasPlace: false };

/** Reads what a photo's file says of it. XMP goes before IPTC, IPTC before what the camera noted, as agencies agreed. */
export function readPhoto(bytes: Uint8Array): PhotoFacts {
	const parts = photoParts(bytes);
	const camera = parts.exif ? readExif(parts.exif) : NO_NOTES;
	const xmp = parts.xmp ? readXmp(parts.xmp) : new Map<string, readonly string[]>();
	const iptc = parts.iptc ? readIptc(parts.iptc) : {};
	const first = (...texts: readonly (string | undefined)[]) =>
		texts.map((text) => tidy(text ?? "")).find((text) => text !== "");
	const all = (...lists: readonly (readonly string[] | undefined)[]) =>
		[...new Set((lists.find((list) => list && list.length > 0) ?? []).map(tidy))].filter(Boolean);
	const caption = first(
		xmp.get("description")?.[0],
		iptc.caption?.[0],
		ownWords(camera.description),
		xmp.get("Headline")?.[0],
		iptc.headline?.[0],
	);
	const alt = first(xmp.get("AltTextAccessibility")?.[0]);
	const agency = first(xmp.get("Credit")?.[0], iptc.credit?.[0]);
	const rights = first(xmp.get("rights")?.[0], iptc.rights?.[0], camera.copyright);
	const sourceType = xmp.get("DigitalSourceType")?.find(isOfMachine);
	return {
		words: {
			...(caption !== undefined && { caption }),
			...(alt !== undefined && { alt }),
			creators: all(xmp.get("creator"), iptc.creators, camera.artist?.split(";")),
			...(agency !== undefined && { agency }),
			...(rights !== undefined && { rights }),
			people: all(xmp.get("PersonInImage")),
			...(sourceType !== undefined && { sourceType }),
		},
		hasPlace: camera.hasPlace || PLACES.some((name) => xmp.has(name)),
		orientation: camera.orientation,
		icc: parts.icc,
	};
}

/** XMP's names of coordinates: of the camera, and of what was seen. */
const PLACES = ["GPSLatitude", "GPSLongitude", "GPSDestLatitude", "GPSDestLongitude"];

/** `…/trainedAlgorithmicMedia`, `…/compositeWithTrainedAlgorithmicMedia`, `…/algorithmicallyEnhanced`. */
const isOfMachine = (address: string) =>
	address.startsWith("http://cv.iptc.org/newscodes/digitalsourcetype/") && /algorithmic/i.test(address);

const tidy = (text: string) => onOneLine(cleanText(text));

/** Cameras write their own names, and where they keep the file, where a caption would stand. */
function ownWords(description: string | undefined): string | undefined {
	const isOwn =
		description !== undefined &&
		/\s/.test(description.trim()) &&
		/\p{Ll}/u.test(description) &&
		!/^(?:dcim\b|processed with|screenshot)|digital camera/i.test(description);
	return isOwn ? description : undefined;
}

/** A photo's words as an article has them. What there is nothing of is empty. */
export interface PrintedWords {
	readonly caption: string;
	/** Without the word "Ảnh:". */
	readonly credit: string;
	readonly alt: string;
	readonly ai?: AiUse;
}

/** What is printed of a photo's words; of a caption that is a whole story its beginning. */
export function printedWords(words: PhotoWords): PrintedWords {
	const { caption = "", creators, agency, rights, alt = "", sourceType } = words;
	const parts = readCaption(caption);
	const makers = creators.join(", ");
	const giver = agency !== undefined && !makers.includes(agency) ? agency : "";
	const own = [makers, giver].filter(Boolean).join("/");
	const credit = parts.credit ?? (own || (rights ?? "").replace(RIGHTS, "").trim());
	return {
		caption: shortened(parts.caption ?? "", LONGEST.caption),
		credit: shortened(credit, LONGEST.credit),
		alt: shortened(alt, LONGEST.alt),
		...(sourceType !== undefined && {
			ai: /\/trainedAlgorithmicMedia$/i.test(sourceType) ? "made" : "changed",
		}),
	};
}

/** Letters that are printed: what an article may have under one picture is not filled by a file. */
const LONGEST = { caption: 700, credit: 200, alt: 500 } as const;

function shortened(text: string, most: number): string {
	if (text.length <= most) return text;
	return `${text.slice(0, text.lastIndexOf(" ", most) + 1 || most).trim()}…`;
}

/** `© 2026 `, `Copyright (c) 2026, ` */
const RIGHTS = /^(?:copyright|bản quyền|\(c\)|©|\d{4}|[\s,:.-]){0,12}/iu;
