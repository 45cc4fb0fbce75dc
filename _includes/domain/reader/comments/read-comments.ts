import { type NewsroomTime, printTime, readNewsroomTime } from "../../dates/dates.ts";
import type { Comment, ForgottenComment } from "../../letters/comment.ts";
import { isLetterId } from "../../letters/letter.ts";
import { letterFault } from "../../letters/letter-faults.ts";
import type { Problem } from "../../problem/problem.ts";
import { type Position, ProblemLog } from "../../problem/problem-log.ts";
import { quoted } from "../../problem/wording.ts";
import { accept, type FieldDesk, folderAbove } from "../field-desk.ts";
import { isOnlyComments, readYamlFile } from "../yaml/read-yaml-file.ts";
import type { YamlPath } from "../yaml/yaml-places.ts";
import { COMMENT_EXAMPLE, type CommentFields, commentsSchema } from "./comments-schema.ts";

export interface CommentsReading {
	/** Oldest first. Absent if there is any error, as is what follows. */
	readonly value?: readonly Comment[];
	readonly forgotten?: readonly ForgottenComment[];
	/** Of both, as they stand in the file. */
	readonly ids?: readonly string[];
	/** Where the date of the oldest is written. */
	readonly firstDate?: Position;
	readonly problems: readonly Problem[];
}

/**
 * Reads the approved comments of an article, `content/comments/<year>/<month>/<slug>.yaml`: a list, oldest first, and of
 * comments that were forgotten what is left of them. To
 * which article they belong is for whoever knows the articles: `judgeComments`.
 *
 * @param path in the comments' folder: `2022/05/ben-pha.yaml`
 */
export function readComments(file: string, path: string, text: string): CommentsReading {
	const log = new ProblemLog(file, text);
	if (isOnlyComments(text)) {
		log.warning(0, "Tệp bình luận này không có bình luận nào.", "Xóa tệp này.");
		return { problems: log.problems, value: [], forgotten: [], ids: [] };
	}
	const read = readYamlFile(log, "list", commentsSchema, { examples: {}, example: COMMENT_EXAMPLE });
	if (!read) return { problems: log.problems };
	const { places } = read.yaml;
	const desk: FieldDesk = { log, places, content: folderAbove(file, `comments/${path}`) };
	const seen = new Map<string, number>();
	let last: NewsroomTime | undefined;
	const forgotten: ForgottenComment[] = [];
	let first = 0;
	const comments = read.fields.flatMap((fields, at): Comment[] => {
		if ("forgotten" in fields) {
			judgeId(desk, at, fields.id, seen);
			const when = time(desk, [at, "forgotten"], fields.forgotten);
			if (when) forgotten.push({ id: fields.id, forgotten: when });
			return [];
		}
		const comment = readComment(desk, at, fields, seen);
		if (!comment) return [];
		inOrder(desk, [at, "date"], comment.date, last, "ngày của bình luận đứng trên");
		if (!last) first = at;
		last = comment.date;
		return [comment];
	});
	if (log.errors > 0) return { problems: log.problems };
	const firstDate = log.position(places.at([first, "date"]));
	return { problems: log.problems, value: comments, forgotten, ids: [...seen.keys()], firstDate };
}

/** @param seen the comments above, by their `id` */
function readComment(
	desk: FieldDesk,
	at: number,
	fields: CommentFields,
	seen: Map<string, number>,
): Comment | undefined {
	const { log, places } = desk;
	const { id, name, text, replyTo, approved, answer } = fields;
	if (replyTo !== undefined && !seen.has(replyTo)) {
		log.errorFrom(() => [
			places.at([at, "replyTo"]),
			`Bình luận này trả lời ${quoted(replyTo)}, nhưng phía trên không có bình luận nào mang mã ấy.`,
			"Chép đúng mã của bình luận được trả lời, hoặc xóa mục replyTo.",
		]);
	}
	judgeId(desk, at, id, seen);
	words(desk, [at, "name"], name, "name");
	words(desk, [at, "text"], text, "text");
	words(desk, [at, "approved", "by"], approved.by, "name");
	const date = time(desk, [at, "date"], fields.date);
	const when = time(desk, [at, "approved", "when"], approved.when);
	inOrder(desk, [at, "approved", "when"], when, date, "ngày của bình luận");
	const answered = answer && time(desk, [at, "answer", "date"], answer.date);
	if (answer) {
		words(desk, [at, "answer", "text"], answer.text, "text");
		if (answer.by !== undefined) words(desk, [at, "answer", "by"], answer.by, "name");
		inOrder(desk, [at, "answer", "date"], answered, date, "ngày của bình luận");
	}
	if (!date || !when) return undefined;
	return {
		...{ id, name, date, text, approved: { by: approved.by, when } },
		...(replyTo !== undefined && { replyTo }),
		...(answer &&
			answered && {
				answer: { text: answer.text, date: answered, ...(answer.by !== undefined && { by: answer.by }) },
			}),
	};
}

/** Tells of an `id` that is none, or that another one above has. */
function judgeId({ log, places }: FieldDesk, at: number, id: string, seen: Map<string, number>): void {
	if (!isLetterId(id)) {
		log.errorFrom(() => [
			places.at([at, "id"]),
			`Mã bình luận ${quoted(id)} không đúng mẫu.`,
			"Chép lại mã mà máy đã đặt: mười ký tự, chữ từ a đến z và số từ 2 đến 7.",
		]);
	} else if (seen.has(id)) {
		log.errorFrom(() => [
			places.at([at, "id"]),
			`Mã ${quoted(id)} đã có ở bình luận dòng ${log.position(places.at([seen.get(id) ?? 0, "id"])).line}.`,
			"Mỗi bình luận một mã: xóa bình luận lặp lại, hoặc chép đúng mã của bình luận này.",
		]);
	}
	seen.set(id, at);
}

const time = (desk: FieldDesk, path: YamlPath, written: string) =>
	desk.log.full ? undefined : accept(desk, path, readNewsroomTime(written))?.time;

function inOrder(
	{ log, places }: FieldDesk,
	path: YamlPath,
	time: NewsroomTime | undefined,
	earlier: NewsroomTime | undefined,
	name: string,
): void {
	if (!time || !earlier || time.epoch >= earlier.epoch) return;
	log.errorFrom(() => [
		places.at(path),
		`${printTime(time)} lại trước ${name}, ${printTime(earlier)}.`,
		"Xem lại ngày giờ; các bình luận xếp từ cũ tới mới.",
	]);
}

/** Tells what is wrong with a reader's words. Signs that are not seen are told for the whole file, but for a few. */
function words({ log, places }: FieldDesk, path: YamlPath, written: string, kind: "name" | "text"): void {
	const fault = letterFault(written, kind);
	if (fault === undefined) return;
	const [message, cure] = FAULTS[fault];
	log.errorFrom(() => [places.at(path), `${quoted(written)} ${message}.`, cure]);
}

const FAULTS = {
	empty: ["không có chữ nào đọc được", "Viết lại, hoặc xóa cả bình luận này."],
	control: ["có ký tự không nhìn thấy được", "Xóa ký tự ấy: xóa cả dòng chữ rồi gõ lại."],
	marks: ["có một chồng dấu trên một chữ", "Xóa các dấu chồng lên nhau, hoặc xóa cả bình luận này."],
} as const;
