import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { putWhole } from "../_includes/site/cache/put-file.ts";
import { FONT_FILES, FONT_FOLDER } from "../_includes/site/parts/assets/fonts.ts";
import { runCommand } from "./command/command.ts";
import { cutFont, facesOf } from "./fonts/cut-font.ts";

await runCommand(
	{
		name: "fonts",
		summary:
			"Cắt phông chữ còn những chữ và độ đậm mà assets/styles/base/fonts.css khai, vào assets/fonts. Chạy lại sau khi sửa tệp ấy hoặc đổi phiên bản phông.",
		options: {},
	},
	async () => {
		const faces = facesOf(await readFile("assets/styles/base/fonts.css", "utf8"));
		await mkdir(FONT_FOLDER, { recursive: true });
		for (const font of FONT_FILES) {
			const bytes = await cutFont(font, faces);
			await putWhole(path.join(FONT_FOLDER, font.name), bytes);
			console.log(`${font.name}: ${bytes.length} byte`);
		}
		return 0;
	},
);
