import assert from "node:assert/strict";
import { test } from "node:test";
import { articleText } from "../../support/articles/article-text.ts";
import { findAll, readXml, textsOf } from "../../support/pages/xml.ts";
import { type ReadSite, readSite } from "../../support/site/read-site.ts";
import { differingFiles, snapshot, withTinySite } from "../../support/site/site.ts";

const ORIGIN = "https://tintinh.example";

/** Five articles by one author and of one tag, in two years; each text says its own day. */
const DAYS = ["2022-05-26", "2022-05-27", "2022-06-01", "2023-01-02", "2023-01-03"];
const story = (
	day: string,
	lines: Readonly<Record<string, string>> = {},
	body = `\nChữ của ngày ${day}.\n`,
) =>
	articleText(
		{ title: `title: Chuyện ngày ${day}`, date: `date: ${day} 08:00`, tags: "tags: [bến phà]", ...lines },
		body,
	);
const fileOf = (day: string) => `${day.slice(0, 7).replace("-", "/")}/ngay-${day.slice(8)}.md`;
const ARCHIVE = Object.fromEntries(DAYS.map((day) => [fileOf(day), story(day)]));

const xmlFiles = async (site: ReadSite) => (await site.files()).filter((file) => file.endsWith(".xml"));

test("every XML file of a site is well formed", async () => {
	const site = await readSite("machine-files", ARCHIVE);
	const files = await xmlFiles(site);
	assert.ok(files.length > 20);
	for (const file of files) readXml(await site.read(file));
});

test("every page of the site that may be indexed is in a sitemap once, and every address of a sitemap is a page", async () => {
	const site = await readSite("machine-files", ARCHIVE);
	const index = readXml(await site.read("sitemap.xml"));
	const sitemaps = findAll(index, "loc").map(({ text }) => text.slice(ORIGIN.length + 1));
	assert.deepEqual(sitemaps, ["sitemap-front.xml", "sitemap-2023.xml", "sitemap-2022.xml"]);
	const named: string[] = [];
	for (const file of sitemaps)
		named.push(
			...findAll(readXml(await site.read(file)), "loc").map(({ text }) => text.slice(ORIGIN.length)),
		);
	const pages: string[] = [];
	for (const file of await site.files()) {
		if (!file.endsWith("index.html")) continue;
		if (/<meta name="robots" content="noindex"/.test(await site.read(file))) continue;
		pages.push(`/${file.slice(0, -"index.html".length)}`);
	}
	assert.ok(pages.length > 20);
	assert.deepEqual(named.sort(), pages.sort());
});

test("the site, its sections, and authors and tags of five articles have feeds, and each page names its own", async () => {
	const rare = {
		"2023/02/le.md": story("2023-02-01", { tags: "tags: [lẻ]", author: "author: Trần Văn Lẻ" }),
	};
	await withTinySite({ ...ARCHIVE, ...rare }, async (site) => {
		await site.build();
		const feeds = (await site.files()).filter((file) => /(?:rss|atom)\.xml$|feed\.json$/.test(file));
		for (const file of ["rss.xml", "atom.xml", "feed.json"])
			for (const folder of ["", "chuyen-muc/thoi-su/", "chuyen-muc/kinh-te/"])
				assert.ok(feeds.includes(folder + file), folder + file);
		assert.ok(feeds.includes("tac-gia/anh-nguyet/atom.xml"));
		assert.ok(feeds.includes("the/ben-pha/atom.xml"));
		assert.ok(!feeds.some((file) => file.includes("/le/") || file.includes("tran-van-le")));
		for (const file of feeds) {
			const folder = file.slice(0, file.lastIndexOf("/") + 1);
			assert.match(
				await site.read(`${folder}index.html`),
				new RegExp(`<link rel="alternate"[^>]* href="/${file}"`),
			);
		}
		assert.match(
			await site.read("chuyen-muc/thoi-su/index.html"),
			/<a href="\/chuyen-muc\/thoi-su\/rss\.xml"/,
		);
		assert.match(await site.read("the/ben-pha/index.html"), /<a href="\/the\/ben-pha\/atom\.xml"/);
		const article = await site.read("2022/05/26/ngay-26/index.html");
		assert.match(
			article,
			/<link rel="alternate" type="application\/rss\+xml" title="Tin Tĩnh \(RSS\)" href="\/rss.xml"/,
		);
	});
});

test("an edit of an article's text is in the feeds, and one that no feed prints leaves the front as it was", async () => {
	const many = Object.fromEntries(
		Array.from({ length: 31 }, (_, index) => {
			const day = `2023-03-${String(index + 1).padStart(2, "0")}`;
			return [fileOf(day), story(day)];
		}),
	);
	await withTinySite(many, async (site) => {
		await site.build();
		await site.write(fileOf("2023-03-20"), story("2023-03-20", {}, "\nChữ đã sửa.\n"));
		const edited = await site.build();
		assert.ok(edited.written.includes("rss.xml"));
		for (const file of ["rss.xml", "atom.xml", "feed.json", "chuyen-muc/thoi-su/rss.xml"])
			assert.match(await site.read(file), /Chữ đã sửa\./);
		await site.write(fileOf("2023-03-01"), story("2023-03-01", {}, "\nChữ đã sửa nữa.\n"));
		assert.deepEqual((await site.build()).written, ["2023/03/01/ngay-01/index.html"]);
	});
});

test("feeds and sitemaps tell when an article changed, not when the site was built", async () => {
	await withTinySite(ARCHIVE, async (site) => {
		await site.build();
		const before = await snapshot(site.output);
		await site.build({ now: Date.parse("2026-12-31T10:00:00+07:00"), cache: `${site.cache}-2` });
		const machineFiles = /\.xml$|feed\.json$|\.webmanifest$|robots\.txt$|^tinh-trang\//;
		assert.ok([...before.keys()].filter((file) => machineFiles.test(file)).length > 20);
		assert.deepEqual(
			differingFiles(before, await snapshot(site.output)).filter((file) => machineFiles.test(file)),
			[],
		);
		assert.deepEqual(textsOf(readXml(await site.read("atom.xml")), "updated"), ["2023-01-03T08:00:00+07:00"]);
		await site.write(fileOf("2022-05-26"), story("2022-05-26", { updated: "updated: 2023-02-02 09:00" }));
		await site.build();
		assert.deepEqual(textsOf(readXml(await site.read("atom.xml")), "updated"), ["2023-02-02T09:00:00+07:00"]);
		assert.match(
			await site.read("sitemap-2022.xml"),
			/<loc>[^<]*\/2022\/05\/26\/ngay-26\/<\/loc><lastmod>2023-02-02T09:00:00\+07:00</,
		);
	});
});

test("icons, manifest and search description are where the head of a page says", async () => {
	const site = await readSite("machine-files", ARCHIVE);
	const files = new Set(await site.files());
	const head = /<head>.*<\/head>/s.exec(await site.read("index.html"))?.[0] ?? "";
	const links = [...head.matchAll(/<link rel="([^"]+)"[^>]*? href="\/([^"]+)"/g)].map(([, rel, href]) => [
		rel,
		href,
	]);
	for (const kind of ["icon", "apple-touch-icon", "manifest", "search", "alternate"])
		assert.ok(
			links.some(([rel]) => rel === kind),
			kind,
		);
	for (const [, href = ""] of links) assert.ok(files.has(href), href);
	const manifest = JSON.parse(await site.read("site.webmanifest"));
	for (const { src } of manifest.icons) assert.ok(files.has(src.slice(1)), src);
});

test("the state of the site is told by counts and by the newest article, and by no time of the build", async () => {
	const site = await readSite("machine-files", ARCHIVE);
	const page = await site.read("tinh-trang/index.html");
	assert.match(page, /<dt>Bài<\/dt><dd>5<\/dd>/);
	assert.match(page, /03\/01\/2023 - 08:00/);
	assert.doesNotMatch(page, /2026/);
});

test("a preview asks search engines to stay away, and its feeds and sitemaps name no article that is not public", async () => {
	const draft = { "2023/02/nhap.md": story("2023-02-01", { draft: "draft: true" }) };
	await withTinySite({ ...ARCHIVE, ...draft }, async (site) => {
		await site.build({ preview: true });
		assert.match(await site.read("robots.txt"), /^Disallow: \/$/m);
		assert.ok((await site.files()).includes("2023/02/01/nhap/index.html"));
		const machineFiles = (await site.files()).filter((file) => /\.xml$|feed\.json$/.test(file));
		assert.ok(machineFiles.length > 20);
		for (const file of machineFiles) assert.ok(!(await site.read(file)).includes("/nhap/"), file);
	});
});
