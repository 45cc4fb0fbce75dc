/** `date: "2022-05-26 18:56"` */
const DATE_LINE = /^(date[ \t]*:[ \t]*)(?:.*?)([ \t]*(?:\r\n|\n|\r)?)$/;

/**
 * An article's file with another date; every other byte of it stays.
 *
 * @param date as front matter has it: `2022-05-26 18:56`
 * @returns undefined where the front matter has no line that begins with `date:`
 */
export function rewriteDate(raw: string, date: string): string | undefined {
	const lines = raw.split(/(?<=\n|\r(?!\n))/);
	const closing = lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line));
	const at = lines.findIndex((line, index) => index < closing && DATE_LINE.test(line));
	if (at === -1) return undefined;
	return lines.map((line, index) => (index === at ? line.replace(DATE_LINE, `$1${date}$2`) : line)).join("");
}
