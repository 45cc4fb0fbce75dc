import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import type UserConfig from "@11ty/eleventy/UserConfig";
import Image from "@11ty/eleventy-img";
import type { Rendition } from "../domain/rendition.ts";
import { slug } from "../domain/slug.ts";
import type { BuildEvent } from "./build-event.ts";
import { mediaFile } from "./judge-pictures.ts";
import { openEdition, picturesFolder } from "./open-edition.ts";
import type { Settings } from "./settings.ts";

/** Widths in pixels: a phone's column, a phone of double density, a laptop's column. Never wider than the original. */
const WIDTHS = [480, 800, 1200];

/**
 * Makes the files that readers get of the pictures that are cited, in a kept folder: encoding is by far the dearest
 * step of a build, and a name holds the hash of what it was made from. Whatever the original is, readers get WebP
 * and one JPEG, without the camera's notes (an SVG could carry scripts, a photo the place where it was taken).
 *
 * @param sources `Picture.src` of each, judged before
 * @param folder where the files are kept, under the cache
 * @throws when a picture cannot be encoded
 */
export async function preparePictures(
	sources: Iterable<string>,
	folder: string,
): Promise<ReadonlyMap<string, Rendition>> {
	const sorted = [...new Set(sources)].sort();
	const renditions = await Promise.all(sorted.map((src) => preparePicture(mediaFile(src), folder)));
	return new Map(sorted.flatMap((src, at) => (renditions[at] ? [[src, renditions[at]]] : [])));
}

async function preparePicture(file: string, folder: string): Promise<Rendition> {
	const shared = {
		outputDir: folder,
		urlPath: "/pictures/",
		fixOrientation: true,
		filenameFormat: (hash: string, source: string, width: number, format: string) =>
			`${slug(path.parse(source).name, { maxLength: 60 }) || "anh"}-${hash.toLowerCase()}-${width}.${format}`,
	};
	const webp = (await Image(file, { ...shared, widths: WIDTHS, formats: ["webp"] }))["webp"] ?? [];
	const jpeg =
		(await Image(file, { ...shared, widths: [WIDTHS.at(-1) ?? "auto"], formats: ["jpeg"] }))["jpeg"] ?? [];
	const largest = jpeg.at(-1);
	if (!largest || webp.length === 0) throw new Error("no picture came out");
	return {
		url: largest.url,
		width: largest.width,
		height: largest.height,
		srcset: webp.map((one: { srcset: string }) => one.srcset).join(", "),
		type: "image/webp",
	};
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
	const urls = [...renditions].flatMap(({ url, srcset }) => [
		url,
		...srcset.split(", ").map((entry) => entry.split(" ")[0] ?? ""),
	]);
	return [...new Set(urls.map((url) => path.posix.basename(url)))];
}
