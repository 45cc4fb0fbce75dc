import { isOversized, photoSize } from "../../../../_includes/domain/article/photo-size.ts";
import { PHOTO_LIMITS } from "../../../../_includes/domain/reader/limits.ts";
import { isOfTelephones, isOfTheWeb } from "../../../../_includes/formats/photos/colours.ts";
import { isJpeg } from "../../../../_includes/formats/photos/jpeg-segments.ts";
import { type PhotoFacts, readPhoto } from "../../../../_includes/formats/photos/photo-words.ts";
import { writePhoto } from "../../../../_includes/formats/photos/write-photo.ts";

/** Sveltia's own making of pictures, which decodes HEIC where the browser does not. */
type Transform = (
	file: Blob,
	options: { readonly format: string; readonly width: number; readonly height: number },
) => Promise<Blob>;

/** How well a photo is packed, from the best: the first that is not too heavy. */
const QUALITIES = [0.85, 0.75, 0.6];

/**
 * A picture that somebody brings to the desk, as it goes into the repository, and as `npm run photos` would make it:
 * upright, not larger than it has to be, in the colours of the web, with people's words and without place and device. One
 * that is all of this already keeps its very picture. Sveltia asks for it, wherever it takes a picture.
 *
 * @param format by what the file holds: `jpeg`, `heic`
 * @throws where the browser cannot decode it
 */
export async function ownPhoto(file: File, format: string, transform: Transform): Promise<File> {
	// It may move, which a drawn one does not.
	if (format === "gif") return file;
	const bytes = new Uint8Array(await file.arrayBuffer());
	const facts = readPhoto(bytes);
	const picture = await decode(file, format, facts, transform);
	const { width, height } = picture;
	const fits = !isOversized({ width, height, bytes: bytes.length });
	const isPlain = facts.orientation === 1 && (!facts.icc || isOfTheWeb(facts.icc));
	if (fits && isPlain && isJpeg(bytes)) {
		const written = writePhoto(bytes, facts.words);
		if (written) return named(file, written, "jpg");
	}
	if (fits && !facts.hasPlace && (format === "webp" || format === "avif")) return file;
	const canvas = draw(picture, photoSize({ width, height }));
	const isClear = format === "png" && hasClearDots(canvas);
	const png = format === "png" ? await canvas.convertToBlob({ type: "image/png" }) : undefined;
	if (png && isClear) return named(file, png, "png");
	const jpeg = await pack(onPaper(canvas));
	// A screen that was photographed, a diagram: smaller, and sharp, as what it is.
	if (png && png.size < jpeg.size) return named(file, png, "png");
	const written = writePhoto(new Uint8Array(await jpeg.arrayBuffer()), facts.words);
	return named(file, written ?? jpeg, "jpg");
}

const TYPES = { jpg: "image/jpeg", png: "image/png" } as const;

function named(file: File, content: BlobPart, extension: keyof typeof TYPES): File {
	const stem = file.name.replace(/\.[a-z0-9]{1,5}$/i, "");
	return new File([content], `${stem}.${extension}`, {
		type: TYPES[extension],
		lastModified: file.lastModified,
	});
}

/** As it is seen. An iPhone's photo that the browser knows nothing of comes without a word of what its colours are. */
async function decode(
	file: File,
	format: string,
	{ icc }: PhotoFacts,
	transform: Transform,
): Promise<ImageBitmap | OffscreenCanvas> {
	try {
		return await createImageBitmap(file);
	} catch (error) {
		if (format !== "heic") throw error;
	}
	const { side } = PHOTO_LIMITS;
	const bitmap = await createImageBitmap(await transform(file, { format: "png", width: side, height: side }));
	if (!icc || !isOfTelephones(icc)) return bitmap;
	const { width, height } = bitmap;
	const canvas = draw(bitmap, { width, height });
	const { data } = contextOf(canvas).getImageData(0, 0, width, height);
	contextOf(canvas).putImageData(new ImageData(data, width, height, { colorSpace: "display-p3" }), 0, 0);
	return canvas;
}

function draw(
	picture: ImageBitmap | OffscreenCanvas,
	{ width, height }: { readonly width: number; readonly height: number },
): OffscreenCanvas {
	const canvas = new OffscreenCanvas(width, height);
	const context = contextOf(canvas);
	context.imageSmoothingQuality = "high";
	context.drawImage(picture, 0, 0, width, height);
	// It holds all dots until it is closed.
	if (picture instanceof ImageBitmap) picture.close();
	return canvas;
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
	const context = canvas.getContext("2d");
	if (!context) throw new Error("The browser has no memory left for a picture");
	return context;
}

function hasClearDots(canvas: OffscreenCanvas): boolean {
	const { data } = contextOf(canvas).getImageData(0, 0, canvas.width, canvas.height);
	for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true;
	return false;
}

/** A JPEG knows nothing that is clear. */
function onPaper(canvas: OffscreenCanvas): OffscreenCanvas {
	const context = contextOf(canvas);
	context.globalCompositeOperation = "destination-over";
	context.fillStyle = "#fff";
	context.fillRect(0, 0, canvas.width, canvas.height);
	return canvas;
}

async function pack(canvas: OffscreenCanvas): Promise<Blob> {
	let jpeg = new Blob();
	for (const quality of QUALITIES) {
		jpeg = await canvas.convertToBlob({ type: "image/jpeg", quality });
		if (jpeg.size <= PHOTO_LIMITS.bytes) break;
	}
	return jpeg;
}
