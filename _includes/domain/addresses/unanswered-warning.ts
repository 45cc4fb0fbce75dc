import { fileProblem, type Problem } from "../problem/problem.ts";
import { count } from "../problem/wording.ts";
import { MOST_RULES, type PlacedAddresses } from "./place-old.ts";

/** As many are named. */
const NAMED = 5;

/**
 * Old addresses that readers find nothing at: the host takes no more rules, and these cannot be pages.
 *
 * @param file the memory of addresses, as problems name it
 */
export function unansweredWarning(file: string, { unanswered }: PlacedAddresses): Problem[] {
	if (unanswered.length === 0) return [];
	const named = unanswered.slice(0, NAMED).join(", ");
	const more = unanswered.length > NAMED ? ", …" : "";
	return [
		fileProblem(
			"warning",
			file,
			`${count(unanswered.length)} địa chỉ cũ sẽ báo “không tìm thấy”, vì máy chủ chỉ nhận ${count(MOST_RULES)} dòng chuyển hướng và những địa chỉ này không làm thành trang riêng được: ${named}${more}`,
			"Bỏ khỏi gone và aliases những địa chỉ không còn ai mở, trước hết là loại có dấu ? hoặc chữ hoa.",
		),
	];
}
