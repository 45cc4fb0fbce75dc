import { planArchive } from "../bench/archive/workshop.ts";

/** The paragraph at whose end letters are typed, and what it says before. */
export const TYPED_AT = "Đoạn này để gõ:";

/** The file of an article of so many words, with the paragraph that is typed in the middle of it. */
export async function longArticle(words: number, corpus: string | undefined): Promise<string> {
	const { texts, sections } = await planArchive("", words, corpus);
	const paragraphs: string[] = [];
	let count = 0;
	for (const paragraph of texts.flatMap((text) => text.paragraphs)) {
		if (count >= words) break;
		// What begins otherwise may be a list, a quotation or a part of a block.
		if (!/^\p{L}/u.test(paragraph) || paragraph.includes(":::")) continue;
		paragraphs.push(paragraph);
		count += wordsOf(paragraph);
	}
	if (count < words) throw new Error(`The texts have no more than ${count} words`);
	paragraphs.splice(Math.floor(paragraphs.length / 2), 0, TYPED_AT);
	const front = [
		"title: Bài dài để đo trang xem trước",
		"date: 2026-11-20 18:56",
		"author: Ánh Nguyệt",
		`section: ${sections[0]}`,
		"lede: Bài này chỉ dùng để đo.",
	];
	return `---\n${front.join("\n")}\n---\n\n${paragraphs.join("\n\n")}\n`;
}

export const wordsOf = (text: string): number => text.split(/\s+/).filter(Boolean).length;
