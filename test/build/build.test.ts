import assert from "node:assert/strict";
import { test } from "node:test";
import { BadNewsroom } from "../../_includes/site/read/read-archive.ts";
import { articleText } from "../support/articles/article-text.ts";
import { NOW, snapshot, withTinySite } from "../support/site/site.ts";

const FERRY = "2022/05/ben-pha-mo-lai.md";
const PAGE = "2022/05/26/ben-pha-mo-lai/index.html";

test("an article becomes a dated page, and is listed by section, tag, author, day and month", async () => {
	const text = articleText({ tags: "tags: [bến phà]" });
	await withTinySite({ [FERRY]: text }, async (site) => {
		await site.build();
		const lists = [
			"index.html",
			"chuyen-muc/thoi-su/index.html",
			"the/ben-pha/index.html",
			"tac-gia/anh-nguyet/index.html",
			"2022/05/26/index.html",
			"2022/05/index.html",
		];
		for (const list of lists)
			assert.match(await site.read(list), /href="\/2022\/05\/26\/ben-pha-mo-lai\/"/, list);
		assert.match(
			await site.read(PAGE),
			/<time datetime="2022-05-26T18:56:00\+07:00">Thứ Năm, 26\/05\/2022 - 18:56<\/time>/i,
		);
	});
});

test("a second build of the same articles writes no file", async () => {
	await withTinySite({ [FERRY]: articleText() }, async (site) => {
		assert.ok((await site.build()).written.length > 10);
		const { volumes, written, removed } = await site.build();
		assert.deepEqual(
			{ volumes, written, removed },
			{ volumes: { built: [], reused: 1 }, written: [], removed: [] },
		);
	});
});

test("an article that is taken away takes its page and its lists along", async () => {
	const other = { "2023/01/cho-noi.md": articleText({ date: "date: 2023-01-02 07:00" }) };
	await withTinySite({ [FERRY]: articleText(), ...other }, async (site) => {
		await site.build();
		await site.remove(FERRY);
		await site.build();
		assert.deepEqual(
			(await site.files()).filter((file) => file.startsWith("2022/")),
			[],
		);
		assert.ok((await site.files()).includes("2023/01/02/cho-noi/index.html"));
	});
});

test("one bad article stops the build with every problem named, and the last good site stays as it was", async () => {
	await withTinySite({ [FERRY]: articleText() }, async (site) => {
		await site.build();
		const before = await snapshot(site.output);
		await site.write(FERRY, articleText({ title: "title: Tít đã sửa" }));
		await site.write("2022/05/mot.md", articleText({ date: "date: 2022-02-30 08:00" }));
		await site.write("2022/05/hai.md", articleText({ layout: "layout: khac.njk" }));
		await assert.rejects(site.build(), (error) => {
			assert.ok(error instanceof BadNewsroom);
			const files = error.problems.map((problem) => problem.file.replace(/^.*\//, ""));
			assert.deepEqual([...new Set(files)].sort(), ["hai.md", "mot.md"]);
			return true;
		});
		assert.deepEqual(await snapshot(site.output), before);
	});
});

test("a picture without a file is named at its place, and stops the build", async () => {
	const cover = "cover:\n  src: khong-co.jpg\n  alt: Bến phà";
	await withTinySite({ [FERRY]: articleText({ cover }) }, async (site) => {
		await assert.rejects(site.build(), (error) => {
			assert.ok(error instanceof BadNewsroom);
			assert.deepEqual(
				error.problems.map(({ line, column, severity }) => ({ line, column, severity })),
				[{ line: 7, column: 8, severity: "error" }],
			);
			return true;
		});
	});
});

test("a cover whose file is lost keeps its caption on a page without a picture", async () => {
	const cover = "cover:\n  alt: Bến phà\n  caption: Chuyến phà đầu tiên rời bến.";
	await withTinySite({ [FERRY]: articleText({ cover }) }, async (site) => {
		const { problems: warnings } = await site.build();
		assert.equal(warnings.length, 1);
		const page = await site.read(PAGE);
		assert.match(page, /Chuyến phà đầu tiên rời bến\./);
		assert.doesNotMatch(page, /<img/);
	});
});

const SECRET = "Tin chưa nên nói";

for (const [what, line] of [
	["a draft", "draft: true"],
	["an article before its embargo", "embargo: 2026-11-24 08:31"],
	["an article dated in the future", ""],
	["an article after its expiry", "expires: 2026-11-24 08:30"],
] as const) {
	test(`${what} is in no byte of the output, and is marked in a preview`, async () => {
		const date = what.includes("future") ? "2026-11-24 08:31" : "2026-11-01 08:00";
		const secret = articleText({
			title: `title: ${SECRET}`,
			date: `date: ${date}`,
			tags: "tags: [bí mật]",
			...(line && { line }),
		});
		await withTinySite({ [FERRY]: articleText(), "2026/11/bi-mat.md": secret }, async (site) => {
			await site.build({ search: true });
			for (const [file, bytes] of await snapshot(site.output)) {
				assert.ok(!file.includes("bi-mat"), file);
				assert.ok(!bytes.includes(SECRET), file);
			}
			await site.build({ preview: true });
			const day = date.slice(0, 10).replaceAll("-", "/");
			const page = await site.read(`${day}/bi-mat/index.html`);
			assert.match(page, /<meta name="robots" content="noindex"/);
			assert.match(page, /Bản nháp|Hẹn giờ|Hết hạn/);
			assert.match(await site.read("_headers"), /X-Robots-Tag: noindex/);
		});
	});
}

test("an embargoed article is there at its hour, whatever the time zone of the machine", async () => {
	const embargoed = articleText({ embargo: "embargo: 2026-11-24 08:30" });
	const zone = process.env["TZ"];
	try {
		await withTinySite({ [FERRY]: embargoed }, async (site) => {
			for (process.env["TZ"] of ["UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles"]) {
				await site.build({ now: NOW - 1 });
				assert.ok(!(await site.files()).includes(PAGE));
				await site.build({ now: NOW });
				assert.ok((await site.files()).includes(PAGE));
			}
		});
	} finally {
		if (zone === undefined) delete process.env["TZ"];
		else process.env["TZ"] = zone;
	}
});

test("a moved address leads to the new one, and a former address of an article leads to it", async () => {
	const aliases = "aliases: [/tin/374.html]";
	await withTinySite({ [FERRY]: articleText({ aliases }) }, async (site) => {
		await site.build();
		assert.match(await site.read("_redirects"), /^\/tin\/374\.html \/2022\/05\/26\/ben-pha-mo-lai\/ 301!$/m);
	});
});

test("two words that share a tag's page stop the build at the newer one's place", async () => {
	const articles = {
		"2022/05/mot.md": articleText({ tags: "tags: [dừa]" }),
		"2022/05/hai.md": articleText({ tags: "tags: [dừa]" }),
		"2022/06/ba.md": articleText({ date: "date: 2022-06-01 08:00", tags: "tags: [chôm chôm, dứa]" }),
	};
	await withTinySite(articles, async (site) => {
		await assert.rejects(site.build(), (error) => {
			assert.ok(error instanceof BadNewsroom);
			assert.deepEqual(
				error.problems.map(({ file, line, column }) => `${file.slice(-5)} ${line}:${column}`),
				["ba.md 6:19"],
			);
			return true;
		});
	});
});
