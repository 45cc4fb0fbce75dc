import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { noisy } from "../../support/articles/pictures.ts";
import { beginStory } from "../../support/newsdesk/bring-cover.ts";
import { withNewsroom } from "../../support/newsdesk/newsroom-site.ts";
import { ownFaults } from "../../support/newsdesk/own-faults.ts";
import { runScript } from "../../support/processes/command.ts";

const FILE = "content/articles/2026/11/ben-pha-cu-mo-lai.md";
const MEDIA = "content/media/2026/11";

test("a new article with two pictures goes from an empty form to readers, and check and build take what was merged", () =>
	withNewsroom({}, async ({ site, git, atDesk }) => {
		const bytesAt = async (file: string, branch = "main") =>
			(await git.host.repository.object(`${branch}:${file}`))?.bytes;
		const photo = await noisy(1200, 800).jpeg().toBuffer();
		const other = await noisy(900, 600).jpeg().toBuffer();
		const faults: string[] = [];
		await atDesk("token-anhnguyet", async (desk, watched) => {
			const { page } = desk;
			const cover = await beginStory(desk, {
				name: "Bến phà.JPG",
				mimeType: "image/jpeg",
				buffer: photo,
			});
			await desk.field("Lời tả ảnh").fill("Phà cập bến lúc sáng");
			const shown = cover.locator(".bao-focal img");
			const { width = 0, height = 0 } = (await shown.boundingBox()) ?? {};
			await shown.click({ position: { x: width * 0.4, y: height * 0.3 } });
			await cover.locator(".bao-focal-mark").waitFor();
			const text = page.locator(".bao-body-rich [contenteditable=true]");
			await text.click();
			await page.keyboard.type("Phà chạy lại từ 4 giờ.");
			await page.keyboard.press("Enter");
			await text.evaluate((field, base64) => {
				const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
				const clipboardData = new DataTransfer();
				clipboardData.items.add(new File([bytes], "IMG 2041.jpg", { type: "image/jpeg" }));
				field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
			}, other.toString("base64"));
			await page.getByLabel("Lời tả (bắt buộc)").fill("Xe tải xuống phà");
			await page.getByRole("button", { name: "Đặt ảnh vào bài" }).click();
			await page.locator(".bao-state", { hasText: "Lưu được" }).waitFor();
			// Both are shown on the page before they are anywhere else.
			const preview = page.frameLocator("iframe.preview").frameLocator("iframe");
			await preview.locator(".cover img").waitFor();
			await preview.locator(".body figure img").waitFor();
			await desk.save();
			await desk.handIn(true);
			faults.push(...watched.faults);
		});
		const [request] = git.host.requests;
		assert.equal(request?.state, "OPEN");
		assert.equal(await bytesAt(FILE), undefined, "what nobody approved is in no newspaper");
		await atDesk("token-anhnguyet", async (desk) => {
			await desk.open("2026/11/ben-pha-cu-mo-lai");
			await desk.stage("Chờ duyệt");
		});
		await atDesk("token-huutri", async (desk, watched) => {
			await desk.open("2026/11/ben-pha-cu-mo-lai");
			await desk.bar.getByRole("button", { name: "Duyệt" }).click();
			await desk.bar.getByRole("button", { name: "Đăng", exact: true }).click();
			await desk.bar.waitFor({ state: "hidden" });
			faults.push(...watched.faults);
		});
		assert.equal(request?.state, "MERGED");
		assert.deepEqual(ownFaults(faults), []);

		const article = (await bytesAt(FILE))?.toString() ?? "";
		assert.deepEqual(await bytesAt(`${MEDIA}/ben-pha.jpg`), photo);
		assert.deepEqual(await bytesAt(`${MEDIA}/img-2041.jpg`), other);
		assert.equal(article, await asByHand());
		await mkdir(path.join(site.content, "media/2026/11"), { recursive: true });
		for (const [name, bytes] of [
			["ben-pha.jpg", photo],
			["img-2041.jpg", other],
		] as const)
			await writeFile(path.join(site.content, "media/2026/11", name), bytes);
		await site.write("2026/11/ben-pha-cu-mo-lai.md", article);
		const check = await runScript("check", ["--content", site.content]);
		assert.equal(check.code, 0, check.stdout + check.stderr);
		await site.build();
		const page = await site.read("2026/11/20/ben-pha-cu-mo-lai/index.html");
		assert.match(page, /<h1[^>]*>Bến phà cũ mở lại</);
		assert.match(page, /\/pictures\/ben-pha-[\s\S]*\/pictures\/img-2041-/);
	}));

/** The same article as the command and an editor make it. */
async function asByHand(): Promise<string> {
	const folder = await mkdtemp(path.join(tmpdir(), "by-hand-"));
	try {
		const content = path.join(folder, "content");
		await mkdir(content);
		for (const name of ["newspaper.yaml", "sections.yaml"])
			await writeFile(path.join(content, name), await readFile(path.join("content", name)));
		const words = ["Bến phà cũ mở lại", "--section", "thoi-su", "--date", "2026-11-20 08:00"];
		const made = await runScript("new", [...words, "--content", content], {
			GIT_CONFIG_COUNT: "1",
			GIT_CONFIG_KEY_0: "user.name",
			GIT_CONFIG_VALUE_0: "Ánh Nguyệt",
		});
		assert.equal(made.code, 0, made.stderr);
		const begun = await readFile(path.join(content, "articles/2026/11/ben-pha-cu-mo-lai.md"), "utf8");
		return `${begun
			.replace(content, "content")
			.replace("draft: true\n", "")
			.replace(
				/# cover:\n(?:# {2}.*\n)+/,
				'cover:\n  src: ben-pha.jpg\n  alt: "Phà cập bến lúc sáng"\n  focal: "40% 30%"\n',
			)}Phà chạy lại từ 4 giờ.\n\n![Xe tải xuống phà](img-2041.jpg)\n`;
	} finally {
		await rm(folder, { recursive: true });
	}
}
