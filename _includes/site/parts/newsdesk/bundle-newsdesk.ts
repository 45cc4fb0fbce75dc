import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Plugin } from "esbuild";
import { FONTS } from "../../../domain/addresses/paths/files.ts";
import { NEWSDESK_FILES } from "../../../domain/addresses/paths/newsdesk.ts";
import { build } from "../../start/esbuild.mjs";
import { readFonts } from "../assets/fonts.ts";
import { newsdeskNotices } from "./newsdesk-notices.ts";
import { filesBeside, OWN_FOLDER, OWN_PREFIX, ownSveltia } from "./own-sveltia.ts";
import { newsroomWords } from "./words.ts";

/** The scripts and the sheet of the newsdesk's page. */
const ENTRIES = ["early.ts", "newsdesk.ts", "newsdesk.css"].map((file) => `assets/admin/newsdesk/${file}`);
const SVELTIA = "node_modules/@sveltia/cms/npm";
const INDEX = path.normalize(`${SVELTIA}/index.js`);
const FONT_SHEET = "assets/styles/base/fonts.css";

/** What Sveltia would load for fields that the desk has none of: code in colours, maps, drawings. */
const UNUSED = /^(@shikijs\/(langs|themes)|leaflet|terra-draw(-leaflet-adapter)?|svgo)(\/|$)/;

/**
 * Bundles the newsdesk: Sveltia CMS with our own code, what is asked for later in files of their own, and the files that
 * Sveltia asks for beside its script.
 *
 * @param key of all that is bundled
 * @returns each file by its name in the output
 */
export async function bundleNewsdesk(key: string): Promise<Map<string, Uint8Array>> {
	const beside = new Set<string>();
	const { outputFiles, metafile } = await build({
		entryPoints: ENTRIES,
		entryNames: "[name]",
		outdir: path.resolve("unwritten"),
		chunkNames: "[name]-[hash]",
		plugins: [sveltia(beside)],
		format: "esm",
		bundle: true,
		splitting: true,
		write: false,
		metafile: true,
		// Sveltia's own.
		target: ["chrome111", "safari16.4", "firefox115"],
		minify: true,
		charset: "utf8",
		// They stand in the file of notices, in full.
		legalComments: "none",
		logLevel: "silent",
	});
	const files = new Map(outputFiles.map(({ path: file, contents }) => [path.basename(file), contents]));
	for (const name of [...beside].sort())
		files.set(`assets/${name}`, await readFile(path.join(SVELTIA, "assets", name)));
	files.set(
		"notices.txt",
		Buffer.from(await newsdeskNotices(Object.keys(metafile.inputs), [...beside], SVELTIA)),
	);
	return new Map([...files].map(([name, bytes]) => [`${NEWSDESK_FILES.slice(1)}${key}/${name}`, bytes]));
}

/** @param beside is told which files lie beside the script */
const sveltia = (beside: Set<string>): Plugin => ({
	name: "sveltia",
	setup(own) {
		own.onLoad({ filter: /[\\/]@sveltia[\\/]cms[\\/]npm[\\/]/ }, async ({ path: file }) => {
			if (!file.endsWith(".js")) return undefined;
			const code = await readFile(file, "utf8");
			// What is asked for later lies beside the script here, not in a folder of its own.
			const contents = file.endsWith(INDEX)
				? ownSveltia(code, await servedFontSheet())
				: code.replaceAll("`../assets/", "`assets/");
			for (const name of filesBeside(contents)) beside.add(name);
			return { contents, loader: "js" };
		});
		own.onLoad({ filter: /[\\/]@sveltia[\\/]cms[\\/]locales[\\/]vi\.json$/ }, async ({ path: file }) => ({
			contents: newsroomWords(await readFile(file, "utf8")),
			loader: "json",
		}));
		own.onResolve({ filter: /^own:/ }, ({ path: name }) => ({
			path: path.resolve(OWN_FOLDER, name.slice(OWN_PREFIX.length)),
		}));
		// Its other languages are not offered.
		own.onResolve({ filter: /^\.\.\/locales\/.*\.json$/ }, ({ path: file, importer }) =>
			importer.endsWith(INDEX) && !file.endsWith("/vi.json") ? NOTHING : undefined,
		);
		own.onResolve({ filter: UNUSED }, ({ importer }) => (importer.endsWith(INDEX) ? NOTHING : undefined));
		own.onLoad({ filter: /./, namespace: NOTHING.namespace }, () => ({ contents: "export default {};" }));
	},
});

const NOTHING = { path: "nothing", namespace: "nothing" };

/** The newspaper's faces, with the addresses they are served under. */
async function servedFontSheet(): Promise<string> {
	const sheet = await readFile(FONT_SHEET, "utf8");
	return (await readFonts()).reduce((text, { name, url }) => text.replaceAll(`${FONTS}${name}`, url), sheet);
}
