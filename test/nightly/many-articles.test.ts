import assert from "node:assert/strict";
import { test } from "node:test";
import { articleText } from "../support/articles/article-text.ts";
import { withProfile } from "../support/browser/browser.ts";
import { DeskPage } from "../support/newsdesk/desk-page.ts";
import { withNewsroom } from "../support/newsdesk/newsroom-site.ts";
import { ownFaults } from "../support/newsdesk/own-faults.ts";

const ARTICLES = 5000;

const SENTENCES = [
	"Sáng 20-11, bà con xã Hương Mỹ ra vườn từ bốn giờ để kịp chuyến ghe đầu.",
	"Theo hợp tác xã, giá dừa khô tại vườn đã lên 12.000 đồng mỗi trái, cao nhất từ đầu năm.",
	"Ông Nguyễn Văn Út nói nhà ông có tám công dừa, vụ này đủ tiền cho hai con học hết năm.",
	"Ủy ban nhân dân xã đề nghị ngành điện sớm kéo đường dây ba pha về xưởng sơ chế.",
	"Đoàn kiểm tra ghi nhận ba điểm sạt lở dọc sông Hàm Luông cần gia cố trước mùa mưa.",
];

/** Articles of seven years, of the length that articles have. */
function archive(): Map<string, Buffer> {
	const files = new Map<string, Buffer>();
	for (let number = 0; number < ARTICLES; number += 1) {
		const month = `${2020 + Math.floor(number / 720)}/${String((Math.floor(number / 60) % 12) + 1).padStart(2, "0")}`;
		const day = String((number % 28) + 1).padStart(2, "0");
		const paragraphs = Array.from({ length: 12 }, (_, at) =>
			[0, 1, 2].map((step) => SENTENCES[(number + at * 3 + step * 2) % SENTENCES.length]).join(" "),
		);
		const lines = {
			title: `title: "Chuyện thứ ${number} trên sông Hàm Luông"`,
			date: `date: ${month.replace("/", "-")}-${day} 08:30`,
			lede: `lede: "${SENTENCES[number % SENTENCES.length]}"`,
			tags: "tags: [cây dừa, sông Hàm Luông]",
		};
		const text = articleText(lines, `\n${paragraphs.join("\n\n")}\n`);
		files.set(`content/articles/${month}/chuyen-thu-${number}.md`, Buffer.from(text));
	}
	return files;
}

test("a newsdesk of 5,000 articles asks for each text once, hundreds at a time, and at the next visit for none", () =>
	withNewsroom({}, async ({ url, git }) => {
		const { host } = git;
		const by = { name: "Kỹ thuật", email: "ky-thuat@bao.example" };
		await host.repository.commit(
			"main",
			archive(),
			"Kho bài cũ",
			by,
			host.now(),
			await host.repository.head("main"),
		);
		await withProfile(async (open) => {
			const visit = async (isFirst: boolean) => {
				const { page, faults } = await open();
				git.asked.splice(0);
				git.sent.bytes = 0;
				// Sveltia says in the console what it has done.
				const isKept = page.waitForEvent("console", (said) => / with their metadata \(/.test(said.text()));
				const desk = new DeskPage(page, url);
				if (isFirst) await desk.signIn("token-anhnguyet");
				else await page.goto(`${url}/admin/`);
				// Asked with each frame: a wait from without would look every half second.
				const listed = await page.waitForFunction(
					() => {
						const rows = [...document.querySelectorAll('[role="row"]')];
						return rows.some((row) => row.textContent?.includes("Chuyện thứ")) && performance.now();
					},
					undefined,
					{ polling: "raf" },
				);
				const time = Number(await listed.jsonValue());
				const seen = { requests: git.asked.length, bytes: git.sent.bytes };
				// When each file was changed last, and by whom, is asked for behind the list.
				await isKept;
				await page.waitForLoadState("networkidle");
				const all = { requests: git.asked.length, bytes: git.sent.bytes };
				console.log(
					isFirst ? "first visit" : "next visit",
					`${Math.round(time)} ms from opening the page to the list`,
					seen,
					all,
				);
				assert.deepEqual(ownFaults(faults), []);
				await page.close();
				return { seen, all };
			};
			const first = await visit(true);
			assert.ok(first.all.requests <= 80, String(first.all.requests));
			assert.ok(first.all.bytes < ARTICLES * 6000, String(first.all.bytes));
			// Names of files and who wrote them last, and no text again.
			const next = await visit(false);
			// Of three, since a browser keeps what it has compiled once it has needed it again.
			for (let number = 0; number < 2; number += 1) await visit(false);
			assert.ok(next.all.requests <= 40, String(next.all.requests));
			assert.ok(next.all.bytes < first.all.bytes / 20, String(next.all.bytes));
		});
	}));
