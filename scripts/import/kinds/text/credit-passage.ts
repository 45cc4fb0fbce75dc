import { readCredit } from "../../../../_includes/domain/article/credit/credit.ts";
import { LABEL } from "../../../../_includes/domain/article/credit/credit-words.ts";

/** No newspaper prints a longer one; a longer line that begins with "Ảnh:" is text. */
const LONGEST = 150;

/**
 * Whether a line at the end of an article is its credit: `Tin, ảnh: Ánh Nguyệt`, `Theo TTXVN`, `Ánh Nguyệt`,
 * `A (tổng hợp)`. A line with a label is one whatever it names; without a label all of it must be names. One word in
 * capitals ("HẾT") is not yet a name.
 */
export function isCreditLine(text: string): boolean {
	if (text.length > LONGEST) return false;
	if (isLabelled(text)) return true;
	const { credit, unread } = readCredit(text);
	if (unread !== undefined || credit.people.length === 0 || /[.!?…:]$/.test(text)) return false;
	return credit.people.every(({ name, slug }) => slug === undefined || /\S\s\S/.test(name));
}

/** The credit lines that end a text: the last line, and a labelled one right above it ("Tin: A", "Ảnh: B"). */
export function creditLines(lines: readonly string[]): readonly string[] {
	const [above = "", last = ""] = lines.length > 1 ? lines.slice(-2) : ["", ...lines];
	if (!isCreditLine(last)) return [];
	// "Video: Ghe về bến" above the names is a caption.
	const isCredit = above.length <= LONGEST && isLabelled(above) && readCredit(above).unread === undefined;
	return isCredit ? [above, last] : [last];
}

function isLabelled(text: string): boolean {
	const [label] = text.matchAll(LABEL);
	return label?.index === 0 && text.length > label[0].length;
}
