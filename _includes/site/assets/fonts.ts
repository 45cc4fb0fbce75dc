import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { FONTS } from "../../domain/addresses/paths/files.ts";

/** A font file: its name in the style sheets, and the address it is served under, which carries a hash of its bytes. */
export interface Font {
	readonly name: string;
	readonly url: string;
	/** Needed by the first text of every page: asked for before the style sheet is read. */
	readonly preload: boolean;
	readonly bytes: Uint8Array;
}

/** Vietnamese words draw letters from both files of a face. */
const FILES = [
	{ name: "newsreader-latin-wght-normal.woff2", family: "newsreader", preload: true },
	{ name: "newsreader-vietnamese-wght-normal.woff2", family: "newsreader", preload: true },
	{ name: "newsreader-latin-wght-italic.woff2", family: "newsreader", preload: false },
	{ name: "newsreader-vietnamese-wght-italic.woff2", family: "newsreader", preload: false },
	{ name: "public-sans-latin-wght-normal.woff2", family: "public-sans", preload: false },
	{ name: "public-sans-vietnamese-wght-normal.woff2", family: "public-sans", preload: false },
] as const;

/**
 * Not found by `require.resolve`: where a package's pattern has a "*", Node puts the name of the file into any "*" that
 * stands in the path of the project.
 */
const PACKAGES = new URL("../../../node_modules/", import.meta.url);

/** The folders of the packages that the fonts come from. */
export const FONT_PACKAGES: readonly string[] = [...new Set(FILES.map(({ family }) => family))].map(
	(family) => fileURLToPath(new URL(`@fontsource-variable/${family}`, PACKAGES)),
);

/** Reads the newspaper's fonts from their packages. */
export async function readFonts(): Promise<Font[]> {
	return Promise.all(
		FILES.map(async ({ name, family, preload }) => {
			const bytes = await readFile(new URL(`@fontsource-variable/${family}/files/${name}`, PACKAGES));
			const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
			return { name, url: `${FONTS}${name.replace(/\.woff2$/, "")}-${hash}.woff2`, preload, bytes };
		}),
	);
}
