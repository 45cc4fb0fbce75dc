declare module "subset-font" {
	interface Options {
		readonly targetFormat: "woff2";
		/** Of each axis its range, or the one value that it is held at. */
		readonly variationAxes: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
		/** Tags of the OpenType features that stay. */
		readonly keepFeatures: readonly string[];
	}
	/** Cuts a font to the letters of a text. */
	export default function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Buffer>;
}
