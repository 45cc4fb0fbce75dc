import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { FIRST_PARTS, pathsWritten } from "../support/source/site-paths.ts";

const ROOM = "_includes/domain/addresses/";

test("no path of the site is spelled or recognised outside the room of addresses", () => {
	const sources = ["_includes", "assets", "content", "scripts"]
		.flatMap((folder) =>
			readdirSync(folder, { recursive: true, encoding: "utf8" }).map(
				(name) => `${folder}/${name.replaceAll("\\", "/")}`,
			),
		)
		.filter((file) => /\.tsx?$/.test(file) && !file.startsWith(ROOM));
	assert.ok(sources.length > 400);
	assert.deepEqual(
		[...sources, ".eleventy.ts"].flatMap((file) =>
			pathsWritten(readFileSync(file, "utf8")).map((path) => `${file}: ${path}`),
		),
		[],
	);
});

test("pages, folders and files of the site are all known", () => {
	for (const part of ["tim-kiem", "the", "assets", "pagefind", "sw.js", "404.html", "_redirects"])
		assert.ok(FIRST_PARTS.includes(part), part);
});

for (const [source, found] of [
	['const a = "/tim-kiem/";', ['"/tim-kiem']],
	["const a = `/the/` + slug;", ["`/the"]],
	['<a href="/da-luu/">', ['"/da-luu']],
	["if (/^\\/(sw\\.js$|offline)/.test(a))", ["\\/(sw\\.js"]],
	["/^\\/\\d{4}\\/\\d\\d\\/\\d\\d\\/[^/]+/.exec(a)", ["\\d{4}\\/\\d\\d\\/\\d\\d"]],
	['import { a } from "../assets/a.ts";\n/** `/tim-kiem/` */\n// "/the/"\nconst a = "/thesis/";', []],
] as const)
	test(`of ${JSON.stringify(source)} ${found.length} is seen`, () => {
		assert.deepEqual(pathsWritten(source), found);
	});
