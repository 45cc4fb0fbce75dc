import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { watch } from "chokidar";
import { environmentOf, settingsFrom } from "../_includes/site/settings.ts";
import { runCommand } from "./command.ts";
import { openServer } from "./open-server.ts";

/** What the newspaper is made from. A change anywhere here builds the preview anew. */
const SOURCES = ["content", "_includes", "assets", ".eleventy.ts"];

/** How many ports after the wanted one are tried: a newcomer's 8080 is often taken. */
const NEAR = 9;

await runCommand(
	{
		name: "start",
		summary:
			"Dựng bản xem thử, có cả bản nháp và bài hẹn giờ, rồi mở máy chủ tự tải lại trang khi có thay đổi.",
		options: {
			articles: { type: "string", value: "DIR", help: "thư mục bài viết", default: "content/articles" },
			cache: { type: "string", value: "DIR", help: "thư mục lưu tạm", default: ".cache" },
			port: { type: "integer", value: "N", help: "cổng của máy chủ", default: 8080 },
		},
	},
	async ({ values: { articles, cache, port } }) => {
		// Not the public output: a preview shows what must not be published.
		const site = path.join(cache, "preview");
		const settings = { ...settingsFrom({}, 0), articles, cache, output: site };
		const { TIN_TINH_NOW: _, ...environment } = environmentOf(settings);
		await buildPreview(environment);
		const server = await openNear(port, site);
		if (!server) {
			console.error(`Các cổng từ ${port} đến ${port + NEAR} đều đang bận. Hãy chọn cổng khác bằng --port.`);
			return 1;
		}
		console.log(`Bản xem thử ở ${server.url}/ (nhấn Ctrl+C để dừng)`);

		let building = false;
		let again = false;
		const rebuild = async () => {
			again = true;
			if (building) return;
			building = true;
			while (again) {
				again = false;
				if (await buildPreview(environment)) server.reload();
			}
			building = false;
		};
		let soon: NodeJS.Timeout | undefined;
		const watcher = watch([...SOURCES, articles], { ignoreInitial: true }).on("all", () => {
			clearTimeout(soon);
			// An editor writes a file in several steps, and git many files at once.
			soon = setTimeout(rebuild, 100);
		});
		await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
		await watcher.close();
		await server.close();
		return 0;
	},
);

async function openNear(port: number, site: string) {
	for (let near = port; near <= port + NEAR; near++) {
		const server = await openServer({ site, reload: true }, near);
		if (server) return server;
	}
	return undefined;
}

/** Builds once in a process of its own; what went wrong is printed there, and the last good preview stays. */
async function buildPreview(environment: Record<string, string>): Promise<boolean> {
	const child = fork(fileURLToPath(new URL("build-preview.ts", import.meta.url)), {
		env: { ...process.env, ...environment },
	});
	const [code] = await once(child, "exit");
	return code === 0;
}
