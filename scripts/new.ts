import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { isSlug, slug as toSlug } from "../_includes/domain/addresses/slug.ts";
import { articleSlug } from "../_includes/domain/article/article-file.ts";
import { newsroomTime, readNewsroomTime } from "../_includes/domain/dates/dates.ts";
import { nameSections, writeSkeleton } from "../_includes/domain/newsdesk/write-skeleton.ts";
import { forbiddenCharacter } from "../_includes/domain/reader/forbidden-characters.ts";
import { LIMITS } from "../_includes/domain/reader/limits.ts";
import { toNfc } from "../_includes/domain/text/normalise.ts";
import { nameForProblems } from "../_includes/site/find-files.ts";
import { runCommand, UsageError } from "./command/command.ts";
import { NEWSROOM_OPTIONS, newsroomOf } from "./command/newsroom-options.ts";
import { createArticle, dateIn } from "./newsroom/create-article.ts";
import { chooseSection, loadSections } from "./newsroom/load-sections.ts";

await runCommand(
	{
		name: "new",
		summary: "Mở một bài mới: tệp có sẵn tít, ngày giờ, tên người viết và lời chỉ dẫn từng mục.",
		positionals: { name: "TIÊU-ĐỀ", help: 'tít của bài, trong ngoặc kép: "Bến phà cũ mở lại"' },
		options: {
			slug: {
				type: "string",
				value: "S",
				help: "tên tệp, cũng là phần cuối địa chỉ, như gia-nong-san-26-11 (mặc định: lấy từ tít)",
			},
			section: { type: "string", value: "S", help: "chuyên mục: tên hoặc slug (mặc định: chuyên mục đầu)" },
			date: {
				type: "string",
				value: "NGÀY",
				help: "ngày giờ đăng, như “2022-05-26 18:56” (mặc định: lúc này)",
			},
			...NEWSROOM_OPTIONS,
		},
	},
	async ({ values, positionals: [written = ""] }) => {
		const title = readTitle(written);
		const slug = values.slug ?? articleSlug(title);
		if (slug === "")
			throw new UsageError(`Không đặt được tên tệp từ tít “${title}”: tít phải có chữ cái hoặc số.`);
		if (!isSlug(slug))
			throw new UsageError(
				`“${slug}” không làm địa chỉ được; viết: --slug ${articleSlug(slug) || "doan-kiem-tra"}`,
			);
		const reading = values.date === undefined ? undefined : readNewsroomTime(values.date);
		if (reading?.ok === false) throw new UsageError(`--date: ${reading.message} ${reading.cure}`);
		const date = reading?.time ?? newsroomTime(Date.now());
		const newsroom = newsroomOf(values);
		const sections = await loadSections(newsroom);
		if (!sections) return 1;
		const section = values.section === undefined ? sections[0] : chooseSection(values.section, sections);
		if (!section) throw new UsageError("Báo chưa có chuyên mục nào.");
		const author = await gitUserName();
		if (author === undefined) {
			console.error(
				'Chưa biết tên người viết. Đặt tên một lần cho máy này: git config --global user.name "Ánh Nguyệt"',
			);
			return 1;
		}
		const text = writeSkeleton({
			title,
			date,
			author,
			section: section.slug,
			choice: nameSections(sections),
			media: nameForProblems(path.join(newsroom.content, "media")),
		});
		// The same headline on another day is a column; on one day it is the same article, begun twice.
		const isOther = async (taken: string) =>
			values.slug === undefined && (await dateIn(taken))?.iso.slice(0, 10) !== date.iso.slice(0, 10);
		const { outcome, file, beside } = await createArticle(newsroom.articles, { date, slug, text }, isOther);
		if (outcome !== "written") {
			console.error(
				`Đã có tệp ${nameForProblems(file)}; tệp ấy còn nguyên. Viết tiếp tệp ấy, hoặc đặt tên khác cho bài này: --slug ${slug}-2`,
			);
			return 1;
		}
		console.log(nameForProblems(file));
		if (beside !== undefined) {
			console.log(
				`Trong tháng đã có bài cùng tên (${nameForProblems(beside)}), nên tên tệp bài này có thêm số; muốn tên khác: --slug.`,
			);
		}
		if (values.section === undefined) {
			console.log(`Chuyên mục đang là ${section.slug} (${section.name}); đổi ở dòng section trong tệp.`);
		}
		return 0;
	},
);

function readTitle(written: string): string {
	const title = toNfc(written).replace(/\s+/g, " ").trim();
	if (title === "") throw new UsageError("Tít để trống.");
	if (title.length > LIMITS.title) throw new UsageError(`Tít dài quá ${LIMITS.title} ký tự.`);
	if (forbiddenCharacter(title) !== undefined)
		throw new UsageError("Tít có ký tự không nhìn thấy được; gõ lại tít.");
	return title;
}

/** The name that git signs with, if it can be an author's: an e-mail address or a name without a letter cannot. */
async function gitUserName(): Promise<string | undefined> {
	const { stdout } = await promisify(execFile)("git", ["config", "user.name"]).catch(() => ({ stdout: "" }));
	const name = toNfc(stdout).replace(/\s+/g, " ").trim();
	const canBe =
		toSlug(name) !== "" &&
		!name.includes("@") &&
		name.length <= LIMITS.name &&
		forbiddenCharacter(name) === undefined;
	return canBe ? name : undefined;
}
