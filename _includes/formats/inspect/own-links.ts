import type { Token } from "markdown-it";
import { readSitePath } from "../../domain/addresses/site-path.ts";
import { positionAt } from "../../domain/problem/problem-log.ts";
import { parseBody } from "../markdown/markdown-parser.ts";
import { placeTokens } from "./source-places.ts";

/** A link to a page of the newspaper itself, and where in the file it is written. */
export interface OwnLink {
	/** The path alone: `/2022/05/26/ben-pha/`. */
	readonly to: string;
	readonly line: number;
	readonly column: number;
	/** Where the path begins in the body, in UTF-16 units. Absent where it is written in another form than it reads. */
	readonly offset?: number;
}

/**
 * The links of a body to the newspaper itself, in the order of the text: paths, and full addresses of its own domain.
 *
 * @param site the newspaper's `url`, where it is known
 */
export function ownLinks(
	{ body, bodyLine }: { readonly body: string; readonly bodyLine: number },
	site: string | undefined,
): readonly OwnLink[] {
	const host = site?.replace(/^https?:\/\/(?:www\.)?/i, "");
	if (!/\]\(/.test(body) && !(host && body.toLowerCase().includes(host.toLowerCase()))) return [];
	const before = "\n".repeat(bodyLine - 1);
	const text = before + body;
	const seeker = new Seeker(text);
	return placeTokens(parseBody(body).tokens, bodyLine).flatMap(({ token, line, end }) =>
		(token.children ?? []).flatMap((child): OwnLink[] => {
			const written = child.type === "link_open" ? String(child.attrGet("href") ?? "") : "";
			const to = pathOf(written, site);
			if (to === undefined) return [];
			const found = seeker.find(child, written, line, end ?? line + 1);
			const path = found === undefined ? -1 : text.indexOf(to, found);
			return [
				{
					to,
					...positionAt(text, found ?? seeker.lineStart(line), seeker.lineStarts),
					...(found !== undefined && path < found + written.length && { offset: path - before.length }),
				},
			];
		}),
	);
}

/** The path that a link of the newspaper leads to; undefined where it leads elsewhere, or to a place on its own page. */
function pathOf(written: string, site: string | undefined): string | undefined {
	if (!/^(?:\/|https?:\/\/)/i.test(written)) return undefined;
	const reading = readSitePath(written.replace(/[?#].*$/s, ""), site ?? "https://.");
	return reading.ok ? reading.path : undefined;
}

/** Finds where links are written, going forward once: a body of nothing but links costs no more than its length. */
class Seeker {
	readonly lineStarts: readonly number[];
	#from = 0;
	/** The line of the block in which one was not found: nothing more is sought there. */
	#lost = -1;

	constructor(private readonly text: string) {
		this.lineStarts = [0, ...Array.from(text.matchAll(/\n/g), (end) => end.index + 1)];
	}

	lineStart(line: number): number {
		return this.lineStarts[line] ?? this.text.length;
	}

	/**
	 * @param line on which the block of the link begins, from 0
	 * @param end the line behind the block
	 */
	find({ markup }: Token, written: string, line: number, end: number): number | undefined {
		if (line === this.#lost) return undefined;
		const from = Math.max(this.lineStart(line), this.#from);
		const block = this.text.slice(from, this.lineStart(end));
		for (const opening of markup ? [""] : ["(", "(<"]) {
			const at = block.indexOf(opening + written);
			if (at === -1) continue;
			this.#from = from + at + 1;
			return from + at + opening.length;
		}
		this.#lost = line;
		return undefined;
	}
}
