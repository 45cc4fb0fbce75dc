/** What an MP4 holds. */
export interface Mp4 {
	/** The first brand: `isom`, `M4A `, `qt  `. */
	readonly brand: string;
	/** Length; 0 where it is told in pieces, as by a recorder that may be cut off. */
	readonly seconds: number;
	/** Of the largest picture track. */
	readonly width: number;
	readonly height: number;
	/** As they are named inside: `avc1`, `mp4a`. */
	readonly codecs: readonly string[];
	/** Of H.264, `profile_idc`: 66, 77, 88 and 100 are those that phones play. */
	readonly profile?: number;
	/** Whether what tells of the film stands before the film: only so does it begin before it has come. */
	readonly fast: boolean;
}

/** Reads bytes of a file: fewer at its end. */
export type ReadAt = (from: number, length: number) => Promise<Uint8Array>;

/** As much as is read of what tells of a film: an hour of thirty pictures a second has 2 MiB. */
const LARGEST_MOOV = 8 * 2 ** 20;
/** Boxes beside one another that are looked at. */
const MOST_BOXES = 2_000;

/** A box: `size` counts its head. */
interface Box {
	readonly type: string;
	readonly from: number;
	readonly head: number;
	readonly size: number;
}

/**
 * Reads what an MP4 tells of itself. Nothing but heads of boxes is read of the film; whatever their lengths say, no byte
 * twice and none behind the end.
 *
 * @returns undefined where the file is damaged or ends too early
 */
export async function readMp4(size: number, read: ReadAt): Promise<Mp4 | undefined> {
	let brand = "";
	let moov: Box | undefined;
	let data: Box | undefined;
	let at = 0;
	for (let boxes = 0; at < size && !(moov && data); boxes++) {
		const box = readBox(await read(at, 16), at, size);
		if (!box || boxes === MOST_BOXES || box.from + box.size > size) return undefined;
		if (box.type === "ftyp") brand = ascii(await read(at + box.head, 4), 0);
		if (box.type === "moov") moov = box;
		if (box.type === "mdat") data ??= box;
		at += box.size;
	}
	if (!moov || !data || moov.size > LARGEST_MOOV) return undefined;
	const bytes = await read(moov.from, moov.size);
	if (bytes.length < moov.size) return undefined;
	const told = readMoov(bytes, moov.head);
	return told && { brand, fast: moov.from < data.from, ...told };
}

/** @param end of what the box is in */
function readBox(bytes: Uint8Array, from: number, end: number, offset = 0): Box | undefined {
	if (bytes.length < offset + 8) return undefined;
	const short = uint32(bytes, offset);
	const type = ascii(bytes, offset + 4);
	const isLong = short === 1;
	if (isLong && bytes.length < offset + 16) return undefined;
	const head = isLong ? 16 : 8;
	const size = isLong
		? uint32(bytes, offset + 8) * 2 ** 32 + uint32(bytes, offset + 12)
		: short === 0
			? end - from
			: short;
	return size < head || !Number.isSafeInteger(size) ? undefined : { type, from, head, size };
}

/** The boxes in a part of the bytes, as far as they are whole. */
function* boxesIn(bytes: Uint8Array, from: number, end: number): Generator<Box> {
	let at = from;
	for (let boxes = 0; at < end && boxes < MOST_BOXES; boxes++) {
		const box = readBox(bytes, at, end, at);
		if (!box || at + box.size > end) return;
		yield box;
		at += box.size;
	}
}

const inside = (bytes: Uint8Array, { from, head, size }: Box) => boxesIn(bytes, from + head, from + size);

/** The box at the end of a path, the first of each name. */
function find(bytes: Uint8Array, box: Box, ...path: readonly string[]): Box | undefined {
	let found: Box | undefined = box;
	for (const type of path) {
		const outer: Box | undefined = found;
		found = outer && [...inside(bytes, outer)].find((one) => one.type === type);
	}
	return found;
}

function readMoov(bytes: Uint8Array, head: number): Omit<Mp4, "brand" | "fast"> | undefined {
	const moov: Box = { type: "moov", from: 0, head, size: bytes.length };
	const header = find(bytes, moov, "mvhd");
	const codecs: string[] = [];
	let [width, height, profile] = [0, 0, undefined as number | undefined];
	for (const track of inside(bytes, moov)) {
		if (track.type !== "trak") continue;
		const described = find(bytes, track, "mdia", "minf", "stbl", "stsd");
		if (!described) continue;
		const [entry] = boxesIn(bytes, described.from + described.head + 8, described.from + described.size);
		if (!entry) continue;
		const handler = find(bytes, track, "mdia", "hdlr");
		const kind = handler && ascii(bytes, handler.from + handler.head + 8);
		if (kind !== "vide" && kind !== "soun") continue;
		codecs.push(entry.type);
		if (kind !== "vide" || entry.size < 36) continue;
		const [own, other] = [uint16(bytes, entry.from + 32), uint16(bytes, entry.from + 34)];
		if (own * other > width * height) [width, height] = [own, other];
		// What tells the profile stands behind the 78 bytes that every picture has.
		const config = [...boxesIn(bytes, entry.from + 86, entry.from + entry.size)].find(
			({ type }) => type === "avcC",
		);
		if (config && config.size > 10) profile = bytes[config.from + config.head + 1];
	}
	const seconds = header && secondsOf(bytes, header);
	if (seconds === undefined || codecs.length === 0) return undefined;
	return { seconds, width, height, codecs, ...(profile !== undefined && { profile }) };
}

function secondsOf(bytes: Uint8Array, { from, head, size }: Box): number | undefined {
	if (size < head + 20) return undefined;
	const at = from + head;
	const isLong = bytes[at] === 1;
	if (isLong && size < head + 32) return undefined;
	const scale = uint32(bytes, at + (isLong ? 20 : 12));
	const length = isLong ? uint32(bytes, at + 24) * 2 ** 32 + uint32(bytes, at + 28) : uint32(bytes, at + 16);
	// All bits set: not known.
	if (length === 0xffffffff || scale === 0) return 0;
	return length / scale;
}

const uint16 = (bytes: Uint8Array, at: number) => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
const uint32 = (bytes: Uint8Array, at: number) => uint16(bytes, at) * 65_536 + uint16(bytes, at + 2);
const ascii = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
