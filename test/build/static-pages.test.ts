import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { BadNewsroom } from "../../_includes/site/read/read-archive.ts";
import { readPages } from "../../_includes/site/read/read-pages.ts";
import { data, render } from "../../content/indexnow.11ty.ts";
import { articleText } from "../support/articles/article-text.ts";
import { madeSite } from "../support/articles/made-site.ts";
import { withTinySite } from "../support/site/site.ts";

const FERRY = "2022/05/ben-pha.md";
const PAGES = [
	["gioi-thieu", "Giới thiệu"],
	["lien-he", "Liên hệ"],
	["quyen-rieng-tu", "Quyền riêng tư"],
	["toa-soan", "Tòa soạn"],
] as const;

test("about, contact, privacy and imprint stand at addresses of their own, and every page links to them at its foot", async () => {
	await withTinySite({ [FERRY]: articleText() }, async (site) => {
		await site.build();
		for (const [slug, title] of PAGES) {
			const page = await site.read(`${slug}/index.html`);
			assert.match(page, new RegExp(`<h1>${title}</h1>`));
			assert.equal(page.match(/<h1/g)?.length, 1);
			assert.ok(page.includes(`<link rel="canonical" href="https://tintinh.example/${slug}/"/>`));
		}
		for (const file of ["index.html", "2022/05/26/ben-pha/index.html", "404.html"]) {
			const [, foot = ""] = (await site.read(file)).split('<footer class="imprint">');
			const links = [...foot.matchAll(/<a href="(\/[^"]*)">([^<]*)/g)].map(([, url, name]) => [url, name]);
			assert.deepEqual(
				links.slice(-PAGES.length),
				PAGES.map(([slug, title]) => [`/${slug}/`, title]),
				file,
			);
		}
	});
});

test("a page's old name as the alias of an article is a problem at the alias", async () => {
	const text = articleText({ aliases: "aliases: [/gioi-thieu]" });
	await withTinySite({ [FERRY]: text }, async (site) => {
		await assert.rejects(site.build(), (error) => {
			assert.ok(error instanceof BadNewsroom);
			const [first] = error.problems.filter((problem) => problem.file.endsWith("ben-pha.md"));
			assert.match(first?.message ?? "", /trùng với .*content\/pages\/gioi-thieu\.md, dòng 1/);
			return true;
		});
	});
});

async function withPages(pages: Readonly<Record<string, string>>, use: (content: string) => Promise<void>) {
	const folder = await mkdtemp(path.join(tmpdir(), "pages-"));
	try {
		for (const [name, text] of Object.entries(pages)) {
			const file = path.join(folder, "pages", name);
			await mkdir(path.dirname(file), { recursive: true });
			await writeFile(file, text);
		}
		await use(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

test("pages stand in the order of Vietnamese titles", async () => {
	const page = (title: string) => `---\ntitle: ${title}\n---\nChữ.\n`;
	await withPages(
		{ "a.md": page("Ưu đãi"), "b.md": page("Đặt báo"), "c.md": page("Dịch vụ") },
		async (content) => {
			const { pages, problems } = await readPages({ content });
			assert.deepEqual(problems, []);
			assert.deepEqual(
				pages.map((one) => one.title),
				["Dịch vụ", "Đặt báo", "Ưu đãi"],
			);
		},
	);
});

test("what is wrong in the text of a page is told at its line, and a picture is refused", async () => {
	const text =
		"---\ntitle: Giới thiệu\n---\n\nChữ.\n\n![Phà](/media/2023/08/chuyen-pha-som.svg)\n\n::: hop Ngỏ\n";
	await withPages({ "gioi-thieu.md": text }, async (content) => {
		const { pages, problems } = await readPages({ content });
		assert.deepEqual(
			problems
				.map(({ file, line, severity }) => [path.relative(path.join(content, "pages"), file), line, severity])
				.sort(),
			[
				["gioi-thieu.md", 7, "error"],
				["gioi-thieu.md", 9, "error"],
			],
		);
		assert.equal(pages.length, 1);
	});
});

test("a newspaper without pages is a newspaper", async () => {
	const { pages, problems } = await readPages({ content: "khong-co-thu-muc-nay" });
	assert.deepEqual({ pages, problems }, { pages: [], problems: [] });
});

test("the key of IndexNow has a file where there is a key, and none where there is none", () => {
	const site = madeSite([]);
	assert.equal(data.permalink(site), false);
	const newspaper = { ...site.view.newspaper, indexNowKey: "0123456789abcdef" };
	const keyed = { ...site, view: { ...site.view, newspaper } };
	assert.equal(data.permalink(keyed), "/0123456789abcdef.txt");
	assert.equal(render(keyed), "0123456789abcdef");
});
