import assert from "node:assert/strict";
import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { BadNewsroom } from "../../../_includes/site/read/read-archive.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { assertTold } from "../../support/articles/problem-cases.ts";
import { type TinySite, withTinySite } from "../../support/site/site.ts";

/** What the newsroom says of a build that it refuses. */
async function refusal(site: TinySite): Promise<BadNewsroom> {
	const error: unknown = await site.build().then(
		() => undefined,
		(thrown: unknown) => thrown,
	);
	assert.ok(error instanceof BadNewsroom, String(error));
	return error;
}

/** Names that a disk takes and an address does not. */
const NAMES = [
	"<img src=x onerror=alert(1)>.md",
	"'\"$(touch tin) `touch tin`;&|.md",
	"HOA-LA.md",
	"bài-có-dấu.md",
	"ba\u0300i-to\u0302\u0309-ho\u031b\u0323p.md",
	"dấu cách.md",
	"hai\ndòng.md",
	"đỏ\u001b[31m.md",
	"::error::tin.md",
	"__proto__.md",
	"a.html.md",
	"a--b.md",
	"-a.md",
	"%2e%2e%2fa.md",
	"\u202Edm.a.md",
	"👩‍🌾.md",
	`${"ê".repeat(120)}.md`,
];

for (const name of NAMES) {
	test(`a file whose name is no address is refused with a better name: ${JSON.stringify(name.slice(0, 40))}`, async () => {
		await withTinySite({ [name]: articleText() }, async (site) => {
			const error = await refusal(site);
			const [problem, ...others] = error.problems;
			assert.ok(problem);
			assert.deepEqual(others, []);
			assertTold(problem);
			assert.match(problem.message, /^Tên tệp “.+” không làm địa chỉ được\.$/);
			// No sign of the name can move a terminal's cursor, begin a line or give a command to GitHub.
			assert.doesNotMatch(error.message, /[^\P{Cc}\n]|^\s*::|^dòng\.md/mu);

			const [, better] = /^Đổi tên tệp thành ([a-z0-9-]+\.md)\.$/.exec(problem.cure) ?? [];
			if (!better) return assert.match(problem.cure, /ví dụ doan-kiem-tra\.md\.$/);
			await site.remove(name);
			await site.write(better, articleText());
			assert.equal((await site.build()).articles, 1);
		});
	});
}

test("a name that is not UTF-8, of a file or a folder, is refused and nothing crashes", async (t) => {
	await withTinySite({ "2022/05/ben-pha.md": articleText() }, async (site) => {
		const strange = (end: string) =>
			Buffer.concat([Buffer.from(`${site.articles}/`), Buffer.of(0x78, 0xff), Buffer.from(end)]);
		try {
			await writeFile(strange(".md"), articleText());
			await mkdir(strange("-thu-muc"));
		} catch {
			return t.skip("this disk takes only names in UTF-8");
		}
		const { problems } = await refusal(site);
		assert.equal(problems.length, 2);
		for (const problem of problems) {
			assertTold(problem);
			assert.match(problem.message, /^Tên “x\uFFFD.*” không phải UTF-8/);
		}
	});
});

test("a very long name, and names that programs keep for themselves, are addresses like others", async () => {
	const names = ["a".repeat(250), "con", "constructor", "index", "404", "0"];
	const files = Object.fromEntries(names.map((name) => [`${name}.md`, articleText()]));
	await withTinySite(files, async (site) => {
		await site.build();
		for (const name of names) assert.match(await site.read(`2022/05/26/${name}/index.html`), /<h1>/);
	});
});

test("a link is refused and leads nowhere; a folder named like an article is a folder", async () => {
	const files = { "2022/05/ben-pha.md": articleText(), "thu-muc.md/cho-noi.md": articleText() };
	await withTinySite(files, async (site) => {
		const outside = path.join(site.folder, "ngoai");
		await mkdir(outside);
		await writeFile(path.join(outside, "bi-mat.md"), articleText({}, "Chuyện kín."));
		const links = ["mat-khau.md", "bi-mat.md", "loi-ra", "vong"].map((name) =>
			path.join(site.articles, name),
		);
		const targets = ["/etc/passwd", path.join(outside, "bi-mat.md"), outside, site.articles];
		for (const [at, link] of links.entries()) await symlink(targets[at] ?? "", link);
		const { problems, message } = await refusal(site);
		const refused = problems.filter(({ severity }) => severity === "error").map(({ file }) => file);
		assert.deepEqual(refused, [...links].sort());
		assert.doesNotMatch(message, /root:|Chuyện kín/);

		for (const link of links) await rm(link);
		const { articles } = await site.build();
		assert.equal(articles, 2);
		const written = await site.files();
		assert.ok(written.includes("2022/05/26/ben-pha/index.html"));
		assert.ok(written.includes("2022/05/26/cho-noi/index.html"));
	});
});

test("hidden files are nobody's articles, and whoever believes them published is told", async () => {
	const hidden = { ".md": "x", "..md": "x", ".an/a.md": "x", ".DS_Store": "x" };
	await withTinySite({ "2022/05/ben-pha.md": articleText(), ...hidden }, async (site) => {
		const { problems } = await refusal(site);
		assert.deepEqual(
			problems.map(({ file }) => path.relative(site.articles, file)),
			["..md", ".an", ".md"],
		);
	});
});
