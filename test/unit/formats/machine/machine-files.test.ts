import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomTime } from "../../../../_includes/domain/dates/dates.ts";
import { webManifest } from "../../../../_includes/formats/app/web-manifest.ts";
import { nextPublishFile } from "../../../../_includes/formats/machine/next-publish.ts";
import { openSearchDescription } from "../../../../_includes/formats/machine/open-search.ts";
import { robotsFile } from "../../../../_includes/formats/machine/robots.ts";
import {
	printNewsSitemap,
	printSitemap,
	printSitemapIndex,
} from "../../../../_includes/formats/sitemaps/sitemap.ts";
import { printEntries } from "../../../../_includes/formats/sitemaps/sitemap-entries.ts";
import { madeArticle, madeSite } from "../../../support/articles/made-site.ts";
import { findAll, readXml, textsOf } from "../../../support/pages/xml.ts";

const { newspaper } = madeSite([]).view;
const AT = newsroomTime(Date.parse("2026-11-24T08:30:00+07:00"));

test("all may read a newspaper, and nobody a preview of one", () => {
	assert.equal(
		robotsFile(newspaper, { preview: false }),
		"User-agent: *\nAllow: /\n\nSitemap: https://bennuoc.example/sitemap.xml\nSitemap: https://bennuoc.example/sitemap-news.xml\n",
	);
	assert.equal(robotsFile(newspaper, { preview: true }), "User-agent: *\nDisallow: /\n");
});

test("a sitemap gives each page its full address and its last change, and the index the newest of them", () => {
	const sitemap = {
		path: "/sitemap-2026.xml",
		entries: [printEntries([{ path: "/2026/11/", changed: AT }, { path: "/a/" }], newspaper.url)],
	};
	const [changed, never] = findAll(readXml(printSitemap(sitemap)), "url");
	assert.deepEqual(textsOf(changed, "loc"), ["https://bennuoc.example/2026/11/"]);
	assert.deepEqual(textsOf(changed, "lastmod"), ["2026-11-24T08:30:00+07:00"]);
	assert.deepEqual(textsOf(never, "lastmod"), []);
	const [file] = findAll(readXml(printSitemapIndex([sitemap], newspaper)), "sitemap");
	assert.deepEqual(textsOf(file, "loc"), ["https://bennuoc.example/sitemap-2026.xml"]);
	assert.deepEqual(textsOf(file, "lastmod"), ["2026-11-24T08:30:00+07:00"]);
});

test("the news sitemap names the paper, its language, and the title and time of each article", () => {
	const [news] = findAll(
		readXml(printNewsSitemap([madeArticle({ title: "Lũ & mặn" })], newspaper)),
		"news:news",
	);
	const [publication] = findAll(news ?? assert.fail(), "news:publication");
	assert.deepEqual(textsOf(publication, "news:name"), ["Báo Bến Nước"]);
	assert.deepEqual(textsOf(publication, "news:language"), ["vi"]);
	assert.deepEqual(textsOf(news, "news:title"), ["Lũ & mặn"]);
	assert.deepEqual(textsOf(news, "news:publication_date"), ["2022-05-26T18:56:00+07:00"]);
});

test("a browser is told how to search, in a name of at most sixteen characters", () => {
	const long = { ...newspaper, name: "Báo Đồng bằng sông Cửu Long" };
	const root = readXml(openSearchDescription(long));
	assert.deepEqual(textsOf(root, "ShortName"), ["Báo Đồng bằng"]);
	const [url] = findAll(root, "Url");
	assert.equal(url?.attributes["template"], "https://bennuoc.example/tim-kiem/?q={searchTerms}");
});

test("the manifest has what a browser asks for before it installs", () => {
	const manifest = JSON.parse(webManifest(newspaper, "/icons/icon.1a.svg"));
	assert.equal(manifest.short_name, "Báo Bến Nước");
	assert.equal(manifest.lang, "vi");
	assert.deepEqual(
		manifest.icons.map(
			({ sizes, purpose = "any" }: { sizes: string; purpose?: string }) => `${sizes} ${purpose}`,
		),
		["any any", "192x192 any", "512x512 any", "512x512 maskable"],
	);
	assert.deepEqual(
		manifest.shortcuts.map(({ name }: { name: string }) => name),
		["Tin mới", "Tìm kiếm", "Đã lưu"],
	);
});

test("the next publication is a moment and its kinds, or nothing", () => {
	assert.equal(
		nextPublishFile({ at: AT, kinds: ["embargo", "pin"] }),
		'{"at":"2026-11-24T08:30:00+07:00","kinds":["embargo","pin"]}\n',
	);
	assert.equal(nextPublishFile(undefined), '{"at":null,"kinds":[]}\n');
});
