import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { startServer } from "../_includes/site/serve/server.ts";
import { type Settings, settingsFrom } from "../_includes/site/settings.ts";
import { runBuild } from "./build/run-build.ts";
import { runCommand } from "./command/command.ts";
import { findBrowser } from "./command/find-browser.ts";
import { borrow } from "./screenshots/borrow.ts";
import { writeContactSheet } from "./screenshots/contact-sheet.ts";
import { EXTREMES_NOW, extremeNewsroom } from "./screenshots/extreme-newsroom.ts";
import { takeInstallShots } from "./screenshots/install-shots.ts";
import { pageKinds } from "./screenshots/page-kinds.ts";
import { THEMES, takeShots, WIDTHS } from "./screenshots/take-shots.ts";

/** What the newsroom of extremes has of this one: all but the articles and what speaks of them. */
const BORROWED = ["newspaper.yaml", "sections.yaml", "addresses.yaml", "authors", "pages", "media"];

await runCommand(
	{
		name: "screenshots",
		summary: "Chụp mọi loại trang của một tờ báo toàn trường hợp khó, ở ba bề rộng, nền sáng và nền tối.",
		positionals: {
			name: "THƯ-MỤC",
			help: "nơi để ảnh chụp (mặc định: .cache/screenshots)",
			optional: true,
		},
		options: {
			cache: { type: "string", value: "DIR", default: ".cache/extremes", help: "thư mục lưu tạm" },
			install: {
				type: "boolean",
				help: "chụp chính tờ báo này vào assets/install, làm ảnh giới thiệu khi bạn đọc cài báo vào máy",
			},
		},
	},
	async ({ values: { cache, install }, positionals: [folder = ".cache/screenshots"] }) => {
		const browser = findBrowser();
		if (!browser) {
			console.error("Không tìm thấy Chromium hay Chrome. Cài một trong hai, hoặc đặt CHROMIUM_PATH.");
			return 1;
		}
		const newsroom = settingsFrom({}, EXTREMES_NOW);
		if (install) return photographForInstall({ ...newsroom, cache }, browser);
		const borrowed = await borrow(newsroom);
		if (!borrowed) {
			console.error(
				"Tòa soạn chưa đủ để chụp: cần ba chuyên mục, hai tác giả và một ảnh. Xem “npm run check”.",
			);
			return 1;
		}
		const workshop = await mkdtemp(path.join(tmpdir(), "extremes-"));
		try {
			const settings = {
				...newsroom,
				cache,
				content: path.join(workshop, "content"),
				articles: path.join(workshop, "content", "articles"),
				output: path.join(workshop, "site"),
			};
			for (const name of BORROWED)
				await cp(path.join(newsroom.content, name), path.join(settings.content, name), { recursive: true });
			for (const [name, text] of extremeNewsroom(borrowed)) {
				const file = path.join(settings.content, name);
				await mkdir(path.dirname(file), { recursive: true });
				await writeFile(file, text);
			}
			const failed = await runBuild(settings);
			if (failed) return failed;
			await mkdir(folder, { recursive: true });
			return await photograph(settings.output, browser, pageKinds(borrowed), folder);
		} finally {
			await rm(workshop, { recursive: true, force: true });
		}
	},
);

/** @returns the exit code of the build */
async function photographForInstall(newsroom: Settings, executablePath: string): Promise<number> {
	const workshop = await mkdtemp(path.join(tmpdir(), "install-"));
	try {
		const settings = { ...newsroom, output: path.join(workshop, "site") };
		const failed = await runBuild(settings);
		if (failed) return failed;
		for (const { file, bytes } of await takeInstallShots(settings.output, executablePath, "assets/install"))
			console.log(`${file}: ${bytes} byte`);
		return 0;
	} finally {
		await rm(workshop, { recursive: true, force: true });
	}
}

/** @returns the exit code: 1 where a page scrolls sideways */
async function photograph(
	site: string,
	executablePath: string,
	kinds: ReadonlyMap<string, string>,
	folder: string,
): Promise<number> {
	const server = await startServer({ site, port: 0 });
	const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
	try {
		const shots = await takeShots(browser, server.url, kinds, folder);
		for (const width of WIDTHS)
			for (const theme of THEMES)
				await writeContactSheet(
					shots.filter((shot) => shot.width === width && shot.theme === theme),
					path.join(folder, `sheet-${width}-${theme}.png`),
				);
		const missing = [...kinds.keys()].filter((kind) => !shots.some((shot) => shot.kind === kind));
		const wide = shots.filter((shot) => shot.overflowing.length > 0);
		console.log(`${shots.length} ảnh chụp trong ${folder}; sheet-*.png là các bảng ảnh nhỏ.`);
		if (missing.length > 0) console.log(`Trang báo không có: ${missing.join(", ")}.`);
		for (const { kind, width, theme, overflowing } of wide)
			console.error(`${kind}, ${width} px, ${theme}: tràn ngang ở ${overflowing.join("; ")}`);
		return wide.length > 0 ? 1 : 0;
	} finally {
		await browser.close();
		await server.close();
	}
}
