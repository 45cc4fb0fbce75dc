import { rm } from "node:fs/promises";
import path from "node:path";
import type { Addresses } from "../../_includes/domain/addresses/addresses.ts";
import { articlePath } from "../../_includes/domain/addresses/paths/calendar.ts";
import { addressKey } from "../../_includes/domain/addresses/site-path.ts";
import { articleFile, frontMatterDate } from "../../_includes/domain/article/article-file.ts";
import { statusAt } from "../../_includes/domain/article/live.ts";
import { type NewsroomTime, newsroomTime, printTime } from "../../_includes/domain/dates/dates.ts";
import { fileProblem, type Problem } from "../../_includes/domain/problem/problem.ts";
import { readComments } from "../../_includes/domain/reader/comments/read-comments.ts";
import { nameForProblems } from "../../_includes/site/find-files.ts";
import { createWhole, replaceWhole } from "../newsroom/whole-file.ts";
import { allOrNothing, type UndoableStep } from "./all-or-nothing.ts";
import { commentsOf, moveComments } from "./comments-of.ts";
import { articleAt, type KnownNewsroom, type OpenedArticle, readAs } from "./find-article.ts";
import { recordMove } from "./memory.ts";
import { type MemoryFile, rewriteMemory } from "./memory-file.ts";
import { mendCitations } from "./rename/mend-citations.ts";
import { type RewrittenFile, writeRewritten } from "./rename/mend-files.ts";
import { rewriteDate } from "./rewrite-date.ts";
import { tellStrayed } from "./strayed-media.ts";

/** What a command on addresses did, told to the journalist, or why it did nothing. */
export type CommandOutcome = { readonly done: string } | { readonly problems: readonly Problem[] };

/** Where an article is to be. What is not given stays. */
export interface Destination {
	readonly slug?: string;
	readonly date?: NewsroomTime;
}

/**
 * Gives an article another slug or date: its file is renamed and its `date` line rewritten, every other byte of it
 * stays, and the old address is remembered if readers had it. Either all of it happens or nothing does; a run that was
 * cut off is completed by the same command.
 *
 * @param now milliseconds since 1970 UTC
 */
export async function moveArticle(
	from: OpenedArticle,
	{ slug = from.article.slug, date = from.article.date }: Destination,
	newsroom: KnownNewsroom,
	memory: MemoryFile,
	now: number,
): Promise<CommandOutcome> {
	const name = nameForProblems(from.file);
	const target = placeOf(from, slug, date);
	const file = path.join(newsroom.articles, target);
	const raw =
		date.epoch === from.article.date.epoch ? from.raw : rewriteDate(from.raw, frontMatterDate(date));
	if (raw === undefined)
		return refuse(name, "Không thấy dòng date: trong phần khai báo.", "Sửa ngày bằng tay.");
	const finding = readAs({ file, path: target, raw }, newsroom);
	if ("problems" in finding) return finding;
	const [old, address] = [from.article.url, articlePath(date, slug)];
	const there = await articleAt(address, newsroom);
	// At the target itself may be what a run that was cut off has written.
	if (there && ![from.file, file].some((one) => path.resolve(one) === path.resolve(there.file))) {
		return refuse(
			name,
			`Địa chỉ ${address} đã có bài khác: ${nameForProblems(there.file)}.`,
			"Chọn slug khác.",
		);
	}
	const fault = addressFault(old, address, memory.addresses);
	if (fault !== undefined) return refuse(name, fault, "Chọn slug khác.");
	const wasPublic = ["live", "expired"].includes(statusAt(from.article, now));
	const comesBack = memory.addresses.moved.some((one) => isSame(one.from, address));
	const remembered = old !== address && (wasPublic || comesBack);
	const move = { from: old, to: address, date: frontMatterDate(newsroomTime(now)) };
	const renamedFile = from.path === target ? undefined : { from: from.path, to: target };
	const moved = { from: old, to: address, site: newsroom.site, ...(renamedFile && { file: renamedFile }) };
	const { mended, problems } =
		old === address && !renamedFile ? NOTHING : await mendCitations(moved, newsroom, from.file);
	if (problems.length > 0) return { problems };
	const comments = moveComments(old, address, newsroom);
	if ("taken" in comments)
		return refuse(
			name,
			`Đã có bình luận của bài khác ở ${comments.taken}.`,
			"Chọn slug khác, hoặc xem tệp bình luận ấy là của bài nào.",
		);
	const early = firstComment(old, address, newsroom);
	if (early && early.epoch < date.epoch)
		return refuse(
			name,
			`Bài có bình luận từ ${printTime(early)}, trước ngày đăng mới (${printTime(date)}).`,
			"Chọn ngày không muộn hơn bình luận đầu tiên.",
		);
	// The memory comes first: a run that is cut off after it finds the article where it was, and goes on.
	const steps = [
		...(remembered ? [rewriteMemory(memory, recordMove(memory.text, move))] : []),
		// What a run that was cut off has written at the target is left to the last steps.
		...writeRewritten(mended.filter((one) => path.resolve(one.file) !== path.resolve(file))),
		// While the article is where it was, so that the same command goes on from here.
		...comments.steps,
		...fileSteps(from, file, raw),
	];
	try {
		await allOrNothing(steps);
	} catch (error) {
		if (!(error instanceof Taken)) throw error;
		return refuse(name, `Đã có tệp khác ở ${nameForProblems(file)}.`, "Chọn slug khác.");
	}
	const where = `${name} → ${nameForProblems(file)}\n${tellStrayed(from.article, finding.found.article)}${tellMended(mended)}`;
	if (old === address) return { done: `${where}Địa chỉ vẫn là ${address}.` };
	const told = remembered
		? `Địa chỉ cũ ${old} từ nay đưa bạn đọc sang ${address}.`
		: `Địa chỉ mới: ${address}. Bài chưa lên trang nên không cần nhớ địa chỉ cũ.`;
	return { done: where + told };
}

/** When the first comment came, of those of an article that is on its way to another address. */
function firstComment(old: string, address: string, newsroom: KnownNewsroom): NewsroomTime | undefined {
	const { raw } = commentsOf(old, newsroom) ?? commentsOf(address, newsroom) ?? {};
	return raw === undefined ? undefined : readComments("", "", raw).value?.[0]?.date;
}

/** The path of the moved file. One in the folder of its month goes to the folder of the new month; others stay. */
function placeOf({ path: own, article }: OpenedArticle, slug: string, date: NewsroomTime): string {
	const byMonth = articleFile(article.date, article.slug);
	return own.endsWith(byMonth)
		? own.slice(0, -byMonth.length) + articleFile(date, slug)
		: path.posix.join(path.posix.dirname(own), `${slug}.md`);
}

const isSame = (one: string, other: string) => addressKey(one) === addressKey(other);

/** Why an article may not take an address that readers know for something else. Its own former address is free. */
function addressFault(old: string, address: string, { moved, gone }: Addresses): string | undefined {
	if (gone.some((one) => isSame(one.address, address))) return `Địa chỉ ${address} là của một bài đã rút.`;
	const other = moved.find((one) => isSame(one.from, address) && !isSame(one.to, old));
	return other && `Địa chỉ ${address} đang đưa bạn đọc sang bài khác: ${other.to}.`;
}

const NOTHING = { mended: [], problems: [] } as const;

const tellMended = (mended: readonly RewrittenFile[]) =>
	mended.map(({ file }) => `Đã sửa liên kết trong ${nameForProblems(file)}\n`).join("");

class Taken extends Error {}

/** The new file stands before the old one goes, so that the text is on the disk at every moment. */
function fileSteps(from: OpenedArticle, file: string, raw: string): UndoableStep[] {
	if (path.resolve(from.file) === path.resolve(file)) {
		return [{ take: () => replaceWhole(file, raw), undo: () => replaceWhole(file, from.raw) }];
	}
	return [
		{
			take: async () => {
				if ((await createWhole(file, raw)) === "taken") throw new Taken();
			},
			undo: () => rm(file, { force: true }),
		},
		{ take: () => rm(from.file), undo: () => replaceWhole(from.file, from.raw) },
	];
}

function refuse(file: string, message: string, cure: string): CommandOutcome {
	return { problems: [fileProblem("error", file, message, cure)] };
}
