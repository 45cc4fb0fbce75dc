import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import sharp from "sharp";
import { lookAlike } from "../../../_includes/formats/photos/likeness.ts";
import { readPhoto } from "../../../_includes/formats/photos/photo-words.ts";
import { lookAtPicture } from "../../../_includes/site/media/pictures/look-at-picture.ts";
import { build } from "../../../_includes/site/start/esbuild.mjs";
import { photo } from "../../support/articles/photos.ts";
import { blackOnClear } from "../../support/articles/pictures.ts";
import { openBrowser, withPage } from "../../support/browser/browser.ts";

let browser: Browser;
before(async () => {
	browser = await openBrowser();
});
after(() => browser.close());

const WORDS = { caption: "Chuyến phà đầu tiên", creators: ["Trần Quốc Lâm"], people: ["Nguyễn Thị Đẹt"] };

/** What the desk makes of a picture in a browser. */
async function brought(name: string, format: string, bytes: Uint8Array) {
	const { outputFiles } = await build({
		entryPoints: ["assets/admin/newsdesk/sveltia/own-photo.ts"],
		bundle: true,
		format: "iife",
		globalName: "desk",
		write: false,
		logLevel: "silent",
	});
	return withPage(browser, async ({ page }) => {
		await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });
		const made = await page.evaluate(
			async ([name, format, base64]) => {
				const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
				// @ts-expect-error the bundle's own name
				const file: File = await desk.ownPhoto(new File([bytes], name), format, () =>
					Promise.reject(new Error()),
				);
				const made = new Uint8Array(await file.arrayBuffer());
				return { name: file.name, type: file.type, bytes: Array.from(made) };
			},
			[name, format, Buffer.from(bytes).toString("base64")] as const,
		);
		return { ...made, bytes: Buffer.from(made.bytes) };
	});
}

const likeness = async (bytes: Uint8Array) => {
	const look = await lookAtPicture(bytes);
	assert.ok(look.kind === "picture");
	return look.likeness ?? "";
};

test("a photo is turned, made smaller and freed of place and device, and keeps people's words", async () => {
	const bytes = await photo({ width: 3200, height: 2400, place: true, orientation: 6, words: WORDS });
	const made = await brought("Bến phà.HEIC.JPG", "jpeg", bytes);
	assert.deepEqual([made.name, made.type], ["Bến phà.HEIC.jpg", "image/jpeg"]);
	const { width, height, orientation } = await sharp(made.bytes).metadata();
	assert.deepEqual([width, height, orientation], [1920, 2560, undefined]);
	assert.deepEqual(readPhoto(made.bytes), { words: WORDS, hasPlace: false, orientation: 1, icc: undefined });
	assert.ok(!made.bytes.includes("Optics"));
	assert.ok(lookAlike(await likeness(bytes), await likeness(made.bytes)));
});

test("a photo that is small and upright keeps its very picture; colours that the web has not become those it has", async () => {
	const plain = await photo({ width: 900, height: 600, place: true, words: WORDS });
	const kept = await brought("a.jpg", "jpeg", plain);
	const [before, after] = await Promise.all([plain, kept.bytes].map((one) => sharp(one).raw().toBuffer()));
	assert.ok(before?.equals(after ?? Buffer.alloc(0)));
	assert.equal(readPhoto(kept.bytes).hasPlace, false);
	const red = { create: { width: 300, height: 200, channels: 3, background: "#ff0000" } } as const;
	const wide = await sharp(red).withIccProfile("p3").jpeg({ quality: 95 }).toBuffer();
	const [r = 0, g = 0] = await sharp((await brought("b.jpg", "jpeg", wide)).bytes)
		.raw()
		.toBuffer();
	assert.ok(r > 250 && g < 8, `${r} ${g}`);
});

test("a drawing that is clear in part stays one, a photo in a PNG becomes a JPEG, what does not decode is refused", async () => {
	const drawing = await brought("logo.png", "png", await blackOnClear(640, 400));
	assert.deepEqual([drawing.name, (await sharp(drawing.bytes).metadata()).hasAlpha], ["logo.png", true]);
	const noisy = await sharp(await photo({ width: 800, height: 600, place: true }))
		.keepExif()
		.png()
		.toBuffer();
	const made = await brought("anh.png", "png", noisy);
	assert.deepEqual([made.name, readPhoto(made.bytes).hasPlace], ["anh.jpg", false]);
	await assert.rejects(brought("a.jpg", "jpeg", Buffer.from("không phải ảnh")));
});
