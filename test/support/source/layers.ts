import { posix } from "node:path";

/** What one layer of DESIGN 1 may import. A layer that is not named is out of bounds. */
interface Layer {
	readonly name: string;
	/** Files of the layer, by path from the top. The first layer that fits takes a file. */
	readonly files: RegExp;
	/** Layers it may import. Each may import itself. */
	readonly layers: readonly string[];
	/** Layers of which it may import types alone. */
	readonly types?: readonly string[];
	/** Packages it may import. `node:` modules are packages too. */
	readonly packages: RegExp;
	/** Whether an `import()` may compute what it loads. */
	readonly computed?: boolean;
}

const nothing = /(?!)/;

export const layers: readonly Layer[] = [
	{ name: "text", files: /^_includes\/domain\/text\//, layers: [], packages: nothing },
	{ name: "paths", files: /^_includes\/domain\/addresses\/paths\//, layers: [], packages: nothing },
	{
		name: "domain",
		files: /^_includes\/domain\//,
		layers: ["text", "paths"],
		packages: /^(luxon|slugify|zod|yaml)$/,
	},
	{
		name: "formats",
		files: /^_includes\/formats\//,
		layers: ["text", "paths", "domain"],
		packages: /^(markdown-it(-\w+)?|parse5|schema-dts|qr)$/,
	},
	{
		name: "components",
		files: /^_includes\/components\//,
		layers: ["text", "paths"],
		types: ["domain"],
		packages: /^preact$/,
	},
	{
		name: "layouts",
		files: /^(_includes\/layouts\/|content\/.*\.11ty\.tsx?$)/,
		layers: ["text", "paths", "domain", "formats", "components"],
		packages: /^preact(-render-to-string)?$/,
	},
	{
		name: "site",
		files: /^(_includes\/site\/|\.eleventy\.ts$)/,
		layers: ["text", "paths", "domain", "formats", "components", "layouts"],
		packages:
			/^(node:[\w/]+|@11ty\/.+|@netlify\/.+|esbuild|fflate|lightningcss|music-metadata|pagefind|preact(-render-to-string)?|satori|saxes|sharp|strtok3|unpdf|yaml|zod)$/,
		computed: true,
	},
	{
		// The one part of the browser's code that judges and prints articles, as the build does.
		name: "newsdesk",
		files: /^assets\/admin\/newsdesk\//,
		layers: ["text", "paths", "domain", "formats", "components", "layouts", "assets"],
		packages: /^(@sveltia\/cms|markdown-it|react|preact(-render-to-string)?|prosemirror-\w+(-\w+)?)$/,
		computed: true,
	},
	{
		name: "assets",
		files: /^assets\//,
		layers: ["text", "paths", "components"],
		types: ["domain"],
		packages: /^fflate$/,
		// Pagefind's module has an address, not a package.
		computed: true,
	},
	{
		name: "scripts",
		files: /^scripts\//,
		layers: ["text", "paths", "domain", "formats", "site"],
		// Each importer brings its own packages; pages are not a script's to render.
		packages: /^(?!preact|@11ty\/)/,
	},
];

interface Import {
	/** Undefined where an `import()` computes it. */
	readonly specifier: string | undefined;
	readonly typeOnly: boolean;
}

/** The import lines of a TypeScript source, as Biome formats them: static, re-exporting, for types, dynamic. */
export function readImports(source: string): Import[] {
	const statements = source.matchAll(
		/^[ \t]*(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s*)?["']([^"']+)["']/gm,
	);
	const calls = source.matchAll(/^(?!\s*(?:\*|\/\/)).*?\bimport\(\s*(?:["'`]([^"'`$]+)["'`])?/gm);
	return [
		...Array.from(statements, ([, type, specifier]) => ({ specifier, typeOnly: type !== undefined })),
		...Array.from(calls, ([, specifier]) => ({ specifier, typeOnly: false })),
	];
}

/** The package of a specifier: `@11ty/eleventy` of `@11ty/eleventy/UserConfig`. Undefined for a file. */
export function packageOf(specifier: string): string | undefined {
	if (specifier.startsWith(".") || specifier.startsWith("/")) return undefined;
	if (specifier.startsWith("node:")) return specifier;
	return specifier
		.split("/")
		.slice(0, specifier.startsWith("@") ? 2 : 1)
		.join("/");
}

/** What a source file imports against its layer, one line each: `formats imports site: ../site/server.ts`. */
export function layerFaults(file: string, source: string): string[] {
	const layer = layerOf(file);
	if (!layer) return [`${file} is in no layer`];
	return readImports(source).flatMap(({ specifier, typeOnly }) => {
		if (specifier === undefined) return layer.computed ? [] : [`${layer.name} computes an import`];
		const name = packageOf(specifier);
		if (name !== undefined) return layer.packages.test(name) ? [] : [`${layer.name} imports ${name}`];
		const target = layerOf(posix.join(posix.dirname(file), specifier));
		const allowed = [layer.name, ...layer.layers, ...(typeOnly ? (layer.types ?? []) : [])];
		if (target && allowed.includes(target.name)) return [];
		return [`${layer.name} imports ${target?.name ?? "no layer"}: ${specifier}`];
	});
}

/** The layer of a file, by its path from the top with forward slashes. */
export function layerOf(file: string): Layer | undefined {
	return layers.find((layer) => layer.files.test(file));
}
