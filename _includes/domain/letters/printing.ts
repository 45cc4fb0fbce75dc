import { type NewsroomTime, newsroomTime } from "../dates/dates.ts";
import { count, quoted } from "../problem/wording.ts";
import { type CommentsReading, readComments } from "../reader/comments/read-comments.ts";
import { withComment, withoutComment } from "../reader/comments/write-comments.ts";
import { LIMITS } from "../reader/limits.ts";
import { cleanText } from "./clean-writing.ts";
import type { Comment } from "./comment.ts";
import type { Letter } from "./letter.ts";
import { letterFault } from "./letter-faults.ts";
import { Undecided } from "./undecided.ts";

// Each takes the text of a file of comments as it is, "" where there is none, and gives the one that is to be.

/** Which editor decides, and when: milliseconds since 1970 UTC. */
export interface Deciding {
	readonly by: string;
	readonly now: number;
}

/**
 * Prints a letter as a comment. One that is printed stays as it is: of two editors the first has approved it.
 *
 * @param answer what the newsroom says to it
 * @throws Undecided
 */
export function printLetter(file: string, letter: Letter, { by, now }: Deciding, answer?: string): string {
	const { value: printed, forgotten } = commentsOf(file);
	if (forgotten.some(({ id }) => id === letter.id))
		throw new Undecided("unknown", `Bình luận ${quoted(letter.id)} đã bị xóa theo yêu cầu, không in lại.`);
	if (printed.some(({ id }) => id === letter.id))
		return answer === undefined ? file : answerComment(file, letter.id, answer, now);
	if (printed.length + forgotten.length >= LIMITS.comments)
		throw new Undecided("wrong", `Bài đã có ${count(LIMITS.comments)} bình luận, không in thêm được nữa.`);
	const { id, name, text, replyTo } = letter;
	const date = wholeSecond(Date.parse(letter.received));
	// The clock of whoever received it may be ahead of the editor's.
	const when = later(date, now);
	// It answers nobody any more where that comment was taken away meanwhile.
	const answers = printed.some((one) => one.id === replyTo && one.date.epoch <= date.epoch);
	return rewritten(() =>
		withComment(file, {
			...{ id, name, date, text, approved: { by, when } },
			...(replyTo !== undefined && answers && { replyTo }),
			...(answer !== undefined && { answer: { text: readEditorsText(answer), date: when } }),
		}),
	);
}

/**
 * Prints what the newsroom says to a comment, in the place of what it said before.
 *
 * @throws Undecided
 */
export function answerComment(file: string, id: string, answer: string, now: number): string {
	const comment = commentIn(file, id);
	const text = readEditorsText(answer);
	// Told twice, as after a lost line, it is said once.
	if (comment.answer?.text === text) return file;
	return rewritten(() => withComment(file, { ...comment, answer: { text, date: later(comment.date, now) } }));
}

/**
 * Mends the text of a comment: a slip of the hand, never what it says.
 *
 * @throws Undecided
 */
export function mendComment(file: string, id: string, text: string): string {
	const comment = commentIn(file, id);
	const mended = readEditorsText(text);
	return mended === comment.text ? file : rewritten(() => withComment(file, { ...comment, text: mended }));
}

/** Takes a comment away, and keeps that it was forgotten. That it is not there is no error. */
export function forgetComment(file: string, id: string, now: number): string {
	const { value } = commentsOf(file);
	return value.some((one) => one.id === id)
		? rewritten(() => withoutComment(file, id, wholeSecond(now)))
		: file;
}

/** Which comments stand in a file. One that has an error prints none. */
export const printedIds = (file: string): ReadonlySet<string> =>
	new Set((file === "" ? [] : (readComments("", "", file).value ?? [])).map(({ id }) => id));

/** The same, with those that stood there until they were forgotten: no letter of these ids waits any more. */
export const settledIds = (file: string): ReadonlySet<string> =>
	new Set(file === "" ? [] : readComments("", "", file).ids);

/** @throws Undecided where it is not there */
export function commentIn(file: string, id: string): Comment {
	const found = commentsOf(file).value.find((one) => one.id === id);
	if (!found) throw new Undecided("unknown", `Dưới bài ấy không có bình luận nào mang mã ${quoted(id)}.`);
	return found;
}

/**
 * What an editor writes, in the form in which it is printed.
 *
 * @throws Undecided saying what to mend
 */
export function readEditorsText(written: string): string {
	const { text, lost } = cleanText(written);
	if (lost !== undefined)
		throw new Undecided("wrong", "Lời viết có ký tự không nhìn thấy được hoặc chồng dấu: gõ lại chỗ ấy.");
	if (letterFault(text, "text") !== undefined)
		throw new Undecided("wrong", "Chưa có lời nào: viết lời rồi gửi lại.");
	if (text.length > LIMITS.letterText)
		throw new Undecided("wrong", `Lời viết dài quá: rút còn ${count(LIMITS.letterText)} ký tự.`);
	return text;
}

function commentsOf(file: string): Required<Pick<CommentsReading, "value" | "forgotten">> {
	if (file === "") return { value: [], forgotten: [] };
	const { value, forgotten, problems } = readComments("", "", file);
	if (value && forgotten) return { value, forgotten };
	const [first] = problems.filter(({ severity }) => severity === "error");
	throw new Undecided(
		"wrong",
		`Tệp bình luận của bài có lỗi ở dòng ${first?.line}: ${first?.message} Sửa lỗi ấy trước: ${first?.cure}`,
	);
}

function rewritten(write: () => string): string {
	try {
		return write();
	} catch (error) {
		if (error instanceof Undecided) throw error;
		throw new Undecided(
			"wrong",
			"Không ghi được bình luận này vào tệp. Sửa lại tên hay lời viết rồi thử lại.",
		);
	}
}

/** Files of comments have no parts of a second. */
const wholeSecond = (epoch: number): NewsroomTime => newsroomTime(Math.floor(epoch / 1000) * 1000);
const later = (date: NewsroomTime, now: number) => wholeSecond(Math.max(date.epoch, now));
