import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { printNotices } from "../assets/notices.ts";

/** `../../../node_modules/.pnpm/react@19.3.0/node_modules/react/index.js`, in Sveltia's source maps. */
const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/.][^/]*)\/(?!.*node_modules\/)/;

/** How the terms of a file beside the script are called: `material-symbols-outlined.LICENSE.txt`. */
const TERMS = ".LICENSE.txt";

/** What decodes iPhones' photos is a library of its own inside a package: its licence comes with another build of it. */
const HEIC =
	"heic_dec-….wasm: libheif and libde265, as @discourse/heic builds them unmodified (https://github.com/discourse/jSquash)";
const LIBHEIF = "node_modules/libheif-js/libheif-wasm/LICENSE";

/**
 * The names and licences of all that is in the newsdesk: of what is bundled here, of the drawn signs, and by name of what
 * Sveltia's own bundle is made of, which comes without the texts of its licences.
 *
 * @param inputs the files of the bundle, by esbuild's metafile
 * @param beside the files of Sveltia's that are served as they are
 * @param sveltia the folder of its npm build
 */
export async function newsdeskNotices(
	inputs: Iterable<string>,
	beside: readonly string[],
	sveltia: string,
): Promise<string> {
	const files = await readdir(sveltia, { recursive: true, encoding: "utf8" });
	const read = (file: string) => readFile(path.join(sveltia, file), "utf8");
	const isServed = (terms: string) => beside.some((file) => file.startsWith(path.basename(terms, TERMS)));
	const terms = files.filter((file) => file.endsWith(TERMS) && isServed(file)).sort();
	const maps = await Promise.all(files.filter((file) => file.endsWith(".js.map")).map(read));
	const inside = new Set(
		maps.flatMap((map) => {
			const { sources } = JSON.parse(map) as { readonly sources: readonly string[] };
			return sources.flatMap((source) => PACKAGE.exec(source)?.[1] ?? []);
		}),
	);
	const decodesHeic = beside.some((file) => file.startsWith("heic_dec"));
	if (inside.size === 0) throw new Error("Expected what @sveltia/cms is made of in its source maps");
	return [
		await printNotices(inputs),
		...(await Promise.all(terms.map(read))).map((text) => `${text.trim()}\n`),
		...(decodesHeic ? [`${HEIC}\n\n${(await readFile(LIBHEIF, "utf8")).trim()}\n`] : []),
		`Parts of these packages are in the bundle of @sveltia/cms, each under its own licence:\n\n${[...inside].sort().join("\n")}\n`,
	].join(`\n${"-".repeat(80)}\n\n`);
}
