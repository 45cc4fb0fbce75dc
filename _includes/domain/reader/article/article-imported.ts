import { quoted } from "../../problem/wording.ts";
import type { FieldDesk } from "../field-desk.ts";

/** `wordpress post-123`: the kind of the old system, and the article's identity in it. */
const MARK = /^[a-z]+ \S/;
/** The comments that open the front matter, in which an import says why an article is a draft. */
const REASONS = /^---[ \t]*\n((?:#[^\n]*\n)*)/;

/**
 * From where an article was imported. What its file lacks, a picture or the words for one, is then a warning: an old
 * archive is published as far as it can be, and is mended bit by bit. An imported draft tells why it is one.
 */
export function readImported(
	desk: FieldDesk,
	written: string | undefined,
	draft: boolean,
): string | undefined {
	if (written === undefined) return undefined;
	const { log, places } = desk;
	if (!MARK.test(written)) {
		log.error(
			places.at(["imported"]),
			`Không hiểu mục “imported”: ${quoted(written)}.`,
			"Mục này do lệnh npm run import ghi, ví dụ imported: wordpress post-123. Bài không phải nhập từ báo cũ thì xóa dòng này.",
		);
		return undefined;
	}
	if (draft) {
		const reasons = (REASONS.exec(log.text)?.[1] ?? "").split("\n").map((line) => line.replace(/^#\s*/, ""));
		const why = reasons.filter((line) => line !== "").map(quoted);
		log.warning(
			places.at(["draft"]),
			`Bài nhập từ báo cũ còn là bản nháp${why.length > 0 ? `: ${why.join(" ")}` : ""}.`,
			"Sửa chỗ ấy, rồi xóa dòng draft: true cùng các dòng ghi chú ở đầu tệp.",
		);
	}
	return written;
}
