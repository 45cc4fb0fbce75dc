import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { FONTS } from "../../../domain/addresses/paths/files.ts";

/** A font file: its name in the style sheets, and the address it is served under, which carries a hash of its bytes. */
export interface Font {
	readonly name: string;
	readonly url: string;
	readonly bytes: Uint8Array;
}

/** The files of `assets/fonts`, and the packages of which `npm run fonts` cuts them. */
export const FONT_FILES = [
	{ name: "newsreader-latin-wght-normal.woff2", family: "newsreader" },
	{ name: "newsreader-vietnamese-wght-normal.woff2", family: "newsreader" },
	{ name: "newsreader-latin-wght-italic.woff2", family: "newsreader" },
	{ name: "newsreader-vietnamese-wght-italic.woff2", family: "newsreader" },
	{ name: "public-sans-latin-wght-normal.woff2", family: "public-sans" },
	{ name: "public-sans-vietnamese-wght-normal.woff2", family: "public-sans" },
] as const;

/** Where the files stand that readers get. */
export const FONT_FOLDER = "assets/fonts";

/**
 * Not found by `require.resolve`: where a package's pattern has a "*", Node puts the name of the file into any "*" that
 * stands in the path of the project.
 */
const PACKAGES = new URL("../../../../node_modules/", import.meta.url);

/** The folder of the package that a family comes from. */
export const fontPackage = (family: string) =>
	fileURLToPath(new URL(`@fontsource-variable/${family}`, PACKAGES));

/** The folders of the packages that the fonts come from. */
export const FONT_PACKAGES: readonly string[] = [...new Set(FONT_FILES.map(({ family }) => family))].map(
	fontPackage,
);

/** Reads the newspaper's fonts. */
export async function readFonts(): Promise<Font[]> {
	return Promise.all(
		FONT_FILES.map(async ({ name }) => {
			const bytes = await readFile(`${FONT_FOLDER}/${name}`);
			const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
			return { name, url: `${FONTS}${name.replace(/\.woff2$/, "")}-${hash}.woff2`, bytes };
		}),
	);
}
