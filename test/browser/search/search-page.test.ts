import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { axeFaults } from "../../support/browser/axe.ts";
import { settled } from "../../support/browser/browser.ts";
import { sidewaysFaults, smallTargets } from "../../support/browser/page-look.ts";
import {
	goDown,
	holdBack,
	NEW_STORIES,
	OLD_STORY,
	resultLinks,
	type SearchSite,
	searchEnd,
	serveSearchSite,
} from "../../support/search/search-site.ts";

let site: SearchSite;
before(async () => {
	site = await serveSearchSite();
});
after(() => site.close());

const box = (page: Page) => page.locator("main input[name=q]");
/** As the page itself knows it: Playwright hears of a change some time later. */
const address = (page: Page) => page.evaluate(() => decodeURIComponent(location.search.replaceAll("+", " ")));
/** How often it has loaded a file, in the same way. */
const countLoads = (page: Page, file: string) =>
	page.evaluate(
		(name) => performance.getEntriesByType("resource").filter((one) => one.name.endsWith(name)).length,
		file,
	);
/** The reader asked the browser to spend less. */
const saveData = (page: Page) =>
	page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
/** When a page with a clock of its own is opened, and when that clock stands still: later than any machine needs. */
const OPENED = Date.parse("2026-11-24T08:30:00+07:00");
const LATER = OPENED + 3_600_000;
const ask = (query: string) => `/tim-kiem/?q=${encodeURIComponent(query)}`;

test("results come as one types, and the address follows without filling the history", async () => {
	await site.visit("/tim-kiem/", async ({ page, faults }) => {
		const before = await page.evaluate(() => history.length);
		await box(page).pressSequentially("cho noi", { delay: 20 });
		await page.locator('.search-results a[href="/2026/08/02/cho-noi/"]').waitFor();
		await page.waitForURL("**/tim-kiem/?q=cho+noi");
		assert.equal(await page.title(), "cho noi - Tìm kiếm | Tin Tĩnh");
		assert.equal(await page.evaluate(() => history.length), before);
		assert.equal(await page.locator(".search-start").isVisible(), false);
		await box(page).fill("");
		await page.locator(".search-start").waitFor();
		assert.equal(await page.locator(".search-results > li").count(), 0);
		assert.deepEqual(faults, []);
	});
});

test("of what comes all at once the address tells at once, of what is typed when the fingers rest", async () => {
	await site.visit(
		"/tim-kiem/",
		async ({ page, faults }) => {
			await page.clock.pauseAt(LATER);
			await box(page).focus();
			await page.keyboard.insertText("cho noi");
			assert.equal(await address(page), "?q=cho noi");
			await page.keyboard.press("x");
			await page.keyboard.press("Backspace");
			assert.equal(await address(page), "?q=cho noi");
			await page.keyboard.type(" som");
			assert.equal(await address(page), "?q=cho noi");
			await page.clock.runFor(200);
			assert.equal(await page.title(), "cho noi som - Tìm kiếm | Tin Tĩnh");
			assert.equal(await address(page), "?q=cho noi");
			await page.clock.runFor(1_000);
			assert.equal(await address(page), "?q=cho noi som");
			assert.deepEqual(faults, []);
		},
		{},
		(page) => page.clock.install({ time: OPENED }),
	);
});

/** Answers when all that the page asked for before is answered. */
const answered = (page: Page) => page.evaluate(async () => (await fetch("/robots.txt")).text());

test("while one types, titles are asked, and one card; texts and the others when the reader rests", async () => {
	const asked: string[] = [];
	const askedFor = (part: string) => asked.filter((path) => path.includes(part)).length;
	await site.visit(
		"/tim-kiem/",
		async ({ page, faults }) => {
			await page.clock.pauseAt(LATER);
			page.on("request", (request) => asked.push(new URL(request.url()).pathname));
			await box(page).focus();
			const cards = page.locator(".search-results > li");
			for (const letter of "tin") {
				await page.keyboard.press(letter);
				await page.clock.runFor(150);
			}
			await cards.first().waitFor();
			await answered(page);
			assert.equal(await page.title(), "tin - Tìm kiếm | Tin Tĩnh");
			assert.equal(askedFor("/titles/"), 1);
			assert.equal(askedFor("/fragment/"), 1);
			assert.equal(askedFor("/index/"), 0);
			assert.equal(await cards.count(), 1);
			await page.clock.runFor(1_000);
			await cards.nth(4).waitFor();
			assert.match(await searchEnd(page), /^Mới thấy 12 bài cho “tin”/);
			assert.equal(askedFor("/index/"), 1);
			assert.deepEqual(faults, []);
		},
		{},
		(page) => page.clock.install({ time: OPENED }),
	);
});

test("where no title holds what is typed, the newest texts are asked without waiting, and older ones at rest", async () => {
	const asked: string[] = [];
	await site.visit(
		"/tim-kiem/",
		async ({ page, faults }) => {
			await page.clock.pauseAt(LATER);
			page.on("request", (request) => asked.push(new URL(request.url()).pathname));
			await box(page).focus();
			const texts = page.waitForRequest(/\/2026-11\/index\//);
			await page.keyboard.type("cội");
			await page.clock.runFor(150);
			await texts;
			await answered(page);
			assert.ok(!asked.some((path) => path.includes("/2026-q3/")));
			await page.clock.runFor(1_000);
			await page.locator(`.search-results a[href="${OLD_STORY}"]`).waitFor();
			assert.deepEqual(faults, []);
		},
		{},
		(page) => page.clock.install({ time: OPENED }),
	);
});

test("a screenful of cards comes at once, the others as the reader goes down", async () => {
	await site.visit(
		"/tim-kiem/",
		async ({ page, faults }) => {
			const stories: string[] = [];
			page.on("request", (request) => {
				if (request.url().includes("/fragment/")) stories.push(request.url());
			});
			await box(page).focus();
			await page.keyboard.insertText("bến phà");
			await searchEnd(page);
			await answered(page);
			assert.equal(stories.length, 5);
			assert.equal(await page.locator(".search-results > li").count(), 5);
			await goDown(page, NEW_STORIES);
			assert.deepEqual(faults, []);
		},
		{ viewport: { width: 390, height: 500 } },
	);
});

test("what every search begins with comes before the first key, for a reader who saves data after it", async () => {
	const beginnings = async (saves: boolean) => {
		const asked: string[] = [];
		await site.visit(
			"/tim-kiem/",
			async ({ page, faults }) => {
				const hasCome = () =>
					performance.getEntriesByType("resource").some(({ name }) => name.includes("/2026-11/listing."));
				if (!saves) await page.waitForFunction(hasCome);
				await settled(page);
				assert.deepEqual(faults, []);
			},
			{},
			async (page) => {
				page.on("request", (request) => asked.push(new URL(request.url()).pathname));
				if (saves) await saveData(page);
			},
		);
		return asked.filter((path) => path.startsWith("/pagefind/")).map((path) => path.replace(/\.[\w.]+$/, ""));
	};
	assert.deepEqual((await beginnings(false)).sort(), [
		"/pagefind/2026-11/listing",
		"/pagefind/2026-11/pagefind",
		"/pagefind/bundles",
		"/pagefind/title-index",
	]);
	assert.deepEqual(await beginnings(true), []);
});

/** Notes the results that come into the list from now on. @returns their addresses so far */
async function watchResults(page: Page): Promise<() => Promise<string[]>> {
	const added = await page.evaluateHandle(() => {
		const paths: string[] = [];
		new MutationObserver((changes) => {
			for (const { addedNodes } of changes)
				for (const node of addedNodes)
					for (const link of node instanceof Element ? node.querySelectorAll("a") : [])
						paths.push(link.pathname);
		}).observe(document.querySelector(".search-results") as Element, { childList: true });
		return paths;
	});
	return () => added.jsonValue();
}

test("an answer that comes late, after another question, is dropped", async () => {
	let release = () => {};
	await site.visit(
		"/tim-kiem/",
		async ({ page, faults }) => {
			await box(page).fill("bến phà");
			const held = page.waitForRequest(/\/2026-11\/fragment\//);
			await box(page).press("Enter");
			await held;
			await box(page).fill("chợ nổi");
			await box(page).press("Enter");
			await page.locator('.search-results a[href="/2026/08/02/cho-noi/"]').waitFor();
			const added = await watchResults(page);
			release();
			assert.match(await searchEnd(page), /“chợ nổi”/);
			assert.deepEqual(await resultLinks(page), ["/2026/08/02/cho-noi/"]);
			// A third answer comes by the way that a late one would have come by.
			await box(page).fill("ông tư cội");
			await box(page).press("Enter");
			await page.locator(`.search-results a[href="${OLD_STORY}"]`).waitFor();
			assert.deepEqual(await added(), [OLD_STORY]);
			assert.deepEqual(faults, []);
		},
		{},
		async (page) => {
			release = await holdBack(page, /\/2026-11\/fragment\//);
		},
	);
});

test("the newest bundle's results are shown at once, and older finds come under them", async () => {
	let release = () => {};
	await site.visit(
		`${ask("bến phà")}&muc=kinh-te`,
		async ({ page, faults }) => {
			await page.locator(".search-results > li").nth(3).waitFor();
			const status = await page.locator(".search-status").textContent();
			assert.match(status ?? "", /^Đang tìm… Đã tìm các bài từ (?:11|07)\/2026 đến nay\.$/);
			const shown = await resultLinks(page);
			release();
			assert.match(await searchEnd(page), /^Tìm thấy 4 bài cho “bến phà” theo bộ lọc\. Đã tìm hết\.$/);
			assert.deepEqual(await resultLinks(page), shown);
			assert.deepEqual(faults, []);
		},
		{},
		async (page) => {
			release = await holdBack(page, /\/pagefind\/2024\//);
		},
	);
});

for (const touch of [false, true])
	test(`something better that comes late ${touch ? "moves nothing under a reader's finger until he says so" : "goes to its place in silence"}`, async () => {
		let release = () => {};
		await site.visit(
			ask("kênh đào"),
			async ({ page, faults }) => {
				await page.locator(".search-results > li").nth(4).waitFor();
				const shown = await resultLinks(page);
				assert.ok(!shown.includes(OLD_STORY));
				if (touch) await page.mouse.wheel(0, 1);
				release();
				await searchEnd(page);
				const better = page.getByRole("button", { name: "xếp lại" });
				if (touch) {
					await better.waitFor();
					assert.deepEqual((await resultLinks(page)).slice(0, shown.length), shown);
					assert.match((await page.locator(".search-reorder").textContent()) ?? "", /^Có kết quả khớp hơn/);
					await better.click();
					await page.locator(`.search-results > li:first-child a[href="${OLD_STORY}"]:focus`).waitFor();
				}
				await page.locator(`.search-results > li:first-child a[href="${OLD_STORY}"]`).waitFor();
				assert.equal(await better.count(), 0);
				await goDown(page, NEW_STORIES + 1);
				const all = await resultLinks(page);
				assert.equal(new Set(all).size, NEW_STORIES + 1);
				assert.deepEqual(faults, []);
			},
			{},
			async (page) => {
				release = await holdBack(page, /\/pagefind\/2024\//);
			},
		);
	});

test("a reader who saves data is asked before older bundles are", async () => {
	const asked: string[] = [];
	await site.visit(
		ask("ông tư cội"),
		async ({ page, faults }) => {
			const older = page.getByRole("button", { name: "Tìm tiếp trong các bài cũ hơn" });
			await older.waitFor();
			assert.match(await searchEnd(page), /Đã tìm các bài từ 11\/2026 đến nay\.$/);
			assert.ok(!asked.some((url) => url.includes("/pagefind/2024/")));
			await older.click();
			await page.locator(`.search-results a[href="${OLD_STORY}"]`).waitFor();
			assert.match(await searchEnd(page), /Đã tìm hết kho bài\.$/);
			assert.deepEqual(faults, []);
		},
		{},
		async (page) => {
			page.on("request", (request) => asked.push(request.url()));
			await saveData(page);
		},
	);
});

test("a browser that cannot unpack by itself finds the same, by a script that no other asks for", async () => {
	for (const unpacks of [true, false]) {
		const asked: string[] = [];
		await site.visit(
			ask("cho noi"),
			async ({ page, faults }) => {
				await page.locator('.search-results a[href="/2026/08/02/cho-noi/"]').waitFor();
				assert.match(await searchEnd(page), /^Tìm thấy/);
				assert.equal(
					asked.some((url) => url.endsWith("/assets/gunzip.js")),
					!unpacks,
				);
				assert.deepEqual(faults, []);
			},
			{},
			async (page) => {
				page.on("request", (request) => asked.push(request.url()));
				if (!unpacks)
					await page.addInitScript(() => Reflect.deleteProperty(globalThis, "DecompressionStream"));
			},
		);
	}
});

test("filters tell what they leave, stand in the address, and go back and forth with the browser", async () => {
	await site.visit(ask("bến phà"), async ({ page, faults }) => {
		await searchEnd(page);
		const filters = page.locator(".search-filters");
		if ((await filters.getAttribute("open")) === null) await filters.locator("summary").click();
		const section = page.getByRole("combobox", { name: "Chuyên mục" });
		assert.deepEqual(await section.locator("option").allTextContents(), [
			"Tất cả",
			// Older bundles were not asked: there may be more.
			"Thời sự (8+)",
			"Kinh tế (4+)",
		]);
		await section.selectOption("kinh-te");
		await page.locator(".search-status", { hasText: "Tìm thấy 4 bài" }).waitFor();
		assert.ok((await section.locator("option").allTextContents()).includes("Kinh tế (4)"), "all were asked");
		assert.equal(await address(page), "?q=bến phà&muc=kinh-te");
		await page.getByRole("combobox", { name: "Sắp xếp" }).selectOption("date");
		await page.waitForURL(/xep=ngay/);
		await searchEnd(page);
		assert.deepEqual(
			await resultLinks(page),
			[4, 3, 2, 1].map((day) => `/2026/11/0${day}/tin-${day - 1}/`),
		);

		await page.reload();
		await page.locator(".search-results > li").nth(3).waitFor();
		assert.equal(await section.inputValue(), "kinh-te");
		assert.equal(await page.getByRole("combobox", { name: "Sắp xếp" }).inputValue(), "date");
		assert.equal(await box(page).inputValue(), "bến phà");

		await page.goBack();
		await page.goBack();
		await goDown(page, NEW_STORIES);
		assert.equal(await section.inputValue(), "");
		assert.equal(await address(page), "?q=bến phà");
		await page.goForward();
		await page.locator(".search-status", { hasText: "Tìm thấy 4 bài" }).waitFor();
		await page.getByRole("button", { name: "Xóa bộ lọc" }).click();
		await goDown(page, NEW_STORIES);
		assert.equal(await address(page), "?q=bến phà");
		assert.deepEqual(faults, []);
	});
});

test("a filter without words lists the newest of it, in any period", async () => {
	for (const [filter, first, count] of [
		["?the=lang-nghe", "/2026/11/04/tin-3/", 4],
		["?tac-gia=le-bich", "/2026/11/12/tin-11/", 8],
		["?tu=2024-01&den=2026-08", "/2026/08/02/cho-noi/", 2],
	] as const)
		await site.visit(`/tim-kiem/${filter}`, async ({ page, faults }) => {
			assert.match(await searchEnd(page), new RegExp(`^Tìm thấy ${count} bài theo bộ lọc\\.`));
			await goDown(page, count);
			const links = await resultLinks(page);
			assert.equal(links[0], first);
			assert.equal(links.length, count);
			assert.equal(await page.locator(".search-start").isVisible(), false);
			assert.deepEqual(faults, []);
		});
});

test("a card shows hits, day, section and byline, and its story opens with the hits marked", async () => {
	await site.visit(ask("tu coi"), async ({ page, faults }) => {
		await searchEnd(page);
		const card = page.locator(".search-results > li").first();
		await card.locator("mark", { hasText: "Tư Cội" }).waitFor();
		assert.equal(await card.locator("time").textContent(), "02/05/2024 - 07:00");
		assert.equal(await card.locator(".card-section").textContent(), "Thời sự");
		assert.match((await card.locator(".card-byline").textContent()) ?? "", /Ánh Nguyệt/);
		assert.equal(await card.locator("a").getAttribute("href"), OLD_STORY);

		await card.locator("a").click();
		await page.waitForURL(`**${OLD_STORY}`);
		const clear = page.getByRole("button", { name: "Bỏ tô màu" });
		await clear.waitFor();
		const marked = () =>
			page.evaluate(() => [...(CSS.highlights.get("found") ?? [])].map((range) => range.toString()));
		assert.deepEqual(await marked(), ["Tư Cội"]);
		const top = await page.evaluate(() => {
			const [range] = CSS.highlights.get("found") ?? [];
			return (range as Range).getBoundingClientRect().top;
		});
		assert.ok(top > 0 && top < (page.viewportSize()?.height ?? 0), `the first hit stands at ${top}`);
		assert.deepEqual(await axeFaults(page), []);
		await clear.click();
		assert.deepEqual(await marked(), []);
		assert.equal(await clear.count(), 0);
		assert.deepEqual(faults, []);

		await page.goBack();
		await page.locator(".search-results mark").first().waitFor();
		assert.equal(await box(page).inputValue(), "tu coi");
	});
});

test("what an article holds is shown as text, never as markup", async () => {
	await site.visit(ask("bà con bán khoai"), async ({ page, faults }) => {
		await searchEnd(page);
		await page.locator(".search-results mark").first().waitFor();
		assert.equal(await page.locator(".search-results b").count(), 0);
		assert.deepEqual(faults, []);
	});
});

test("a file that is gone after a deploy is asked for once more with a fresh list", async () => {
	await site.visit(
		ask("bến phà"),
		async ({ page }) => {
			await goDown(page, NEW_STORIES);
			assert.equal(await page.locator(".search-trouble").textContent(), "");
			assert.equal(await countLoads(page, "/pagefind/bundles.json"), 2);
		},
		{},
		(page) =>
			page.route(/\.pf_index$/, (route) => route.fulfill({ status: 404, body: "gone" }), { times: 1 }),
	);
});

test("a part of the archive that does not come is named, what did come is shown, and can be asked for again", async () => {
	await site.visit(
		`${ask("bến phà")}&the=`,
		async ({ page }) => {
			await page.locator(".search-results > li").first().waitFor();
			await page.getByRole("button", { name: "Tìm tiếp trong các bài cũ hơn" }).click();
			const trouble = page.locator(".search-trouble", { hasText: "Chưa tải được" });
			await trouble.waitFor();
			assert.equal(await trouble.textContent(), "Chưa tải được kho bài từ 01/2024 đến 12/2024.");
			await goDown(page, NEW_STORIES);
			await page.unroute(/\/pagefind\/2024\//);
			await page.getByRole("button", { name: "Thử tải lại" }).click();
			await page.locator(`.search-results a[href="${OLD_STORY}"]`).waitFor();
			assert.equal(await page.locator(".search-trouble").textContent(), "");
		},
		{},
		(page) => page.route(/\/pagefind\/2024\//, (route) => route.fulfill({ status: 404, body: "gone" })),
	);
});

test("without an index, or without a network, the page says so and tries again on the reader's word", async () => {
	await site.visit(
		ask("bến phà"),
		async ({ page }) => {
			await page.locator(".search-trouble", { hasText: "Không tải được kho tìm kiếm" }).waitFor();
			assert.equal(await page.locator(".search-start").isVisible(), true);
			assert.deepEqual(await axeFaults(page), []);
			await page.unroute(/\/pagefind\//);
			await page.getByRole("button", { name: "Thử tải lại" }).click();
			await page.locator(".search-results > li").first().waitFor();
		},
		{},
		(page) => page.route(/\/pagefind\//, (route) => route.fulfill({ status: 404, body: "gone" })),
	);
	await site.visit("/tim-kiem/", async ({ page }) => {
		await page.context().setOffline(true);
		await box(page).fill("bến phà");
		await page.locator(".search-trouble", { hasText: "Máy đang không có mạng" }).waitFor();
	});
});

test("when nothing is found the page gives advice and the nearest titles", async () => {
	await site.visit(ask("thongg xxe caau moii zz"), async ({ page, faults }) => {
		assert.match(await searchEnd(page), /^Không có bài nào khớp với/);
		await page.locator(".search-nearest a", { hasText: "Thông xe cầu mới" }).waitFor();
		assert.ok((await page.locator(".search-tips li").count()) >= 3);
		assert.deepEqual(faults, []);
	});
});

test("what was typed with the keyboard off, or with a letter wrong, is understood and said so", async () => {
	for (const [typed, said, found] of [
		["ddoong khachs", "Có vẻ bộ gõ tiếng Việt đang tắt; báo hiểu là: đông khách.", "/2026/11/12/tin-11/"],
		[
			"thong xe cauu moi",
			"Có phải bạn tìm: thong xe cau moi? Không có bài khớp đúng với “thong xe cauu moi”.",
			OLD_STORY,
		],
	] as const)
		await site.visit(ask(typed), async ({ page, faults }) => {
			await searchEnd(page);
			await page.locator(`.search-results > li:first-child a[href="${found}"]`).waitFor();
			assert.equal(await page.locator(".search-meant").textContent(), said);
			assert.deepEqual(faults, []);
		});
});

test("a running story filters as a tag does, and is offered with what it leaves", async () => {
	await site.visit("/tim-kiem/?dong=qua-song", async ({ page, faults }) => {
		assert.equal(await searchEnd(page), "Tìm thấy 2 bài theo bộ lọc. Đã tìm hết.");
		await page.locator(".search-results > li").nth(1).waitFor();
		assert.deepEqual(await resultLinks(page), ["/2026/08/02/cho-noi/", OLD_STORY]);
		const choices = page.locator('select[data-field="thread"] option');
		assert.deepEqual(await choices.allTextContents(), ["Tất cả", "Qua sông (2)"]);
		assert.deepEqual(faults, []);
	});
});

test("a linked search that comes late shifts nothing on the page", async () => {
	for (const [linked, viewport] of [
		[ask("bến phà"), { width: 390, height: 844 }],
		[ask("bến phà"), { width: 1280, height: 720 }],
		[`${ask("bến phà")}&muc=kinh-te`, { width: 1280, height: 720 }],
	] as const)
		await site.visit(
			linked,
			async ({ page, faults }) => {
				await searchEnd(page);
				await page.evaluate(
					() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
				);
				const shifts = await page.evaluate(() => (window as unknown as { shifts: number }).shifts);
				assert.ok(shifts < 0.1, `${linked} at ${viewport.width}: ${shifts}`);
				assert.deepEqual(faults, []);
			},
			{ viewport },
			async (page) => {
				await page.addInitScript(() => {
					const seen = { shifts: 0 };
					Object.assign(window, seen);
					new PerformanceObserver((list) => {
						for (const entry of list.getEntries())
							(window as unknown as { shifts: number }).shifts += (
								entry as unknown as { value: number }
							).value;
					}).observe({ type: "layout-shift", buffered: true });
				});
				// The page is painted before its script comes, as on a slow line.
				await page.route("**/assets/search.js", async (route) => {
					await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
					await route.continue();
				});
			},
		);
});

test("an empty page shows what is in the news", async () => {
	await site.visit("/tim-kiem/", async ({ page }) => {
		assert.ok(await page.locator('.search-tags a[href="/the/lang-nghe/"]').isVisible());
		assert.equal(await page.locator(".search-start .card-title a").first().textContent(), "Tin 11");
	});
});

test("without scripts the page leads to the archive, and to a search engine that it names", async () => {
	await site.visit(
		ask("bến phà"),
		async ({ page, faults }) => {
			assert.ok(await page.locator('.search-sections a[href="/chuyen-muc/thoi-su/"]').isVisible());
			assert.ok(await page.locator('.month-index a[href="/2024/05/"]').isVisible());
			assert.match(
				(await page.locator(".search-unscripted").textContent()) ?? "",
				/DuckDuckGo là trang khác/,
			);
			const gone = page.waitForRequest(/^https:\/\/html\.duckduckgo\.com\/html\//);
			await page.locator(".search-outside input").press("End");
			await page.locator(".search-outside input").pressSequentially("phà");
			await page.route(/duckduckgo/, (route) => route.fulfill({ body: "ok" }));
			await page.locator(".search-outside button").click();
			assert.equal(new URL((await gone).url()).searchParams.get("q"), "site:tintinh.example phà");
			assert.deepEqual(faults, []);
		},
		{ javaScriptEnabled: false },
	);
});

for (const viewport of [
	{ width: 360, height: 740 },
	{ width: 1280, height: 900 },
])
	test(`axe finds nothing in any state ${viewport.width} pixels wide, and nothing is wider or too small to tap`, async () => {
		const found: string[] = [];
		const filtered = `${ask("bến phà")}&muc=kinh-te`;
		for (const state of ["/tim-kiem/", filtered, ...(viewport.width === 360 ? [ask("zzzz qqqq")] : [])])
			await site.visit(
				state,
				async ({ page }) => {
					if (state !== "/tim-kiem/") await searchEnd(page);
					const filters = page.locator(".search-filters:not([hidden]):not([open]) summary");
					if (await filters.isVisible()) await filters.click();
					const faults = [
						...(await axeFaults(page)),
						...(await sidewaysFaults(page)),
						...(await smallTargets(page)),
					];
					found.push(...faults.map((fault) => `${state}: ${fault}`));
				},
				{ viewport },
			);
		assert.deepEqual(found, []);
	});

test("the whole of a search can be done by the keyboard", async () => {
	await site.visit(
		"/tim-kiem/",
		async ({ page, faults }) => {
			await box(page).focus();
			await page.keyboard.type("ông tư cội");
			await page.keyboard.press("Enter");
			await page.locator(`.search-results a[href="${OLD_STORY}"]`).waitFor();
			await searchEnd(page);
			for (let stop = 0; stop < 20; stop++) {
				await page.keyboard.press("Tab");
				if (await page.evaluate(() => document.activeElement?.closest(".search-results") !== null)) break;
			}
			await page.keyboard.press("Enter");
			await page.waitForURL(`**${OLD_STORY}`);
			await page.getByRole("button", { name: "Bỏ tô màu" }).waitFor();
			assert.deepEqual(faults, []);
		},
		{ viewport: { width: 1280, height: 900 } },
	);
});
