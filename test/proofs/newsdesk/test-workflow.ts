import assert from "node:assert/strict";
import { test } from "node:test";
import type { Repository } from "../../../_includes/domain/newsdesk/repository.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { type NewsroomSite, withNewsroom } from "../../support/newsdesk/newsroom-site.ts";
import { ownFaults } from "../../support/newsdesk/own-faults.ts";

const ENTRY = "2026/11/mua-dua";
const FILE = `content/articles/${ENTRY}.md`;
const TEXT = articleText(
	{ title: "# Bài dài kỳ, đừng đổi tên tệp.\ntitle: Mùa dừa", date: "date: 2026-11-20 18:56" },
	"\nDừa khô được giá, bà con vui.\n",
);
const published = TEXT.replace("title: Mùa dừa", "title: Mùa dừa chín");

/** A journalist changes the article, and hands it in. */
async function handIn(atDesk: NewsroomSite["atDesk"], faults: string[]): Promise<void> {
	await atDesk("token-anhnguyet", async (desk, watched) => {
		await desk.open(ENTRY);
		await desk.field("Tít").fill("Mùa dừa chín");
		await desk.save();
		await desk.handIn(true);
		faults.push(...watched.faults);
	});
}

/** An editor finds it with its journalist, and gives it back with words. */
async function giveBack(atDesk: NewsroomSite["atDesk"], faults: string[]): Promise<void> {
	await atDesk("token-huutri", async (desk, watched) => {
		await desk.open(ENTRY);
		await desk.bar.getByText("Ánh Nguyệt giữ bài từ").waitFor();
		await desk.bar.getByRole("button", { name: "Trả lại để sửa…" }).click();
		await desk.bar.getByLabel("Cần sửa gì").fill("Thiếu giá dừa.");
		await desk.bar.getByRole("button", { name: "Trả lại để sửa" }).click();
		await desk.bar.getByText("Bản nháp.").waitFor();
		faults.push(...watched.faults);
	});
}

/** The desk at work on a repository at GitHub. */
export function testAtGitHub(): void {
	test("a change goes its stages to readers: handed in, given back with words, approved by an owner, published", () =>
		withNewsroom({ [`${ENTRY}.md`]: TEXT }, async ({ site, git, atDesk }) => {
			const onMain = async () => (await git.host.repository.object(`main:${FILE}`))?.bytes.toString();
			const faults: string[] = [];
			await handIn(atDesk, faults);
			const [request] = git.host.requests;
			assert.deepEqual(request?.labels, ["sveltia-cms/pending_review"]);
			const waiting = await git.host.repository.object(`${request?.branch}:${FILE}`);
			assert.equal(waiting?.bytes.toString(), published);

			await giveBack(atDesk, faults);
			assert.deepEqual(request?.labels, ["sveltia-cms/draft"]);

			await atDesk("token-anhnguyet", async (desk, watched) => {
				await desk.open(ENTRY);
				await desk.bar.getByText("Thiếu giá dừa.").waitFor();
				await desk.stage("Chờ duyệt");
				await desk.bar.getByText("nhờ người đã dặn xem lại").waitFor();
				// Neither Sveltia's nor ours.
				assert.equal(await desk.page.getByRole("button", { name: /^Đăng(?! xuất)/ }).count(), 0);
				faults.push(...watched.faults);
			});
			assert.equal(await onMain(), TEXT);

			await atDesk("token-huutri", async (desk, watched) => {
				await desk.open(ENTRY);
				await desk.bar.getByRole("button", { name: "Duyệt" }).click();
				await desk.bar.getByRole("button", { name: "Đăng", exact: true }).click();
				await desk.bar.waitFor({ state: "hidden" });
				faults.push(...watched.faults);
			});
			assert.equal(request?.state, "MERGED");
			assert.equal(await onMain(), published);
			assert.deepEqual(ownFaults(faults), []);
			// A build of an article with an error fails.
			await site.write(`${ENTRY}.md`, (await onMain()) ?? "");
			await site.build();
			assert.match(await site.read("2026/11/20/mua-dua/index.html"), /<h1[^>]*>Mùa dừa chín</);
		}));

	test("a correction of a published article goes the short way at the desk of whom the rules let pass, of nobody else", () =>
		withNewsroom({ [`${ENTRY}.md`]: TEXT }, async ({ git, atDesk }) => {
			await atDesk("token-caophong", async (desk) => {
				await desk.open(ENTRY);
				await desk.field("Tít").fill("Mùa dừa chín");
				await desk.save();
				await desk.handIn(false);
				await desk.open(ENTRY);
				await desk.bar.getByRole("button", { name: "Đăng bản sửa này ngay" }).click();
				await desk.bar.waitFor({ state: "hidden" });
			});
			assert.equal((await git.host.repository.object(`main:${FILE}`))?.bytes.toString(), published);
		}));

	test("two stories of one slug in two months stand on a branch each, and each goes on in its own", () =>
		withNewsroom({}, ({ git, atDesk }) =>
			atDesk("token-anhnguyet", async (desk) => {
				for (const month of ["2026-10", "2026-11"]) {
					await desk.begin();
					await desk.field("Tít").fill("Bến phà sáng đèn");
					await desk.field("Ngày giờ đăng").fill(`${month}-20 08:30`);
					const { page } = desk;
					await page
						.getByRole("combobox", { name: "Chuyên mục", exact: true })
						.selectOption({ label: "Thời sự" });
					await page.getByRole("combobox", { name: "Tác giả", exact: true }).fill("Ánh Nguyệt");
					await page.locator(".bao-body-rich [contenteditable=true]").click();
					await page.keyboard.type(`Chuyện của ${month}.`);
					await page.locator(".bao-state", { hasText: "Lưu được" }).waitFor();
					await desk.save();
					await desk.handIn(false);
				}
				const branches = git.host.requests.map(({ branch }) => branch);
				assert.deepEqual(branches, [
					"cms/articles/2026-10-ben-pha-sang-den",
					"cms/articles/2026-11-ben-pha-sang-den",
				]);
				await desk.open("2026/10/ben-pha-sang-den");
				await desk.field("Tít").fill("Bến phà tắt đèn");
				await desk.save();
				await desk.handIn(false);
				const textOf = async (month: string) =>
					(
						await git.host.repository.object(
							`cms/articles/2026-${month}-ben-pha-sang-den:content/articles/2026/${month}/ben-pha-sang-den.md`,
						)
					)?.bytes.toString() ?? "";
				assert.match(await textOf("10"), /title: "Bến phà tắt đèn"[\s\S]*Chuyện của 2026-10/);
				assert.match(await textOf("11"), /title: "Bến phà sáng đèn"[\s\S]*Chuyện của 2026-11/);
				assert.equal(git.host.requests.length, 2);
			}),
		));
}

/** Two people who want the same story. */
export function testTwoPeople(kind: Repository["host"]): void {
	test(`two people on one story at ${kind}: the second is told who has it, takes it over, and no text is lost in silence`, () =>
		withNewsroom(
			{ [`${ENTRY}.md`]: TEXT },
			({ git, atDesk }) =>
				atDesk("token-anhnguyet", (first) =>
					atDesk("token-thanhdong", async (second) => {
						await second.open(ENTRY);
						await first.open(ENTRY);
						await first.field("Tít").fill("Bản của Nguyệt");
						await first.save();
						await first.handIn(false);
						const inStory = async () =>
							(await git.host.repository.object(`${git.host.requests[0]?.branch}:${FILE}`))?.bytes.toString();
						const before = await inStory();
						assert.match(before ?? "", /Bản của Nguyệt/);

						await second.field("Tít").fill("Bản của Đồng");
						await second.save();
						assert.match(await second.refusal(), /Ánh Nguyệt đang giữ bài này từ \d\d:\d\d ngày/);
						assert.equal(await inStory(), before);
						await second.bar.getByRole("button", { name: "Nhận bài" }).click();
						await second.bar.getByText("Anh chị giữ bài từ").waitFor();
						await second.field("Tít").fill("Bản của Đồng");
						await second.save();
						await second.handIn(false);
						assert.match((await inStory()) ?? "", /Bản của Đồng/);

						await first.open(ENTRY);
						await first.field("Tít").fill("Bản sau của Nguyệt");
						await first.save();
						assert.match(await first.refusal(), /Thanh Đồng đang giữ bài này/);
						assert.match((await inStory()) ?? "", /Bản của Đồng/);
						assert.equal(git.host.requests.length, 1);
					}),
				),
			kind,
		));
}

/** The stages where they are merge requests. */
export function testAtGitLab(): void {
	test("at GitLab the desk takes a change its stages: handed in, given back with words, approved, published by who may", () =>
		withNewsroom(
			{ [`${ENTRY}.md`]: TEXT },
			async ({ git, atDesk }) => {
				const faults: string[] = [];
				const onMain = async () => (await git.host.repository.object(`main:${FILE}`))?.bytes.toString();
				await handIn(atDesk, faults);
				await giveBack(atDesk, faults);
				await atDesk("token-anhnguyet", async (desk, watched) => {
					await desk.open(ENTRY);
					await desk.bar.getByText("Hữu Trí dặn sửa").getByText("Thiếu giá dừa.").waitFor();
					await desk.stage("Chờ duyệt");
					faults.push(...watched.faults);
				});
				await atDesk("token-huutri", async (desk, watched) => {
					await desk.open(ENTRY);
					await desk.bar.getByRole("button", { name: "Duyệt" }).click();
					await desk.bar.getByText("Đợi người có quyền đăng").waitFor();
					assert.equal(await desk.page.getByRole("button", { name: /^Đăng(?! xuất)/ }).count(), 0);
					faults.push(...watched.faults);
				});
				assert.equal(await onMain(), TEXT);
				await atDesk("token-caophong", async (desk, watched) => {
					await desk.open(ENTRY);
					await desk.bar.getByText("Hữu Trí đã duyệt").waitFor();
					await desk.bar.getByRole("button", { name: "Đăng", exact: true }).click();
					await desk.bar.waitFor({ state: "hidden" });
					faults.push(...watched.faults);
				});
				assert.equal(git.host.requests[0]?.state, "MERGED");
				assert.equal(await onMain(), published);
				assert.deepEqual(ownFaults(faults), []);
			},
			"gitlab",
		));
}
