import sharp from "sharp";

/** A photograph's like: every part of it takes bytes, so that a cut shows. */
export function noisy(width: number, height: number) {
	const data = Buffer.alloc(width * height * 3);
	let seed = 1;
	for (let at = 0; at < data.length; at++) {
		seed = (seed * 16_807) % 2_147_483_647;
		data[at] = seed & 0xff;
	}
	return sharp(data, { raw: { width, height, channels: 3 } });
}

/** A PNG of black strokes on nothing, as logos come. */
export function blackOnClear(width: number, height: number): Promise<Buffer> {
	const stroke = {
		create: { width: width >> 1, height: height >> 1, channels: 4, background: "#000000" },
	} as const;
	return sharp({ create: { width, height, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
		.composite([{ input: stroke, left: 0, top: 0 }])
		.png()
		.toBuffer();
}

/** A GIF of two frames, of one dot each on a canvas of that size. */
export function moving(width: number, height: number): Buffer {
	const frame = [0x21, 0xf9, 4, 0, 10, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
	const canvas = [width & 0xff, width >> 8, height & 0xff, height >> 8, 0x80, 0, 0, 0, 0, 0, 255, 255, 255];
	return Buffer.from([...Buffer.from("GIF89a"), ...canvas, ...frame, ...frame, 0x3b]);
}

/** The beginning of a photo of an iPhone. */
export const HEIC = Buffer.concat([
	Buffer.from([0, 0, 0, 0x24]),
	Buffer.from("ftypheic\0\0\0\0mif1heic"),
	Buffer.alloc(400, 7),
]);
