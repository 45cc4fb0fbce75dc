import path from "node:path";
import { slug } from "../_includes/domain/addresses/slug.ts";
import { checkCorpus } from "./bench/archive/texts.ts";
import { inWorkshop, planArchive } from "./bench/archive/workshop.ts";
import { EXPORTERS } from "./bench-import/exporters.ts";
import { measureImport, printImportRow } from "./bench-import/measure-import.ts";
import { oldSite } from "./bench-import/old-site.ts";
import { writePictures } from "./bench-import/write-old-site.ts";
import { runCommand, UsageError } from "./command/command.ts";

/** Posts of one event share a picture. */
const POSTS_A_PICTURE = 10;

await runCommand(
	{
		name: "bench:import",
		summary: "Đo thời gian và bộ nhớ khi dọn một kho bài cũ vào, cạnh thời gian kiểm kho bài ấy.",
		options: {
			articles: { type: "integer", value: "N", help: "số bài của kho cũ", default: 20_000 },
			corpus: {
				type: "string",
				value: "FILE",
				help: "kho văn bản, mỗi dòng một JSON {title, lede, body}; không có thì trộn từ các bài của báo",
			},
		},
	},
	async ({ values: { articles, corpus } }) => {
		if (articles < 1) throw new UsageError("Tùy chọn “--articles” cần ít nhất 1.");
		checkCorpus(corpus);
		const interrupt = new AbortController();
		for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => interrupt.abort());
		const { signal: stop } = interrupt;
		try {
			await inWorkshop(async (workshop) => {
				const { texts } = await planArchive(workshop, Math.min(articles, 2000), corpus);
				const pictures = Math.ceil(articles / POSTS_A_PICTURE);
				const site = oldSite({ texts, articles, pictures, slugOf: (title) => slug(title) });
				const uploads = path.join(workshop, "uploads");
				await writePictures(uploads, pictures);
				for (const exporter of EXPORTERS)
					console.log(
						printImportRow(await measureImport(workshop, exporter, { site, articles, uploads, stop })),
					);
			});
			return 0;
		} catch (error) {
			if (stop.aborted) return 130;
			throw error;
		}
	},
);
