/** `date: ` of `date: "2022-05-26 18:56"` */
const DATE_KEY = /^date[ \t]*:[ \t]*/;

/**
 * An article's file with another date; every other byte of it stays.
 *
 * @param date as front matter has it: `2022-05-26 18:56`
 * @returns undefined where the front matter has no line that begins with `date:`
 */
export function rewriteDate(raw: string, date: string): string | undefined {
	const lines = raw.split(/(?<=\n|\r(?!\n))/);
	const closing = lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line));
	const at = lines.findIndex((line, index) => index < closing && DATE_KEY.test(line));
	if (at === -1) return undefined;
	return lines.map((line, index) => (index === at ? redate(line, date) : line)).join("");
}

/** A line with another date, the blanks and the line end behind it as they are. */
function redate(line: string, date: string): string {
	const end = line.slice(line.trimEnd().length);
	return `${DATE_KEY.exec(line)?.[0]}${date}${end}`;
}
