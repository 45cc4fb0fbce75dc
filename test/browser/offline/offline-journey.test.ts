import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { settled } from "../../support/browser/browser.ts";
import {
	type OfflineSite,
	serveOfflineSite,
	storyText,
	until,
	withReader,
} from "../../support/offline/offline-site.ts";

const ALL = ["Bến phà mới", "Chợ nổi sớm mai", "Mùa lũ về", "Muối ngọt đầu vụ", "Sầu riêng trái vụ"] as const;

const tagged = (text: string) => text.replace("\nsection:", "\ntags: [Bến Tre]\nsection:");

let site: OfflineSite;

before(async () => {
	site = await serveOfflineSite(
		{
			"2026/11/ben-pha.md": tagged(storyText("2026-11-23", "Bến phà mới")),
			"2026/11/cho-noi.md": storyText("2026-11-18", "Chợ nổi sớm mai"),
			"2026/08/mua-lu.md": storyText("2026-08-02", "Mùa lũ về"),
			"2025/03/muoi-ngot.md": tagged(storyText("2025-03-02", "Muối ngọt đầu vụ")),
			"2024/05/sau-rieng.md": storyText("2024-05-06", "Sầu riêng trái vụ"),
			"2025/02/ngoai-may.md": storyText("2025-02-01", "Bài không tải"),
		},
		{ offlineLimits: { articles: 2, week: 100, months: 1 } },
	);
});
after(() => site.close());

test("on prepaid data a reader taps for the newest edition and for a month, saves a story, and reads it all with no network", async () => {
	await withReader(
		site,
		async ({ open, faults }) => {
			const page = await open("/ngoai-tuyen/");
			const newest = page.locator(".offline-newest");
			await newest.locator(".pack-sentence", { hasText: /^Số báo ngày 23\/11\/2026 có \d bài\.$/ }).waitFor();
			await newest.getByRole("button", { name: /^Tải số báo mới nhất \(.+ MB\)$/ }).click();
			await newest.locator(".pack-sentence", { hasText: /^Sẵn sàng đọc ngoại tuyến/ }).waitFor();
			assert.equal(await page.locator("[data-count=printed]").textContent(), "23/11/2026");
			await page.getByRole("button", { name: "Tải tháng 8/2026" }).click();
			await page.getByRole("button", { name: "Xóa tháng 8/2026" }).waitFor();
			await page.locator("summary", { hasText: "Năm 2024: 1 tháng, 1 bài" }).click();
			await page.getByRole("button", { name: "Tải tháng 5/2024" }).click();
			await page.getByRole("button", { name: "Xóa tháng 5/2024" }).first().waitFor();

			await page.goto(`${site.url}/2025/03/02/muoi-ngot/`);
			await page.getByRole("button", { name: "Lưu lại" }).click();
			await page.getByRole("button", { name: "Đã lưu" }).waitFor();

			await page.goto(`${site.url}/`);
			await page.getByRole("link", { name: "Bài không tải" }).waitFor();
			assert.equal(await page.locator(".not-kept").count(), 0);

			// The visit of this page is over: the next one is the first with no network.
			await settled(page);
			await site.kill();
			try {
				await page.goto(`${site.url}/`);
				const dead = page.locator('main a.not-kept[href="/2025/02/01/ngoai-may/"]');
				await dead.waitFor();
				assert.equal(await dead.textContent(), "Bài không tải (chưa có trong máy)");
				assert.equal(await page.locator('a[href$="/rss.xml"]:not(.not-kept)').count(), 0);
				const alive = ["/2026/11/23/ben-pha/", "/2026/08/02/mua-lu/", "/2025/03/02/muoi-ngot/", "/tim-kiem/"];
				for (const address of alive) {
					assert.ok((await page.locator(`a[href="${address}"]`).count()) > 0, address);
					assert.equal(await page.locator(`a.not-kept[href="${address}"]`).count(), 0, address);
				}
				await page.evaluate(() => dispatchEvent(new Event("online")));
				assert.equal(await page.locator(".not-kept").count(), 0);
				assert.equal(
					await page.locator('main a[href="/2025/02/01/ngoai-may/"]').textContent(),
					"Bài không tải",
				);
				for (const address of ["/2026/11/23/ben-pha/", "/2026/08/02/mua-lu/", "/2025/03/02/muoi-ngot/"]) {
					const answer = await page.goto(site.url + address);
					assert.equal(answer?.status(), 200, address);
					await page
						.locator(".offline-strip", { hasText: "Đang ngoại tuyến: số báo ngày 23/11/2026" })
						.waitFor();
				}
				assert.equal(await page.locator(".tool--save").textContent(), "Đã lưu");

				await page.goto(`${site.url}/ngoai-tuyen/`);
				await page.getByRole("link", { name: "Tháng 5/2024" }).first().click();
				await page.waitForURL("**/2024/05/");
				await page.getByRole("link", { name: "Sầu riêng trái vụ" }).click();
				await page.waitForURL("**/2024/05/06/sau-rieng/");
				await page.goto(`${site.url}/tim-kiem/?q=${encodeURIComponent("sầu riêng")}`);
				await page.locator('.search-results a[href="/2024/05/06/sau-rieng/"]').waitFor();

				for (const [address, name, stories] of [
					["/2026/", "Năm 2026", ["Bến phà mới", "Chợ nổi sớm mai", "Mùa lũ về"]],
					["/2026/11/", "Tháng 11 năm 2026", ["Bến phà mới", "Chợ nổi sớm mai"]],
					["/2026/11/18/", "Ngày 18/11/2026", ["Chợ nổi sớm mai"]],
					["/2025/", "Năm 2025", ["Muối ngọt đầu vụ"]],
					["/the/ben-tre/", "Bến Tre", ["Bến phà mới", "Muối ngọt đầu vụ"]],
					["/tac-gia/anh-nguyet/", "Bài của Ánh Nguyệt", ALL],
					["/chuyen-muc/thoi-su/2026/08/", "Thời sự, tháng 8 năm 2026", ["Mùa lũ về"]],
				] as const) {
					await page.goto(site.url + address);
					await page.locator(".not-stored-list").waitFor();
					assert.equal(await page.locator("h1").textContent(), name, address);
					assert.ok((await page.title()).startsWith(name), address);
					const listed = await page.locator(".not-stored-list .card-title a").allTextContents();
					assert.deepEqual(listed, stories, address);
				}
				await page.locator(".not-stored-list a").first().click();
				await page.waitForURL("**/2026/08/02/mua-lu/");

				await page.goto(`${site.url}/2026/11/23/ben-pha-moi-o-xa/`);
				assert.equal(await page.locator("h1").textContent(), "Trang này chưa có trong máy");
				await page.locator(".not-stored-near a", { hasText: "Bến phà mới" }).click();
				await page.waitForURL("**/2026/11/23/ben-pha/");

				await page.goto(`${site.url}/da-luu/`);
				await page.locator(".saved-stories a", { hasText: "Muối ngọt đầu vụ" }).click();
				await page.waitForURL("**/2025/03/02/muoi-ngot/");
				assert.equal(await page.locator("h1").textContent(), "Muối ngọt đầu vụ");
				assert.deepEqual(
					faults.filter((fault) => !/503|ERR_CONNECTION_REFUSED/.test(fault)),
					[],
				);
			} finally {
				await site.revive();
			}
		},
		{ line: "metered" },
	);
});

test("what the reader removes is gone from the browser, and what was saved stays", async () => {
	await withReader(
		site,
		async ({ open }) => {
			const page = await open("/2025/03/02/muoi-ngot/");
			await page.getByRole("button", { name: "Lưu lại" }).click();
			await page.getByRole("button", { name: "Đã lưu" }).waitFor();
			await page.goto(`${site.url}/ngoai-tuyen/`);
			const newest = page.locator(".offline-newest");
			await newest.getByRole("button", { name: /^Tải số báo/ }).click();
			await newest.locator(".pack-sentence", { hasText: /^Sẵn sàng đọc ngoại tuyến/ }).waitFor();
			const stored = () =>
				page.evaluate(async () => (await (await caches.open("tin-tinh-files")).keys()).length);
			const before = await stored();
			await page.getByRole("button", { name: "Xóa số báo này" }).click();
			await page.getByRole("button", { name: "Xóa hẳn" }).click();
			await newest.getByRole("button", { name: /^Tải số báo/ }).waitFor();
			await until(async () => (await stored()) < before, "files are dropped");
			assert.equal(await page.locator("[data-count=saved]").textContent(), "1");

			await page.goto(`${site.url}/da-luu/`);
			await page.getByRole("button", { name: "Bỏ lưu: Muối ngọt đầu vụ" }).click();
			await page.goto(`${site.url}/2025/03/02/muoi-ngot/`);
			await page.getByRole("button", { name: "Lưu lại" }).waitFor();
		},
		{ line: "metered" },
	);
});
