import type { Rendition } from "../../../../_includes/domain/article/rendition.ts";

/** What draws the eye of a draft's picture is found when it is built. */
const MIDDLE = { x: 50, y: 50 };

/** Finds the bytes of a picture that is in the repository, or waits to be: an address that the browser can draw. */
export type FindPicture = (src: string) => Promise<string | undefined>;

/** A picture of a draft, by `Picture.src`, as its page asks for it: the file as it is. */
export async function draftPicture(src: string, find: FindPicture): Promise<Rendition | undefined> {
	const url = await find(src);
	if (url === undefined) return undefined;
	const image = new Image();
	image.src = url;
	await image.decode();
	const { naturalWidth: width, naturalHeight: height } = image;
	return { url, width, height, sources: [], eye: MIDDLE, files: {} };
}
