import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { build } from "../../../_includes/site/start/esbuild.mjs";
import type * as earlyFiles from "../../../assets/admin/newsdesk/sveltia/early-files.ts";
import { openBrowser, withPage } from "../../support/browser/browser.ts";

declare global {
	interface Window {
		early: typeof earlyFiles;
	}
}

const DESK = "https://bao.example/admin/";

let browser: Browser;
let code: string;
before(async () => {
	const [opened, bundled] = await Promise.all([
		openBrowser(),
		build({
			entryPoints: ["assets/admin/newsdesk/sveltia/early-files.ts"],
			...{ bundle: true, write: false, format: "iife", globalName: "early" },
		}),
	]);
	browser = opened;
	code = bundled.outputFiles[0]?.text ?? "";
});
after(() => browser.close());

/** A page of the desk's origin on which nothing is read yet, in a browser that keeps these databases. */
const withKept = (databases: readonly string[], use: (page: Page) => Promise<void>) =>
	withPage(browser, async ({ page, faults }) => {
		await page.route(DESK, (route) =>
			route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Bàn</title>" }),
		);
		await page.goto(DESK);
		await page.addScriptTag({ content: `${code};window.early = early;` });
		for (const name of databases)
			await page.evaluate(
				(name) =>
					new Promise<void>((done) => {
						const request = indexedDB.open(name, 2);
						request.onupgradeneeded = () => {
							request.result.createObjectStore("meta");
							const store = request.result.createObjectStore("file-cache");
							for (const file of ["mua-dua", "ben-pha"])
								store.put({ sha: file, text: `Chuyện ${file}` }, `content/articles/${file}.md`);
						};
						request.onsuccess = () => {
							request.result.close();
							done();
						};
					}),
				name,
			);
		await use(page);
		assert.deepEqual(faults, []);
	});

const taken = (page: Page, database: string) =>
	page.evaluate((name) => window.early.takeEarly(name), database);

const FILES = ["ben-pha", "mua-dua"].map((file) => [
	`content/articles/${file}.md`,
	{ sha: file, text: `Chuyện ${file}` },
]);

test("what the browser keeps of the repository is read before the desk asks for it, and handed over once", () =>
	withKept(["github:bao/to-bao", "con-nghe"], async (page) => {
		assert.equal(await taken(page, "github:bao/to-bao"), undefined);
		await page.evaluate(() => window.early.readEarly());
		assert.deepEqual(await taken(page, "github:bao/to-bao"), FILES);
		assert.equal(await taken(page, "github:bao/to-bao"), undefined);
	}));

for (const [what, databases] of [
	["a browser that keeps nothing", []],
	["two repositories, of which nobody knows yet which is meant", ["github:bao/to-bao", "gitlab:bao/to-bao"]],
	["another repository", ["github:bao/bao-cu"]],
] as const)
	test(`with ${what} the desk reads for itself`, () =>
		withKept(databases, async (page) => {
			await page.evaluate(() => window.early.readEarly());
			assert.equal(await taken(page, "github:bao/to-bao"), undefined);
		}));

test("a database that is read early may be changed meanwhile", () =>
	withKept(["github:bao/to-bao"], async (page) => {
		const version = await page.evaluate(async () => {
			window.early.readEarly();
			const request = indexedDB.open("github:bao/to-bao", 3);
			return new Promise<number>((done) => {
				request.onsuccess = () => done(request.result.version);
			});
		});
		assert.equal(version, 3);
	}));
