import { beginsWith, decodeWords, viewOf } from "./bytes.ts";

/** What a camera noted, as far as a newspaper asks. */
export interface CameraNotes {
	readonly description?: string;
	readonly artist?: string;
	readonly copyright?: string;
	/** How it was held, 1 to 8. */
	readonly orientation: number;
	/** Whether it says where it was taken. */
	readonly hasPlace: boolean;
}

const TAGS = {
	description: 0x010e,
	orientation: 0x0112,
	artist: 0x013b,
	copyright: 0x8298,
	gps: 0x8825,
} as const;

/** Latitude and longitude of where it was taken, and of what was seen. */
const PLACE_TAGS: readonly number[] = [0x02, 0x04, 0x14, 0x16];

/** Bytes of one value, by the number of its type. */
const SIZES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8 };

/** A directory of a TIFF, and how its numbers are written. */
interface Directory {
	readonly view: DataView;
	readonly little: boolean;
	/** Where each of its entries stands, by its tag; the first of each. */
	readonly entries: ReadonlyMap<number, number>;
}

/** Reads what a camera noted. What is damaged is left out. @param bytes from the byte order mark */
export function readExif(bytes: Uint8Array): CameraNotes {
	const view = viewOf(bytes);
	const little = beginsWith(bytes, "II");
	const first = readDirectory(view, little, bytes.length < 8 ? 0 : view.getUint32(4, little));
	const words = (tag: number) => {
		const value = bytesOf(first, tag);
		const text = value ? decodeWords(untilZero(value)).trim() : "";
		return text === "" ? undefined : text;
	};
	const [description, artist, copyright] = [
		words(TAGS.description),
		words(TAGS.artist),
		words(TAGS.copyright),
	];
	return {
		...(description !== undefined && { description }),
		...(artist !== undefined && { artist }),
		...(copyright !== undefined && { copyright }),
		orientation: readOrientation(first),
		hasPlace: hasPlace(first),
	};
}

function readDirectory(view: DataView, little: boolean, at: number): Directory {
	const entries = new Map<number, number>();
	if (at >= 8 && at + 2 <= view.byteLength) {
		const fitting = Math.floor((view.byteLength - at - 2) / 12);
		const count = Math.min(view.getUint16(at, little), fitting);
		for (let index = 0; index < count; index += 1) {
			const entry = at + 2 + index * 12;
			const tag = view.getUint16(entry, little);
			if (!entries.has(tag)) entries.set(tag, entry);
		}
	}
	return { view, little, entries };
}

function bytesOf({ view, little, entries }: Directory, tag: number): Uint8Array | undefined {
	const entry = entries.get(tag);
	if (entry === undefined) return undefined;
	const length = (SIZES[view.getUint16(entry + 2, little)] ?? 0) * view.getUint32(entry + 4, little);
	const start = length <= 4 ? entry + 8 : view.getUint32(entry + 8, little);
	if (start + length > view.byteLength) return undefined;
	return new Uint8Array(view.buffer, view.byteOffset + start, length);
}

function readOrientation(directory: Directory): number {
	const value = bytesOf(directory, TAGS.orientation);
	const turned = value && value.length >= 2 ? viewOf(value).getUint16(0, directory.little) : 1;
	return turned >= 1 && turned <= 8 ? turned : 1;
}

/** A camera that did not know where it was leaves the directory empty, or full of noughts. */
function hasPlace(first: Directory): boolean {
	const { view, little } = first;
	const pointer = bytesOf(first, TAGS.gps);
	if (pointer?.length !== 4) return false;
	const gps = readDirectory(view, little, viewOf(pointer).getUint32(0, little));
	return PLACE_TAGS.some((tag) => bytesOf(gps, tag)?.some((byte, index) => index % 8 < 4 && byte !== 0));
}

const untilZero = (bytes: Uint8Array) => {
	const end = bytes.indexOf(0);
	return end === -1 ? bytes : bytes.subarray(0, end);
};
