import { quoted } from "../../problem/wording.ts";
import { fold } from "../../text/fold.ts";
import { type FieldDesk, replaceValue } from "../field-desk.ts";

/** How a file asks for a page of large pictures with text between them. */
export const PHOTO_STORY = "anh";

/** Whether an article is a photo story. There is no other kind of page that a file may ask for. */
export function readLayout(desk: FieldDesk, written: string | undefined): boolean {
	if (written === undefined) return false;
	if (written !== PHOTO_STORY) {
		desk.log.error(
			desk.places.at(["layout"]),
			`Không có kiểu trang nào tên là ${quoted(written)}.`,
			"Viết layout: anh cho phóng sự ảnh; bài thường thì xóa dòng này.",
			fold(written) === PHOTO_STORY ? replaceValue(desk, ["layout"], PHOTO_STORY) : undefined,
		);
	}
	return written === PHOTO_STORY;
}
