import { stat } from "node:fs/promises";
import path from "node:path";
import { monthPath } from "../_includes/domain/addresses/paths/calendar.ts";
import { newsroomTime } from "../_includes/domain/dates/dates.ts";
import type { Problem } from "../_includes/domain/problem/problem.ts";
import { count } from "../_includes/domain/problem/wording.ts";
import { printProblems } from "../_includes/formats/print-problems.ts";
import { nameForProblems } from "../_includes/site/find-files.ts";
import { settingsFrom } from "../_includes/site/settings.ts";
import { runCommand, UsageError } from "./command/command.ts";
import { NEWSROOM_OPTIONS, newsroomOf } from "./command/newsroom-options.ts";
import { listPhotos } from "./photos/list-photos.ts";
import { printTaken, tellInsertion, tellLines } from "./photos/print-taken.ts";
import { PhotoDesk, type TakenPhoto } from "./photos/take-photos.ts";
import { writeIntoArticle } from "./photos/write-into-article.ts";

await runCommand(
	{
		name: "photos",
		summary:
			"Đưa ảnh máy ảnh, điện thoại vào kho ảnh: xoay đúng chiều, thu còn 2.560 điểm ảnh, xóa nơi chụp và thông tin máy, giữ chú thích và tên người chụp; HEIC, CMYK cũng nhận. Tệp đã ở trong kho thì được sửa tại chỗ.",
		positionals: {
			name: "ẢNH",
			many: true,
			help: "tệp ảnh, hoặc thư mục có ảnh; tệp nào không nhận được thì kể ra, các tệp kia vẫn làm xong",
		},
		options: {
			article: {
				type: "string",
				value: "TỆP",
				help: "bài viết: ảnh vào tháng của bài, ghi luôn vào bài (chưa có ảnh đầu bài thì ảnh thứ nhất đứng đó)",
			},
			...NEWSROOM_OPTIONS,
		},
	},
	async ({ values: { article, ...values }, positionals }) => {
		const now = Date.now();
		const newsroom = newsroomOf(values);
		const story = article === undefined ? undefined : await placeOf(article, newsroom.articles);
		const month = story?.month ?? monthPath(newsroomTime(now)).slice(1, -1);
		const { cache } = settingsFrom(process.env, now);
		const desk = await PhotoDesk.open({ content: newsroom.content, cache, month, story: story?.slug });
		const taken: TakenPhoto[] = [];
		const problems: Problem[] = [];
		for (const file of await listPhotos(positionals)) {
			const taking = await desk.take(file);
			if ("taken" in taking) {
				taken.push(taking.taken);
				console.log(printTaken(taking.taken));
			} else problems.push(...taking.problems);
		}
		await desk.close();
		const toPrint = taken.filter(({ from, file }) => story || from !== file);
		const inserted =
			article !== undefined && toPrint.length > 0
				? await writeIntoArticle(article, month, toPrint)
				: undefined;
		if (inserted && "problems" in inserted) problems.push(...inserted.problems);
		else if (inserted) console.log(`\n${tellInsertion(nameForProblems(article ?? ""), inserted)}`);
		if ((!inserted || "problems" in inserted) && toPrint.length > 0)
			console.log(`\n${tellLines(toPrint, month)}`);
		if (problems.length === 0) return 0;
		process.stdout.write(`\n${printProblems(problems, "text", { colour: process.stdout.isTTY })}`);
		if (taken.length > 0)
			console.log(
				`${count(taken.length)} ảnh kia đã xong; sửa các tệp trên rồi chạy lại lệnh với riêng chúng.`,
			);
		return 1;
	},
);

async function placeOf(article: string, articles: string) {
	const inside = path.relative(articles, article).split(path.sep).join("/");
	const [, month, slug] = /^(\d{4}\/\d{2})\/([^/]+)\.md$/.exec(inside) ?? [];
	if (month === undefined || slug === undefined)
		throw new UsageError(`--article: “${article}” không phải tệp bài trong ${articles}/<năm>/<tháng>/.`);
	const stats = await stat(article).catch(() => undefined);
	if (!stats?.isFile()) throw new UsageError(`--article: không có tệp ${nameForProblems(article)}.`);
	return { month, slug };
}
