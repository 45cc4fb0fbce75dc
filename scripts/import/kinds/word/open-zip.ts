import { crc32, inflateRawSync } from "node:zlib";

/** Why a package is not read: in words for whoever gave it. */
export class RefusedPackage extends Error {
	constructor(
		readonly told: string,
		readonly cure: string,
	) {
		super(told);
	}
}

interface Entry {
	readonly method: number;
	readonly crc: number;
	readonly packed: number;
	readonly size: number;
	/** Where its own header begins. */
	readonly at: number;
}

/** No Word file of a newspaper comes near. Bytes. */
const LIMITS = { entries: 3000, part: 64 * 2 ** 20, all: 192 * 2 ** 20 };
/** Texts pack to a tenth, rarely to a fiftieth; a bomb to a thousandth. Small parts do no harm. */
const RATIO = { most: 200, from: 2 ** 20 };
const RESAVE = "Mở tệp bằng Word hoặc LibreOffice, lưu lại thành tệp .docx mới, rồi nhập tệp ấy.";
const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * The parts of a package (zip), by name, each unpacked when it is asked for, never to more than it said. The list at its
 * end is read first, and the package refused for what it says: names that lead out of a folder, parts that lie over one
 * another, too many or too large ones, bombs.
 *
 * @throws RefusedPackage
 */
export function openZip(bytes: Uint8Array): ReadonlyMap<string, () => Uint8Array> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const entries = readDirectory(view, bytes);
	const all = [...entries.values()];
	if (all.reduce((sum, { size }) => sum + size, 0) > LIMITS.all) throw bomb();
	const ranges = all.map((entry) => [entry.at, dataStart(view, entry) + entry.packed] as const);
	ranges.sort(([one], [other]) => one - other);
	if (ranges.some(([, end], at) => end > (ranges[at + 1]?.[0] ?? bytes.length))) throw damaged();
	return new Map([...entries].map(([name, entry]) => [name, () => unpack(view, bytes, entry)]));
}

function readDirectory(view: DataView, bytes: Uint8Array): ReadonlyMap<string, Entry> {
	const end = findEnd(view);
	const count = view.getUint16(end + 10, true);
	if (count > LIMITS.entries || view.getUint32(end + 16, true) === 0xffffffff) throw bomb();
	const entries = new Map<string, Entry>();
	let at = view.getUint32(end + 16, true);
	for (let number = 0; number < count; number++) {
		if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY) throw damaged();
		const [nameLength, extraLength, noteLength] = [28, 30, 32].map((offset) =>
			view.getUint16(at + offset, true),
		);
		const name = Buffer.from(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0))).toString("utf8");
		const entry = {
			method: view.getUint16(at + 10, true),
			crc: view.getUint32(at + 16, true),
			packed: view.getUint32(at + 20, true),
			size: view.getUint32(at + 24, true),
			at: view.getUint32(at + 42, true),
		};
		if ((view.getUint16(at + 8, true) & 1) === 1)
			throw new RefusedPackage("Tệp Word có mật khẩu.", "Mở tệp bằng Word, bỏ mật khẩu, lưu lại, rồi nhập.");
		if (isBadName(name) || entries.has(name))
			throw new RefusedPackage("Tệp Word có phần mang tên không hợp lệ.", RESAVE);
		const isBomb = entry.size > RATIO.from && entry.size > entry.packed * RATIO.most;
		if (isBomb || entry.size > LIMITS.part) throw bomb();
		if (!name.endsWith("/")) entries.set(name, entry);
		at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (noteLength ?? 0);
	}
	return entries;
}

/** The record at the end of a zip; a comment may follow it. */
function findEnd(view: DataView): number {
	for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 66_000; at--)
		if (view.getUint32(at, true) === END) return at;
	throw damaged();
}

/** `../x`, `/x`, `C:\x`, what holds a control character: no part of a package has such a name. */
function isBadName(name: string): boolean {
	return name === "" || /^[\\/]|\\|\p{Cc}|^[a-z]:|(?:^|\/)\.\.?(?:\/|$)/iu.test(name);
}

function dataStart(view: DataView, { at }: Entry): number {
	if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL) throw damaged();
	return at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
}

function unpack(view: DataView, bytes: Uint8Array, entry: Entry): Uint8Array {
	const start = dataStart(view, entry);
	const packed = bytes.subarray(start, start + entry.packed);
	const part = entry.method === 0 ? packed : entry.method === 8 ? inflate(packed, entry.size) : undefined;
	if (part?.length !== entry.size || crc32(part) !== entry.crc) throw damaged();
	return part;
}

function inflate(packed: Uint8Array, size: number): Uint8Array {
	try {
		return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
	} catch {
		throw damaged();
	}
}

const damaged = () => new RefusedPackage("Tệp Word hỏng: không mở được gói bên trong.", RESAVE);
const bomb = () => new RefusedPackage("Tệp Word bung ra quá lớn.", `Bỏ bớt ảnh nặng khỏi tệp. ${RESAVE}`);
