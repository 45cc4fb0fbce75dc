import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { BadNewsroom } from "../../_includes/site/read/read-archive.ts";
import { readNewsroom } from "../../_includes/site/read/read-newsroom.ts";
import { articleText } from "../support/articles/article-text.ts";
import { assertTold } from "../support/articles/problem-cases.ts";
import { HOSTILE_CONTENT, poison } from "../support/hostile/hostile-content.ts";
import { testSettings } from "../support/site/settings.ts";
import { type TinySite, withTinySite } from "../support/site/site.ts";

const FERRY = { "2022/05/ben-pha.md": articleText() };

/** What check says of a newsroom: `error media/2022/x`. */
async function told({ content, articles }: Pick<TinySite, "content" | "articles">) {
	const { problems } = await readNewsroom({ ...testSettings(), content, articles });
	for (const problem of problems) assertTold(problem);
	return problems.map(({ severity, file }) => `${severity} ${path.relative(content, file)}`);
}

test("the newsroom's folder holds what the newsroom writes, and whatever else is in it is refused, each thing once", async () => {
	await withTinySite(FERRY, async (site) => {
		assert.deepEqual(await told(site), []);
		await poison(site.content);
		const folders = ["_data", "_includes", "x"];
		const expected = new Set(
			Object.keys(HOSTILE_CONTENT).map(
				(name) => `error ${folders.find((folder) => name.startsWith(`${folder}/`)) ?? name}`,
			),
		);
		assert.deepEqual(await told(site), [...expected].sort());
		await assert.rejects(site.build(), BadNewsroom);
		await assert.rejects(site.files(), "nothing is written");
	});
});

test("the project's page templates are in place in its own content/, and nowhere else", async () => {
	await withTinySite(FERRY, async (site) => {
		await writeFile(path.join(site.content, "home.11ty.tsx"), await readFile("content/home.11ty.tsx"));
		assert.deepEqual(await told(site), ["error home.11ty.tsx"]);
	});
	const { problems } = await readNewsroom(testSettings());
	assert.deepEqual(problems, []);
});

test("a whole article saved in the wrong place is told with its place, by its date", async () => {
	await withTinySite({ "../bai.md": articleText(), ...FERRY }, async (site) => {
		await assert.rejects(site.build(), (error) => {
			assert.ok(error instanceof BadNewsroom);
			const [problem] = error.problems;
			assert.match(problem?.message ?? "", /^“bai\.md” là bài viết nhưng nằm sai chỗ/);
			assert.match(problem?.cure ?? "", /content\/articles\/2022\/05\/bai\.md\.$/);
			return true;
		});
	});
});

test("articles outside the folders of months are published, and told with the folder they belong in", async () => {
	const odd = { "mot.md": articleText(), "nhap/hai.md": articleText(), "2022/ba.md": articleText() };
	await withTinySite({ ...odd, ...FERRY }, async (site) => {
		const { articles, problems: warnings } = await site.build();
		assert.equal(articles, 4);
		const cures = warnings.map(({ cure }) => /articles\/(\S+);/.exec(cure)?.[1]);
		assert.deepEqual(cures, ["2022/05/ba.md", "2022/05/mot.md", "2022/05/hai.md"]);
		// What an earlier build remembers is told again.
		assert.deepEqual((await site.build()).problems, warnings);
	});
	await withTinySite({ "2022/13/bai.md": articleText() }, async (site) => {
		assert.deepEqual(await told(site), ["error articles/2022/13/bai.md"]);
	});
});

test("a page that an earlier build made of a stray file is gone with the next build", async () => {
	await withTinySite(FERRY, async (site) => {
		await site.build();
		const page = path.join(site.output, "ghi-chu/index.html");
		await mkdir(path.dirname(page));
		await writeFile(page, "<p>Ghi chú</p>");
		await site.write("../ghi-chu.md", "Ghi chú");
		await assert.rejects(site.build(), BadNewsroom);
		await site.remove("../ghi-chu.md");
		await site.build();
		assert.ok(!(await site.files()).includes("ghi-chu/index.html"));
	});
});

test("links are refused and never followed, wherever they lead", async () => {
	await withTinySite(FERRY, async (site) => {
		const outside = path.join(site.folder, "ngoai");
		await mkdir(path.join(outside, "2022/05"), { recursive: true });
		await writeFile(path.join(outside, "bi-mat.md"), articleText());
		const links = ["articles/2022/05/a.md", "media/2022", "pages/bi-mat.md", "authors/vong", "tags.yaml"];
		for (const name of links) {
			await mkdir(path.dirname(path.join(site.content, name)), { recursive: true });
			await symlink(
				name.endsWith(".md") ? path.join(outside, "bi-mat.md") : outside,
				path.join(site.content, name),
			);
		}
		assert.deepEqual(
			await told(site),
			[...links].sort().map((name) => `error ${name}`),
		);
	});
	await withTinySite(FERRY, async (site) => {
		for (const room of ["articles", "authors", "pages"]) {
			await rename(path.join(site.content, room), path.join(site.folder, room));
			await symlink(path.join(site.folder, room), path.join(site.content, room));
		}
		assert.deepEqual(await told(site), ["error articles", "error authors", "error pages"]);
	});
});

test("a picture that is cited through a link is not there", async () => {
	const story = articleText({ cover: "cover: {src: /media/2022/05/a.svg, alt: Phà}" });
	await withTinySite({ "2022/05/ben-pha.md": story }, async (site) => {
		const media = path.join(site.content, "media");
		await symlink(path.join(media, "2023"), path.join(media, "2022"));
		await mkdir(path.join(media, "2023/05"), { recursive: true });
		await writeFile(
			path.join(media, "2023/05/a.svg"),
			await readFile("content/media/2023/08/chuyen-pha-som.svg"),
		);
		assert.deepEqual(await told(site), ["error articles/2022/05/ben-pha.md", "error media/2022"]);
		await rm(path.join(media, "2022"));
		await rename(path.join(media, "2023"), path.join(media, "2022"));
		assert.deepEqual(await told(site), []);
	});
});

test("a pipe is told, and nobody waits for what comes out of it", {
	skip: process.platform === "win32",
}, async () => {
	await withTinySite(FERRY, async (site) => {
		execFileSync("mkfifo", [
			path.join(site.articles, "2022/05/ong.md"),
			path.join(site.content, "tags.yaml"),
		]);
		assert.deepEqual(await told(site), ["error articles/2022/05/ong.md", "error tags.yaml"]);
	});
});

test("what systems, editors and git leave behind is passed over, and empty folders are nobody's fault", async () => {
	const litter = [".DS_Store", "media/Thumbs.db", "articles/2022/05/.ben-pha.md.swp", "pages/lien-he.md~"];
	await withTinySite({ ...FERRY, "../threads/.gitkeep": "" }, async (site) => {
		for (const name of litter) await writeFile(path.join(site.content, name), "x");
		await mkdir(path.join(site.content, "nhap/rong"), { recursive: true });
		await mkdir(path.join(site.content, ".git/objects"), { recursive: true });
		await writeFile(path.join(site.content, ".git/HEAD"), "x");
		assert.deepEqual(await told(site), []);
	});
});

test("a folder that is not there is told by the option that names it", async () => {
	const { problems } = await readNewsroom({
		...testSettings(),
		content: "khong-co",
		articles: "khong-co/articles",
	});
	assert.deepEqual(
		problems.map(({ file, cure }) => [file, /--\w+/.exec(cure)?.[0]]),
		[["khong-co", "--content"]],
	);
	await withTinySite(FERRY, async (site) => {
		await rm(site.articles, { recursive: true });
		assert.ok((await told(site)).includes("error articles"));
	});
});

test("a book or a folder that a cure names is that of the newsroom that was read", async () => {
	const articles = {
		"2022/05/a.md": articleText({ tags: "tags: [Hạn mặn, nước mặn]", thread: "thread: qua-song" }),
		"../tags.yaml": "- name: hạn mặn\n  synonyms: [nước mặn]\n",
		"../front.yaml": "blocks:\n  - thread: dong-kenh\n",
	};
	await withTinySite(articles, async ({ content, articles: folder }) => {
		const { problems } = await readNewsroom({ ...testSettings(), content, articles: folder });
		const words = problems.map(({ message, cure }) => `${message} ${cure}`).join("\n");
		for (const name of ["tags.yaml", "threads/qua-song.md", "threads/dong-kenh.md"])
			assert.ok(words.includes(` ${content}/${name}`), `${name} in ${words}`);
		assert.doesNotMatch(words, /(?<!\/)content\//);
	});
});
