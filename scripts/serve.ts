import { stat } from "node:fs/promises";
import { openLocalOffice } from "../_includes/site/services/letters/desk/local-desk.ts";
import { openLocalMailroom } from "../_includes/site/services/letters/local-mailroom.ts";
import { runCommand } from "./command/command.ts";
import { NEWSROOM_OPTIONS, newsroomOf } from "./command/newsroom-options.ts";
import { openServer } from "./command/open-server.ts";
import { settleAndTell } from "./command/settle-and-tell.ts";
import { replaceWhole } from "./newsroom/whole-file.ts";

await runCommand(
	{
		name: "serve",
		summary:
			"Mở trang báo đã dựng trên máy này, với đúng các header và chuyển hướng mà máy chủ Netlify sẽ dùng.",
		options: {
			site: { type: "string", value: "DIR", default: "_site", help: "thư mục trang báo đã dựng" },
			cache: {
				type: "string",
				value: "DIR",
				help: "thư mục lưu tạm, nơi giữ thư bạn đọc gửi",
				default: ".cache",
			},
			port: { type: "integer", value: "N", default: 8080, help: "cổng; 0 là một cổng bất kỳ còn trống" },
			...NEWSROOM_OPTIONS,
		},
	},
	async ({ values: { site, cache, port, ...newsroom } }) => {
		await settleAndTell(site);
		const folder = await stat(site).catch(() => undefined);
		if (!folder?.isDirectory()) {
			console.error(`Không có thư mục “${site}”. Hãy chạy “npm run build” trước.`);
			return 1;
		}
		const letters = await openLocalMailroom(cache, site);
		const desk = await openLocalOffice({ ...newsroomOf(newsroom), cache }, replaceWhole);
		const server = await openServer({ site, letters, desk }, port);
		if (!server) {
			console.error(
				`Cổng ${port} đang có chương trình khác dùng. Hãy chọn cổng khác: npm run serve -- --port ${port + 1}`,
			);
			return 1;
		}
		for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server.close());
		console.log(`Trang báo ở ${server.url}/ (nhấn Ctrl+C để dừng)`);
		return 0;
	},
);
