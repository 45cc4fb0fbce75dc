import { REPORTS_BOX, reportPath } from "../../../_includes/domain/addresses/paths/letters.ts";
import type { MISTAKES } from "../../../_includes/domain/letters/letter.ts";
import type { LIMITS } from "../../../_includes/domain/reader/limits.ts";
import { button, element } from "../elements.ts";
import { tendForm } from "./tend-form.ts";

// The domain's own values, held to them by their types: the browser takes none of its code.
const KINDS: typeof MISTAKES = {
	spelling: "Chính tả",
	figures: "Số liệu",
	name: "Tên người",
	picture: "Ảnh",
	other: "Khác",
};
const TEXT: typeof LIMITS.letterText = 3000;
const CONTACT: typeof LIMITS.letterContact = 200;

/**
 * Opens the report of a mistake over the page.
 *
 * @param sentence where it is; empty where the reader chose none
 */
export function openReport(article: string, sentence = "", closed = () => {}): void {
	const dialog = element("dialog", "report");
	// Browsers of 2021.
	if (!dialog.showModal) {
		location.assign(reportPath(article, sentence));
		return;
	}

	const kind = element("select", "", element("option", "", "Chọn loại lỗi"));
	(kind.options[0] as HTMLOptionElement).value = "";
	for (const [value, label] of Object.entries(KINDS)) kind.append(new Option(label, value));
	const text = element("textarea", "");
	text.rows = 3;
	text.maxLength = TEXT;
	const contact = element("input", "");
	contact.maxLength = CONTACT;
	contact.autocomplete = "email";
	kind.required = text.required = true;
	const heading = element("h2", "", "Báo lỗi trong bài");
	heading.id = "bao-loi";
	const send = element("button", "", "Báo cho tòa soạn");
	const form = element(
		"form",
		"comment-form",
		heading,
		...(sentence ? [element("blockquote", "comment-quote", sentence)] : []),
		hidden("article", article),
		hidden("sentence", sentence),
		field("Loại lỗi", "mistake", kind),
		field("Sai ở đâu, đúng ra là gì", "text", text),
		field("Thư điện tử hoặc điện thoại (không bắt buộc, không đăng)", "contact", contact),
		element(
			"p",
			"report-ways",
			send,
			button("report-close", "Đóng", () => dialog.close()),
		),
	);
	form.action = REPORTS_BOX;
	dialog.setAttribute("aria-labelledby", heading.id);
	dialog.append(form);
	document.body.append(dialog);
	tendForm(form, article, `${article}#${sentence}`);
	dialog.addEventListener("close", () => {
		dialog.remove();
		closed();
	});
	dialog.showModal();
}

function hidden(name: string, value: string): HTMLInputElement {
	const input = element("input", "");
	Object.assign(input, { type: "hidden", name, value });
	return input;
}

function field(label: string, name: string, control: HTMLElement & { name: string }): HTMLElement {
	control.name = name;
	return element("label", "", label, control);
}
