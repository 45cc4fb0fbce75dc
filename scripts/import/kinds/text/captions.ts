import { readCaption } from "../../../../_includes/domain/article/caption.ts";
import { LIMITS } from "../../../../_includes/domain/reader/limits.ts";
import type { BodyPart, SavedPassage } from "./saved-article.ts";

/**
 * The caption at a place of a page, where it stands twice: saved as the picture's alt text and as the line under it.
 * That line, which is given, may name the photographer where the alt text does not.
 */
export function captionAt(passages: readonly SavedPassage[], at: number): SavedPassage | undefined {
	const [alt, printed] = passages.slice(at, at + 2);
	if (!alt || !printed || printed.text.length > LIMITS.caption) return undefined;
	if (alt.text === printed.text) return printed;
	const { caption, credit } = readCaption(printed.text);
	const isSame =
		credit !== undefined && caption !== undefined && withoutStop(caption) === withoutStop(alt.text);
	return isSame ? printed : undefined;
}

const withoutStop = (text: string) => text.replace(/\.$/, "");

/** The passages of a body, each caption once. */
export function joinCaptions(passages: readonly SavedPassage[]): BodyPart[] {
	const parts: BodyPart[] = [];
	for (let at = 0; at < passages.length; at++) {
		const caption = captionAt(passages, at);
		if (caption) {
			parts.push({ ...caption, kind: "caption", ...(passages[at] && { alt: passages[at] }) });
			at++;
		} else parts.push(...passages.slice(at, at + 1).map((one) => ({ ...one, kind: "paragraph" as const })));
	}
	return parts;
}
