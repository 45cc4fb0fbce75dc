/**
 * How wide the letters of the newspaper's sans face are, in hundredths of their size, from the blank to the tilde: as
 * measured of Public Sans at weight 650. Its fallback faces are fitted to it (`base/fonts.css`).
 */
const WIDTHS = [
	[23, 27, 47, 61, 68, 93, 77, 26, 33, 33, 45, 58, 27, 39, 26, 37],
	[64, 42, 63, 66, 65, 67, 65, 62, 67, 65, 26, 27, 57, 58, 57, 53],
	[83, 72, 68, 71, 71, 63, 61, 75, 77, 30, 40, 71, 58, 91, 78, 75],
	[65, 77, 69, 69, 61, 72, 70, 96, 71, 65, 66, 33, 37, 33, 48, 54],
	[25, 56, 61, 55, 61, 57, 40, 63, 59, 26, 28, 58, 32, 89, 59, 60],
	[60, 60, 41, 52, 41, 59, 52, 79, 58, 56, 49, 37, 27, 37, 60],
].flat();

/** Letters with a horn or a bar, and signs of numbers. */
const OTHERS: Readonly<Record<string, number>> = {
	...{ ơ: 63, ư: 70, Ơ: 82, Ư: 85, đ: 63, Đ: 74 },
	...{ "−": 58, "–": 58, "…": 87, "“": 47, "”": 46, "°": 47, "‰": 144, "\u00A0": 23 },
};

/** Letters that are not known are taken for the widest. */
const WIDEST = 114;

/** How wide a text is drawn at most, in the units of its size. Marks over and under letters take no width. */
export function textWidth(text: string, size: number): number {
	let width = 0;
	for (const letter of text.normalize("NFC")) {
		const [base = "", ...marks] = letter.normalize("NFD");
		// ơ is o with a horn, which is a mark that widens it.
		const known = OTHERS[letter] ?? OTHERS[marks.includes("\u031B") ? horned(base) : base];
		width += known ?? WIDTHS[base.charCodeAt(0) - 32] ?? WIDEST;
	}
	return (width * size) / 100;
}

const horned = (base: string) => `${base}\u031B`.normalize("NFC");

/**
 * A text in lines that are no wider than so much. A word that is too wide by itself is cut; what is over the last line
 * is told by an ellipsis.
 */
export function wrapText(text: string, width: number, size: number, mostLines = 3): string[] {
	const lines: string[] = [];
	let line = "";
	for (const word of text.split(/\s+/).flatMap((one) => cutWord(one, width, size))) {
		const longer = line === "" ? word : `${line} ${word}`;
		if (textWidth(longer, size) <= width) line = longer;
		else {
			lines.push(line);
			line = word;
		}
	}
	lines.push(line);
	const kept = lines.filter((one) => one !== "");
	if (kept.length <= mostLines) return kept;
	const last = cutWord(`${kept[mostLines - 1]}`, width - textWidth("…", size), size)[0] ?? "";
	return [...kept.slice(0, mostLines - 1), `${last}…`];
}

/** Whether a text stands in so many lines without a word being cut. */
export function fitsIn(text: string, width: number, size: number, mostLines: number): boolean {
	return (
		text.split(/\s+/).every((word) => textWidth(word, size) <= width) &&
		wrapText(text, width, size, mostLines + 1).length <= mostLines
	);
}

function cutWord(word: string, width: number, size: number): string[] {
	if (textWidth(word, size) <= width) return [word];
	const parts: string[] = [];
	let part = "";
	let wide = 0;
	for (const letter of word) {
		const own = textWidth(letter, size);
		if (part !== "" && wide + own > width) {
			parts.push(part);
			[part, wide] = ["", 0];
		}
		part += letter;
		wide += own;
	}
	return [...parts, part];
}
