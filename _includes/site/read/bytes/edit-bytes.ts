import type { Edit } from "../../../domain/problem/problem.ts";

/**
 * The bytes of a file after edits of its text as the reader sees it, which has no byte order mark and ends every line
 * with \n: the mark and the line ends of the file stay, and lines that are put in end as its first one does.
 *
 * @param bytes UTF-8
 * @param edits sorted, none over another
 */
export function editBytes(bytes: Uint8Array, edits: readonly Edit[]): Buffer {
	const raw = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
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
	return Buffer.from(parts.join("") + raw.slice(at));
}
