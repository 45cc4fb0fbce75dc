import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";
import sharp from "sharp";
import { INSTALL_SCREENS, type InstallScreen } from "../../_includes/formats/app/install-screens.ts";
import { startServer } from "../../_includes/site/serve/server.ts";

/** The most bytes of a picture that no reader asked for. */
const MOST = 60_000;

/** Dots of a screen for each pixel of a page. */
const DENSITY = { narrow: 2, wide: 1 } as const;

/**
 * Takes the pictures that the manifest shows to those who think of installing the newspaper: the front, and its first
 * story.
 *
 * @param site folder of the built newspaper
 * @param folder where the pictures go
 */
export async function takeInstallShots(
	site: string,
	executablePath: string,
	folder: string,
): Promise<readonly { readonly file: string; readonly bytes: number }[]> {
	const server = await startServer({ site, port: 0 });
	const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
	try {
		await mkdir(folder, { recursive: true });
		const taken: { file: string; bytes: number }[] = [];
		for (const screen of INSTALL_SCREENS) {
			const picture = await squeeze(await take(browser, server.url, screen));
			const file = path.join(folder, screen.name);
			await writeFile(file, picture);
			taken.push({ file, bytes: picture.length });
		}
		return taken;
	} finally {
		await browser.close();
		await server.close();
	}
}

async function take(
	browser: Browser,
	site: string,
	{ name, width, height, form }: InstallScreen,
): Promise<Uint8Array> {
	const density = DENSITY[form];
	const context = await browser.newContext({
		viewport: { width: width / density, height: height / density },
		deviceScaleFactor: density,
		colorScheme: "light",
		reducedMotion: "reduce",
		locale: "vi-VN",
		timezoneId: "Asia/Ho_Chi_Minh",
		serviceWorkers: "block",
	});
	try {
		const page = await context.newPage();
		await page.goto(`${site}/`);
		if (name.includes("story")) {
			const story = await page.locator(".card--lead .card-title a").getAttribute("href");
			await page.goto(site + story);
		}
		await page.evaluate(async () => {
			await document.fonts.ready;
			// Those that are near, which are all that can be seen.
			await Promise.all(
				[...document.images].filter((one) => one.loading !== "lazy").map((one) => one.decode()),
			);
		});
		await page.waitForLoadState("networkidle");
		return await page.screenshot();
	} finally {
		await context.close();
	}
}

/** As WebP, in which letters stay clean at qualities where photographs would not. */
async function squeeze(picture: Uint8Array): Promise<Uint8Array> {
	for (let quality = 40; ; quality -= 5) {
		const squeezed = await sharp(picture).webp({ quality, effort: 6 }).toBuffer();
		if (squeezed.length <= MOST || quality <= 20) return squeezed;
	}
}
