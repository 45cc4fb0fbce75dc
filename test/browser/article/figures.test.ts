import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { type RunningServer, startServer } from "../../../_includes/site/serve/server.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { axeFaults } from "../../support/browser/axe.ts";
import { openBrowser, withPage } from "../../support/browser/browser.ts";
import { sharedSite } from "../../support/site/shared-site.ts";

const table = (head: string, ...rows: string[]) =>
	[head, head.replace(/[^|]+/g, "---"), ...rows].map((row) => `|${row}|`).join("\n");

const chart = (kind: string, rows: string, more = "") =>
	`::: bieu-do Hình ${kind}\nKiểu: ${kind}\nNguồn: sổ\n${more}\n${rows}\n:::\n`;

/** What is hard to label: ends that meet, many steps, long names, figures below zero, small parts, gaps. */
const FIGURES = [
	chart(
		"đường",
		table(
			"Năm|Bến phà Rạch Vông|Cống xóm Cồn|Vàm Sâu|Cái Mít",
			"2024|1,1|1,2|1,3|9",
			"2025|||2|8",
			"2026|5|5,1|5,2|5,3",
		),
		"Mốc: 2025: nước rong về sớm hơn mọi năm\nMốc: 2026: đóng cống",
	),
	chart(
		"đường",
		table("Ngày|Lượt", ...Array.from({ length: 31 }, (_, at) => `${at + 1}/3|${((at * 37) % 90) + 10}.000`)),
	),
	chart(
		"cột",
		table("Quý|Thu|Chi", "Quý 1/2025|1.210|-105", "Quý 2/2025|1.480|-1.390", "Quý 3/2025|980|-40"),
	),
	chart("cột", table("Vụ|Lãi", "Đông xuân|12,5", "Hè thu|-4,2", "Một vụ có tên dài hơn mọi vụ khác|3")),
	chart(
		"thanh",
		table("Xã|2024|2025", "Xã Cồn Lá bên kia sông Rạch Vông về phía biển|-1,2|0,4", "Xã Vàm Sâu|120|"),
		"Nhấn: 2025",
	),
	chart(
		"tròn",
		table(
			"Giống|Cây",
			"Dừa xiêm|12.500",
			"Bưởi da xanh ghép trên gốc bưởi chua|4.300",
			"Mít|310",
			"Ổi|120",
			"Xoài|90",
		),
	),
];

let browser: Browser;
let server: RunningServer;
let address: string;

before(async () => {
	const site = sharedSite(
		"figures",
		{ "2022/05/hinh.md": articleText({}, FIGURES.join("\n")) },
		{ search: false },
	);
	const [opened, { output }] = await Promise.all([openBrowser(), site]);
	browser = opened;
	server = await startServer({ site: output, port: 0 });
	address = `${server.url}/2022/05/26/hinh/`;
});
after(() => Promise.all([browser?.close(), server?.close()]));

/** Texts of the drawings that are seen, each with what it runs into: another text, or the edge of its drawing. */
const collisions = (page: Page) =>
	page.evaluate(() => {
		const drawings = [...document.querySelectorAll(".chart svg[role=img]")].filter(
			(svg) => svg.getClientRects().length > 0,
		);
		const found: string[] = [];
		for (const svg of drawings) {
			const edge = svg.getBoundingClientRect();
			const texts = [...svg.querySelectorAll("text")].map((text) => {
				const { left, right, top, bottom } = text.getBoundingClientRect();
				// The room over and under letters may meet.
				return { left, right, top: top + 3, bottom: bottom - 3, says: text.textContent };
			});
			for (const [at, one] of texts.entries()) {
				if (
					one.left < edge.left - 1 ||
					one.right > edge.right + 1 ||
					one.top < edge.top - 1 ||
					one.bottom > edge.bottom + 1
				)
					found.push(`${one.says} leaves its drawing`);
				for (const other of texts.slice(0, at))
					if (
						one.left < other.right &&
						other.left < one.right &&
						one.top < other.bottom &&
						other.top < one.bottom
					)
						found.push(`${one.says} meets ${other.says}`);
			}
		}
		return { drawings: drawings.length, found };
	});

for (const width of [320, 390, 768, 1280])
	test(`no label of a figure meets another or leaves its drawing, ${width} pixels wide`, async () => {
		await withPage(
			browser,
			async ({ page, faults }) => {
				await page.goto(address);
				await page.evaluate(() => document.fonts.ready);
				assert.deepEqual(await collisions(page), { drawings: FIGURES.length, found: [] });
				assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
				assert.deepEqual(faults, []);
			},
			{ viewport: { width, height: 900 } },
		);
	});

test("letters of figures are at least 12 pixels high on the narrowest phone", async () => {
	await withPage(
		browser,
		async ({ page }) => {
			await page.goto(address);
			const sizes = await page
				.locator(".chart-narrow")
				.evaluateAll((all) => all.map((svg) => (14 * svg.getBoundingClientRect().width) / 320));
			assert.equal(sizes.length, FIGURES.length);
			for (const size of sizes) assert.ok(size >= 12, String(size));
		},
		{ viewport: { width: 320, height: 700 } },
	);
});

for (const colorScheme of ["light", "dark"] as const)
	test(`figures have no fault that axe finds, and their tables open, ${colorScheme}`, async () => {
		await withPage(
			browser,
			async ({ page }) => {
				await page.goto(address);
				const summary = page.locator(".chart-table summary").first();
				await summary.click();
				assert.ok(await page.locator(".chart table").first().isVisible());
				assert.deepEqual(await axeFaults(page), []);
			},
			{ viewport: { width: 390, height: 844 }, colorScheme },
		);
	});
