import { open } from "node:fs/promises";

/** Whether an encoded picture, WebP or JPEG by its name, is on the disk to its last byte: encoders write it in pieces. */
export async function isWholePicture(file: string): Promise<boolean> {
	const handle = await open(file).catch(() => undefined);
	if (!handle) return false;
	try {
		const { size } = await handle.stat();
		const ends = Buffer.alloc(10);
		await handle.read(ends, 0, 8, 0);
		await handle.read(ends, 8, 2, Math.max(size - 2, 0));
		// RIFF, and how many bytes follow; or the end-of-image mark.
		if (file.endsWith(".webp"))
			return ends.toString("latin1", 0, 4) === "RIFF" && ends.readUInt32LE(4) === size - 8;
		return ends.readUInt16BE(8) === 0xffd9;
	} finally {
		await handle.close();
	}
}
