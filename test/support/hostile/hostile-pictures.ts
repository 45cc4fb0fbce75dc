import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { HEIC, noisy } from "../articles/pictures.ts";
import { changed } from "./changed-bytes.ts";

/** What a file of no good will is found to be: a picture that is harmless, or what it is not. */
export interface HostilePicture {
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly kinds: readonly string[];
}

/**
 * Files that are made to take all of a machine, to run, to fetch or to end whoever decodes them.
 *
 * @param every of so many copies with changed bytes one is taken
 */
export async function hostilePictures(every: number): Promise<readonly HostilePicture[]> {
	const jpeg = await noisy(300, 200).jpeg().toBuffer();
	const [picture, refused] = [["picture"], ["slow", "vast", "broken", "unknown", "heavy", "foreign"]];
	const flat = (width: number, height: number) =>
		sharp({ create: { width, height, channels: 3, background: "#a33" }, limitInputPixels: false });
	const large = await flat(9900, 9900).png().toBuffer();
	return [
		{
			name: "bom.png",
			bytes: large,
			kinds: [...picture, "slow"],
		},
		{ name: "bom-lon.png", bytes: png(60_000, 60_000, Buffer.alloc(1000)), kinds: ["vast"] },
		{
			name: "bom-dan.jpg",
			bytes: await flat(9900, 9900).jpeg({ progressive: true }).toBuffer(),
			kinds: [...picture, "slow"],
		},
		{
			name: "bom.webp",
			bytes: await flat(9900, 9900).webp({ effort: 0 }).toBuffer(),
			kinds: [...picture, "slow"],
		},
		{
			name: "bom.avif",
			bytes: await flat(6000, 6000).avif({ effort: 0 }).toBuffer(),
			kinds: [...picture, "slow"],
		},
		// Whoever holds it upright before making it small needs all of it.
		{
			name: "bom-xoay.png",
			bytes: turned(large),
			kinds: [...picture, "slow"],
		},
		{
			// Its first lines are of the whole picture: it cannot be read line by line.
			name: "bom-xen.png",
			bytes: await flat(9900, 9900).png({ progressive: true }).toBuffer(),
			kinds: ["slow"],
		},
		{ name: "cut.jpg", bytes: jpeg.subarray(0, jpeg.length / 2), kinds: ["broken"] },
		{ name: "duoi-sai.png", bytes: jpeg, kinds: picture },
		{
			name: "lai.jpg",
			bytes: Buffer.concat([jpeg, Buffer.from("<script>alert(1)</script>PK\x03\x04")]),
			kinds: picture,
		},
		{ name: "lai-pdf.jpg", bytes: Buffer.concat([Buffer.from("%PDF-1.4\n"), jpeg]), kinds: ["foreign"] },
		{ name: "day.png", bytes: png(100_000, 1, deflateSync(Buffer.alloc(100_001))), kinds: picture },
		{ name: "cot.png", bytes: png(1, 100_000, deflateSync(Buffer.alloc(200_000))), kinds: picture },
		{ name: "dong.gif", bytes: frames(1000, 4000), kinds: [...picture, "slow"] },
		{
			name: "ke-chuyen.svg",
			bytes: svg(
				'<script>fetch("http://127.0.0.1:9/")</script><rect width="400" height="300" onload="alert(1)"/>',
			),
			kinds: picture,
		},
		{
			name: "ngoai.svg",
			bytes: svg(
				'<image href="file:///etc/hostname" width="9" height="9"/><image href="http://127.0.0.1:9/a.png" width="9" height="9"/>',
			),
			kinds: picture,
		},
		{ name: "ty-lan-cuoi.svg", bytes: svg(laughs(12)), kinds: [...picture, ...refused] },
		{ name: "thuc-the.svg", bytes: entities(), kinds: [...picture, ...refused] },
		{ name: "mo.svg", bytes: svg(blurs(300)), kinds: ["slow"] },
		{ name: "HEIC.jpg", bytes: HEIC, kinds: ["foreign"] },
		...[
			...fuzzed(await noisy(64, 64).avif({ effort: 0 }).toBuffer(), 60, "avif"),
			...fuzzed(HEIC, 10, "heic"),
		].filter((_, at) => at % every === 0),
	];
}

/** A PNG of grey dots that claims a size, whatever its data hold. */
function png(width: number, height: number, data: Uint8Array): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width);
	header.writeUInt32BE(height, 4);
	header[8] = 8;
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk("IHDR", header),
		chunk("IDAT", data),
		chunk("IEND", new Uint8Array()),
	]);
}

function chunk(name: string, data: Uint8Array): Buffer {
	const body = Buffer.concat([Buffer.from(name), data]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, sum]);
}

/** A PNG that says it lies on its side. */
function turned(bytes: Buffer): Buffer {
	const lying = Buffer.from("4d4d002a00000008000101120003000000010006000000000000", "hex");
	return Buffer.concat([bytes.subarray(0, 33), chunk("eXIf", lying), bytes.subarray(33)]);
}

const svg = (inside: string) =>
	Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300">${inside}</svg>`);

/** Ten of ten of ten: each group uses the one before ten times. */
function laughs(depth: number): string {
	const groups = Array.from({ length: depth }, (_, at) => {
		const uses = at === 0 ? '<rect width="9" height="9"/>' : `<use href="#g${at - 1}"/>`.repeat(10);
		return `<g id="g${at}">${uses}</g>`;
	});
	return `<defs>${groups.join("")}</defs><use href="#g${depth - 1}"/>`;
}

function entities(): Buffer {
	const names = Array.from({ length: 10 }, (_, at) =>
		at === 0 ? '<!ENTITY e0 "ha">' : `<!ENTITY e${at} "${`&e${at - 1};`.repeat(10)}">`,
	);
	return Buffer.from(
		`<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><text>a</text></svg>`
			.replace(/^/, `<?xml version="1.0"?><!DOCTYPE svg [${names.join("")}]>`)
			.replace("a</text>", "&e9;</text>"),
	);
}

/** Clouds over clouds, each blurred over the whole drawing. */
const blurs = (count: number) =>
	`<filter id="f" x="0" y="0" width="1" height="1"><feTurbulence baseFrequency="0.9" numOctaves="9"/><feGaussianBlur stdDeviation="90"/></filter>${'<rect width="400" height="300" filter="url(#f)"/>'.repeat(count)}`;

/** A GIF of many frames on a canvas. */
function frames(count: number, side: number): Buffer {
	const frame = [0x21, 0xf9, 4, 0, 10, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
	const size = [side & 0xff, side >> 8];
	const canvas = [...size, ...size, 0x80, 0, 0, 0, 0, 0, 255, 255, 255];
	const all = Buffer.alloc(frame.length * count, Buffer.from(frame));
	return Buffer.concat([Buffer.from("GIF89a"), Buffer.from(canvas), all, Buffer.from([0x3b])]);
}

const fuzzed = (bytes: Buffer, count: number, kind: string): HostilePicture[] =>
	changed(bytes, count, 8).map((copy, at) => ({
		name: `${kind}-${at}.${kind === "avif" ? "avif" : "jpg"}`,
		bytes: copy,
		kinds: ["picture", "slow", "vast", "broken", "unknown", "foreign"],
	}));
