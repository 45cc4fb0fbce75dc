import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { axeFaults } from "../../support/browser/axe.ts";
import { openBrowser, withPage, withPages } from "../../support/browser/browser.ts";
import { sidewaysFaults } from "../../support/browser/page-look.ts";
import {
	COMMENTS,
	CROWDED,
	crowdedId,
	type LettersSite,
	lettersSite,
} from "../../support/letters/letters-site.ts";
import { type ReadingSite, readingSite } from "../../support/site/reading-site.ts";

let browser: Browser;
let site: LettersSite;

before(async () => {
	[browser, site] = await Promise.all([openBrowser(), lettersSite()]);
});
after(() => Promise.all([browser.close(), site.close()]));

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
const field = (page: Page, name: string) => page.locator(`.comment-form [name=${name}]`);
const said = (page: Page, text: string | RegExp) =>
	page.locator(".comment-said", { hasText: text }).waitFor();
const send = (page: Page) => page.getByRole("button", { name: "Gửi bình luận" });
/** Waits for the script: before it has come a press of the button sends the plain form. */
const tended = (page: Page) => page.locator(".comment-said").waitFor({ state: "attached" });
const drafts = (page: Page) => page.evaluate(() => localStorage.getItem("thu-viet-do"));
const sentBy = async (name: string) => (await site.letters()).filter((letter) => letter.name === name);
/** What the browser itself says of an answer that is no success. */
const own = (faults: readonly string[]) =>
	faults.filter((fault) => !fault.includes("Failed to load resource"));

test("a reader answers a comment on a phone in the dark: it is quoted, sent once, and the answer comes on the page", async () => {
	await withPage(
		browser,
		async ({ page, faults }) => {
			const asked: URL[] = [];
			page.on("request", (request) => asked.push(new URL(request.url())));
			await page.goto(site.address);
			await tended(page);
			assert.ok(!asked.some(({ pathname }) => pathname.startsWith("/thu/")));
			await page.locator(`#binh-luan-${COMMENTS.first} .comment-reply`).click();
			await page.locator(".comment-form .comment-quote", { hasText: /^“Bà con mừng lắm.”$/ }).waitFor();
			assert.equal(await page.locator("textarea:focus").count(), 1);
			await field(page, "name").fill("Hai Lúa");
			await field(page, "text").fill("Tôi cũng mừng.");
			assert.match((await drafts(page)) ?? "", /Tôi cũng mừng/);
			await send(page).dblclick();
			await said(page, "Tòa soạn đã nhận thư");
			assert.equal(await page.locator(".comment-said:focus").count(), 1);
			assert.equal(await field(page, "text").inputValue(), "");
			assert.equal(await page.locator(".comment-form .comment-quote").isVisible(), false);
			assert.equal(await drafts(page), null);
			const letters = await sentBy("Hai Lúa");
			assert.deepEqual(
				letters.map(({ text, replyTo }) => [text, replyTo]),
				[["Tôi cũng mừng.", COMMENTS.first]],
			);
			assert.deepEqual([...new Set(asked.map(({ origin }) => origin))], [site.origin]);
			assert.equal(asked.filter(({ pathname }) => pathname === "/thu/gui/").length, 1);
			assert.equal(page.url(), site.address);
			assert.deepEqual(faults, []);
		},
		{ ...PHONE, colorScheme: "dark" },
	);
});

test("what is refused is said at its field, with the text kept, and nobody is shut out of it", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await page.goto(site.address);
		await field(page, "name").fill("Ba Khía");
		// A sign that nobody sees came along with what was pasted.
		await field(page, "text").fill("Gọi lại\u202E cho tôi.");
		await field(page, "contact").fill("chiều nay");
		await tended(page);
		await send(page).click();
		await page.locator(".comment-fault", { hasText: "để trống ô này" }).waitFor();
		assert.equal(await page.locator("[name=text]:focus").getAttribute("aria-invalid"), "true");
		assert.equal(await field(page, "text").inputValue(), "Gọi lại cho tôi.");
		assert.deepEqual(await axeFaults(page), []);
		for (const width of [390, 1280]) {
			await page.setViewportSize({ width, height: 844 });
			await page.evaluate(() => document.documentElement.style.setProperty("font-size", "32px"));
			assert.deepEqual(await sidewaysFaults(page), []);
		}
		await field(page, "contact").fill("0912 345 678");
		await field(page, "text").fill("Gọi lại cho tôi!");
		assert.equal(await page.locator(".comment-fault, [aria-invalid]").count(), 0);
		assert.deepEqual(await sentBy("Ba Khía"), []);
		assert.deepEqual(own(faults), []);
	});
});

test("without a network the letter waits in the browser, outlives its tab, and goes when its reader sends it", async () => {
	await withPages(browser, async (open) => {
		const { page: first } = await open();
		await first.goto(site.address);
		await field(first, "name").fill("Tư Ếch");
		await field(first, "text").fill("Mưa lớn");
		await first.context().setOffline(true);
		await said(first, "Chưa có mạng: lời viết được giữ trên máy này");
		await field(first, "text").fill("Mưa lớn quá.");
		await send(first).click();
		await said(first, "Chưa có mạng");
		await first.context().setOffline(false);
		await said(first, "Đã có mạng, mời bạn bấm gửi");
		await first.close();

		const { page, faults } = await open();
		await page.goto(site.address);
		await said(page, "Lời viết dở lần trước còn đây, chưa gửi");
		assert.equal(await field(page, "name").inputValue(), "Tư Ếch");
		assert.equal(await field(page, "text").inputValue(), "Mưa lớn quá.");
		assert.deepEqual(await sentBy("Tư Ếch"), []);
		await send(page).click();
		await said(page, "Tòa soạn đã nhận thư");
		assert.equal((await sentBy("Tư Ếch")).length, 1);
		await page.reload();
		await tended(page);
		assert.equal(await field(page, "text").inputValue(), "");
		// A reader who takes back all that was written leaves nothing.
		await field(page, "text").fill("Thôi");
		await page.waitForFunction(() => localStorage.getItem("thu-viet-do") !== null);
		await field(page, "text").fill("");
		await page.waitForFunction(() => localStorage.getItem("thu-viet-do") === null);
		assert.deepEqual(faults, []);
	});
});

test("a letter whose answer was lost on the way is not kept twice, and its reader hears that it has come", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await page.goto(site.address);
		await page.route(
			"**/thu/gui/",
			async (route) => {
				await route.fetch();
				await route.abort("connectionreset");
			},
			{ times: 1 },
		);
		await field(page, "name").fill("Năm Sa Đéc");
		await field(page, "text").fill("Gửi hoài không được.");
		await tended(page);
		await send(page).click();
		await said(page, "Chưa gửi được: lời viết được giữ trên máy này");
		assert.equal((await sentBy("Năm Sa Đéc")).length, 1);
		await send(page).click();
		await said(page, "Thư đã tới từ lần gửi trước");
		assert.equal(await field(page, "text").inputValue(), "");
		assert.equal((await sentBy("Năm Sa Đéc")).length, 1);
		assert.deepEqual(own(faults), []);
	});
});

test("where storage is closed the form works all the same, and says that the page must stay open", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await page.addInitScript(
			"Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('closed', 'SecurityError'); } });",
		);
		await page.goto(site.address);
		await field(page, "text").fill("Lời này không giữ được.");
		await tended(page);
		await page.context().setOffline(true);
		await said(page, "đừng đóng trang");
		assert.deepEqual(faults, []);
	});
});

for (const stored of [
	"null",
	"7",
	"{",
	'[["/2022/05/26/ben-pha/",null]]',
	'[["/2022/05/26/ben-pha/",{"text":7}]]',
])
	test(`whatever else is in storage does no harm: ${stored}`, async () => {
		await withPage(browser, async ({ page, faults }) => {
			await page.addInitScript(`localStorage.setItem("thu-viet-do", ${JSON.stringify(stored)})`);
			await page.goto(site.address);
			await field(page, "text").fill("Đè lên");
			await page.waitForFunction(() => localStorage.getItem("thu-viet-do")?.includes("Đè lên"));
			assert.deepEqual(faults, []);
		});
	});

test("without JavaScript the letter is read again and sent, and a page says that it has come", async () => {
	await withPage(
		browser,
		async ({ page }) => {
			await page.goto(site.address);
			await field(page, "replyTo").selectOption(COMMENTS.answered);
			await field(page, "name").fill("Sáu Miệt Vườn");
			await field(page, "text").fill("Tôi đi chuyến chót.");
			await send(page).click();
			await page.getByRole("heading", { name: "Đọc lại trước khi gửi" }).waitFor();
			// Sent faster than one writes it is shown again.
			while (!page.url().endsWith("/thu/da-nhan/")) await send(page).click();
			assert.deepEqual(
				(await sentBy("Sáu Miệt Vườn")).map(({ text, replyTo }) => [text, replyTo]),
				[["Tôi đi chuyến chót.", COMMENTS.answered]],
			);
		},
		{ javaScriptEnabled: false },
	);
});

test("the address of a comment that newer ones have sent to another page leads on to it", async () => {
	await withPage(browser, async ({ page, faults }) => {
		const [last, first] = [crowdedId(CROWDED.comments - 1), crowdedId(0)];
		await page.goto(`${site.origin}${CROWDED.path}#binh-luan-${last}`);
		await tended(page);
		assert.ok(page.url().endsWith(`${CROWDED.path}#binh-luan-${last}`));
		await page.goto(`${site.origin}/`);
		// It leads on before it is loaded.
		await page.goto(`${site.origin}${CROWDED.path}#binh-luan-${first}`, { waitUntil: "commit" });
		await page.waitForURL(`${site.origin}${CROWDED.path}binh-luan/#binh-luan-${first}`);
		await page.locator(`#binh-luan-${first}:target`, { hasText: "Lời thứ 0." }).waitFor();
		assert.deepEqual(await axeFaults(page), []);
		await page.goBack();
		assert.equal(page.url(), `${site.origin}/`);
		// By a link on the page itself, as in a quotation.
		await page.goto(site.origin + CROWDED.path);
		await tended(page);
		await page.evaluate((hash) => location.assign(hash), `#binh-luan-${first}`);
		await page.waitForURL(/\/binh-luan\/#/);
		await page.locator(`#binh-luan-${first}:target`).waitFor();
		assert.deepEqual(faults, []);
	});
});

test("after its last day the form says that it is closed, by the reader's clock", async () => {
	const closed: ReadingSite = await readingSite();
	try {
		await withPage(browser, async ({ page, faults }) => {
			await page.goto(closed.address);
			assert.match(
				await page.locator(".comment-note").evaluate((note) => getComputedStyle(note, "::before").content),
				/Bài này không còn nhận bình luận/,
			);
			assert.equal(await page.getByText("Biên tập viên đọc trước khi đăng").isVisible(), false);
			assert.equal(await page.getByRole("link", { name: "Tòa soạn giữ gì của bạn?" }).isVisible(), true);
			assert.equal(await page.locator(".comment-form :is(input, textarea, button):visible").count(), 0);
			assert.deepEqual(faults, []);
		});
		await withPage(browser, async ({ page, faults }) => {
			await page.clock.setFixedTime("2022-07-25T23:59:00+07:00");
			await page.goto(closed.address);
			await tended(page);
			assert.equal(await send(page).isVisible(), true);
			await page.getByText(/^Biên tập viên đọc trước khi đăng\. Nhận đến hết ngày 25\b/).waitFor();
			assert.deepEqual(faults, []);
		});
	} finally {
		await closed.close();
	}
});
