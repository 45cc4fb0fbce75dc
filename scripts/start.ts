import { once } from "node:events";
import { access, constants, mkdir, stat } from "node:fs/promises";
import path from "node:path";
import type { Trouble } from "../_includes/domain/addresses/troubles.ts";
import type { RunningServer } from "../_includes/site/serve/server.ts";
import { openLocalOffice } from "../_includes/site/services/letters/desk/local-desk.ts";
import { openLocalMailroom } from "../_includes/site/services/letters/local-mailroom.ts";
import { settingsFrom } from "../_includes/site/settings.ts";
import { runCommand } from "./command/command.ts";
import { NEWSROOM_OPTIONS, newsroomOf } from "./command/newsroom-options.ts";
import { openServer } from "./command/open-server.ts";
import { settleAndTell } from "./command/settle-and-tell.ts";
import { replaceWhole } from "./newsroom/whole-file.ts";
import { guardPreview } from "./start/guard-preview.ts";
import { PreviewBuilder } from "./start/preview-builder.ts";
import { watchSources } from "./start/watch-sources.ts";

/** How many ports after the wanted one are tried: a newcomer's 8080 is often taken. */
const NEAR = 9;

await runCommand(
	{
		name: "start",
		summary:
			"Dựng bản xem thử, có cả bản nháp và bài hẹn giờ, rồi mở máy chủ tự tải lại trang khi có thay đổi.",
		options: {
			...NEWSROOM_OPTIONS,
			cache: { type: "string", value: "DIR", help: "thư mục lưu tạm", default: ".cache" },
			port: { type: "integer", value: "N", help: "cổng của máy chủ", default: 8080 },
		},
	},
	async ({ values: { cache, port, ...values } }) => {
		// Where nothing can be kept there is nothing to wait for.
		await mkdir(cache, { recursive: true });
		await access(cache, constants.W_OK);
		// Not the public output: a preview shows what must not be published.
		const site = path.join(cache, "preview");
		const settings = {
			...settingsFrom({}, 0),
			...newsroomOf(values),
			...{ cache, output: site, preview: true },
		};
		let server: RunningServer | undefined;
		/** The last that were told, perhaps before there was a server. */
		let troubles: readonly Trouble[] = [];
		let begun = () => {};
		const beginning = new Promise<void>((resolve) => {
			begun = resolve;
		});
		const builder = new PreviewBuilder(settings, (message) => {
			if (message.kind === "changed") {
				begun();
				server?.reload(message.files);
				return;
			}
			troubles = message.troubles;
			server?.tell(troubles);
		});
		const stopWatching = watchSources(settings, async (kind) => {
			if (kind === "code") await builder.stop();
			await builder.build();
		});
		// What an earlier run has left is shown until the first build has come up with what changed since.
		const shown = await hasPreview(site);
		const built = builder.build();
		// Of a first one, the front and the newest articles come before all others.
		if (!shown) await Promise.race([built, beginning]);
		const stopGuarding = guardPreview(site, () => void builder.build());
		const letters = await openLocalMailroom(cache, site);
		const desk = await openLocalOffice(settings, replaceWhole);
		server = await openNear(port, { site, reload: true, letters, desk });
		if (server) {
			server.tell(troubles);
			// Before it is said how to end it.
			const ended = Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
			console.log(`Bản xem thử ở ${server.url}/ (nhấn Ctrl+C để dừng)`);
			await ended;
			await server.close();
		} else {
			console.error(`Các cổng từ ${port} đến ${port + NEAR} đều đang bận. Hãy chọn cổng khác bằng --port.`);
		}
		stopWatching();
		stopGuarding();
		await builder.stop();
		return server ? 0 : 1;
	},
);

/** Whether there is a whole preview. */
async function hasPreview(site: string): Promise<boolean> {
	await settleAndTell(site);
	return (await stat(path.join(site, "_headers")).catch(() => undefined)) !== undefined;
}

async function openNear(port: number, options: Parameters<typeof openServer>[0]) {
	for (let near = port; near <= port + NEAR; near++) {
		const server = await openServer(options, near);
		if (server) return server;
	}
	return undefined;
}
