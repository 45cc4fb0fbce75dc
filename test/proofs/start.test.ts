import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { articleText } from "../support/articles/article-text.ts";
import { openBrowser, withPage } from "../support/browser/browser.ts";
import { copyProject } from "../support/site/project-copy.ts";
import { seedCache } from "../support/site/shared-site.ts";
import { type OpenSite, openTinySite, type TinySite, withTinySite } from "../support/site/site.ts";

/** A preview that runs. */
interface Preview {
	/** `http://127.0.0.1:4711/` */
	readonly address: string;
	/** The page of the article `2022/05/ben-pha.md`. */
	page(): Promise<string>;
	/** Waits until the first build is done. */
	built(): Promise<string>;
	/** Does something, and waits until this is printed because of it. */
	after(change: () => Promise<void>, printed: RegExp): Promise<string>;
	/** Ends it, as whoever runs it does. */
	stop(): Promise<void>;
}

/** Opens a page of a preview, and waits until it hears of changes. */
async function open(page: Page, address: string, status = 200): Promise<void> {
	const listening = page.waitForResponse(/__reload\/events/);
	assert.equal((await page.goto(address))?.status(), status);
	await listening;
}

/** After so many milliseconds what is waited for never comes: no machine needs them that is only slow. */
const PATIENCE = 120_000;

const BUILT = /\d+ bài; .* giây\n/;

/**
 * Runs `npm start` for a site. It is there as soon as it shows something, which may be before the first build is done.
 *
 * @param project folder of the code that runs
 */
async function startPreview({ content, cache }: TinySite, project = "."): Promise<Preview> {
	// What no test here changes.
	await seedCache(cache, { preview: true, newsdesk: true });
	const words = ["--content", content, "--cache", cache, "--port", "0"];
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
		const signal = AbortSignal.timeout(PATIENCE);
		for (;;) {
			const found = form.exec(printed.slice(from));
			if (found) return found[0];
			if (child.exitCode !== null || signal.aborted) throw new Error(`${form} was not printed: ${printed}`);
			await once(more, "printed", { signal }).catch(() => {});
		}
	};
	const address = await waitFor(/http:\/\/\S+\//, 0);
	return {
		address,
		page: async () => (await fetch(`${address}2022/05/26/ben-pha/`)).text(),
		built: () => waitFor(BUILT, 0),
		async after(change, form) {
			const from = printed.length;
			await change();
			return waitFor(form, from);
		},
		async stop() {
			child.kill("SIGINT");
			if (child.exitCode === null) await once(child, "exit");
			assert.equal(child.exitCode, 0, printed);
		},
	};
}

const STORY = "2022/05/ben-pha.md";
const OTHER = "2021/01/bai-khac.md";
const other = (title: string, body?: string) =>
	articleText({ title: `title: ${title}`, date: "date: 2021-01-01 08:00" }, body);

/** A newspaper and its preview, which the tests use in turn: each leaves it without an error, and with nothing to be built. */
let site: OpenSite;
let preview: Preview;

before(async () => {
	site = await openTinySite({ [STORY]: articleText(), [OTHER]: other("Bài khác") });
	preview = await startPreview(site);
	await preview.built();
});
after(async () => {
	await preview.stop();
	await site.close();
});

// The first: nothing was edited yet, and nothing is being built.
test("npm start builds the preview anew by itself when the cache is deleted under it, and goes on", async () => {
	const { page, after } = preview;
	// At once: half removed it would be a folder that is no site.
	await after(() => rename(site.cache, `${site.cache}-gone`), BUILT);
	assert.match(await page(), /Mùa dừa trên sông Hàm Luông/);
	const edited = articleText({ title: "title: Tít đã sửa" });
	await after(() => site.write(STORY, edited), BUILT);
	assert.match(await page(), /Tít đã sửa/);
});

test("npm start serves drafts marked and the newsdesk, shows an edit without being asked, and keeps the last good page on an error", async () => {
	const { address, page, after } = preview;
	await after(() => site.write(STORY, articleText({ draft: "draft: true" })), BUILT);
	assert.match(await page(), /Bản nháp/);
	assert.match(await page(), /noindex/);
	const desk = await fetch(`${address}admin/`);
	assert.match(await desk.text(), /\/admin\/newsdesk\/\w+\/newsdesk\.js/);
	assert.match(desk.headers.get("content-security-policy") ?? "", /'wasm-unsafe-eval'/);

	const edited = articleText({ title: "title: Tít đã sửa", draft: "draft: true" });
	await after(() => site.write(STORY, edited), BUILT);
	assert.match(await page(), /Tít đã sửa/);

	const wrong = articleText({ date: "date: 2022-02-30 08:00" });
	await after(
		() => site.write(STORY, wrong),
		/dòng 3, cột 7[\s\S]*giữ trang của lần dựng trước[\s\S]* giây\n/,
	);
	assert.match(await page(), /Tít đã sửa/);
	assert.match(await page(), /<div class="problem-strip" role="status">[\s\S]*dòng (<!-- -->)?3/);

	await after(() => site.write(STORY, articleText()), BUILT);
	assert.match(await page(), /Mùa dừa trên sông Hàm Luông/);
	assert.doesNotMatch(await page(), /problem-strip/);
});

test("npm start tells on every page what is wrong with the sections, and shows the last good preview", async () => {
	const { address, page, after } = preview;
	const sections = path.join(site.content, "sections.yaml");
	const good = await readFile(sections, "utf8");
	try {
		await after(() => writeFile(sections, "- ["), /Chưa dựng gì cả/);
		for (const html of [await page(), await (await fetch(address)).text()])
			assert.match(html, /problem-strip[\s\S]*sections\.yaml/);
	} finally {
		await after(() => writeFile(sections, good), BUILT);
	}
	assert.doesNotMatch(await page(), /problem-strip/);
});

test("npm start sees an article in a folder that came after it", async () => {
	const { address, after } = preview;
	const later = articleText({ title: "title: Tháng sau", date: "date: 2022-06-01 08:00" });
	await after(() => site.write("2022/06/thang-sau.md", later), BUILT);
	const again = articleText({ title: "title: Tháng sau nữa", date: "date: 2022-06-01 08:00" });
	await after(() => site.write("2022/06/thang-sau.md", again), BUILT);
	const page = await (await fetch(`${address}2022/06/01/thang-sau/`)).text();
	assert.match(page, /Tháng sau nữa/);
});

test("npm start tells the open page of an edited article, and no page that did not change", async () => {
	const { address, after } = preview;
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
	await after(() => site.write(STORY, articleText({}, "\nChữ khác.\n")), BUILT);
	await untilTold(2, 1);
	await after(() => site.write(OTHER, other("Bài khác", "\nChữ khác.\n")), BUILT);
	await untilTold(2, 2);
	assert.deepEqual([times("edited"), times("other")], [2, 2]);
	stop.abort();
	await Promise.allSettled(open);
});

test("npm start tells the open page of a broken story, shows edits of others meanwhile, and takes the strip away", async () => {
	const { address, after } = preview;
	const write = (file: string, text: string) => after(() => site.write(file, text), BUILT);
	const browser = await openBrowser();
	try {
		await withPage(browser, async ({ page: story, faults }) => {
			await withPage(browser, async ({ page: second }) => {
				await open(story, `${address}2022/05/26/ben-pha/`);
				await open(second, `${address}2021/01/01/bai-khac/`);
				await write(STORY, articleText({ date: "date: 2022-02-30 08:00" }));
				await story.getByRole("status").getByText("dòng 3, cột 7").waitFor();
				await story.getByRole("heading", { name: "Mùa dừa trên sông Hàm Luông" }).waitFor();
				await second.getByRole("link", { name: "Có 1 lỗi ở 1 tệp khác" }).waitFor();

				await write(OTHER, other("Tít mới của bài khác"));
				await second.getByRole("heading", { name: "Tít mới của bài khác" }).waitFor();
				await write("2022/05/chua-tung-co.md", articleText({ title: "title: 'hở" }));
				await story.getByRole("link", { name: "1 lỗi ở 1 tệp khác" }).waitFor();
				// In a tab of its own: one that loads itself anew would not let itself be led elsewhere.
				await withPage(browser, async ({ page: never, faults }) => {
					await open(never, `${address}2022/05/26/chua-tung-co/`, 404);
					await never.getByRole("heading", { name: "Trang này chưa dựng được" }).waitFor();
					await write("2022/05/chua-tung-co.md", articleText({ title: "title: Nay đã dựng" }));
					await never.getByRole("heading", { name: "Nay đã dựng" }).waitFor();
					assert.deepEqual(
						faults.filter((fault) => !fault.includes("404")),
						[],
					);
				});
				await write(STORY, articleText());
				await story.locator(".problem-strip").waitFor({ state: "detached" });
				await second.locator(".problem-strip").waitFor({ state: "detached" });
				assert.deepEqual(faults, []);
			});
		});
	} finally {
		await browser.close();
	}
});

test("npm start serves the preview of an earlier run at once, and then what changed since", async () => {
	await preview.stop();
	await site.write(STORY, articleText({ date: "date: 2022-02-30 08:00" }));
	preview = await startPreview(site);
	const { page, built, after } = preview;
	assert.match(await page(), /Mùa dừa trên sông Hàm Luông/);
	await built();
	assert.match(await page(), /Mùa dừa trên sông Hàm Luông/);
	assert.match(await page(), /problem-strip/);
	const mended = articleText({ title: "title: Tít sửa lại" });
	await after(() => site.write(STORY, mended), BUILT);
	assert.match(await page(), /Tít sửa lại/);
});

test("npm start shows a change of a template, by a new process that has not loaded the old one", async () => {
	await withTinySite({ [STORY]: articleText() }, async (site) => {
		const project = path.join(site.folder, "project");
		await copyProject(project);
		const preview = await startPreview(site, project);
		try {
			const { page, built, after } = preview;
			await built();
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
		} finally {
			await preview.stop();
		}
	});
});
