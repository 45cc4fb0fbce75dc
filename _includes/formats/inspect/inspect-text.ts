import type { PlacedFile } from "../../domain/article/attachment.ts";
import { placeBodyFixes } from "../../domain/problem/mend/body-fixes.ts";
import type { Problem } from "../../domain/problem/problem.ts";
import type { ReadingContext } from "../../domain/reader/article/read-article.ts";
import { type InspectedText, inspectBody, type PlacedPicture } from "./inspect-body.ts";
import { type OwnLink, ownLinks } from "./own-links.ts";

/** What a text in Markdown needs of the newspaper, and what is wrong with it. */
export interface TextInspection {
	readonly pictures: readonly PlacedPicture[];
	/** What its blocks cite beside pictures. */
	readonly files: readonly PlacedFile[];
	/** To what the newspaper has itself. */
	readonly links: readonly OwnLink[];
	readonly problems: readonly Problem[];
}

/**
 * Looks at the Markdown of a file.
 *
 * @param text of the whole file: fixes are told in it
 */
export function inspectText(
	body: InspectedText,
	text: string,
	{ site, content }: Pick<ReadingContext, "site" | "content">,
): TextInspection {
	const { pictures, files, problems } = inspectBody(body, content);
	const { bodyLine } = body;
	return {
		pictures,
		files,
		links: ownLinks(body, site),
		problems: placeBodyFixes(problems, { text, bodyLine }),
	};
}
