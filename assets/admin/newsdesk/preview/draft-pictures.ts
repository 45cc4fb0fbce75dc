import type { Rendition } from "../../../../_includes/domain/article/rendition.ts";

/** What draws the eye of a draft's picture is found when it is built. */
const MIDDLE = { x: 50, y: 50 };

/** Finds the bytes of a picture that is in the repository, or waits to be: an address that the browser can draw. */
export type FindPicture = (src: string) => Promise<string | undefined>;

/**
 * The pictures of a draft as the page asks for them, by `Picture.src`. One that is asked for the first time is not there
 * yet, as if it were lost; once it can be drawn, the page is to be printed again.
 */
export class DraftPictures extends Map<string, Rendition> {
	readonly #asked = new Map<string, string | undefined>();
	readonly #find: FindPicture;
	readonly #found: () => void;

	/** @param found told whenever there is one more */
	constructor(find: FindPicture, found: () => void) {
		super();
		this.#find = find;
		this.#found = found;
	}

	override get(src: string): Rendition | undefined {
		if (!this.#asked.has(src)) {
			this.#asked.set(src, undefined);
			void this.#load(src);
		}
		return super.get(src);
	}

	/** Looks anew for what was asked for and not found: it may have come since. */
	lookAgain(): void {
		for (const src of this.#asked.keys()) if (!this.has(src)) this.#asked.delete(src);
	}

	async #load(src: string): Promise<void> {
		const url = await this.#find(src).catch(() => undefined);
		if (url === undefined) return;
		const image = new Image();
		image.src = url;
		// What is no picture stays lost; the strict reader tells why.
		if (
			!(await image.decode().then(
				() => true,
				() => false,
			))
		)
			return;
		const { naturalWidth: width, naturalHeight: height } = image;
		this.set(src, { url, width, height, sources: [], eye: MIDDLE, files: {} });
		this.#found();
	}
}
