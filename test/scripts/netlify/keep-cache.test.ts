import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { parseAllHeaders } from "@netlify/headers-parser";
import { parse } from "yaml";
import { articleText } from "../../support/articles/article-text.ts";
import { withTinySite } from "../../support/site/site.ts";

/** What Netlify gives a plugin, as far as this one uses it. */
interface Given {
	readonly utils: {
		readonly cache: Record<"restore" | "save", (paths: readonly string[]) => Promise<boolean>>;
	};
}

interface Plugin {
	readonly onPreBuild: (given: Given) => Promise<void>;
	readonly onPostBuild: (given: Given) => Promise<void>;
}

/** The folder of the plugin that netlify.toml names: `package = "/scripts/netlify/keep-cache"`. */
async function pluginFolder(): Promise<string> {
	const text = await readFile("netlify.toml", "utf8");
	const [named, ...others] = [...text.matchAll(/^package = "\/(.+)"$/gm)];
	assert.ok(named?.[1]);
	assert.deepEqual(others, []);
	return named[1];
}

/** The plugin, and the folders that it keeps. */
async function loadPlugin(): Promise<{ readonly plugin: Plugin; readonly kept: readonly string[] }> {
	const folder = path.resolve(await pluginFolder());
	const { KEPT: kept } = await import(path.join(folder, "kept.js"));
	return { plugin: await import(path.join(folder, "index.js")), kept };
}

test("the plugin exports handlers of Netlify's events and nothing else: of anything more Netlify stops the build", async () => {
	const { plugin } = await loadPlugin();
	assert.deepEqual(
		Object.entries(plugin).map(([name, value]) => [name, typeof value]),
		[
			["onPostBuild", "function"],
			["onPreBuild", "function"],
		],
	);
});

test("netlify.toml is read by Netlify's own parser, and holds build, publish, the functions and the plugin only", async () => {
	const { headers, errors } = await parseAllHeaders({
		headersFiles: [],
		netlifyConfigPath: "netlify.toml",
		configHeaders: undefined,
		minimal: false,
	});
	assert.deepEqual({ headers, errors }, { headers: [], errors: [] });
	const text = await readFile("netlify.toml", "utf8");
	assert.deepEqual(text.match(/^\[.*\]$/gm), [
		"[build]",
		"[build.environment]",
		"[functions]",
		"[[plugins]]",
	]);
});

test("the plugin has the manifest that Netlify asks for", async () => {
	const folder = await pluginFolder();
	assert.ok(existsSync(path.join(folder, "index.js")));
	assert.deepEqual(parse(await readFile(path.join(folder, "manifest.yml"), "utf8")), { name: "keep-cache" });
});

test("the plugin restores before the build what it saves after it", async () => {
	const { plugin, kept } = await loadPlugin();
	const done: unknown[] = [];
	const note = (what: string) => async (paths: readonly string[]) => {
		done.push([what, ...paths]);
		return true;
	};
	const utils = { cache: { restore: note("restore"), save: note("save") } };
	await plugin.onPreBuild({ utils });
	await plugin.onPostBuild({ utils });
	assert.deepEqual(done, [
		["restore", ...kept],
		["save", ...kept],
	]);
});

test("the plugin keeps all that a public build leaves in the cache, and nothing of previews", async () => {
	const { kept } = await loadPlugin();
	const body = "\n![Hàng lu nước](/media/2023/02/hang-lu-nuoc.svg)\n";
	await withTinySite({ "2022/05/ben-pha.md": articleText({}, body) }, async (site) => {
		const cache = path.join(site.folder, "cache");
		await site.build({ search: true });
		await site.build({ search: true, preview: true, output: path.join(cache, "preview") });
		const left = await readdir(cache);
		assert.ok(left.includes("preview") && left.includes("preview-volumes"));
		assert.deepEqual(
			kept,
			left.filter((name) => !name.startsWith("preview")).map((name) => `.cache/${name}`),
		);
	});
});
