import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { build } from "../../../_includes/site/start/esbuild.mjs";
import { articleText } from "../../support/articles/article-text.ts";
import { withTinySite } from "../../support/site/site.ts";

/** The packages that the bundler puts into the scripts of readers, whichever of them has them. */
async function bundledPackages(): Promise<string[]> {
	const { metafile } = await build({
		entryPoints: readdirSync("assets", { recursive: true, encoding: "utf8" })
			.filter((file) => file.endsWith(".ts") && !file.startsWith("admin/"))
			.map((file) => `assets/${file}`),
		bundle: true,
		format: "esm",
		outdir: "unwritten",
		write: false,
		metafile: true,
		logLevel: "silent",
	});
	const names = Object.keys(metafile.inputs).map(
		(file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? [],
	);
	return [...new Set(names.flat())];
}

test("the notices name every package that readers are sent a part of, with its version and its whole licence", async () => {
	await withTinySite({ "2022/05/ben-pha.md": articleText() }, async (site) => {
		await site.build();
		const notices = await site.read("assets/notices.txt");
		const fonts = (await site.files()).filter((file) => file.startsWith("fonts/"));
		const families = new Set(fonts.map((file) => /^fonts\/([a-z-]+?)-(?:latin|vietnamese)-/.exec(file)?.[1]));
		const bundled = await bundledPackages();
		assert.ok(bundled.includes("fflate") && families.size > 1);
		const packages = [
			...bundled,
			...Array.from(families, (family) => `@fontsource-variable/${family}`),
		].sort();
		assert.deepEqual(
			Array.from(notices.matchAll(/^(\S+) [\d.]+ \(\S+\)\n\n/gm), ([, name]) => name),
			packages,
		);
		for (const name of packages) {
			const licence = readFileSync(`node_modules/${name}/LICENSE`, "utf8");
			assert.ok(notices.includes(licence.replaceAll("\r\n", "\n").trim()), name);
		}
		assert.match(await site.read("tinh-trang/index.html"), /href="\/assets\/notices\.txt"/);
	});
});
