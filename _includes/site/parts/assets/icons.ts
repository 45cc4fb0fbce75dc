import { readFile } from "node:fs/promises";
import path from "node:path";
import {
	APP_ICONS,
	FAVICON,
	type IconFile,
	PODCAST_COVER,
	TOUCH_ICON,
} from "../../../formats/app/icon-files.ts";
import { INSTALL_SCREENS } from "../../../formats/app/install-screens.ts";
import { fileOf } from "../../eleventy/page-address.ts";
import { readDrawing } from "./drawing.ts";

/** A device may cut a maskable icon to a circle of four fifths; the drawing stays within it. */
const MASKABLE_SCALE = 0.8;

/** Pictures of the newspaper, taken by `npm run screenshots -- --install`. */
const SCREENS = "assets/install";

/**
 * Draws the newspaper's icons, with the pictures beside them that its manifest shows.
 *
 * @returns each file by its name in the output
 */
export async function drawIcons(): Promise<Map<string, Uint8Array>> {
	const { url, bytes: drawing } = await readDrawing();
	const files: (readonly [address: string, bytes: Uint8Array])[] = [[url, drawing]];
	for (const icon of [TOUCH_ICON, ...APP_ICONS, PODCAST_COVER])
		files.push([icon.path, await drawIcon(drawing, icon)]);
	files.push([FAVICON.path, await drawFavicon(drawing)]);
	for (const { name, path: file } of INSTALL_SCREENS)
		files.push([file, await readFile(path.join(SCREENS, name))]);
	return new Map(files.map(([address, bytes]) => [fileOf(address), bytes]));
}

/** The drawing as a PNG. What must have no clear corners is inked whole in the colour of its own ground. */
export async function drawIcon(
	drawing: Uint8Array,
	{ size, maskable, clear }: Omit<IconFile, "path">,
): Promise<Uint8Array> {
	const inner = maskable ? Math.round(size * MASKABLE_SCALE) : size;
	const drawn = await drawAt(drawing, inner);
	if (clear) return drawn;
	const background = await groundOf(drawn);
	const { default: sharp } = await import("sharp");
	const margin = Math.floor((size - inner) / 2);
	return sharp(drawn)
		.extend({
			top: margin,
			left: margin,
			bottom: size - inner - margin,
			right: size - inner - margin,
			background,
		})
		.flatten({ background })
		.png()
		.toBuffer();
}

/** A picture of the drawing in the form of Windows icons, as which browsers ask for `/favicon.ico`: one PNG inside. */
export async function drawFavicon(drawing: Uint8Array): Promise<Uint8Array> {
	const picture = await drawAt(drawing, FAVICON.size);
	const head = Buffer.alloc(22);
	head.writeUInt16LE(1, 2); // an icon
	head.writeUInt16LE(1, 4); // of one picture
	head.writeUInt8(FAVICON.size, 6);
	head.writeUInt8(FAVICON.size, 7);
	head.writeUInt16LE(1, 10); // colour planes
	head.writeUInt16LE(32, 12); // bits a pixel
	head.writeUInt32LE(picture.length, 14);
	head.writeUInt32LE(head.length, 18); // where it begins
	return Buffer.concat([head, picture]);
}

async function drawAt(drawing: Uint8Array, size: number): Promise<Uint8Array> {
	// Not before it is needed: most builds draw no icon.
	const { default: sharp } = await import("sharp");
	// The drawing is 64 units wide; 72 dots an inch are one dot a unit.
	return sharp(drawing, { density: (72 * size) / 64 })
		.resize(size, size)
		.png()
		.toBuffer();
}

/** The colour at the middle of the upper edge, which no drawing reaches. */
async function groundOf(picture: Uint8Array): Promise<{ r: number; g: number; b: number }> {
	const { default: sharp } = await import("sharp");
	const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
	const at = (Math.round(info.height / 20) * info.width + Math.floor(info.width / 2)) * info.channels;
	return { r: data[at] ?? 0, g: data[at + 1] ?? 0, b: data[at + 2] ?? 0 };
}
