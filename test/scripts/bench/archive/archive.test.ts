import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import {
	type BenchArchive,
	editArticle,
	publishArticle,
	writeArchive,
} from "../../../../scripts/bench/archive/archive.ts";
import { seededRandom } from "../../../../scripts/bench/archive/random.ts";

const archiveIn = (folder: string): BenchArchive => ({
	folder,
	texts: [
		{ title: "Bến phà “mới”", lede: "Hai bờ gần lại.", paragraphs: ["Một.", "Hai."] },
		{ title: "Chợ nổi", paragraphs: ["Ba."] },
	],
	sections: ["thoi-su", "kinh-te"],
	random: seededRandom(374),
});

async function filesOf(folder: string): Promise<Map<string, string>> {
	const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".md")).sort();
	return new Map(
		await Promise.all(
			names.map(async (name) => [name, await readFile(path.join(folder, name), "utf8")] as const),
		),
	);
}

test("the same seed writes the same archive, oldest first, and one more article goes into its newest month", async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "bench-archive-"));
	try {
		const [one, two] = [archiveIn(path.join(folder, "1")), archiveIn(path.join(folder, "2"))];
		const articles = await writeArchive(one, 300);
		assert.deepEqual(await writeArchive(two, 300), articles);
		const files = await filesOf(one.folder);
		assert.equal(files.size, 300);
		assert.deepEqual(await filesOf(two.folder), files);
		assert.deepEqual(
			articles.map(({ page }) => page),
			articles.map(({ page }) => page).sort(),
		);

		const [oldest, newest] = [articles[0], articles.at(-1)];
		assert.ok(oldest && newest);
		assert.match(files.get(oldest.file) ?? "", /^---\ntitle: ".+"\ndate: "2020-1[01]-\d\d \d\d:\d\d:00"\n/);
		const published = await publishArticle(one, 300);
		assert.equal(published.file.slice(0, 8), newest.file.slice(0, 8));
		assert.ok(published.page > newest.page);
		assert.match(published.page, /^2026\/10\/31\/ben-pha-moi-300\/index\.html$/);

		await editArticle(one, oldest, "Thêm một đoạn.");
		const edited = (await filesOf(one.folder)).get(oldest.file);
		assert.equal(edited, `${files.get(oldest.file)}\nThêm một đoạn.\n`);
	} finally {
		await rm(folder, { recursive: true });
	}
});
