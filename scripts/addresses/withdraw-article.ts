import { rm } from "node:fs/promises";
import { frontMatterDate } from "../../_includes/domain/article/article-file.ts";
import { statusAt } from "../../_includes/domain/article/live.ts";
import { newsroomTime } from "../../_includes/domain/dates/dates.ts";
import { fileProblem } from "../../_includes/domain/problem/problem.ts";
import { nameForProblems } from "../../_includes/site/find-files.ts";
import { replaceWhole } from "../newsroom/whole-file.ts";
import { allOrNothing } from "./all-or-nothing.ts";
import { commentsOf, removeComments } from "./comments-of.ts";
import type { KnownNewsroom, OpenedArticle } from "./find-article.ts";
import { isKeptByGit } from "./kept-by-git.ts";
import { recordWithdrawal, type WithdrawalWords } from "./memory.ts";
import { type MemoryFile, rewriteMemory } from "./memory-file.ts";
import type { CommandOutcome } from "./move-article.ts";
import { tellMedia } from "./staying-media.ts";

/**
 * Takes an article out of the newspaper: its file and its comments go, git keeps them, and its address and all that led to it answer
 * from now on that it was withdrawn. Either all of it happens or nothing does.
 *
 * @param now milliseconds since 1970 UTC
 */
export async function withdrawArticle(
	{ file, raw, article, aliases }: OpenedArticle,
	words: WithdrawalWords,
	newsroom: KnownNewsroom,
	memory: MemoryFile,
	now: number,
): Promise<CommandOutcome> {
	const name = nameForProblems(file);
	const comments = commentsOf(article.url, newsroom);
	for (const [kept, what] of [
		[file, "bài"],
		[comments?.file, "các bình luận"],
	] as const) {
		if (kept === undefined || (await isKeptByGit(kept))) continue;
		const message = `Bản này của ${what} chưa có trong git, xóa đi sẽ mất hẳn.`;
		const cure = `Lưu ${what} vào git (commit) rồi rút, hoặc tự xóa tệp nếu bài chưa bao giờ đăng.`;
		return { problems: [fileProblem("error", nameForProblems(kept), message, cure)] };
	}
	const wasPublic = ["live", "expired"].includes(statusAt(article, now));
	const addresses = wasPublic ? [article.url, ...aliases] : [];
	await allOrNothing([
		...(wasPublic ? [rewriteMemory(memory, withWithdrawals(memory.text, addresses, words, now))] : []),
		...(comments ? [removeComments(comments)] : []),
		{ take: () => rm(file), undo: () => replaceWhole(file, raw) },
	]);
	const removed = `Đã rút ${name}; git còn giữ bài${comments ? " và các bình luận" : ""}.${await tellMedia(article, newsroom)}`;
	return {
		done: wasPublic
			? `${removed}\nTừ nay báo là bài đã rút: ${addresses.join(", ")}`
			: `${removed}\nBài chưa lên trang nên không cần nhớ địa chỉ.`,
	};
}

/** Remembers that an address is gone whose article's file is no more. */
export async function withdrawAddress(
	address: string,
	words: WithdrawalWords,
	memory: MemoryFile,
	now: number,
): Promise<CommandOutcome> {
	await rewriteMemory(memory, withWithdrawals(memory.text, [address], words, now)).take();
	return {
		done: `Không còn bài nào ở địa chỉ này; chỉ ghi vào sổ địa chỉ.\nTừ nay báo là bài đã rút: ${address}`,
	};
}

function withWithdrawals(
	text: string,
	addresses: readonly string[],
	words: WithdrawalWords,
	now: number,
): string {
	const date = frontMatterDate(newsroomTime(now));
	return addresses.reduce((memory, address) => recordWithdrawal(memory, { address, date, ...words }), text);
}
