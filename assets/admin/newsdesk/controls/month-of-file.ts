import { monthPath } from "../../../../_includes/domain/addresses/paths/calendar.ts";
import { readNewsroomTime } from "../../../../_includes/domain/dates/dates.ts";
import { readValues } from "../../../../_includes/domain/newsdesk/reading/read-values.ts";
import { fileTextOf, type Values } from "../../../../_includes/domain/newsdesk/values.ts";
import { writeValues } from "../../../../_includes/domain/newsdesk/writing/write-values.ts";
import { asRead } from "../../../../_includes/domain/problem/mend/edit-raw.ts";
import type { Edit, Problem } from "../../../../_includes/domain/problem/problem.ts";
import { otherMonth } from "../../../../_includes/domain/reader/article/article-address.ts";

/**
 * What the strict reader says of an article whose date has left the month of its file, with a cure that is at hand at the
 * desk: a file keeps its month, since that is its address. A story that is to come out later keeps its date, and waits for
 * its hour: that is what the button beside it writes.
 *
 * @param path of the file; "" of a new one, which lies wherever its date says
 */
export function monthAtDesk(path: string, values: Values, text: string): (problem: Problem) => Problem {
	const [, folder, year, month] = /(?:^|\/)((\d{4})\/(\d\d))\/[^/]+$/.exec(path) ?? [];
	const typed = timeOf(values);
	if (folder === undefined || !typed) return (problem) => problem;
	const message = otherMonth(folder, monthPath(typed.time).slice(1, -1));
	const file = fileTextOf(values);
	const before = file === undefined ? {} : readValues("article", file);
	const had = timeOf(before);
	const isLater =
		had &&
		typed.time.epoch > had.time.epoch &&
		monthPath(had.time).slice(1, -1) === folder &&
		file !== undefined;
	const keeps = `Bài giữ tháng ${month}/${year}, vì tháng ở trong địa chỉ của bài.`;
	const cure = isLater
		? `${keeps} Bấm “Sửa giúp” để bài giữ ngày cũ và lên trang đúng giờ vừa chọn (ghi vào ô Hẹn giờ). Cần đổi hẳn ngày in trên bài thì nhờ người giữ kho bài chạy npm run move.`
		: `${keeps} Chọn ngày trong tháng ấy. Cần đổi hẳn tháng thì nhờ người giữ kho bài chạy npm run move.`;
	return (problem) => {
		if (problem.message !== message) return problem;
		const { fix: _, ...told } = problem;
		if (!isLater) return { ...told, cure };
		const waits = { ...values, date: before["date"], embargo: values["date"] };
		const edit = editBetween(asRead(text), asRead(writeValues("article", waits)));
		return { ...told, cure, fix: { kind: "edits", edits: [edit] } };
	};
}

function timeOf({ date }: Values) {
	const reading = readNewsroomTime(typeof date === "string" ? date : "");
	return reading.ok ? reading : undefined;
}

/** The one change that makes a text another. */
function editBetween(before: string, after: string): Edit {
	const shorter = Math.min(before.length, after.length);
	let from = 0;
	while (from < shorter && before[from] === after[from]) from += 1;
	let same = 0;
	while (same < shorter - from && before.at(-1 - same) === after.at(-1 - same)) same += 1;
	return { from, to: before.length - same, text: after.slice(from, after.length - same) };
}
