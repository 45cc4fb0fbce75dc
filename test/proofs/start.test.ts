import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { articleText } from "../support/articles/article-text.ts";
import { openBrowser, withPage } from "../support/browser/browser.ts";
import { copyProject } from "../support/site/project-copy.ts";
import { type TinySite, withTinySite } from "../support/site/site.ts";

/** A preview that runs. */
interface Preview {
	/** `http://127.0.0.1:4711/` */
	readonly address: string;
	/** The page of the only article, `2022/05/ben-pha.md`. */
	page(): Promise<string>;
	/** Does something, and waits until this is printed because of it. */
	after(change: () => Promise<void>, printed: RegExp): Promise<string>;
}

/** Opens a page of a preview, and waits until it hears of changes. */
async function open(page: Page, address: string, status = 200): Promise<void> {
	const listening = page.waitForResponse(/__reload\/events/);
	assert.equal((await page.goto(address))?.status(), status);
	await listening;
}

const BUILT = /\d+ bài; .* giây\n/;

/**
 * Runs `npm start` for a site until the test is done with it.
 *
 * @param project folder of the code that runs
 * @param atOnce whether the test begins as soon as something is shown, and not when the first build is done
 */
async function withPreview(
	site: TinySite,
	run: (preview: Preview) => Promise<void>,
	{ project = ".", atOnce = false } = {},
): Promise<void> {
	const cache = path.join(site.folder, "cache");
	const words = ["--content", site.content, "--cache", cache, "--port", "0"];
	const child = spawn(process.execPath, ["_includes/site/start/run.mjs", "scripts/start.ts", ...words], {
		cwd: project,
	});
	let printed = "";
	const more = new EventEmitter();
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding("utf8").on("data", (text: string) => {
			printed += text;
			more.emit("printed");
		});
	child.once("exit", () => more.emit("printed"));
	const waitFor = async (form: RegExp, from: number) => {
		for (;;) {
			const found = form.exec(printed.slice(from));
			if (found) return found[0];
			if (child.exitCode !== null) throw new Error(`${form} was not printed: ${printed}`);
			await once(more, "printed");
		}
	};
	try {
		const address = await waitFor(/http:\/\/\S+\//, 0);
		// Else what it prints would be taken for what a change has built.
		if (!atOnce) await waitFor(BUILT, 0);
		await run({
			address,
			page: async () => (await fetch(`${address}2022/05/26/ben-pha/`)).text(),
			async after(change, form) {
				const from = printed.length;
				await change();
				return waitFor(form, from);
			},
		});
	} finally {
		child.kill("SIGINT");
		await once(child, "exit");
	}
	assert.equal(child.exitCode, 0, printed);
}

test("npm start serves drafts marked and the newsdesk, shows an edit without being asked, and keeps the last good page on an error", async () => {
	const draft = articleText({ draft: "draft: true" });
	await withTinySite({ "2022/05/ben-pha.md": draft }, async (site) => {
		await withPreview(site, async ({ address, page, after }) => {
			assert.match(await page(), /Bản nháp/);
			assert.match(await page(), /noindex/);
			const desk = await fetch(`${address}admin/`);
			assert.match(await desk.text(), /\/admin\/newsdesk\/\w+\/newsdesk\.js/);
			assert.match(desk.headers.get("content-security-policy") ?? "", /'wasm-unsafe-eval'/);

			const edited = articleText({ title: "title: Tít đã sửa", draft: "draft: true" });
			await after(() => site.write("2022/05/ben-pha.md", edited), BUILT);
			assert.match(await page(), /Tít đã sửa/);

			const wrong = articleText({ date: "date: 2022-02-30 08:00" });
			await after(
				() => site.write("2022/05/ben-pha.md", wrong),
				/dòng 3, cột 7[\s\S]*giữ trang của lần dựng trước[\s\S]* giây\n/,
			);
			assert.match(await page(), /Tít đã sửa/);
			assert.match(await page(), /<div class="problem-strip" role="status">[\s\S]*dòng (<!-- -->)?3/);

			const mended = articleText({ title: "title: Tít sửa lại" });
			await after(() => site.write("2022/05/ben-pha.md", mended), BUILT);
			assert.match(await page(), /Tít sửa lại/);
			assert.doesNotMatch(await page(), /problem-strip/);
		});
	});
});

test("npm start tells the open page of a broken story, shows edits of others meanwhile, and takes the strip away", async () => {
	const other = (title: string) => articleText({ title: `title: ${title}`, date: "date: 2021-01-01 08:00" });
	const articles = { "2022/05/ben-pha.md": articleText(), "2021/01/bai-khac.md": other("Bài khác") };
	const browser = await openBrowser();
	try {
		await withTinySite(articles, async (site) => {
			await withPreview(site, async ({ address }) => {
				await withPage(browser, async ({ page: story, faults }) => {
					await withPage(browser, async ({ page: second }) => {
						await open(story, `${address}2022/05/26/ben-pha/`);
						await open(second, `${address}2021/01/01/bai-khac/`);
						await site.write("2022/05/ben-pha.md", articleText({ date: "date: 2022-02-30 08:00" }));
						await story.getByRole("status").getByText("dòng 3, cột 7").waitFor();
						await story.getByRole("heading", { name: "Mùa dừa trên sông Hàm Luông" }).waitFor();
						await second.getByRole("link", { name: "Có 1 lỗi ở 1 tệp khác" }).waitFor();

						await site.write("2021/01/bai-khac.md", other("Tít mới của bài khác"));
						await second.getByRole("heading", { name: "Tít mới của bài khác" }).waitFor();
						await site.write("2022/05/chua-tung-co.md", articleText({ title: "title: 'hở" }));
						await story.getByRole("link", { name: "1 lỗi ở 1 tệp khác" }).waitFor();
						// In a tab of its own: one that loads itself anew would not let itself be led elsewhere.
						await withPage(browser, async ({ page: never, faults }) => {
							await open(never, `${address}2022/05/26/chua-tung-co/`, 404);
							await never.getByRole("heading", { name: "Trang này chưa dựng được" }).waitFor();
							await site.write("2022/05/chua-tung-co.md", articleText({ title: "title: Nay đã dựng" }));
							await never.getByRole("heading", { name: "Nay đã dựng" }).waitFor();
							assert.deepEqual(
								faults.filter((fault) => !fault.includes("404")),
								[],
							);
						});
						await site.write("2022/05/ben-pha.md", articleText());
						await story.locator(".problem-strip").waitFor({ state: "detached" });
						await second.locator(".problem-strip").waitFor({ state: "detached" });
						assert.deepEqual(faults, []);
					});
				});
			});
		});
	} finally {
		await browser.close();
	}
});

test("npm start tells on every page what is wrong with the sections, and shows the last good preview", async () => {
	await withTinySite({ "2022/05/ben-pha.md": articleText() }, async (site) => {
		await withPreview(site, async ({ address, page, after }) => {
			const sections = path.join(site.content, "sections.yaml");
			const good = await readFile(sections, "utf8");
			await after(() => writeFile(sections, "- ["), /Chưa dựng gì cả/);
			for (const html of [await page(), await (await fetch(address)).text()])
				assert.match(html, /problem-strip[\s\S]*sections\.yaml/);
			await after(() => writeFile(sections, good), BUILT);
			assert.doesNotMatch(await page(), /problem-strip/);
		});
	});
});

test("npm start sees an article in a folder that came after it", async () => {
	await withTinySite({ "2022/05/ben-pha.md": articleText() }, async (site) => {
		await withPreview(site, async ({ address, after }) => {
			const later = articleText({ title: "title: Tháng sau", date: "date: 2022-06-01 08:00" });
			await after(() => site.write("2022/06/thang-sau.md", later), BUILT);
			const again = articleText({ title: "title: Tháng sau nữa", date: "date: 2022-06-01 08:00" });
			await after(() => site.write("2022/06/thang-sau.md", again), BUILT);
			const page = await (await fetch(`${address}2022/06/01/thang-sau/`)).text();
			assert.match(page, /Tháng sau nữa/);
		});
	});
});

test("npm start tells the open page of an edited article, and no page that did not change", async () => {
	const other = (body: string) =>
		articleText({ title: "title: Bài khác", date: "date: 2021-01-01 08:00" }, body);
	const articles = { "2022/05/ben-pha.md": articleText(), "2021/01/bai-khac.md": other("\nNội dung.\n") };
	await withTinySite(articles, async (site) => {
		await withPreview(site, async ({ address, after }) => {
			const stop = new AbortController();
			const told = { edited: "", other: "" };
			const listen = async (name: keyof typeof told, page: string) => {
				const { body } = await fetch(`${address}__reload/events?${page}`, { signal: stop.signal });
				for await (const chunk of body ?? []) told[name] += new TextDecoder().decode(chunk);
			};
			const open = [listen("edited", "/2022/05/26/ben-pha/"), listen("other", "/2021/01/01/bai-khac/")];
			const times = (name: keyof typeof told) => told[name].match(/^data: /gm)?.length ?? 0;
			const untilTold = async (edited: number, others: number) => {
				while (times("edited") < edited || times("other") < others)
					await new Promise((resolve) => setTimeout(resolve, 20));
			};
			await untilTold(1, 1);
			await after(() => site.write("2022/05/ben-pha.md", articleText({}, "\nChữ khác.\n")), BUILT);
			await untilTold(2, 1);
			await after(() => site.write("2021/01/bai-khac.md", other("\nChữ khác.\n")), BUILT);
			await untilTold(2, 2);
			assert.deepEqual([times("edited"), times("other")], [2, 2]);
			stop.abort();
			await Promise.allSettled(open);
		});
	});
});

test("npm start serves the preview of an earlier run at once, and then what changed since", async () => {
	await withTinySite({ "2022/05/ben-pha.md": articleText() }, async (site) => {
		await withPreview(site, async () => {});
		const wrong = articleText({ date: "date: 2022-02-30 08:00" });
		await site.write("2022/05/ben-pha.md", wrong);
		const shownAtOnce = async ({ page }: Preview) =>
			assert.match(await page(), /Mùa dừa trên sông Hàm Luông/);
		await withPreview(site, shownAtOnce, { atOnce: true });
		await withPreview(site, async ({ page, after }) => {
			assert.match(await page(), /Mùa dừa trên sông Hàm Luông/);
			const mended = articleText({ title: "title: Tít sửa lại" });
			await after(() => site.write("2022/05/ben-pha.md", mended), BUILT);
			assert.match(await page(), /Tít sửa lại/);
		});
	});
});

test("npm start shows a change of a template, by a new process that has not loaded the old one", async () => {
	await withTinySite({ "2022/05/ben-pha.md": articleText() }, async (site) => {
		const project = path.join(site.folder, "project");
		await copyProject(project);
		await withPreview(
			site,
			async ({ page, after }) => {
				assert.doesNotMatch(await page(), /data-changed/);
				const file = path.join(project, "_includes/layouts/article-page.tsx");
				const text = await readFile(file, "utf8");
				const changed = () => writeFile(file, text.replace("<article", "<article data-changed"));
				await after(changed, BUILT);
				assert.match(await page(), /<article data-changed/);

				await after(() => writeFile(file, "no code"), /article-page/);
				assert.match(await page(), /<article data-changed/);
				await after(() => writeFile(file, text), BUILT);
				assert.doesNotMatch(await page(), /data-changed/);
			},
			{ project },
		);
	});
});

test("npm start builds the preview anew by itself when the cache is deleted under it, and goes on", async () => {
	await withTinySite({ "2022/05/ben-pha.md": articleText() }, async (site) => {
		await withPreview(site, async ({ page, after }) => {
			const cache = path.join(site.folder, "cache");
			await after(() => rm(cache, { recursive: true, maxRetries: 5 }), BUILT);
			assert.match(await page(), /Mùa dừa trên sông Hàm Luông/);
			const edited = articleText({ title: "title: Tít đã sửa" });
			await after(() => site.write("2022/05/ben-pha.md", edited), BUILT);
			assert.match(await page(), /Tít đã sửa/);
		});
	});
});
