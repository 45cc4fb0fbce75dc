import { cp, mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Cover } from "../_includes/domain/article/article.ts";
import { readNewsroom } from "../_includes/site/read/read-newsroom.ts";
import { settingsFrom } from "../_includes/site/settings.ts";
import { type BenchPicture, NOW, writeArchive } from "./bench/archive/archive.ts";
import { checkCorpus } from "./bench/archive/texts.ts";
import { planArchive } from "./bench/archive/workshop.ts";
import { runCommand, UsageError } from "./command/command.ts";

/** What a specimen has of the newspaper: all but the articles and what speaks of them. */
const BORROWED = ["newspaper.yaml", "sections.yaml", "synonyms.yaml", "authors", "pages", "media", "threads"];
/** No article of the starter newspaper is in it, so that no address is remembered and none is missed. */
const ADDRESSES = "moved: []\ngone: []\n";

await runCommand(
	{
		name: "specimen",
		summary:
			"Viết một tòa soạn mẫu nhiều bài, có ảnh, thẻ và dòng sự kiện, để xem và đo một tờ báo đã ra nhiều năm.",
		positionals: { name: "THƯ-MỤC", help: "thư mục mới của tòa soạn mẫu" },
		options: {
			articles: { type: "integer", value: "N", help: "số bài", default: 3000 },
			corpus: {
				type: "string",
				value: "FILE",
				help: "kho văn bản, mỗi dòng một JSON {title, lede, body}; không có thì trộn từ các bài của báo",
			},
		},
	},
	async ({ values: { articles, corpus }, positionals: [folder = ""] }) => {
		if (articles < 1) throw new UsageError("Tùy chọn “--articles” cần ít nhất 1.");
		checkCorpus(corpus);
		await mkdir(folder, { recursive: true });
		if ((await readdir(folder)).length > 0) throw new UsageError(`Thư mục “${folder}” không trống.`);
		const settings = settingsFrom({}, NOW);
		const { newsroom } = await readNewsroom(settings);
		if (!newsroom) throw new Error("The newsroom's own files cannot be read: run npm run check");
		for (const name of BORROWED)
			await cp(path.join(settings.content, name), path.join(folder, name), { recursive: true });
		await writeFile(path.join(folder, "addresses.yaml"), ADDRESSES);
		const archive = await planArchive(path.join(folder, "articles"), articles, corpus);
		const covers = newsroom.files.flatMap(({ card: { cover } }): BenchPicture[] =>
			cover?.src === undefined ? [] : [withFocal(cover, cover.src)],
		);
		await writeArchive({ ...archive, covers, threads: [...newsroom.threads.keys()] }, articles);
		const words = `--content ${folder} --now ${new Date(NOW).toISOString()}`;
		console.log(
			`${articles} bài trong ${folder}. Xem: npm start -- --content ${folder}; dựng: npm run build -- ${words}`,
		);
		return 0;
	},
);

/** A cover as an article writes it. */
function withFocal({ focal, ai: _, ...cover }: Cover, src: string): BenchPicture {
	return { ...cover, src, ...(focal && { focal: `${focal.x}% ${focal.y}%` }) };
}
