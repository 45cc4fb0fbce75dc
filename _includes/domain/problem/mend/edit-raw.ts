import type { Edit } from "../problem.ts";

/** A file's text as every reader sees it: without a byte order mark, each line end a \n. */
export const asRead = (raw: string) => raw.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");

/**
 * A file's text after edits of it as the reader sees it: its byte order mark and its line ends stay, and lines that are
 * put in end as its first one does.
 *
 * @param edits sorted, none over another
 */
export function editRaw(raw: string, edits: readonly Edit[]): string {
	const lineEnd = /\r\n?|\n/.exec(raw)?.[0] ?? "\n";
	const parts: string[] = [];
	let at = 0;
	/** Offset into the text of the reader that `at` is. */
	let read = 0;
	let pair = raw.indexOf("\r\n");
	/** Goes on to an offset of the reader's text; gives what lies on the way. */
	const goTo = (offset: number): string => {
		const from = at;
		while (read < offset && at < raw.length) {
			const step = Math.min((pair === -1 ? raw.length : pair) - at, offset - read);
			at += step;
			read += step;
			if (read < offset && at === pair) {
				at += 2;
				read += 1;
				pair = raw.indexOf("\r\n", at);
			}
		}
		return raw.slice(from, at);
	};
	if (raw.startsWith("\uFEFF")) {
		parts.push("\uFEFF");
		at = 1;
	}
	for (const { from, to, text } of edits) {
		parts.push(goTo(from), text.replaceAll("\n", lineEnd));
		goTo(to);
	}
	return parts.join("") + raw.slice(at);
}
