import { readFile } from "node:fs/promises";
import path from "node:path";
import subsetFont from "subset-font";
import { fontAskedFor } from "../../_includes/domain/addresses/paths/files.ts";
import { fontPackage } from "../../_includes/site/parts/assets/fonts.ts";

/** What a style sheet says of a font file: which letters it is asked for, and in which weights. */
export interface Face {
	/** `U+0020-007E, U+00A0-00FF` */
	readonly range: string;
	/** `400 800`, or one. */
	readonly weight: string;
}

/** What shapes text: marks on letters, kerning, ligatures, and the figures of tables. No small capitals, no swashes. */
const FEATURES = ["ccmp", "locl", "mark", "mkmk", "kern", "liga", "rlig", "calt", "rvrn", "tnum", "lnum"];

/** The faces of a style sheet, by the name of their file. */
export function facesOf(css: string): ReadonlyMap<string, Face> {
	const faces = css.split("@font-face {").slice(1);
	return new Map(
		faces.flatMap((text) => {
			const [face = ""] = text.split("}");
			const file = fontAskedFor(face);
			const [range, weight] = [said(face, "unicode-range"), said(face, "font-weight")];
			return file && range && weight ? [[file, { range, weight }] as const] : [];
		}),
	);
}

/** What a face says of itself by this name. */
function said(face: string, name: string): string | undefined {
	const [, after] = face.split(`${name}:`);
	return after?.split(";")[0]?.trim();
}

/**
 * Cuts a font of a package to what its face is asked for. The same versions give the same bytes.
 *
 * @throws when the style sheet has no face of that file
 */
export async function cutFont(
	{ name, family }: { readonly name: string; readonly family: string },
	faces: ReadonlyMap<string, Face>,
): Promise<Uint8Array> {
	const face = faces.get(name);
	if (!face) throw new Error(`Expected a face of ${name} in assets/styles/base/fonts.css`);
	const [min = 400, max] = face.weight.split(" ").map(Number);
	return subsetFont(await readFile(path.join(fontPackage(family), "files", name)), lettersOf(face.range), {
		targetFormat: "woff2",
		variationAxes: { wght: max === undefined ? min : { min, max } },
		keepFeatures: FEATURES,
	});
}

/** @param range `U+0020-007E, U+0131` */
function lettersOf(range: string): string {
	return range
		.split(",")
		.flatMap((part) => {
			const [first = 0, last = first] = part
				.trim()
				.replace("U+", "")
				.split("-")
				.map((code) => Number.parseInt(code, 16));
			return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
		})
		.join("");
}
