/** Some words of a reader's text: as they are, or with where they lead. */
export interface Run {
	readonly text: string;
	readonly href?: string;
}

/** The lines of a paragraph, each as its runs. */
export type Paragraph = readonly (readonly Run[])[];

/** A word that begins as an address of the web does. */
const ADDRESS = /https?:\/\/[^\s<>"“”]+/gi;
/** An address that is what it looks like: a host in plain letters, no name or password before it. */
const PLAIN_HOST = /^https?:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d{1,5})?(?:[/?#]|$)/i;
/** Signs that end a sentence, not an address. */
const ENDING = new Set(".,;:!?…)]}'’*_");

/**
 * A reader's text as it is printed: an empty line parts paragraphs, a line end lines, and bare addresses of the web lead
 * there. Nothing in it is markup.
 */
export function readLetterText(text: string): readonly Paragraph[] {
	return text
		.split(/\n{2,}/)
		.filter((paragraph) => paragraph.trim() !== "")
		.map((paragraph) => paragraph.split("\n").map(readLine));
}

function readLine(line: string): Run[] {
	const runs: Run[] = [];
	let done = 0;
	for (const { 0: word, index } of line.matchAll(ADDRESS)) {
		const href = withoutEnding(word);
		if (!PLAIN_HOST.test(href)) continue;
		if (index > done) runs.push({ text: line.slice(done, index) });
		runs.push({ text: href, href });
		done = index + href.length;
	}
	if (done < line.length) runs.push({ text: line.slice(done) });
	return runs;
}

function withoutEnding(word: string): string {
	let end = word.length;
	const opened = word.indexOf("(");
	while (end > 0 && ENDING.has(word.charAt(end - 1))) {
		// "…/wiki/Dừa_(cây)": what was opened in the address is closed in it.
		if (word.charAt(end - 1) === ")" && opened !== -1) break;
		end -= 1;
	}
	return word.slice(0, end);
}

/** The paragraphs of a text as they stand, for whoever reads words alone. */
export const letterPassages = (text: string): string[] =>
	readLetterText(text).map((lines) => lines.map((runs) => runs.map((run) => run.text).join("")).join("\n"));

/** The first words of a text, to quote it: as many as fit, on one line. */
export function openingWords(text: string, longest: number): string {
	const line = text
		.slice(0, longest * 4)
		.replace(/\s+/g, " ")
		.trim();
	if (line.length <= longest && text.length <= longest * 4) return line;
	const cut = line.slice(0, longest + 1);
	const end = cut.lastIndexOf(" ");
	return `${(end > longest / 2 ? cut.slice(0, end) : cut.slice(0, longest)).replace(/[\uD800-\uDBFF]$/, "").replace(/[\s.,;:…]{1,9}$/, "")}…`;
}
