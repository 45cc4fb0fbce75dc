import type { Rendition } from "../../../domain/article/rendition.ts";

/** Pixels across that a poster has at least where the picture has them: two for each dot of a phone's column. */
const WIDTH = 720;

/** The file of a picture that stands in the frame of a film: one is asked for, whatever the screen. */
export function posterFile({ sources, url }: Rendition): string {
	const files = (sources.at(-1)?.srcset ?? "").split(", ").map((file) => file.split(" "));
	const [wide = ""] =
		files.find(([, width = "0w"]) => Number.parseInt(width, 10) >= WIDTH) ?? files.at(-1) ?? [];
	return wide || url;
}
