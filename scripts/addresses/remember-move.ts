import { isArticlePath } from "../../_includes/domain/addresses/paths/calendar.ts";
import { addressKey } from "../../_includes/domain/addresses/site-path.ts";
import { frontMatterDate } from "../../_includes/domain/article/article-file.ts";
import { newsroomTime } from "../../_includes/domain/dates/dates.ts";
import { fileProblem } from "../../_includes/domain/problem/problem.ts";
import { nameForProblems } from "../../_includes/site/find-files.ts";
import { UsageError } from "../command/command.ts";
import { allOrNothing } from "./all-or-nothing.ts";
import { articleAt, type KnownNewsroom } from "./find-article.ts";
import { recordMove } from "./memory.ts";
import { type MemoryFile, rewriteMemory } from "./memory-file.ts";
import type { CommandOutcome } from "./move-article.ts";
import { mendCitations } from "./rename/mend-citations.ts";
import { writeRewritten } from "./rename/mend-files.ts";

/**
 * Writes down a move that has already happened, or that no file shows: two addresses. What cites the old one is mended.
 *
 * @param now milliseconds since 1970 UTC
 */
export async function rememberMove(
	from: string,
	to: string,
	newsroom: KnownNewsroom,
	memory: MemoryFile,
	now: number,
): Promise<CommandOutcome> {
	if (addressKey(from) === addressKey(to)) throw new UsageError("Hai địa chỉ là một.");
	const refuse = (file: string, message: string, cure: string): CommandOutcome => ({
		problems: [fileProblem("error", nameForProblems(file), message, cure)],
	});
	const living = await articleAt(from, newsroom);
	if (living)
		return refuse(living.file, `Bài còn ở địa chỉ ${from}.`, "Đổi bằng tên tệp và --slug hoặc --date.");
	if (isArticlePath(to.replace(/\/?$/, "/")) && !(await articleAt(to, newsroom)))
		return refuse(memory.file, `Không có bài nào ở địa chỉ mới ${to}.`, "Xem lại địa chỉ mới.");
	if (memory.addresses.gone.some(({ address }) => addressKey(address) === addressKey(to)))
		return refuse(memory.file, `Địa chỉ mới ${to} là của một trang đã rút.`, "Xem lại địa chỉ mới.");
	const { mended, problems } = await mendCitations({ from, to, site: newsroom.site }, newsroom);
	if (problems.length > 0) return { problems };
	const record = { from, to, date: frontMatterDate(newsroomTime(now)) };
	await allOrNothing([rewriteMemory(memory, recordMove(memory.text, record)), ...writeRewritten(mended)]);
	const told = mended.map(({ file }) => `Đã sửa liên kết trong ${nameForProblems(file)}\n`).join("");
	return { done: `${told}Địa chỉ ${from} từ nay đưa bạn đọc sang ${to}.` };
}
