import { count } from "../problem/wording.ts";
import { LIMITS } from "../reader/limits.ts";
import { type Cleaned, cleanLine, cleanText } from "./clean-writing.ts";
import { isLetterId, isMistake, type Letter } from "./letter.ts";
import { letterFault } from "./letter-faults.ts";
import type { FieldFaults, LetterField, Writing } from "./writing.ts";

/** Addresses of the web in one letter. */
export const MOST_LINKS = 2;
/** Characters of the sentence that a report quotes. */
export const LONGEST_SENTENCE = 1000;

const ADDRESS = /https?:\/\/|\bwww\./gi;
/** Where the newsroom can write: `ut@example.vn`, `0912 345 678`, `+84 912.345.678`. */
const REACHABLE = /^(?:[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+|\+?[\d\s().-]{8,24})$/;

/** The addresses of the web that a text holds. */
export const countLinks = (text: string) => text.match(ADDRESS)?.length ?? 0;

/** What came of looking at a form: the fields as they are kept or shown again, and what is wrong with them. */
export interface Judgement {
	readonly writing: Writing;
	/** Empty where the letter can be kept. */
	readonly faults: FieldFaults;
}

/** Looks at every field of a form, and tells all at once. */
export function judgeWriting(kind: Letter["kind"], sent: Writing): Judgement {
	const faults: Partial<Record<LetterField, string>> = {};
	const isReport = kind === "report";
	const cleaned = {
		name: isReport ? { text: "" } : cleanLine(sent.name),
		text: cleanText(sent.text),
		contact: cleanLine(sent.contact),
		sentence: isReport ? cleanLine(sent.sentence) : { text: "" },
	} satisfies Partial<Record<LetterField, Cleaned>>;
	const { name, text, contact, sentence } = cleaned;
	const note = (field: LetterField, fault: string | undefined) => {
		if (fault !== undefined && faults[field] === undefined) faults[field] = fault;
	};

	for (const [field, { lost }] of Object.entries(cleaned) as [LetterField, Cleaned][])
		note(field, lost && LOST[lost]);
	if (!isReport) {
		if (letterFault(name.text, "name")) note("name", "Viết tên của bạn, tên thật hay bút danh đều được.");
		if (countLinks(name.text) > 0) note("name", "Ở ô này chỉ viết tên, không viết địa chỉ trang web.");
		note("name", tooLong("tên", name.text, LIMITS.letterName));
	}
	if (letterFault(text.text, "text"))
		note("text", isReport ? "Viết rõ chỗ sai và điều bạn biết là đúng." : "Viết lời bạn muốn gửi.");
	note("text", tooLong("lời viết", text.text, LIMITS.letterText));
	if (countLinks(text.text) > MOST_LINKS)
		note("text", `Bỏ bớt địa chỉ trang web: mỗi thư chỉ được có ${MOST_LINKS}.`);
	note("contact", tooLong("địa chỉ", contact.text, LIMITS.letterContact));
	if (contact.text !== "" && !REACHABLE.test(contact.text))
		note("contact", "Viết một địa chỉ thư điện tử hay số điện thoại, hoặc để trống ô này.");
	note("sentence", tooLong("câu trích", sentence.text, LONGEST_SENTENCE));
	if (isReport && !isMistake(sent.mistake)) note("mistake", "Chọn loại lỗi.");
	if (!isReport && sent.replyTo !== "" && !isLetterId(sent.replyTo))
		note("replyTo", "Không rõ bạn trả lời ai: lời này sẽ được gửi như một bình luận riêng.");
	if (sent.website !== "") note("website", "Để trống ô này: nó chỉ để chặn máy gửi thư rác.");
	return {
		writing: {
			article: sent.article,
			name: name.text,
			text: text.text,
			contact: contact.text,
			replyTo: isReport || faults.replyTo ? "" : sent.replyTo,
			sentence: sentence.text,
			mistake: isReport && isMistake(sent.mistake) ? sent.mistake : "",
			time: sent.time,
			website: "",
		},
		faults,
	};
}

const LOST = {
	unseen: "Có ký tự không nhìn thấy được; chúng tôi đã bỏ ra. Xem lại rồi gửi lần nữa.",
	marks: "Có chữ mang quá nhiều dấu chồng nhau; chúng tôi đã bỏ bớt. Xem lại rồi gửi lần nữa.",
} as const;

const tooLong = (what: string, text: string, most: number) =>
	text.length > most
		? `Rút ${what} còn nhiều nhất ${count(most)} ký tự (đang có ${count(text.length)}).`
		: undefined;
