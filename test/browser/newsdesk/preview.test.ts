import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Frame, Page } from "playwright-core";
import type { Article, Filed } from "../../../_includes/domain/article/article.ts";
import type { NewsroomFacts } from "../../../_includes/domain/newsdesk/facts.ts";
import { inspectBody } from "../../../_includes/formats/inspect/inspect-body.ts";
import { rereadArticle } from "../../../_includes/site/read/articles/reread-article.ts";
import { readArchive } from "../../../_includes/site/read/read-archive.ts";
import { type RunningServer, startServer } from "../../../_includes/site/serve/server.ts";
import { build } from "../../../_includes/site/start/esbuild.mjs";
import { openBrowser, withPage } from "../../support/browser/browser.ts";
import { laidOut } from "../../support/browser/page-look.ts";
import { testSettings } from "../../support/site/settings.ts";
import { type StarterSite, starterSite } from "../../support/site/starter-site.ts";

declare global {
	interface Window {
		openPreview(facts: NewsroomFacts): void;
	}
}

let browser: Browser;
let site: StarterSite;
let server: RunningServer;
let harness: string;
let facts: NewsroomFacts;
let articles: readonly Filed<Article>[];

before(async () => {
	const settings = testSettings();
	const [archive, bundle] = await Promise.all([
		readArchive(settings),
		build({
			entryPoints: ["test/support/newsdesk/preview-harness.ts"],
			...{ bundle: true, write: false, format: "iife", jsx: "automatic", jsxImportSource: "preact" },
		}),
	]);
	[browser, site] = await Promise.all([openBrowser(), starterSite()]);
	server = await startServer({ site: site.folder, port: 0 });
	harness = bundle.outputFiles[0]?.text ?? "";
	const { newspaper, sections, pages, authors, threads } = archive.newsroom;
	const cards = archive.shown.map(({ card }) => card);
	facts = {
		...{ newspaper, content: "content", sections, stylesheet: "/assets/site.css" },
		pages: pages.map(({ url, title }) => ({ url, title })),
		authors: [...authors.values()].map(({ slug, name }) => ({ slug, name })),
		tags: [],
		threads: [...threads.values()].map(({ slug, title }) => ({ slug, name: title })),
		stories: cards.map(({ url, title, date, section, thread, tags }) => ({
			...{ url, title, date: date.iso, section, tags: tags.map(({ slug }) => slug) },
			...(thread && { thread }),
		})),
	};
	const silent = archive.shown.filter(({ card }) => !archive.newsroom.comments.has(card.url));
	articles = await Promise.all(silent.map((file) => rereadArticle(file, settings)) as never);
});
after(() => Promise.all([browser.close(), server.close()]));

/** Opens a page with the newsdesk's preview in it. Its pictures are found in the newsroom's folder. */
async function withPreview(run: (page: Page, frame: Frame, faults: readonly string[]) => Promise<void>) {
	await withPage(
		browser,
		async ({ page, faults }) => {
			await page.route("**/trong/", (route) =>
				route.fulfill({ contentType: "text/html", body: "<!doctype html><html lang=vi><body></body>" }),
			);
			await page.goto(`${server.url}/trong/`);
			await page.exposeFunction("readPicture", async (src: string) =>
				(await readFile(path.join("content", src))).toString("base64"),
			);
			await page.addScriptTag({ content: harness });
			await page.evaluate((facts) => window.openPreview(facts), facts);
			const frame = page.frames()[1];
			assert.ok(frame);
			await run(page, frame, faults);
		},
		{ viewport: { width: 1280, height: 900 } },
	);
}

const show = (page: Page, article: Filed<Article> | undefined) =>
	page.evaluate((one) => window.preview.show(one), article);

/** What a page says, apart from the files of its pictures. */
const said = async (page: Page, html: string) => page.evaluate((html) => window.said(html), html);

test("the preview of each article of the starter newspaper is its page", async () => {
	const kinds = new Set(articles.flatMap((article) => inspectBody(article).files.map(({ kind }) => kind)));
	for (const kind of ["film", "captions"] as const) assert.ok(kinds.has(kind), kind);
	assert.ok(articles.length > 20 && articles.some(({ audio }) => audio));
	await withPreview(async (page, frame, faults) => {
		for (const article of articles) {
			await show(page, article);
			const built = await said(page, await site.read(`${article.url.slice(1)}index.html`));
			// Pictures and files come one by one.
			const isSaid = (built: string) => {
				const inner = document.querySelector("iframe")?.contentDocument?.documentElement.outerHTML ?? "";
				return window.said(inner) === built;
			};
			await page.waitForFunction(isSaid, built, { timeout: 15_000 }).catch(() => {});
			assert.equal(await said(page, await frame.content()), built, article.url);
		}
		assert.deepEqual(faults, []);
	});
});

test("a document, a sound and what plays too long to be fetched for a look are told in the preview as on the page", async () => {
	const [first] = articles;
	assert.ok(first);
	const body = [
		"::: tai-lieu Tờ hướng dẫn\nTệp: /media/2026/03/to-huong-dan-may-do-man.pdf\n:::",
		"::: am-thanh Hồi chuông\nTệp: /media/2026/02/chuong-pha.mp3\nPhụ đề: /media/2026/02/chuong-pha.vtt\n:::",
		"::: am-thanh Một giờ\nTệp: /media/2026/02/mot-gio.mp3\n:::",
	].join("\n\n");
	await withPreview(async (page, frame, faults) => {
		await show(page, { ...first, body });
		await frame.locator(".document-about", { hasText: /^PDF, 2 trang, \d\d kB$/ }).waitFor();
		const [short, long] = [frame.locator(".sound").first(), frame.locator(".sound").nth(1)];
		await short.locator(".media-length").waitFor();
		await frame.locator(".transcript p").first().waitFor({ state: "attached" });
		await long.getByText("Tải về MP3, 42 MB").waitFor();
		assert.equal(await long.locator(".media-length").count(), 0);
		const source = await short.locator("source").getAttribute("src");
		assert.match(source ?? "", /^blob:/);
		assert.deepEqual(faults, []);
	});
});

test("an edit changes its own place in the preview, which stays where it was scrolled to", async () => {
	const long = articles.reduce((one, other) => (other.body.length > one.body.length ? other : one));
	await withPreview(async (page, frame) => {
		await show(page, long);
		await laidOut(page, "iframe");
		const last = frame.locator(".body p").last();
		await last.evaluate((piece) => piece.scrollIntoView({ block: "start", behavior: "instant" }));
		const end = await last.elementHandle();
		const place = async () =>
			(await end?.evaluate((piece) => piece.getBoundingClientRect().top)) ?? Number.NaN;
		const before = await place();
		assert.notEqual(await frame.evaluate(() => scrollY), 0);
		await frame.evaluate(() => {
			for (const piece of document.querySelectorAll(".body > *")) Object.assign(piece, { asItWas: true });
		});
		await show(page, { ...long, title: "Tít mới của bài", body: `${long.body}\nMột đoạn thêm sau cùng.\n` });
		await frame.getByText("Một đoạn thêm sau cùng.").waitFor();
		assert.equal(await frame.locator("h1").textContent(), "Tít mới của bài");
		const [kept, made] = await frame.evaluate(() => {
			const pieces = [...document.querySelectorAll(".body > *")];
			return [pieces.filter((one) => "asItWas" in one).length, pieces.length];
		});
		assert.equal(kept, (made ?? 0) - 1);
		// Lines are as high as parts of a pixel, and a page is scrolled by whole ones.
		const after = await place();
		assert.ok(Math.abs(after - before) <= 0.5, `${before} to ${after}`);
	});
});

test("an article with an error keeps the last page that it had, and says so", async () => {
	const [first] = articles;
	await withPreview(async (page, frame) => {
		await show(page, undefined);
		await page.getByRole("status").getByText("chưa dựng được trang").waitFor();
		await show(page, first);
		await frame.locator("h1").waitFor();
		assert.equal(await page.getByRole("status").count(), 0);
		await show(page, undefined);
		await page.getByRole("status").getByText("bản trước lỗi").waitFor();
		assert.equal(await frame.locator("h1").textContent(), first?.title);
	});
});

test("the preview is laid out as on a phone or at a desk, in the light and in the dark", async () => {
	await withPreview(async (page, frame) => {
		await show(page, articles[0]);
		await laidOut(page, "iframe");
		const look = () =>
			frame.evaluate(() => [innerWidth, getComputedStyle(document.documentElement).backgroundColor] as const);
		const [phone, light] = await look();
		assert.equal(phone, 390);
		await page.getByText("Máy tính").click();
		await page.getByText("Tối").click();
		const [desk, dark] = await look();
		assert.equal(desk, 1280);
		assert.notEqual(light, dark);
	});
});

test("nothing that an article says runs in the preview", async () => {
	const [first] = articles;
	assert.ok(first);
	const hostile = '<img src=x onerror="parent.document.title=1"><script>parent.document.title=1</script>';
	await withPreview(async (page, frame) => {
		await show(page, {
			...first,
			title: hostile,
			lede: hostile,
			body: `${hostile}\n\n[a](javascript:alert(1))\n`,
		});
		await frame.locator("h1").waitFor();
		assert.equal(await frame.locator("h1").textContent(), hostile);
		assert.equal(await frame.locator("script, [onerror], [href^=javascript]").count(), 0);
		assert.equal(await page.title(), "");
	});
});

test("a preview that is put elsewhere on the page shows what it showed", async () => {
	const [first] = articles;
	await withPreview(async (page, frame) => {
		await show(page, first);
		await frame.locator("h1").waitFor();
		// A browser begins a frame anew that is moved.
		await page.evaluate(() => document.body.append(window.preview.element));
		await page.frameLocator("iframe").locator("h1").waitFor();
	});
});
