import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { type RunningServer, startServer } from "../../../_includes/site/serve/server.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { faceDrawing, halfFace } from "../../support/articles/drawn-face.ts";
import { openBrowser, withPage } from "../../support/browser/browser.ts";
import { sharedSite } from "../../support/site/shared-site.ts";

const SIZES = [
	{ width: 1200, height: 800 },
	{ width: 1200, height: 675 },
	{ width: 900, height: 1200 },
	{ width: 1600, height: 700 },
];
/** In the middle, near each edge, in a corner. */
const FACES = [
	{ x: 50, y: 50 },
	{ x: 12, y: 30 },
	{ x: 88, y: 40 },
	{ x: 40, y: 15 },
	{ x: 85, y: 85 },
];
const SCENES = SIZES.flatMap((size) =>
	FACES.map((face) => ({ size, face, name: `mat-${size.width}x${size.height}-${face.x}-${face.y}` })),
);

let browser: Browser;
let server: RunningServer;

before(async () => {
	const pictures = SCENES.map(
		({ name, size, face }) => [`../media/2022/05/${name}.svg`, faceDrawing(size, face)] as const,
	);
	const gallery = SCENES.map(({ name, face }) => `![Mặt](${name}.svg){${face.x}% ${face.y}%}`).join("\n");
	const stories = SCENES.map(({ name, face }, at) => {
		const cover = `cover: {src: ${name}.svg, alt: Mặt, focal: ${face.x}% ${face.y}%}`;
		const date = `date: 2022-05-26 ${String(at).padStart(2, "0")}:00`;
		return [`2022/05/${name}.md`, articleText({ title: `title: Mặt ${at}`, cover, date })] as const;
	});
	const { output } = await sharedSite(
		"faces",
		{
			"2022/05/bo-anh.md": articleText({ title: "title: Bộ ảnh" }, `\n::: anh Mặt người\n${gallery}\n:::\n`),
			...Object.fromEntries([...pictures, ...stories]),
		},
		{ search: false },
	);
	[browser, server] = await Promise.all([openBrowser(), startServer({ site: output, port: 0 })]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

/** A frame of a page: what it shows, and where it lays it. */
interface Frame {
	readonly source: string;
	readonly width: number;
	readonly height: number;
	readonly position: string;
	readonly fit: string;
}

const framesOf = (page: Page, selector: string) =>
	page.locator(selector).evaluateAll((all) =>
		(all as HTMLImageElement[]).flatMap((image): Frame[] => {
			const { width, height } = image.getBoundingClientRect();
			const { objectPosition: position, objectFit: fit } = getComputedStyle(image);
			const source = image.currentSrc || image.src;
			return width === 0 ? [] : [{ source, width, height, position, fit }];
		}),
	);

/** Whether a frame shows the whole face of its scene. Up to a pixel: frames are no whole ones. */
function holdsFace({ source, width, height, position, fit }: Frame): boolean {
	const scene = SCENES.find(({ name }) => source.includes(`/${name}-`));
	assert.ok(scene, source);
	const { size, face } = scene;
	const share = Math.max(width / size.width, height / size.height);
	if (fit !== "cover") return Math.abs(width / height - size.width / size.height) < 0.02;
	const [across = 50, down = 50] = position.split(" ").map(Number.parseFloat);
	const left = ((size.width * share - width) * across) / 100;
	const top = ((size.height * share - height) * down) / 100;
	const half = halfFace(size) * share;
	const [x, y] = [(face.x / 100) * size.width * share - left, (face.y / 100) * size.height * share - top];
	return x - half > -1 && y - half > -1 && x + half < width + 1 && y + half < height + 1;
}

/** Those that do not, as they are told. */
const cut = (frames: readonly Frame[]) =>
	frames
		.filter((frame) => !holdsFace(frame))
		.map(({ source, width, height, position }) => `${source} in ${width}×${height} at ${position}`);

for (const width of [390, 1280])
	test(`a marked face is whole in a gallery and in every frame of a list, ${width} pixels wide`, async () => {
		await withPage(
			browser,
			async ({ page }) => {
				await page.goto(`${server.url}/2022/05/26/bo-anh/`);
				const gallery = await framesOf(page, ".gallery img");
				assert.equal(gallery.length, SCENES.length);
				assert.deepEqual(cut(gallery), []);
				let seen = 0;
				for (const list of ["/", "/chuyen-muc/thoi-su/"]) {
					await page.goto(server.url + list);
					const frames = await framesOf(page, ".card-picture img");
					assert.deepEqual(cut(frames), []);
					seen += frames.length;
				}
				assert.ok(seen > 2, `${seen} frames`);
			},
			{ viewport: { width, height: 900 } },
		);
	});

for (const ratio of ["1 / 1", "4 / 3", "16 / 9"])
	test(`a marked face of a gallery is whole in a frame of ${ratio}`, async () => {
		await withPage(
			browser,
			async ({ page }) => {
				await page.goto(`${server.url}/2022/05/26/bo-anh/`);
				const style = `.gallery img { width: 360px !important; height: auto !important; aspect-ratio: ${ratio} !important; object-fit: cover !important; }`;
				await page.addStyleTag({ content: style });
				const frames = await framesOf(page, ".gallery img");
				assert.equal(frames.length, SCENES.length);
				const [first] = frames;
				const [across = 1, down = 1] = ratio.split("/").map(Number);
				assert.ok(
					first && Math.abs(first.width / first.height - across / down) < 0.01,
					JSON.stringify(first),
				);
				assert.deepEqual(cut(frames), []);
			},
			{ viewport: { width: 1280, height: 900 }, bypassCSP: true },
		);
	});
