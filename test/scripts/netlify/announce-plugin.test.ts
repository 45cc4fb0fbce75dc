import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { parseAllHeaders } from "@netlify/headers-parser";
import { parse } from "yaml";

test("netlify.toml is read by Netlify's own parser, and holds build, publish, the functions and two plugins only", async () => {
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
		"[[plugins]]",
	]);
	const named = [...text.matchAll(/^package = "\/(.+)"$/gm)].map(([, folder]) => folder);
	assert.deepEqual(named, ["scripts/netlify/keep-cache", "scripts/netlify/announce"]);
	for (const folder of named) assert.ok(existsSync(`${folder}/index.js`));
});

/** What the plugin asks of Netlify's cache, in its order, when a deploy of a context has succeeded. */
async function askedOfCache(context: string, site: string): Promise<readonly unknown[]> {
	const plugin = await import(path.resolve("scripts/netlify/announce/index.js"));
	assert.deepEqual(Object.keys(plugin).sort(), ["onPreBuild", "onSuccess"]);
	const done: unknown[] = [];
	const note = (what: string) => async (name: string) => {
		done.push([what, name]);
		return true;
	};
	const utils = { cache: { restore: note("restore"), save: note("save") } };
	const before = process.env["CONTEXT"];
	process.env["CONTEXT"] = context;
	try {
		await plugin.onPreBuild({ utils });
		await plugin.onSuccess({ utils, constants: { PUBLISH_DIR: site } });
	} finally {
		if (before === undefined) delete process.env["CONTEXT"];
		else process.env["CONTEXT"] = before;
	}
	return done;
}

test("the plugin has the manifest that Netlify asks for", async () => {
	const manifest = await readFile("scripts/netlify/announce/manifest.yml", "utf8");
	assert.deepEqual(parse(manifest), { name: "announce" });
});

test("what was announced is remembered from deploy to deploy; a preview announces nothing", async () => {
	const site = await mkdtemp(path.join(tmpdir(), "announced-"));
	try {
		const record = ".cache/announced.json";
		assert.deepEqual(await askedOfCache("deploy-preview", site), [["restore", record]]);
		// The starter newspaper has neither key nor hub: nobody is told, and that is no fault.
		assert.deepEqual(await askedOfCache("production", site), [
			["restore", record],
			["save", record],
		]);
	} finally {
		await rm(site, { recursive: true });
	}
});
