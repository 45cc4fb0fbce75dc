import assert from "node:assert/strict";
import { test } from "node:test";
import { articleText } from "../../support/articles/article-text.ts";
import { runScript } from "../../support/processes/command.ts";
import { seedCache } from "../../support/site/shared-site.ts";
import { snapshot, type TinySite, withTinySite } from "../../support/site/site.ts";

/** Words that stand nowhere but in the secret article; searched also as the index keeps them, without marks. */
const SECRET = {
	slug: "khoi-cong-zyxavu",
	title: "Khởi công Zyxavu",
	lede: "Lời dẫn qwefkol của bài.",
	text: "Toàn văn bjkrutz ở đây.",
	tag: "thẻ wplmek",
	author: "Xkdren Văn Bí",
	caption: "Chú thích hgvyst",
} as const;
const TRACES = /zyxavu|qwefkol|bjkrutz|wplmek|xkdren|hgvyst/i;

const SITE = {
	"2026/11/ben-pha.md": articleText({ date: "date: 2026-11-20 08:00" }),
	[`2026/11/${SECRET.slug}.md`]: articleText(
		{
			title: `title: ${SECRET.title}`,
			// The hour lies on another day in each of the three time zones.
			date: "date: 2026-11-24 00:30",
			embargo: "embargo: 2026-11-25 06:15",
			author: `author: ${SECRET.author}`,
			tags: `tags: [${SECRET.tag}]`,
			lede: `lede: ${SECRET.lede}`,
			cover: `cover:\n  alt: Bến phà\n  caption: ${SECRET.caption}`,
			aliases: `aliases: [/tin/${SECRET.slug}.html]`,
		},
		`\n${SECRET.text}\n`,
	),
};

const HOUR = "2026-11-25T06:15:00+07:00";
const PAGE = `2026/11/24/${SECRET.slug}/index.html`;

type Build = (site: TinySite, now: string, zone: string) => Promise<unknown>;

/** By the command, in a process that begins in the zone. */
const byCommand: Build = async (site, now, zone) => {
	const places = ["--content", site.content, "--output", site.output, "--cache", site.cache];
	const { code, stderr } = await runScript("build", [...places, "--now", now], { TZ: zone });
	assert.equal(code, 0, stderr);
};

/** The same without the time that a process takes. */
const inProcess: Build = async (site, now, zone) => {
	const before = process.env["TZ"];
	process.env["TZ"] = zone;
	try {
		await site.build({ search: true, newsdesk: true, now: Date.parse(now) });
	} finally {
		if (before === undefined) delete process.env["TZ"];
		else process.env["TZ"] = before;
	}
};

for (const [zone, make] of [
	["UTC", inProcess],
	["Asia/Ho_Chi_Minh", inProcess],
	["America/Los_Angeles", byCommand],
] as const)
	test(`in the time zone ${zone} an embargoed article is in no byte of the site before its hour, and everywhere at it`, async () => {
		await withTinySite(SITE, async (site) => {
			await seedCache(site.cache, { newsdesk: true });
			const build = async (now: string) => {
				await make(site, now, zone);
				return snapshot(site.output);
			};
			const before = await build("2026-11-25T06:14:59+07:00");
			assert.ok([...before.keys()].some((file) => file.endsWith(".pf_fragment")));
			for (const [file, text] of before) {
				assert.doesNotMatch(file, TRACES);
				assert.doesNotMatch(text, TRACES, file);
			}
			const next = JSON.parse(before.get("next-publish.json") ?? "");
			assert.deepEqual(next, { at: HOUR, kinds: ["embargo"] });

			const after = await build(HOUR);
			for (const file of [
				PAGE,
				"index.html",
				"2026/11/24/index.html",
				"rss.xml",
				"atom.xml",
				"feed.json",
				"chuyen-muc/thoi-su/rss.xml",
				"sitemap-2026.xml",
				"sitemap-news.xml",
				"_redirects",
			])
				assert.match(after.get(file) ?? "", TRACES, file);
			const index = [...after].filter(([file]) => file.startsWith("pagefind/"));
			assert.ok(index.some(([, text]) => text.includes("bjkrutz")));
			assert.notEqual(JSON.parse(after.get("next-publish.json") ?? "").at, HOUR);
		});
	});
