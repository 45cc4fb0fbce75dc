import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { articleText } from "../support/articles/article-text.ts";
import { runScript } from "../support/processes/command.ts";
import { seedCache } from "../support/site/shared-site.ts";
import { withTinySite } from "../support/site/site.ts";

test("check prints every problem of every file, exits 1 for an error, and gives JSON and annotations", async () => {
	const bad = {
		"2022/05/mot.md": articleText({ date: "date: 2022-02-30 08:00", tag: "tag: dừa" }),
		"2022/05/hai.md": new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xff]),
		"2022/05/ba.md": articleText({ cover: "cover:\n  caption: Ảnh đã mất." }),
	};
	await withTinySite({}, async (site) => {
		for (const [name, text] of Object.entries(bad)) await site.write(name, text);
		const json = await runScript("check", ["--content", site.content, "--json"]);
		assert.equal(json.code, 1);
		const { problems } = JSON.parse(json.stdout) as { problems: Record<string, unknown>[] };
		assert.deepEqual(
			problems.map(
				({ severity, file, line, column }) => `${severity} ${String(file).slice(-6)} ${line}:${column}`,
			),
			["warning /ba.md 6:1", "error hai.md 2:1", "error mot.md 3:7", "error mot.md 6:1"],
		);
		for (const problem of problems)
			assert.deepEqual(Object.keys(problem), ["severity", "file", "line", "column", "message", "cure"]);

		const text = await runScript("check", ["--content", site.content], { GITHUB_ACTIONS: "true" });
		assert.equal(text.code, 1);
		assert.match(text.stdout, /dòng 3, cột 7/);
		assert.match(text.stdout, /^::error file=.*mot\.md,line=3,col=7/m);
		assert.match(text.stdout, /^::warning file=.*ba\.md,line=6,col=1/m);
	});
});

test("check exits 0 where there are only warnings, and build prints what is wrong, writes nothing and exits 1", async () => {
	const cover = "cover:\n  caption: Ảnh đã mất.";
	await withTinySite({ "2022/05/ba.md": articleText({ cover }) }, async (site) => {
		assert.equal((await runScript("check", ["--content", site.content])).code, 0);
		await site.write("2022/05/mot.md", articleText({ date: "date: 2022-02-30 08:00" }));
		const build = await runScript("build", ["--content", site.content, "--output", site.output]);
		assert.equal(build.code, 1);
		assert.match(build.stderr, /mot\.md/);
		await assert.rejects(site.files());
	});
});

test("commands called wrongly exit 2: an unknown option, a moment that is none, an output that is no site", async () => {
	assert.equal((await runScript("check", ["--articels", "x"])).code, 2);
	assert.equal((await runScript("build", ["--now", "hôm qua"])).code, 2);
	assert.equal((await runScript("build", ["--output", "content"])).code, 2);
});

test("what imported articles lack is a warning on a list of its own, and an error in any other article", async () => {
	const text = (more: Record<string, string>) =>
		articleText(more).replace(/\n*$/, '\n\n![](mat-anh.jpg "Bến phà cũ.")\n\n[Bài cũ](/khong-con/)\n');
	const draft = `---\n# Bài nháp vì: chưa rõ chuyên mục.\ntitle: Chưa xong\ndate: 2022-05-26 18:56\nimported: wordpress post-2\ndraft: true\n---\n\nMột đoạn.\n`;
	await withTinySite(
		{
			"2022/05/cu.md": text({
				imported: "imported: wordpress post-1",
				cover: "cover: {src: khong-co.jpg, caption: Bìa}",
			}),
			"2022/05/nhap.md": draft,
		},
		async (site) => {
			const words = ["--content", site.content];
			const check = await runScript("check", words);
			assert.equal(check.code, 0, check.stdout);
			assert.match(check.stdout, /Còn 6 việc ở 2 bài nhập từ báo cũ; xem bằng: npm run check -- --worklist/);
			assert.doesNotMatch(check.stdout, /mat-anh/);
			const list = await runScript("check", [...words, "--worklist"]);
			assert.match(list.stdout, /^Còn 6 việc ở 2 trong 2 bài nhập từ báo cũ \(1 bản nháp\)\.\n/);
			assert.match(list.stdout, /Ảnh “mat-anh\.jpg” chưa có lời tả/);
			assert.match(list.stdout, /Không có tệp ảnh “.*mat-anh\.jpg”/);
			assert.match(list.stdout, /còn là bản nháp: “Bài nháp vì: chưa rõ chuyên mục\.”/);
			await seedCache(site.cache, { newsdesk: true });
			const build = await runScript("build", [...words, "--output", site.output, "--cache", site.cache]);
			assert.equal(build.code, 0, build.stderr);
			assert.match(build.stdout, /^Còn 6 việc ở 2 bài nhập từ báo cũ/m);
			assert.doesNotMatch(build.stdout, /mat-anh/);
			const page = await site.read("2022/05/26/cu/index.html");
			assert.match(page, /<figure class="figure figure--lost"><figcaption>Bến phà cũ\./);
			assert.doesNotMatch(page, /mat-anh\.jpg|khong-co\.jpg/);
			// Where the newsroom cannot be read nobody may say that nothing is left.
			const addresses = path.join(site.content, "addresses.yaml");
			const before = await readFile(addresses, "utf8").catch(() => undefined);
			await writeFile(addresses, "moved: [\n");
			const unread = await runScript("check", [...words, "--worklist"]);
			assert.equal(unread.code, 1);
			assert.match(unread.stdout, /addresses\.yaml\n {2}dòng/);
			assert.doesNotMatch(unread.stdout, /Không có bài nào nhập/);
			await (before === undefined ? rm(addresses) : writeFile(addresses, before));
			await site.write("2022/05/cu.md", text({}));
			const strict = await runScript("check", words);
			assert.equal(strict.code, 1);
			assert.match(strict.stdout, /lỗi {2}Ảnh “mat-anh\.jpg” chưa có lời tả/);
			assert.match(strict.stdout, /lỗi {2}Liên kết dẫn tới “\/khong-con\/”/);
			await site.write("2022/05/cu.md", text({ imported: "imported: x" }));
			assert.match((await runScript("check", words)).stdout, /Không hiểu mục “imported”: “x”/);
		},
	);
});
