import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
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

const FOLDER = "scripts/netlify/keep-cache";

/** The plugin, and the folders that it keeps. */
async function loadPlugin(): Promise<{ readonly plugin: Plugin; readonly kept: readonly string[] }> {
	const folder = path.resolve(FOLDER);
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

test("the plugin has the manifest that Netlify asks for", async () => {
	assert.deepEqual(parse(await readFile(`${FOLDER}/manifest.yml`, "utf8")), { name: "keep-cache" });
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
