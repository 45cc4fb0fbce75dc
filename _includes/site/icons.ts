import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import type UserConfig from "@11ty/eleventy/UserConfig";
import sharp from "sharp";
import { APP_ICONS, FAVICON, ICON_DRAWING, type IconFile, TOUCH_ICON } from "../formats/icon-files.ts";
import { INSTALL_SCREENS } from "../formats/install-screens.ts";
import type { BuildEvent } from "./build-event.ts";
import { putFile } from "./put-file.ts";
import type { Settings } from "./settings.ts";

/** The one drawing of which all icons are made: square, on a ground of one colour. */
const DRAWING = "assets/icons/icon.svg";

/** A device may cut a maskable icon to a circle of four fifths; the drawing stays within it. */
const MASKABLE_SCALE = 0.8;

/** Pictures of the newspaper, taken by `npm run screenshots -- --install`. */
const SCREENS = "assets/install";

/** Draws the newspaper's icons into the site, and puts the pictures beside them that its manifest shows. */
export function icons(eleventy: UserConfig, settings: Settings) {
	if (settings.pages === "volumes") return;
	eleventy.addWatchTarget("./assets/icons/");
	eleventy.addWatchTarget(`./${SCREENS}/`);
	eleventy.on("eleventy.before", async ({ directories }: BuildEvent) => {
		const drawing = await readFile(DRAWING);
		await mkdir(path.join(directories.output, "icons"), { recursive: true });
		const put = (file: string, bytes: Uint8Array) => putFile(path.join(directories.output, file), bytes);
		await put(ICON_DRAWING, drawing);
		for (const icon of [TOUCH_ICON, ...APP_ICONS]) await put(icon.path, await drawIcon(drawing, icon));
		await put(FAVICON.path, await drawFavicon(drawing));
		for (const { name, path: file } of INSTALL_SCREENS)
			await put(file, await readFile(path.join(SCREENS, name)));
	});
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
	// The drawing is 64 units wide; 72 dots an inch are one dot a unit.
	return sharp(drawing, { density: (72 * size) / 64 })
		.resize(size, size)
		.png()
		.toBuffer();
}

/** The colour at the middle of the upper edge, which no drawing reaches. */
async function groundOf(picture: Uint8Array): Promise<{ r: number; g: number; b: number }> {
	const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
	const at = (Math.round(info.height / 20) * info.width + Math.floor(info.width / 2)) * info.channels;
	return { r: data[at] ?? 0, g: data[at + 1] ?? 0, b: data[at + 2] ?? 0 };
}
