import { stat } from "node:fs/promises";
import path from "node:path";
import type { Section } from "../_includes/domain/newsroom/newspaper.ts";
import { fileProblem, type Problem } from "../_includes/domain/problem/problem.ts";
import { quoted } from "../_includes/domain/problem/wording.ts";
import { printProblems } from "../_includes/formats/print-problems.ts";
import { findFiles, nameForProblems } from "../_includes/site/find-files.ts";
import type { Decoding } from "../_includes/site/read/bytes/decode-file.ts";
import { readText } from "../_includes/site/read/bytes/read-bytes.ts";
import type { Settings } from "../_includes/site/settings.ts";
import { runCommand } from "./command/command.ts";
import { NEWSROOM_OPTIONS, newsroomOf } from "./command/newsroom-options.ts";
import { cleanPassages } from "./import/kinds/text/clean-passages.ts";
import { parseSavedPage } from "./import/kinds/text/parse-saved-page.ts";
import { type ImportedPage, printReport } from "./import/print-report.ts";
import { writeMarkdown } from "./import/write-markdown.ts";
import { articleSlug } from "./newsroom/article-file.ts";
import { createArticle, dateIn } from "./newsroom/create-article.ts";
import { chooseSection, loadSections, nameSections } from "./newsroom/load-sections.ts";

await runCommand(
	{
		name: "import",
		summary: "Chuyển các trang bài đã lưu thành văn bản vào thư mục bài viết, mỗi trang một tệp Markdown.",
		positionals: { name: "PATH", many: true, help: "tệp đã lưu, hoặc thư mục có các tệp .txt" },
		options: {
			...NEWSROOM_OPTIONS,
			section: { type: "string", value: "S", help: "chuyên mục của các bài này: tên hoặc slug" },
		},
	},
	async ({ values: { section: asked, ...values }, positionals }) => {
		const newsroom = newsroomOf(values);
		const sections = await loadSections(newsroom);
		if (!sections) return 1;
		const section = asked === undefined ? undefined : chooseSection(asked, sections).slug;
		const problems: Problem[] = [];
		let imported = 0;
		for (const given of positionals) {
			const files = await savedPages(given);
			if (files.length === 0) problems.push(nothingThere(given));
			for (const file of files) {
				const outcome = await importPage(file, newsroom, section, sections);
				if ("message" in outcome) problems.push(outcome);
				else {
					imported++;
					process.stdout.write(`${printReport(outcome)}\n`);
				}
			}
		}
		process.stderr.write(printProblems(problems, "text", { colour: process.stderr.isTTY }));
		console.log(`Đã nhập ${imported} bài; ${problems.length} chỗ chưa nhập được.`);
		return problems.length > 0 ? 1 : 0;
	},
);

/** The files that a word of the command line names; none where there is no such file or folder. */
async function savedPages(given: string): Promise<readonly string[]> {
	const found = await stat(given).catch(() => undefined);
	if (!found?.isDirectory()) return found?.isFile() ? [given] : [];
	const files = await findFiles(given);
	return files.filter((file) => /\.txt$/i.test(file)).map((file) => path.join(given, file));
}

async function importPage(
	file: string,
	{ content, articles }: Pick<Settings, "content" | "articles">,
	section: string | undefined,
	sections: readonly Section[],
): Promise<ImportedPage | Problem> {
	const from = nameForProblems(file);
	const decoded: Decoding = readText(file) ?? { problem: nothingThere(from) };
	// A page in an old encoding is converted: it stays as it is, and the article is new.
	if (decoded.problem && decoded.meant === undefined) return decoded.problem;
	const converted = decoded.problem?.message;
	const { passages, replaced } = cleanPassages(decoded.text ?? decoded.meant ?? "");
	const { article, problem } = parseSavedPage(from, passages);
	if (!article) return problem;
	const slug = articleSlug(article.title);
	if (slug === "") {
		return refuse(from, `Không đặt được tên tệp từ tít ${quoted(article.title)}.`, "Sửa tít cho có chữ cái.");
	}
	const text = writeMarkdown(article, section, nameSections(sections));
	// A column has one headline again and again; an article of the same minute is this one, which was edited since.
	const isOther = async (taken: string) => {
		const date = await dateIn(taken);
		return date !== undefined && date.epoch !== article.date.epoch;
	};
	const { outcome, file: target } = await createArticle(
		articles,
		{ date: article.date, slug, text },
		isOther,
	);
	const to = nameForProblems(target);
	if (outcome !== "taken") {
		const media = nameForProblems(path.join(content, "media"));
		return { from, to, media, already: outcome === "same", article, section, replaced, converted };
	}
	return refuse(
		from,
		`Đã có tệp khác ở ${to}; tệp ấy còn nguyên.`,
		`Nếu là hai bài khác nhau, đổi tên bài đã có: npm run move -- ${to} --slug TÊN-MỚI, rồi nhập lại.`,
	);
}

function nothingThere(given: string): Problem {
	return refuse(given, "Không có tệp này, hoặc thư mục không có tệp .txt nào.", "Xem lại đường dẫn.");
}

function refuse(file: string, message: string, cure: string): Problem {
	return fileProblem("error", file, message, cure);
}
