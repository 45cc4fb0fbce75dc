import { REPORTS_BOX } from "../../../_includes/domain/addresses/paths/letters.ts";
import type { MISTAKES } from "../../../_includes/domain/letters/letter.ts";
import { button, element } from "../elements.ts";
import { tendForm } from "./tend-form.ts";

// The domain's own values, held to them by their type: the browser takes none of its code.
const KINDS: typeof MISTAKES = {
	spelling: "Chính tả",
	figures: "Số liệu",
	name: "Tên người",
	picture: "Ảnh",
	other: "Khác",
};

/**
 * Opens the report of a mistake over the page.
 *
 * @param sentence where it is; empty where the reader chose none
 * @param closed told when the reader is back in the story
 */
export function openReport(article: string, sentence: string, closed?: () => void): void {
	const heading = "Báo lỗi trong bài";
	const kinds = Object.entries(KINDS).map(([value, label]) => new Option(label, value));
	const dialog = element("dialog", "report");
	const form = element(
		"form",
		"comment-form",
		element("h2", "", heading),
		element("blockquote", "comment-quote", sentence),
		field("Loại lỗi", "mistake", element("select", "", new Option("Chọn loại lỗi", ""), ...kinds)),
		field("Sai ở đâu, đúng ra là gì", "text", element("textarea", "")),
		field("Thư điện tử hoặc điện thoại (không bắt buộc, không đăng)", "contact", element("input", "")),
		element(
			"p",
			"report-ways",
			element("button", "", "Báo cho tòa soạn"),
			button("report-close", "Đóng", () => dialog.close()),
		),
	);
	form.action = REPORTS_BOX;
	dialog.setAttribute("aria-label", heading);
	dialog.append(form);
	document.body.append(dialog);
	tendForm(form, article, sentence);
	dialog.addEventListener("close", () => {
		dialog.remove();
		closed?.();
	});
	dialog.showModal();
}

const field = (label: string, name: string, control: HTMLElement) =>
	element("label", "", label, Object.assign(control, { name, required: name !== "contact" }));
