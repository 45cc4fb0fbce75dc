import type { Locator } from "playwright-core";
import sharp from "sharp";
import { type PhotoFacts, readPhoto } from "../../../_includes/formats/photos/photo-words.ts";
import type { DeskPage } from "./desk-page.ts";
import { withNewsroom } from "./newsroom-site.ts";
import { ownFaults } from "./own-faults.ts";

/** What became of a photo that was brought to the desk, in the form and at the git host. */
interface BroughtCover {
	readonly fields: { readonly caption: string; readonly credit: string };
	readonly file: string;
	readonly bytes: Buffer;
	readonly facts: PhotoFacts;
	readonly size: readonly (number | undefined)[];
	readonly faults: readonly string[];
}

/** Begins an article at the desk, "Bến phà cũ mở lại", with a photo over it. @returns the part of the form that has the photo */
export async function beginStory(
	desk: DeskPage,
	photo: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
): Promise<Locator> {
	const { page } = desk;
	await page.setViewportSize({ width: 1280, height: 3000 });
	await desk.begin();
	await desk.field("Tít").fill("Bến phà cũ mở lại");
	await desk.field("Ngày giờ đăng").fill("2026-11-20 08:00");
	const section = page.getByRole("combobox", { name: "Chuyên mục", exact: true });
	await section.selectOption({ label: "Thời sự" });
	await page.getByRole("combobox", { name: "Tác giả", exact: true }).fill("Ánh Nguyệt");
	const cover = page.locator('.field[data-key-path="cover"]');
	await cover.locator('.bao-picture input[type="file"]').setInputFiles(photo);
	return cover;
}

/** Brings a photo to the desk over a new article, and saves that. */
export async function bringCover(name: string, photo: Buffer): Promise<BroughtCover> {
	let brought: BroughtCover | undefined;
	await withNewsroom({}, ({ git, atDesk }) =>
		atDesk("token-anhnguyet", async (desk, watched) => {
			const { page } = desk;
			const cover = await beginStory(desk, { name, mimeType: "", buffer: photo });
			await cover.locator("figure img").waitFor();
			const fields = {
				caption: await desk.field("Chú thích").inputValue(),
				credit: await desk.field("Người chụp").inputValue(),
			};
			await desk.field("Lời tả ảnh").fill("Phà cập bến lúc sáng");
			await page.locator(".bao-body-rich [contenteditable=true]").click();
			await page.keyboard.type("Phà chạy lại từ 4 giờ.");
			await page.locator(".bao-state", { hasText: "Lưu được" }).waitFor();
			await desk.save();
			await desk.handIn(true);
			const { repository, requests } = git.host;
			const head = requests[0]?.head ?? "";
			const article = (await repository.object(`${head}:content/articles/2026/11/ben-pha-cu-mo-lai.md`))
				?.bytes;
			const [, src = ""] = /^ {2}src: "?([^"\n]+)"?$/m.exec(article?.toString() ?? "") ?? [];
			const file = `content/media/2026/11/${src}`;
			const bytes = (await repository.object(`${head}:${file}`))?.bytes ?? Buffer.alloc(0);
			const { width, height } = await sharp(bytes).metadata();
			const faults = ownFaults(watched.faults);
			brought = { fields, file, bytes, facts: readPhoto(bytes), size: [width, height], faults };
		}),
	);
	if (!brought) throw new Error("The desk was not opened");
	return brought;
}
