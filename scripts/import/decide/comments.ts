import { createHash } from "node:crypto";
import type { NewsroomTime } from "../../../_includes/domain/dates/dates.ts";
import type { Comment } from "../../../_includes/domain/letters/comment.ts";
import { letterFault } from "../../../_includes/domain/letters/letter-faults.ts";
import { printComments } from "../../../_includes/domain/reader/comments/write-comments.ts";
import { LIMITS } from "../../../_includes/domain/reader/limits.ts";
import { plainPassages, readBody } from "../convert/read-body.ts";
import type { Dropped, ForeignComment } from "../foreign-article.ts";
import { momentOf } from "./foreign-moment.ts";
import { cutWords, oneLine } from "./one-line.ts";

/** The comments of an article as their file has them. */
export interface CommentsText {
	/** Empty where there are none. */
	readonly text: string;
	readonly dropped: readonly Dropped[];
}

/** Who wrote, where the old system names nobody that can be printed. */
const NAMELESS = "Bạn đọc";
const LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

/**
 * The approved comments of an old article, oldest first. A comment that is too long for one becomes several; one that is
 * dated before the article, which was dated anew, has the article's time.
 *
 * @param key of the article: `wordpress post-123`
 * @param by who is said to have approved them
 */
export function commentsText(
	key: string,
	comments: readonly ForeignComment[],
	date: NewsroomTime,
	by: string,
): CommentsText {
	const dropped: Dropped[] = [];
	const dated = comments.map((one) => {
		const time = momentOf(one.published) ?? date;
		return { one, time: time.epoch < date.epoch ? date : time };
	});
	dated.sort((a, b) => a.time.epoch - b.time.epoch);
	const printed = new Map<string, string>();
	const out: Comment[] = [];
	for (const { one, time } of dated) {
		const read = readBody(one.text);
		dropped.push(...read.dropped);
		const text = clean(plainPassages(read).join("\n\n"));
		const name = nameOf(one);
		if (name !== oneLine(one.name) && /[\p{L}\p{N}]/u.test(one.name))
			dropped.push({ what: "tên người bình luận", text: oneLine(one.name) });
		if (letterFault(text, "text") !== undefined || out.length >= LIMITS.comments) {
			dropped.push({ what: "bình luận không in được", text });
			continue;
		}
		let first: string | undefined;
		for (const [part, piece] of pieces(text).entries()) {
			const id = letterId(`${key} ${one.id} ${part}`);
			const above = first ?? (one.parent === undefined ? undefined : printed.get(one.parent));
			first ??= id;
			out.push({
				...{ id, name, date: time, text: piece, approved: { by, when: time } },
				...(above !== undefined && { replyTo: above }),
			});
		}
		if (first !== undefined) printed.set(one.id, first);
	}
	const most = out.slice(0, LIMITS.comments);
	for (const { text } of out.slice(LIMITS.comments)) dropped.push({ what: "bình luận không in được", text });
	return { text: most.length === 0 ? "" : printComments(most), dropped };
}

function nameOf({ name, fromNewsroom }: ForeignComment): string {
	const [head] = cutWords(oneLine(name), LIMITS.letterName);
	const printed = unheaped(head);
	if (letterFault(printed, "name") === undefined) return printed;
	return fromNewsroom ? "Tòa soạn" : NAMELESS;
}

/** Without what no letter may hold. */
function clean(text: string): string {
	return text
		.split("\n")
		.map(unheaped)
		.join("\n")
		.replace(/\n{3,}/g, "\n\n")
		.trim();
}

/** Of a heap of marks three stay: no letter may have more of a reader. */
const unheaped = (line: string) =>
	oneLine(line)
		.replace(/[\u061C\u200E\u200F]/g, "")
		.replace(/(\p{M}{3})\p{M}+/gu, "$1");

function pieces(text: string): string[] {
	const found: string[] = [];
	for (let rest = text; rest !== ""; ) {
		const [head, others] = cutWords(rest, LIMITS.letterText);
		found.push(head);
		rest = others;
	}
	return found;
}

/** Ten letters that are always the same for the same comment. */
function letterId(seed: string): string {
	const bytes = createHash("sha256").update(seed).digest();
	return Array.from(bytes.subarray(0, 10), (byte) => LETTERS[byte % 32]).join("");
}
