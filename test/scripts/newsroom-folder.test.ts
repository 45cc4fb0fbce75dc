import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { findFiles } from "../../_includes/site/find-files.ts";
import { readNewsroom } from "../../_includes/site/read/read-newsroom.ts";
import { articleText } from "../support/articles/article-text.ts";
import { runScript } from "../support/processes/command.ts";
import { testSettings } from "../support/site/settings.ts";
import { type TinySite, withTinySite } from "../support/site/site.ts";

const FERRY = "2022/05/ben-pha.md";
const PICTURE = "/media/2023/08/chuyen-pha-som.svg";
const STORY = articleText({ cover: `cover: {src: ${PICTURE}, alt: Phà}` });
const THREAD = "---\ntitle: Qua sông\n---\n\nLời dẫn.\n";

const read = ({ content, articles }: Pick<TinySite, "content" | "articles">) =>
	readNewsroom({ ...testSettings(), content, articles });

test("--content names the whole newsroom: its newspaper, authors, pages, threads and pictures, and problems name them there", async () => {
	await withTinySite({ [FERRY]: STORY, "../threads/qua-song.md": THREAD }, async (site) => {
		const newspaper = path.join(site.content, "newspaper.yaml");
		await writeFile(newspaper, (await readFile(newspaper, "utf8")).replace(/^name: .*$/m, "name: Báo Khác"));
		await rm(path.join(site.content, "authors"), { recursive: true });
		await rm(path.join(site.content, "pages"), { recursive: true });
		const { newsroom, problems } = await read(site);
		assert.deepEqual(problems, []);
		assert.equal(newsroom?.newspaper.name, "Báo Khác");
		assert.deepEqual([newsroom.authors.size, newsroom.pages.length, newsroom.threads.size], [0, 0, 1]);

		await rm(path.join(site.content, PICTURE));
		await rm(path.join(site.content, "sections.yaml"));
		const files = (await read(site)).problems.map(({ file }) => file);
		assert.deepEqual(files, [path.join(site.content, "sections.yaml")]);
	});
});

test("a picture that is not there is told by the name it should have in the newsroom's folder", async () => {
	await withTinySite({ [FERRY]: STORY }, async (site) => {
		await rm(path.join(site.content, PICTURE));
		const { code, stdout } = await runScript("check", ["--content", site.content]);
		assert.equal(code, 1);
		assert.ok(stdout.includes(`Không có tệp ảnh “${path.join(site.content, PICTURE)}”`), stdout);
	});
});

test("what a cure tells to put somewhere is put into the newsroom's folder", async () => {
	const articles = {
		"2022/05/a.md": articleText({ cover: "cover: {alt: Phà}" }),
		"2022/05/b.md": articleText({ cover: "cover: {src: anh/pha.jpg, alt: Phà}" }),
		"2022/05/c.md": articleText({ author: "author: [{name: 'Ánh Nguyệt, Hữu Hiệp'}]" }),
		"2022/05/d.md": articleText({}, "\n![Phà](anh/pha.jpg)\n"),
		"../threads/qua-song.md": "---\ntitle: Qua sông\npicture: {src: a/b.jpg, alt: Phà}\n---\n\nLời.\n",
		"../threads/ben-do.md": "---\ntitle: Bến đò\n---\n\n![Phà](anh/pha.jpg)\n",
	};
	await withTinySite(articles, async (site) => {
		const { problems } = await read(site);
		const told = (file: string) =>
			problems.filter((one) => one.file.endsWith(file)).map(({ message, cure }) => `${message} ${cure}`);
		for (const file of ["a.md", "b.md", "d.md", "qua-song.md", "ben-do.md"])
			assert.ok(told(file).join().includes(` ${site.content}/media`), `${file}: ${told(file)}`);
		assert.ok(told("c.md").join().includes(` ${site.content}/authors.`), told("c.md").join());
		const words = problems.map(({ message, cure }) => `${message} ${cure}`).join("\n");
		assert.doesNotMatch(words, /(?<![/\w])content\//);
	});
});

test("--articles replaces the articles alone", async () => {
	const other = { "../other/2022/05/cau.md": STORY };
	await withTinySite({ [FERRY]: STORY, ...other, "../threads/qua-song.md": THREAD }, async (site) => {
		const { newsroom } = await read({ ...site, articles: path.join(site.content, "other") });
		assert.deepEqual(
			newsroom?.files.map(({ card }) => card.slug),
			["cau"],
		);
		assert.equal(newsroom.threads.size, 1);
	});
});

test("what commands write goes into the newsroom's folder, its memory of addresses too", async () => {
	await withTinySite({ [FERRY]: STORY }, async (site) => {
		const into = ["--content", site.content];
		const page = "test/fixtures/saved-pages/doan-kiem-tra.txt";
		const imported = await runScript("import", [page, "--section", "thoi-su", ...into]);
		assert.equal(imported.code, 0, imported.stderr);
		assert.match(
			await readFile(path.join(site.content, "imported.tsv"), "utf8"),
			/articles\/2024\/03\/doan-kiem-tra/,
		);
		const moved = await runScript("move", ["/2022/05/26/ben-pha/", "--slug", "ben-do", ...into]);
		assert.equal(moved.code, 0, moved.stderr);
		assert.match(await readFile(path.join(site.content, "addresses.yaml"), "utf8"), /ben-do/);
		assert.deepEqual(await findFiles(site.articles), [
			"2022/05/ben-do.md",
			"2024/03/doan-kiem-tra-12-lam-viec-voi-ban-quan-ly-ben-bai-xa-binh-khanh-tay.md",
		]);
	});
});
