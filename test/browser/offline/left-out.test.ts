import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import type { PackList } from "../../../_includes/domain/parts/offline/offline.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { axeFaults } from "../../support/browser/axe.ts";
import {
	editionStored,
	type OfflineSite,
	serveOfflineSite,
	until,
	withReader,
} from "../../support/offline/offline-site.ts";

const MEDIA = "/media/2026/02";
const BODY = `
Nước lớn rồi nước ròng, ghe qua rồi ghe lại.

::: phim Phà qua sông
Tệp: ${MEDIA}/pha-qua-song.mp4
Bìa: /media/2026/11/rach-cau-khi.svg
Phụ đề: ${MEDIA}/pha-qua-song.vtt
:::

::: tai-lieu Tờ hướng dẫn
Tệp: /media/2026/03/to-huong-dan-may-do-man.pdf
:::

::: anh Trên sông
![Đèn dừa nước](/media/2026/11/den-dua-nuoc.svg "Đèn. Ảnh: Lâm")
![Chợ nổi](/media/2025/12/cho-noi.svg "Chợ. Ảnh: Lâm")
:::
`;
const ADDRESS = "/2026/11/23/pha-qua-song/";

/** Of the starter newspaper. */
const FILES = [
	...["2026/02/pha-qua-song.mp4", "2026/02/pha-qua-song.vtt"],
	...["2026/03/to-huong-dan-may-do-man.pdf", "2026/11/rach-cau-khi.svg"],
];

let site: OfflineSite;

before(async () => {
	const files = FILES.map(
		async (name) => [`../media/${name}`, await readFile(path.join("content/media", name))] as const,
	);
	site = await serveOfflineSite({
		...Object.fromEntries(await Promise.all(files)),
		"2026/11/pha-qua-song.md": articleText(
			{
				date: "date: 2026-11-23 07:00",
				title: "title: Phà qua sông",
				audio: `audio: {src: ${MEDIA}/chuong-pha.mp3, transcript: ${MEDIA}/chuong-pha.vtt}`,
			},
			BODY,
		),
	});
});
after(() => site?.close());

/** Every file that some list of what can be kept names. */
async function kept(): Promise<readonly string[]> {
	const folder = path.join(site.output, "offline/lists");
	const lists = await Promise.all(
		(await readdir(folder)).map(
			async (name) => JSON.parse(await readFile(path.join(folder, name), "utf8")) as Partial<PackList>,
		),
	);
	// Some list other lists.
	return lists.flatMap(({ files = [] }) => files.map(([address]) => address));
}

test("what can be kept has the story and the smallest file of each of its pictures, and no film, sound or document", async () => {
	const files = await kept();
	assert.ok(files.includes(ADDRESS));
	assert.deepEqual(
		files.filter((file) => file.startsWith("/media/")),
		[],
	);
	for (const name of ["den-dua-nuoc", "cho-noi", "rach-cau-khi"]) {
		const own = files.filter((file) => file.startsWith(`/pictures/${name}-`));
		assert.ok(own.length > 0, name);
		for (const file of own) assert.match(file, /-(?:1200\.svg|240x160q\d+\.webp)$/);
	}
});

test("nothing of a sound, a film or a document comes before it is asked for; then all that belongs to it does", async () => {
	await withReader(
		site,
		async ({ open, faults }) => {
			site.asked.length = 0;
			const page = await open(ADDRESS);
			for (const part of await page.locator("video, audio, .document").all())
				await part.scrollIntoViewIfNeeded();
			await page.waitForLoadState("networkidle");
			assert.deepEqual(await axeFaults(page), []);
			const { width, height } = (await page.locator("video").boundingBox()) ?? { width: 0, height: 1 };
			assert.ok(Math.abs(width / height - 16 / 9) < 0.01, "a film's frame is not its poster's");
			assert.deepEqual(
				site.asked.filter((address) => address.startsWith("/media/")),
				[],
			);
			await page.locator("video").evaluate((video: HTMLVideoElement) => {
				video.muted = true;
				return video.play();
			});
			for (const file of [/\/pha-qua-song-[0-9a-f]+\.mp4$/, /\/pha-qua-song-[0-9a-f]+\.vtt$/])
				await until(async () => site.asked.some((address) => file.test(address)), `${file} is asked for`);
			assert.ok(!site.asked.some((address) => address.endsWith(".mp3")));
			assert.deepEqual(faults, []);
		},
		{ line: "metered" },
	);
});

test("a sound that is opened by itself plays under the policy of its file", async () => {
	await withReader(site, async ({ open, faults }) => {
		const page = await open(ADDRESS);
		const sound = await page.locator("audio source").getAttribute("src");
		const answer = await page.goto(site.url + sound);
		assert.match(answer?.headers()["content-security-policy"] ?? "", /^default-src 'none'; media-src 'self'/);
		await page.waitForFunction(
			() => (document.querySelector<HTMLMediaElement>("video, audio")?.readyState ?? 0) > 0,
		);
		assert.deepEqual(faults, []);
	});
});

test("a stored story says what it was left without, for as long as there is no network", async () => {
	await withReader(site, async ({ open, context, faults }) => {
		const page = await open("/");
		await editionStored(page);
		await site.kill();
		try {
			const isTold = async (on: Page) => {
				for (const [part, words] of [
					[".film", "Phim không có trong bản đọc ngoại tuyến."],
					[".episode", "Âm thanh không có trong bản đọc ngoại tuyến."],
					[".document", "Tài liệu không có trong bản đọc ngoại tuyến."],
				] as const)
					await on.locator(`${part} .media-absent:visible`, { hasText: words }).waitFor();
			};
			await page.goto(site.url + ADDRESS);
			await context.setOffline(true);
			await isTold(page);
			// Who opens it later finds no network from the start.
			const later = await context.newPage();
			await later.addInitScript(() => Object.defineProperty(navigator, "onLine", { value: false }));
			await later.goto(site.url + ADDRESS);
			await isTold(later);
			const seen = page.locator(".gallery img").first();
			await seen.scrollIntoViewIfNeeded();
			await until(
				() => seen.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0),
				"the small picture is shown",
			);
			await context.setOffline(false);
			await page.locator(".media-absent:visible").waitFor({ state: "detached" });
			assert.deepEqual(
				faults.filter((fault) => !/503|ERR_(?:CONNECTION_REFUSED|INTERNET_DISCONNECTED)/.test(fault)),
				[],
			);
		} finally {
			await context.setOffline(false);
			await site.revive();
		}
	});
});
