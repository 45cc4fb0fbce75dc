import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { findFiles } from "../../_includes/site/find-files.ts";
import { type RunningServer, startServer } from "../../_includes/site/serve/server.ts";
import { articleText } from "../support/articles/article-text.ts";
import { openBrowser, withPage } from "../support/browser/browser.ts";
import { sharedSite } from "../support/site/shared-site.ts";

const TITLE = "Bến phà <b>&amp;</b> “đèn” ]]> Ế Ữ";

let browser: Browser;
let output: string;
let server: RunningServer;

const LEDE = "lede: Chuyến phà cuối rời bến lúc 22 giờ, chở theo ba mươi người.";
const ARTICLES = Object.fromEntries(
	Array.from({ length: 6 }, (_, index) => [
		`2026/11/tin-${index}.md`,
		articleText({
			title: `title: '${index} ${TITLE}'`,
			date: `date: 2026-11-0${index + 1} 07:00`,
			lede: LEDE,
			tags: "tags: [bến phà]",
		}),
	]),
);

before(async () => {
	browser = await openBrowser();
	({ output } = await sharedSite("feeds", ARTICLES, { search: false }));
	server = await startServer({ site: output, port: 0 });
});
after(async () => {
	await browser.close();
	await server.close();
});

test("every XML file is well formed in the eyes of a browser", async () => {
	const files = (await findFiles(output)).filter((file) => file.endsWith(".xml"));
	assert.ok(files.length > 15);
	await withPage(
		browser,
		async ({ page }) => {
			await page.goto(server.url);
			const broken = await page.evaluate(async (names) => {
				const found: string[] = [];
				for (const name of names) {
					const text = await (await fetch(`/${name}`)).text();
					const document = new DOMParser().parseFromString(text, "application/xml");
					if (document.querySelector("parsererror")) found.push(name);
				}
				return found;
			}, files);
			assert.deepEqual(broken, []);
			// No page of the newspaper may parse a text, so the test has its own rules.
		},
		{ bypassCSP: true },
	);
});

for (const [feed, kind, home] of [
	["rss.xml", "RSS", "/"],
	["chuyen-muc/thoi-su/atom.xml", "Atom", "/chuyen-muc/thoi-su/"],
	["the/ben-pha/atom.xml", "Atom", "/the/ben-pha/"],
] as const)
	test(`${feed} opened in a browser says what it is, in the newspaper's face, and leads to its articles`, async () => {
		await withPage(
			browser,
			async ({ page, faults }) => {
				await page.goto(new URL(feed, server.url).href);
				const seen = await page.evaluate(() => {
					const root = document.documentElement;
					const entries = [...document.querySelectorAll<HTMLElement>(".entry")];
					return {
						type: document.contentType,
						notice: document.querySelector<HTMLElement>(".notice")?.textContent ?? "",
						home: document.querySelector<HTMLAnchorElement>(".notice-home")?.href,
						face: getComputedStyle(document.querySelector(".entry a") ?? root).fontFamily,
						style: [...document.styleSheets].map(({ href }) => href),
						entries: entries.map((one) => one.textContent ?? ""),
						links: entries.map((one) => one.querySelector("a")?.href),
						taps: [...document.querySelectorAll(".notice a, .entry a")].map(
							(one) => one.getBoundingClientRect().height,
						),
						rawShown: [...document.querySelectorAll("guid, id, pubDate, content, link")].filter(
							(one) => one.getClientRects().length > 0,
						).length,
						tooWide: root.scrollWidth > root.clientWidth,
					};
				});
				assert.equal(seen.type, "application/xml");
				assert.match(seen.notice, new RegExp(`Đây là nguồn tin ${kind}, dành cho ứng dụng đọc tin`));
				assert.equal(seen.home, `https://tintinh.example${home}`);
				assert.deepEqual(seen.style, [new URL("/assets/feed.css", server.url).href]);
				assert.match(seen.face, /Newsreader/);
				assert.equal(seen.entries.length, 6);
				assert.ok(seen.entries[0]?.startsWith(`5 ${TITLE}`));
				assert.equal(seen.links[0], "https://tintinh.example/2026/11/06/tin-5/");
				assert.ok(seen.taps.every((height) => height >= 44));
				assert.equal(seen.rawShown, 0);
				assert.equal(seen.tooWide, false);
				assert.deepEqual(faults, []);
			},
			{ viewport: { width: 360, height: 740 }, isMobile: true, deviceScaleFactor: 2 },
		);
	});
