import { newsroomTime } from "../../../../domain/dates/dates.ts";
import {
	lineOfCorrection,
	readCorrectionText,
	titleIn,
	withCorrection,
} from "../../../../domain/letters/correction.ts";
import type { Decided } from "../../../../domain/letters/desk.ts";
import type { Letter } from "../../../../domain/letters/letter.ts";
import { thankReader } from "../../../../domain/letters/letters-to-readers.ts";
import { Undecided } from "../../../../domain/letters/undecided.ts";
import { readNewspaper } from "../../../../domain/reader/newsroom/read-newspaper.ts";
import type { Marks } from "../marks.ts";
import type { LetterStore } from "../store.ts";
import type { Archive } from "./archive.ts";
import { fileOfArticle, plain } from "./letter-finder.ts";
import { settleLetter } from "./settle.ts";

interface CorrectionMeans {
	readonly store: LetterStore;
	readonly marks: Marks;
	readonly archive: Archive;
	readonly now: () => number;
}

/**
 * Begins the correction of an article that a reader's report asks for, and writes to the reader. The report stays in the
 * store for a while: the letter to its reader may have to be written again.
 *
 * @param article where it is by now
 * @param written what the correction says; empty where somebody writes it into the file afterwards
 */
export async function correctArticle(
	means: CorrectionMeans,
	report: Letter,
	article: string,
	written: string,
): Promise<Decided> {
	const { archive, now } = means;
	const text = readCorrectionText(written);
	const file = fileOfArticle(article);
	if ((await archive.read(file)) === undefined)
		throw new Undecided("wrong", `Bài ${article} không còn trong kho bài.`);
	// Of an empty one the newspaper would not be built.
	if (text === "" && !archive.isDraft)
		throw new Undecided("wrong", "Viết lời đính chính: sai gì, đúng là gì, lời xin lỗi.");
	const correction = { date: newsroomTime(now()), text, report: report.id };
	await archive.rewrite(file, `Đính chính theo thư ${report.id} của bạn đọc`, (raw) =>
		withCorrection(raw, correction),
	);
	await settleLetter(means, { ...report, state: "corrected", decidedAt: new Date(now()).toISOString() });
	const corrected = (await archive.read(file)) ?? "";
	const { url = "", name = "Tòa soạn" } =
		readNewspaper("newspaper.yaml", plain(await archive.read("newspaper.yaml"))).value ?? {};
	const words = { title: titleIn(corrected), url: url + article, newspaper: name, correction: text };
	const reply = thankReader(report, words);
	const line = lineOfCorrection(corrected, report.id);
	return {
		message:
			text === ""
				? "Đã mở sẵn một lời đính chính. Sửa câu sai trong bài, rồi viết lời ấy vào “text”."
				: "Đã ghi đính chính vào bài. Nhớ sửa cả câu sai.",
		...(reply && { reply }),
		file: archive.place(file),
		...(line !== undefined && { line }),
	};
}
