import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import type { BuildOptions } from "esbuild";
import { build } from "../../_includes/site/start/esbuild.mjs";
import { findCircles } from "../support/source/circles.ts";
import { layerFaults, layerOf, layers, packageOf, readImports } from "../support/source/layers.ts";

const sourcesIn = (folder: string) =>
	readdirSync(folder, { recursive: true, encoding: "utf8" })
		.map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
		.filter((file) => /\.tsx?$/.test(file));
const sources = [".eleventy.ts", ...["_includes", "assets", "content", "scripts"].flatMap(sourcesIn)];

for (const { name } of layers)
	test(`the layer "${name}" imports only what DESIGN 1 lets it`, () => {
		const own = sources.filter((file) => layerOf(file)?.name === name);
		assert.ok(own.length > 0);
		assert.deepEqual(
			own.flatMap((file) =>
				layerFaults(file, readFileSync(file, "utf8")).map((fault) => `${file}: ${fault}`),
			),
			[],
		);
	});

test("every source file is in a layer", () => {
	assert.deepEqual(
		sources.filter((file) => !layerOf(file)),
		[],
	);
});

for (const [file, line, fault] of [
	["_includes/domain/a.ts", 'import { readFileSync } from "node:fs";', "domain imports node:fs"],
	["_includes/domain/a.ts", 'import "@11ty/eleventy";', "domain imports @11ty/eleventy"],
	[
		"_includes/domain/a.ts",
		'import { a } from "../formats/a.ts";',
		"domain imports formats: ../formats/a.ts",
	],
	["_includes/domain/a.ts", 'import type { A } from "../site/a.ts";', "domain imports site: ../site/a.ts"],
	["_includes/domain/a.ts", 'export * from "../site/a.ts";', "domain imports site: ../site/a.ts"],
	["_includes/domain/a.ts", 'const a = await import("luxon/x");\nimport("preact");', "domain imports preact"],
	["_includes/domain/a.ts", "const a = await import(name);", "domain computes an import"],
	["_includes/domain/text/fold.ts", 'import { a } from "../slug.ts";', "text imports domain: ../slug.ts"],
	["_includes/domain/text/fold.ts", 'import slugify from "slugify";', "text imports slugify"],
	[
		"_includes/domain/addresses/paths/pages.ts",
		'import { slug } from "../../slug.ts";',
		"paths imports domain: ../../slug.ts",
	],
	[
		"_includes/formats/a.ts",
		'import {\n\tb,\n\tc,\n} from "../site/b.ts";',
		"formats imports site: ../site/b.ts",
	],
	["_includes/formats/a.ts", 'import { DateTime } from "luxon";', "formats imports luxon"],
	[
		"_includes/components/a.tsx",
		'import { b } from "../domain/b.ts";',
		"components imports domain: ../domain/b.ts",
	],
	["_includes/components/a.tsx", 'import { DateTime } from "luxon";', "components imports luxon"],
	["_includes/layouts/a.tsx", 'import { b } from "../site/b.ts";', "layouts imports site: ../site/b.ts"],
	["content/a.11ty.tsx", 'import { join } from "node:path";', "layouts imports node:path"],
	[
		"_includes/site/a.ts",
		'import { b } from "../../scripts/b.ts";',
		"site imports scripts: ../../scripts/b.ts",
	],
	["_includes/site/a.ts", 'import { b } from "../../assets/b.ts";', "site imports assets: ../../assets/b.ts"],
	[
		"assets/search/a.ts",
		'import { b } from "../../_includes/domain/b.ts";',
		"assets imports domain: ../../_includes/domain/b.ts",
	],
	["assets/search/a.ts", 'import { z } from "zod";', "assets imports zod"],
	[
		"scripts/a.ts",
		'import { B } from "../_includes/components/b.tsx";',
		"scripts imports components: ../_includes/components/b.tsx",
	],
	["scripts/a.ts", 'import { h } from "preact";', "scripts imports preact"],
	["scripts/a.ts", 'import { b } from "../test/b.ts";', "scripts imports no layer: ../test/b.ts"],
	["vendor/a.ts", "", "vendor/a.ts is in no layer"],
] as const)
	test(`a fault is seen: ${fault}`, () => {
		assert.deepEqual(layerFaults(file, line), [fault]);
	});

for (const [file, line] of [
	["_includes/components/a.tsx", 'import type { Article } from "../domain/article.ts";'],
	["assets/a.ts", 'import { SEARCH } from "../_includes/domain/addresses/paths/pages.ts";'],
	["assets/search/a.ts", 'import { fold } from "../../_includes/domain/text/fold.ts";'],
	["scripts/a.ts", 'import { chromium } from "playwright-core";'],
	["_includes/domain/a.ts", ' * import { readFile } from "node:fs";\n// import("node:fs")\nimported("x");'],
] as const)
	test(`what is allowed is no fault: ${file}: ${JSON.stringify(line)}`, () => {
		assert.deepEqual(layerFaults(file, line), []);
	});

test("every package that is imported is named in package.json", () => {
	const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
	const named = { ...dependencies, ...devDependencies };
	const imported = sources.flatMap((file) =>
		readImports(readFileSync(file, "utf8")).flatMap(({ specifier }) => packageOf(specifier ?? ".") ?? []),
	);
	assert.ok(imported.includes("zod"));
	assert.deepEqual(
		imported.filter((name) => !name.startsWith("node:") && !(name in named)),
		[],
	);
});

test("no files import each other in a circle, nor for types alone", () => {
	const all = [...sources, ...sourcesIn("test")];
	assert.ok(all.includes("test/unit/layers.test.ts"));
	const read = new Map(all.map((file) => [file, readFileSync(file, "utf8")]));
	assert.deepEqual(findCircles(read), []);
});

for (const [name, imports, circles] of [
	["two files", { a: ["b"], b: ["a"] }, [["a", "b"]]],
	["a file and itself", { a: ["a"] }, [["a"]]],
	["four files, two ways round", { a: ["b"], b: ["c"], c: ["a", "d"], d: ["b"] }, [["a", "b", "c", "d"]]],
	[
		"two circles, one above the other",
		{ a: ["b"], b: ["a", "c"], c: ["d"], d: ["c"] },
		[
			["c", "d"],
			["a", "b"],
		],
	],
	["no circle where two ways lead to one file", { a: ["b", "c"], b: ["d"], c: ["d"], d: [] }, []],
] as const satisfies readonly (readonly [string, Readonly<Record<string, readonly string[]>>, unknown])[])
	test(`a circle is seen: ${name}`, () => {
		const written = Object.entries<readonly string[]>(imports).map(
			([file, others]) =>
				[`x/${file}.ts`, others.map((one) => `import type { A } from "./${one}.ts";\n`).join("")] as const,
		);
		assert.deepEqual(
			findCircles(new Map(written)),
			circles.map((circle) => circle.map((file) => `x/${file}.ts`)),
		);
	});

/** The clock and chance are arguments: `new Date()`, `Date.now()`, luxon's `DateTime.now()`, `Math.random()`. */
const unasked =
	/\bnew Date\(\)|\bDate\.now\b|\bDateTime\.now\b|\bDateTime\.(?:local|utc)\(\s*\)|\bMath\.random\b|\bperformance\.now\b/;

test("no page depends on the clock or on chance", () => {
	const pure = sources.filter((file) => /^(_includes\/(?!site\/)|content\/)/.test(file));
	assert.ok(pure.length > 0);
	assert.match("return DateTime.now()", unasked);
	assert.deepEqual(
		pure.filter((file) => unasked.test(readFileSync(file, "utf8"))),
		[],
	);
});

/** What a bundle for the reader's browser holds beside the browser's own code, the domain's text and paths, and `fflate`. */
async function bundledFromElsewhere(options: BuildOptions): Promise<string[]> {
	const { metafile } = await build({
		...options,
		bundle: true,
		format: "esm",
		platform: "neutral",
		mainFields: ["module", "main"],
		outdir: "unwritten",
		write: false,
		metafile: true,
		external: ["/pagefind/*"],
		logLevel: "silent",
	});
	const inputs = Object.keys(metafile.inputs);
	assert.ok(inputs.length > 0);
	return inputs.filter(
		(input) =>
			!/^(assets\/|_includes\/domain\/(text|addresses\/paths)\/|node_modules\/fflate\/|<stdin>$)/.test(input),
	);
}

test("the reader's browser gets the browser's code, the domain's text and paths, and unpacking, nothing else", async () => {
	const entryPoints = sources.filter((file) => layerOf(file)?.name === "assets");
	assert.ok(entryPoints.length > 0);
	assert.deepEqual(await bundledFromElsewhere({ entryPoints }), []);
});

test("a bundle that takes more is seen", async () => {
	const contents = 'import { DateTime } from "luxon"; console.log(DateTime);';
	const found = await bundledFromElsewhere({ stdin: { contents, resolveDir: "." } });
	assert.ok(found.some((input) => input.startsWith("node_modules/luxon/")));
});
