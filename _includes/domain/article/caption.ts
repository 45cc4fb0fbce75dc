/** The line under a picture, parted: what it shows, and who took it without the word "Ảnh:". */
export interface CaptionParts {
	readonly caption?: string;
	readonly credit?: string;
}

/** `Ảnh:` or `Nguồn ảnh:` as a word of its own, with the dash or bracket before it; not the end of "Hình ảnh:". */
const CREDIT = /[\s(–—|/-]{0,9}(?<!\p{L})(?<!hình\s+)(?:nguồn\s+)?ảnh\s*:/giu;

/**
 * Parts a printed caption at its last "Ảnh:", as newspapers write it: `Bến phà Cổ Chiên. Ảnh: Ánh Nguyệt` and
 * `Bến phà Cổ Chiên (Ảnh: Ánh Nguyệt)`. The text between stays as written; without a name after "Ảnh:" it is all caption.
 */
export function readCaption(text: string): CaptionParts {
	const whole = text.normalize("NFC").trim();
	const mark = [...whole.matchAll(CREDIT)].at(-1);
	if (mark) {
		const caption = whole.slice(0, mark.index).trim();
		const after = whole.slice(mark.index + mark[0].length).trim();
		const credit = mark[0].includes("(")
			? after.replace(/\)[.\s]*$/, "")
			: after.replace(/(?<=\p{Ll})\.$/u, "");
		if (credit !== "") return { ...(caption !== "" && { caption }), credit };
	}
	return whole === "" ? {} : { caption: whole };
}
