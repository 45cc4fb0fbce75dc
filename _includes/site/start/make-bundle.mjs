import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { build } from "./esbuild.mjs";
import { bundleFile, CODE, isInPlace } from "./kept-bundle.mjs";
import { keepMade, putWhole, ROOT, Sources } from "./made-of-sources.mjs";
import { mapFile, sealMap } from "./tell-sources.mjs";

/** Packages of many files, and those that most starts ask for. All others are imported where they are. */
const BUNDLED = new Set([
	...["@11ty/eleventy", "luxon", "markdown-it", "markdown-it-container", "markdown-it-footnote"],
	...["preact", "preact-render-to-string", "slugify", "yaml", "zod"],
]);

/** Never asked for, and esbuild cannot read it: Eleventy's own server. */
const LEFT_OUT = "@11ty/eleventy-dev-server";

/** What else decides what becomes of the sources. */
const MAKERS = [
	"_includes/site/start/made-of-sources.mjs",
	"_includes/site/start/make-bundle.mjs",
	"package-lock.json",
	"tsconfig.json",
];

/** Where a bundle is, and where a source is that is in it. */
const BUNDLE_URL = "bundle_url";
const SOURCE_URL = "source_url";

/** Packages that are CommonJS ask for modules of Node by `require`. */
const BANNER = `import { createRequire as create_require } from "node:module";
const ${BUNDLE_URL} = import.meta.url, require = create_require(${BUNDLE_URL});`;

/** No bundle can be kept in the project, and why: a part of a sentence, in Vietnamese. */
export class UnkeptBundle extends Error {}

/**
 * How code is bundled for Node.
 *
 * @satisfies {import("esbuild").BuildOptions}
 */
export const bundling = {
	absWorkingDir: ROOT,
	bundle: true,
	platform: /** @type {const} */ ("node"),
	format: /** @type {const} */ ("esm"),
	target: "node20.19",
	tsconfig: path.join(ROOT, "tsconfig.json"),
	sourcesContent: false,
	// Whatever starts as a bundle reads all of it before anything: without its blanks, in a fifth less time.
	minifyWhitespace: true,
	minifySyntax: true,
	// Node prints the line in which an error was thrown that nobody caught.
	lineLimit: 120,
	banner: { js: BANNER },
	define: { "import.meta.url": SOURCE_URL },
	logLevel: /** @type {const} */ ("silent"),
};

/**
 * Bundles an entry with all that it reaches, also by imports that wait until they are needed, and keeps the bundle.
 *
 * @returns its file and the hash of its code
 * @throws UnkeptBundle; esbuild's error where a source is no TypeScript
 */
export async function makeBundle(entry) {
	const file = bundleFile(entry);
	const sources = new Sources();
	for (const name of MAKERS) sources.read(path.join(ROOT, name));
	const { outputFiles } = await build({
		...bundling,
		entryPoints: [entry],
		outfile: file,
		write: false,
		sourcemap: "external",
		plugins: [{ name: "sources", setup: (own) => readSources(own, path.dirname(file), sources) }],
	});
	const [map, code] = ["mjs.map", "mjs"].map(
		(end) => outputFiles.find((made) => made.path.endsWith(end)).contents,
	);
	let made;
	try {
		made = keepMade(file, entry, sources, code);
		putWhole(mapFile(file), sealMap(made.hash, map));
	} catch (error) {
		throw new UnkeptBundle(`không ghi được “${CODE}” (${error.code ?? error.message})`);
	}
	if (!isInPlace(file)) throw new UnkeptBundle(`“${CODE}” là liên kết tới nơi khác`);
	dropForgotten();
	return { file, hash: made.hash };
}

/**
 * Gives esbuild the sources, each of which knows where it is, and leaves packages out that are not bundled.
 *
 * @param folder of all that is made of them
 */
export function readSources(own, folder, sources) {
	own.onResolve({ filter: /^[^./]/ }, ({ path: specifier, kind, importer }) => {
		if (kind === "entry-point") return undefined;
		const [name] = /^(?:@[^/]+\/)?[^/]+/.exec(specifier);
		// What a bundled package asks for is looked for from where that is.
		const isInside = BUNDLED.has(name) || importer.split(path.sep).includes("node_modules");
		return isInside && name !== LEFT_OUT ? undefined : { path: specifier, external: true };
	});
	own.onLoad({ filter: /./, namespace: "file" }, async ({ path: source }) => {
		const content = await sources.read(source);
		if (!content.includes("import.meta.url")) return { contents: content, loader: "default" };
		const address = path.relative(folder, source).split(path.sep).map(encodeURIComponent).join("/");
		// On its first line, so that all others stay where they are.
		const here = `const ${SOURCE_URL} = new URL(${JSON.stringify(address)}, ${BUNDLE_URL}).href;`;
		return { contents: `${here}${content}`, loader: "default" };
	});
}

/** How long a file may be unfinished whose writer was not killed. Milliseconds. */
const UNFINISHED = 3_600_000;

/** Drops the bundles of entries that are gone, and what writers have left that were killed. */
function dropForgotten() {
	const found = readdirSync(CODE, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
	for (const { parentPath, name } of found) {
		const file = path.join(parentPath, name);
		const entry = path.relative(CODE, file).replace(/\.mjs(\.map)?$/, "");
		const isLive = name.endsWith(".part")
			? (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > Date.now() - UNFINISHED
			: existsSync(path.join(ROOT, entry));
		if (!isLive) rmSync(file, { force: true });
	}
}
