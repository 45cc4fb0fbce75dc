import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { type RunningServer, startServer } from "../../../_includes/site/serve/server.ts";
import { openBrowser, withPage } from "../../support/browser/browser.ts";
import { ownFaults } from "../../support/newsdesk/own-faults.ts";
import { newsdeskSite } from "../../support/site/newsdesk-site.ts";

let browser: Browser;
let server: RunningServer;

before(async () => {
	const { output } = await newsdeskSite();
	[browser, server] = await Promise.all([openBrowser(), startServer({ site: output, port: 0 })]);
});
after(() => Promise.all([browser.close(), server.close()]));

/** The newspaper's own folder, as far as it is text. */
const FILES = readdirSync("content", { recursive: true, encoding: "utf8" })
	.map((name) => `content/${name.replaceAll("\\", "/")}`)
	.filter((file) => /\.(md|yaml)$/.test(file))
	.map((file) => [file, readFileSync(file, "utf8")] as const);

/** The picker of folders gives the browser's own file system, which may be written to. */
const PICKER = `
	showDirectoryPicker = () => navigator.storage.getDirectory();
	FileSystemHandle.prototype.requestPermission = async () => "granted";
`;

/** Puts a clone into the browser's own file system, and has the picker of folders give it. */
async function workHere(page: Page): Promise<void> {
	await page.goto(`${server.url}/robots.txt`);
	await page.evaluate(async (files) => {
		const root = await navigator.storage.getDirectory();
		await root.getDirectoryHandle(".git", { create: true });
		for (const [file, text] of files) {
			const steps = file.split("/");
			const name = steps.pop() ?? "";
			let folder = root;
			for (const step of steps) folder = await folder.getDirectoryHandle(step, { create: true });
			const writing = await (await folder.getFileHandle(name, { create: true })).createWritable();
			await writing.write(text);
			await writing.close();
		}
	}, FILES);
	await page.addInitScript({ content: PICKER });
	await page.goto(`${server.url}/admin/`);
	await page.getByRole("button", { name: "Làm việc với kho bài trên máy này" }).click();
}

test("the newsdesk opens in Vietnamese in any browser, on the folder of this machine, and asks no other host", async () => {
	await withPage(
		browser,
		async ({ page, faults }) => {
			const asked: URL[] = [];
			page.context().on("request", (request) => asked.push(new URL(request.url())));
			await workHere(page);
			await page.getByText("Đêm hội đèn dừa nước mở đầu tuần lễ đón xuân Đinh Mùi").first().click();
			await page.getByText("Sapô", { exact: true }).first().waitFor();
			// What waits for a quiet moment: looks for another version, at the state of the host.
			await page.waitForLoadState("networkidle");
			const strangers = asked.filter(
				({ protocol, origin }) => protocol.startsWith("http") && origin !== server.url,
			);
			assert.ok(asked.some(({ pathname }) => /^\/admin\/newsdesk\/\w+\/newsdesk\.js$/.test(pathname)));
			assert.deepEqual(strangers.map(String), []);
			assert.deepEqual(ownFaults(faults), []);
		},
		{ locale: "en-US", viewport: { width: 1280, height: 800 } },
	);
});

test("the letters of the interface are the newspaper's, and have all Vietnamese ones", async () => {
	await withPage(browser, async ({ page }) => {
		await page.goto(`${server.url}/admin/`);
		await page.getByRole("heading", { name: /^Bàn biên tập – / }).waitFor();
		await page.evaluate(() => document.fonts.ready);
		const faces = await page.evaluate(() =>
			Array.from(document.fonts, ({ family, status }) => [family.replaceAll('"', ""), status] as const),
		);
		assert.deepEqual([...new Set(faces.map(([family]) => family))].sort(), [
			"Material Symbols Outlined",
			"Newsreader",
			"Public Sans",
		]);
		assert.equal(
			faces.filter(([family, status]) => family === "Public Sans" && status === "loaded").length,
			2,
		);
	});
});
