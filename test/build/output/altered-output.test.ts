import assert from "node:assert/strict";
import { cp, lstat, mkdir, readFile, rename, rm, symlink, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { withWorkers } from "../../../_includes/site/make/with-workers.ts";
import { findAside } from "../../../_includes/site/output/find-aside.ts";
import { findSite } from "../../../_includes/site/output/site-marks.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { type TinySite, withTinySite } from "../../support/site/site.ts";

const PAGE = "2022/05/26/ben-pha/index.html";
const ARCHIVE = {
	"2022/05/ben-pha.md": articleText({
		cover: "cover:\n  src: /media/2023/02/hang-lu-nuoc.svg\n  alt: Lu nước",
	}),
	"2022/06/cau.md": articleText({ title: "title: Cầu", date: "date: 2022-06-01 08:00" }),
};

/** The bytes of every file, links and all. */
async function bytesOf(site: TinySite) {
	const files = await site.files();
	assert.ok(files.length > 10);
	return Object.fromEntries(
		await Promise.all(
			files.map(async (file) => [file, (await readFile(path.join(site.output, file))).toString("base64")]),
		),
	);
}

test("another process that looks at a site tells the same of it", async () => {
	await withTinySite(ARCHIVE, async (site) => {
		await site.build();
		await writeFile(path.join(site.output, PAGE), "by hand");
		await writeFile(path.join(site.output, "them.html"), "by hand");
		const own = await findSite(site.output);
		const told = await withWorkers((workers) => findAside(site.output, workers, 0));
		assert.deepEqual(told.strays, ["them.html"]);
		assert.deepEqual(
			{ ...told, marks: told.marks.allOf(told.manifest) },
			{ ...own, marks: own.marks.allOf(own.manifest) },
		);
		assert.ok(told.manifest);
		// Both know the page as altered, and what they know goes on: nothing is written that is there.
		const { written, removed } = await site.build();
		assert.deepEqual({ written, removed }, { written: [PAGE], removed: ["them.html"] });
	});
});

test("how a site lies is known after each build as a look at all of it finds it, folders that came and went too", async () => {
	const marks = async (site: TinySite) => readFile(`${site.output}.marks.json`, "utf8");
	await withTinySite(ARCHIVE, async (site) => {
		const changes: readonly Readonly<Record<string, string | null>>[] = [
			{},
			{ "2022/07/chua.md": articleText({ title: "title: Chùa", date: "date: 2022-07-01 08:00" }) },
			{ "2022/07/chua.md": null, "2022/06/cau.md": null },
			{ "2022/06/cau.md": ARCHIVE["2022/06/cau.md"] },
		];
		const seen: string[] = [];
		for (const change of changes) {
			for (const [name, text] of Object.entries(change))
				if (text === null) await site.remove(name);
				else await site.write(name, text);
			await site.build();
			const known = await marks(site);
			assert.ok(!seen.includes(known));
			seen.push(known);
			await findSite(site.output);
			assert.equal(await marks(site), known);
		}
	});
});

test("what another hand has changed in the output, the next build puts right, and writes nothing else", async () => {
	await withTinySite(ARCHIVE, async (site) => {
		await site.build({ search: true });
		const whole = await bytesOf(site);
		const at = (file: string) => path.join(site.output, file);
		const picture = Object.keys(whole).find((file) => file.startsWith("pictures/")) ?? "";
		const list = Object.keys(whole).find((file) => file.startsWith("offline/lists/")) ?? "";
		const index = Object.keys(whole).find((file) => /^pagefind\/.*pf_meta$/.test(file)) ?? "";

		// One letter: neither the size nor, put back, the time tells.
		const { atime, mtime } = await lstat(at(PAGE));
		await writeFile(at(PAGE), (await site.read(PAGE)).replace("Mùa dừa", "Mùa cau"));
		await utimes(at(PAGE), atime, mtime);
		await writeFile(at(picture), "no picture");
		await writeFile(at(list), "{}");
		await rm(at(index));
		await rename(at("assets/site.css"), path.join(site.folder, "elsewhere.css"));
		await symlink(path.join(site.folder, "elsewhere.css"), at("assets/site.css"));
		await rm(at("2022/06"), { recursive: true });
		await writeFile(at("2022/06"), "a file where a folder was");
		await rm(at("rss.xml"));
		await mkdir(at("rss.xml"));
		const strays = ["2022/05/26/an/index.html", "them.html"];
		for (const stray of strays) {
			await mkdir(path.dirname(at(stray)), { recursive: true });
			await writeFile(at(stray), "by hand");
		}

		const { written, removed } = await site.build({ search: true });
		assert.deepEqual(await bytesOf(site), whole);
		assert.ok((await lstat(at("assets/site.css"))).isFile());
		const lost = Object.keys(whole).filter((file) => file.startsWith("2022/06/"));
		assert.deepEqual(written, [PAGE, picture, list, index, "assets/site.css", "rss.xml", ...lost].sort());
		assert.deepEqual(
			removed.filter((file) => !written.includes(file)),
			["2022/06", ...strays].sort(),
		);
		const again = await site.build({ search: true });
		assert.deepEqual([again.written, again.removed], [[], []]);
	});
});

test("a site that was copied shows other times, and nothing of it is written anew", async () => {
	await withTinySite(ARCHIVE, async (site) => {
		await site.build();
		const spare = path.join(site.folder, "spare");
		await cp(site.output, spare, { recursive: true });
		await rm(site.output, { recursive: true });
		await cp(spare, site.output, { recursive: true });
		const { written, removed } = await site.build();
		assert.deepEqual([written, removed], [[], []]);
	});
});
