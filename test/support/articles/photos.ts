import sharp from "sharp";
import type { PhotoWords } from "../../../_includes/formats/photos/photo-words.ts";
import { printXmp } from "../../../_includes/formats/photos/print-xmp.ts";

interface PhotoOptions {
	readonly width: number;
	readonly height: number;
	/** What is to be seen: another number, another picture. */
	readonly seed?: number;
	/** Where it was taken stands in it, and the camera. */
	readonly place?: boolean;
	/** How the camera was held, 1 to 8. */
	readonly orientation?: number;
	/** Written as XMP. */
	readonly words?: Partial<PhotoWords>;
	readonly quality?: number;
}

/** A photograph's like as a camera writes it, stored as the camera was held: soft shapes, light on the left, and a horizon. */
export function photo(options: PhotoOptions): Promise<Buffer> {
	const { width, height, seed = 1, place = false, orientation = 1, words, quality = 90 } = options;
	let image = sharp(shapes(seed)).resize(width, height, { fit: "fill" }).jpeg({ quality });
	if (words) image = image.withXmp(printXmp({ creators: [], people: [], ...words }));
	const camera = { Make: "Bến Tre Optics", Model: "BT-1" };
	return image
		.withExif({
			...(place && { IFD0: camera }),
			...(place && {
				IFD3: {
					GPSLatitudeRef: "N",
					GPSLatitude: "10/1 14/1 2800/100",
					GPSLongitudeRef: "E",
					GPSLongitude: "106/1 22/1 1200/100",
				},
			}),
		})
		.withMetadata({ orientation })
		.toBuffer();
}

function shapes(seed: number): Buffer {
	let state = seed * 7_919 + 13;
	const next = (most: number) => {
		state = (state * 16_807) % 2_147_483_647;
		return state % most;
	};
	const circles = Array.from(
		{ length: 14 },
		() =>
			`<circle cx="${next(600)}" cy="${next(400)}" r="${20 + next(90)}" fill="hsl(${next(360)} 60% ${20 + next(60)}%)"/>`,
	);
	return Buffer.from(
		`<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><defs><linearGradient id="a"><stop stop-color="#fff"/><stop offset="1" stop-color="#234"/></linearGradient></defs><rect width="600" height="400" fill="url(#a)"/>${circles.join("")}</svg>`,
	);
}
