import type { ReadParts } from "./finish-body.ts";
import { HtmlBodyReader } from "./html/html-body-reader.ts";
import type { ReadEmbedded } from "./html/pictures.ts";
import { type HtmlReader, readTokens } from "./html/read-tokens.ts";

export interface HtmlReading {
	/** The line of the file on which the HTML begins. */
	readonly line?: number;
	readonly readEmbedded?: ReadEmbedded;
	/** Looks at each tag before the reader does: it may tell others. */
	readonly through?: (reader: HtmlReader) => HtmlReader;
}

/** Reads HTML, before the last look at the whole. It costs a time linear in its length, and nothing in it runs. */
export function readHtml(html: string, { line = 1, readEmbedded, through }: HtmlReading = {}): ReadParts {
	const reader = new HtmlBodyReader(readEmbedded);
	readTokens(html, line, through?.(reader) ?? reader);
	const blocks = reader.end();
	return { blocks, notes: reader.notes.notes, dropped: reader.builder.dropped, told: reader.builder.told };
}
