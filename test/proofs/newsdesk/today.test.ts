import assert from "node:assert/strict";
import { test } from "node:test";
import { startServer } from "../../../_includes/site/serve/server.ts";
import { openGitHostOffice } from "../../../_includes/site/services/letters/desk/git-host-office.ts";
import { createMarks } from "../../../_includes/site/services/letters/marks.ts";
import { createLetterStore } from "../../../_includes/site/services/letters/store.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { axeFaults } from "../../support/browser/axe.ts";
import { openBrowser, withPage } from "../../support/browser/browser.ts";
import { sidewaysFaults } from "../../support/browser/page-look.ts";
import { NEWSROOM, RULES } from "../../support/git-host/newsroom.ts";
import { commitFolder, startGitHost } from "../../support/git-host/start-git-host.ts";
import { aLetter, letterId } from "../../support/letters/letters.ts";
import { memoryShelf } from "../../support/letters/memory-shelf.ts";
import { NOW, withTinySite } from "../../support/site/site.ts";

const ARTICLES = {
	"2026/11/mai-mo.md": articleText({ title: "title: Bến phà mai mở", date: "date: 2026-11-25 05:00" }),
	"2026/11/nhap.md": articleText({
		title: "title: Còn hỏi thêm",
		draft: "draft: true",
		date: "date: 2026-11-20 08:00",
	}),
	"2026/11/thieu.md": articleText({ title: "title: Thiếu sapô", date: "date: 2026-11-24 07:00" }),
	"2022/05/cu.md": articleText({ title: "title: Nháp bỏ quên", draft: "draft: true" }),
	"../front.yaml":
		"pins: [{article: /2026/11/24/thieu/, until: 2026-11-26 18:00}]\nblocks: [{section: thoi-su, layout: column}]\n",
};
const REQUEST = "mutation($input: CreateRefInput!) { createRef(input: $input) { ref { name } } }";

test("the day at the desk tells editors what the repository, its pull requests and the letters say", async () => {
	const browser = await openBrowser();
	await withTinySite(ARTICLES, async (site) => {
		const git = await startGitHost({ users: NEWSROOM, protection: RULES, now: () => NOW });
		try {
			await site.build();
			await commitFolder(git.host, site.content, "content");
			const api = `${git.origin}/api/v3`;
			const as = (token: string) => ({ authorization: `token ${token}`, "content-type": "application/json" });
			const oid = await git.host.repository.head("main");
			const send = async (path: string, method: string, body: object) =>
				(
					await fetch(`${git.origin}${path}`, {
						...{ method, headers: as("token-anhnguyet") },
						body: JSON.stringify(body),
					})
				).json();
			const branch = "cms/articles/mua-nuoc-noi";
			const input = { repositoryId: "R_1", name: `refs/heads/${branch}`, oid };
			await send("/api/graphql", "POST", { query: REQUEST, variables: { input } });
			await git.host.commit(
				NEWSROOM["token-anhnguyet"],
				branch,
				oid ?? "",
				new Map([["content/articles/2026/11/mua-nuoc-noi.md", Buffer.from(articleText())]]),
				"Bài viết: thêm “Mùa nước nổi”",
			);
			const asked = { title: "Mùa nước nổi", head: branch, base: "main", draft: false };
			const { number } = await send("/api/v3/repos/bao/to-bao/pulls", "POST", asked);
			const labels = { labels: ["sveltia-cms/pending_publish"] };
			await send(`/api/v3/repos/bao/to-bao/issues/${number}/labels`, "POST", labels);

			const shelf = memoryShelf();
			const store = createLetterStore(shelf);
			await store.put(aLetter({ id: letterId(1) }));
			const desk = openGitHostOffice({
				// On a busy machine the stub is slower than the host is in truth.
				patience: 600_000,
				store,
				marks: createMarks(shelf, () => NOW),
				environment: { LETTERS_REPOSITORY: "bao/to-bao", LETTERS_GIT_API: api },
				now: () => NOW,
				complain(error) {
					throw error;
				},
			});
			const server = await startServer({ site: site.output, port: 0, desk });
			try {
				await withPage(
					browser,
					async ({ page, faults }) => {
						await page.goto(`${server.url}/admin/hom-nay/`);
						const input = page.getByLabel("Mã truy cập");
						await input.fill("token-nguoila");
						await page.getByRole("button", { name: "Đăng nhập" }).click();
						await page.getByRole("status").getByText("không được ghi vào kho bài").waitFor();
						assert.doesNotMatch(await page.content(), /Bến phà mai mở/);
						await input.fill("token-huutri0000");
						await input.fill("token-huutri");
						await page.getByRole("button", { name: "Đăng nhập" }).click();
						await page.getByRole("heading", { name: "Theo giờ (2)" }).waitFor();
						const told = (await page.locator("#hom-nay").textContent()) ?? "";
						for (const words of [
							"25/11/2026 - 05:00  lên trang: Bến phà mai mở",
							"26/11/2026 - 18:00  hết ghim: Thiếu sapô",
							"Chờ duyệt (1)",
							"Mùa nước nổi",
							"anhnguyet, sửa lần cuối",
							"Bản nháp đang đợi (1)",
							"Còn hỏi thêm",
							"Thiếu sapô: thiếu ảnh, sapô",
							"Thư bạn đọc đang đợi: 1 bình luận, 0 báo lỗi",
						])
							assert.ok(told.includes(words), `${words}\n${told}`);
						assert.doesNotMatch(told, /bỏ quên/, "a finished month is not read");
						assert.deepEqual(await axeFaults(page), []);
						assert.deepEqual(await sidewaysFaults(page), []);
						assert.deepEqual(
							faults.filter((fault) => !fault.includes("403")),
							[],
						);
					},
					{ viewport: { width: 390, height: 844 } },
				);
			} finally {
				await server.close();
			}
		} finally {
			await git.close();
			await browser.close();
		}
	});
});
