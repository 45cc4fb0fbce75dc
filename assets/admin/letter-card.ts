import type { DeskLetter, PrintedComment } from "../../_includes/domain/letters/desk.ts";
import { element } from "../page/elements.ts";
import { type Act, type CardMeans, card } from "./card.ts";

/** A letter of a reader. */
export function letterCard(letter: DeskLetter, means: CardMeans): HTMLElement {
	const { id, kind, heading, time, text, report, doubts, contact, original } = letter;
	return card(
		id,
		heading,
		[
			element("p", "desk-about", `${time} · `, link(letter.article)),
			...(report?.sentence ? [element("blockquote", "", report.sentence)] : []),
			...(letter.place ? [element("p", "desk-about", placeOf(letter.place, report?.sentence))] : []),
			element("p", "desk-text", text),
			...(original === undefined ? [] : [element("p", "desk-about", `Bản gốc: ${original}`)]),
			...doubts.map((doubt) => element("p", "desk-doubt", `Ngờ: ${doubt}`)),
			...(contact ? [element("p", "desk-about", `Liên hệ, không đăng: ${contact}`)] : []),
		],
		kind === "report" ? reportActs(letter) : commentActs(letter),
		means,
	);
}

function commentActs({ id, state, text }: DeskLetter): readonly Act[] {
	const reject: Act = { label: "Từ chối", key: "x", decision: () => ({ decision: "reject", id }) };
	return [
		{ label: "Duyệt", key: "d", decision: () => ({ decision: "approve", id }) },
		...(state === "waiting" ? [reject] : []),
		{
			label: "Trả lời",
			key: "t",
			writes: { label: "Tòa soạn trả lời", send: "Duyệt và in lời trả lời" },
			decision: (answer) => ({ decision: "approve", id, answer }),
		},
		{
			label: "Sửa lỗi gõ",
			key: "e",
			writes: { label: "Lời bạn đọc, chỉ sửa lỗi gõ", send: "Lưu", text },
			decision: (mended) => ({ decision: "edit", id, text: mended }),
		},
		forget(id),
	];
}

function reportActs({ id, state }: DeskLetter): readonly Act[] {
	if (state !== "waiting") return [forget(id)];
	return [
		{
			label: "Đính chính",
			key: "d",
			writes: { label: "Lời đính chính: sai gì, đúng là gì, lời xin lỗi", send: "Ghi đính chính vào bài" },
			decision: (text) => ({ decision: "corrected", id, text }),
		},
		{ label: "Bỏ qua", key: "x", decision: () => ({ decision: "reject", id }) },
		forget(id),
	];
}

/** A comment that readers see. */
export function printedCard({ id, article, name, time, text, answer }: PrintedComment, means: CardMeans) {
	return card(
		id,
		name,
		[
			element("p", "desk-about", `${time} · `, link(article)),
			element("p", "desk-text", text),
			...(answer === undefined ? [] : [element("p", "desk-text", `Tòa soạn trả lời: ${answer}`)]),
		],
		[
			{
				label: "Trả lời",
				key: "t",
				writes: {
					label: "Tòa soạn trả lời",
					send: "In lời trả lời",
					...(answer !== undefined && { text: answer }),
				},
				decision: (written) => ({ decision: "answer", id, article, text: written }),
			},
			{
				label: "Sửa lỗi gõ",
				key: "e",
				writes: { label: "Lời bạn đọc, chỉ sửa lỗi gõ", send: "Lưu", text },
				decision: (written) => ({ decision: "edit", id, article, text: written }),
			},
			forget(id, article),
		],
		means,
	);
}

const forget = (id: string, article?: string): Act => ({
	label: "Xóa hẳn",
	again: "Bấm lần nữa để xóa hẳn",
	decision: () => ({ decision: "forget", id, ...(article !== undefined && { article }) }),
});

function placeOf({ file, line, whole }: NonNullable<DeskLetter["place"]>, sentence = ""): string {
	if (sentence === "") return file;
	if (line === undefined) return `${file}: không tìm thấy câu này trong tệp, có thể đã sửa.`;
	return `${file}, dòng ${line}${whole ? "" : " (chỉ tìm thấy một phần của câu)"}`;
}

function link(article: string): HTMLElement {
	const made = element("a", "", article);
	// A path, by the newspaper's own word; whatever it is, it stays on this site.
	made.href = new URL(article.replace(/^\/+/, "/"), location.origin).href;
	return made;
}
