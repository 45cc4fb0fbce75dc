import { copyFile, mkdir, stat } from "node:fs/promises";
import path from "node:path";
import type UserConfig from "@11ty/eleventy/UserConfig";
import type { Rendition } from "../domain/rendition.ts";
import { slug } from "../domain/slug.ts";
import type { BuildEvent } from "./build-event.ts";
import { cropCard } from "./crop-card.ts";
import { mediaFile } from "./judge-pictures.ts";
import { openEdition, picturesFolder } from "./open-edition.ts";
import type { Settings } from "./settings.ts";
import { isWholePicture } from "./whole-picture.ts";

/** Widths in pixels: a phone's column, a phone of double density, a laptop's column. Never wider than the original. */
const WIDTHS = [480, 800, 1200];

/**
 * Makes the files that readers get of the pictures that are cited, in a kept folder: encoding is by far the dearest
 * step of a build, and a name holds the hash of what it was made from. Whatever the original is, readers get WebP
 * and one JPEG, without the camera's notes (an SVG could carry scripts, a photo the place where it was taken).
 *
 * @param sources `Picture.src` of each, judged before
 * @param settings where the newsroom's pictures are, and the cache under which the files are kept
 * @param covers those of them that are covers: they also become social cards
 * @throws when a picture cannot be encoded
 */
export async function preparePictures(
	sources: Iterable<string>,
	settings: Pick<Settings, "content" | "cache">,
	covers: Iterable<string> = [],
): Promise<ReadonlyMap<string, Rendition>> {
	const folder = picturesFolder(settings);
	const sorted = [...new Set(sources)].sort();
	const cards = new Set(covers);
	const renditions = await Promise.all(
		sorted.map((src) => preparePicture(mediaFile(src, settings), folder, cards.has(src))),
	);
	return new Map(sorted.flatMap((src, at) => (renditions[at] ? [[src, renditions[at]]] : [])));
}

async function preparePicture(file: string, folder: string, isCover: boolean): Promise<Rendition> {
	const shared = {
		outputDir: folder,
		urlPath: "/pictures/",
		fixOrientation: true,
		filenameFormat: (hash: string, source: string, width: number, format: string) =>
			`${slug(path.parse(source).name, { maxLength: 60 }) || "anh"}-${hash.toLowerCase()}-${width}.${format}`,
	};
	const webp = await encode(file, { ...shared, widths: WIDTHS, formats: ["webp"] });
	const jpeg = await encode(file, { ...shared, widths: [WIDTHS.at(-1) ?? "auto"], formats: ["jpeg"] });
	const largest = jpeg.at(-1);
	if (!largest || webp.length === 0) throw new Error("no picture came out");
	const card = isCover ? await cropCard(largest, folder).catch(refused) : undefined;
	return {
		url: largest.url,
		bytes: (await stat(largest.outputPath)).size,
		width: largest.width,
		height: largest.height,
		srcset: webp.map((one) => one.srcset).join(", "),
		type: "image/webp",
		...(card && { card: `/pictures/${card}` }),
	};
}

/** What eleventy-img tells of a file that it has made. */
interface Encoded {
	readonly url: string;
	readonly width: number;
	readonly height: number;
	readonly srcset: string;
	readonly outputPath: string;
}

/** How sharp says that the disk refused, on the second line of its message, and the code that Node has for it. */
const REFUSALS = [
	["unix error: No space left on device", "ENOSPC"],
	["unix error: File too large", "EFBIG"],
] as const;

/** Takes the files that are kept, unless a build was stopped while it wrote one of them. */
async function encode(file: string, options: Readonly<Record<string, unknown>>): Promise<Encoded[]> {
	const { default: Image } = await import("@11ty/eleventy-img");
	const make = async (more = {}) =>
		Object.values<Encoded[]>(await Image(file, { ...options, ...more }).catch(refused)).flat();
	const kept = await make();
	const whole = await Promise.all(kept.map((one) => isWholePicture(one.outputPath)));
	return whole.every(Boolean) ? kept : make({ useCache: false });
}

/** `/.../ben-pha-ab12-480.webp: write error\nunix error: No space left on device` */
function refused(error: unknown): never {
	const message = error instanceof Error ? error.message : "";
	const code = REFUSALS.find(([words]) => message.includes(words))?.[1];
	throw code ? Object.assign(new Error(message), { code, path: message.split(": write error")[0] }) : error;
}

/** Copies the files of the pictures that the edition shows to `/pictures/` of the output. */
export function pictures(eleventy: UserConfig, settings: Settings) {
	// A build in volumes knows which of them are there already.
	if (settings.pages !== "all") return;
	eleventy.on("eleventy.before", async ({ directories }: BuildEvent) => {
		const target = path.join(directories.output, "pictures");
		await mkdir(target, { recursive: true });
		const { edition } = await openEdition(settings);
		for (const name of pictureFiles(edition.renditions.values()))
			await copyFile(path.join(picturesFolder(settings), name), path.join(target, name));
	});
}

/** Names of the files that the renditions are made of, each once. */
export function pictureFiles(renditions: Iterable<Rendition>): string[] {
	const urls = [...renditions].flatMap(({ url, srcset, card }) => [
		url,
		...(card ? [card] : []),
		...srcset.split(", ").map((entry) => entry.split(" ")[0] ?? ""),
	]);
	return [...new Set(urls.map((url) => path.posix.basename(url)))];
}
