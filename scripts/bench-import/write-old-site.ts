import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import sharp from "sharp";
import { seededRandom } from "../bench/archive/random.ts";
import { type Exporter, type OldSite, picturePath } from "./old-site.ts";

/** Writes the export of an old newspaper into a folder. @returns its path */
export async function writeExport(
	folder: string,
	{ fileName, print }: Exporter,
	site: OldSite,
): Promise<string> {
	const file = path.join(folder, fileName);
	await pipeline(Readable.from(print(site)), createWriteStream(file));
	return file;
}

/** Writes the pictures of an old newspaper, each of its own content, below a folder of uploads. */
export async function writePictures(folder: string, pictures: number): Promise<void> {
	const random = seededRandom(88);
	for (let at = 0; at < pictures; at++) {
		const file = path.join(folder, picturePath(at));
		await mkdir(path.dirname(file), { recursive: true });
		const pixels = Buffer.from(Array.from({ length: 16 * 10 * 3 }, () => Math.floor(random() * 256)));
		const picture = sharp(pixels, { raw: { width: 16, height: 10, channels: 3 } });
		await writeFile(file, await picture.resize(640, 400).jpeg({ quality: 50 }).toBuffer());
	}
}
