import type { AiUse } from "../../domain/article/article.ts";
import type { Attachment } from "../../domain/article/attachment.ts";
import type { Rendition } from "../../domain/article/rendition.ts";
import { citedFile } from "./blocks/cited-file.ts";
import { spokenIn } from "./blocks/media-parts.ts";
import { aiOf, citedPoster } from "./blocks/told.ts";
import type { BodySetting } from "./body-setting.ts";
import { blockOf, contentOf } from "./markdown-blocks.ts";
import { parseBody } from "./markdown-parser.ts";

/** A sound or a film that a text plays. */
export interface BodyMedia {
	readonly kind: "sound" | "film";
	readonly title: string;
	readonly file: Attachment;
	readonly poster?: Rendition;
	readonly captions?: Attachment;
	/** What is said in it, as plain text. */
	readonly transcript?: string;
	/** Of that, what stands in no text of the article: the paragraphs of its captions. */
	readonly spoken: readonly string[];
	readonly credit?: string;
	readonly ai?: AiUse;
}

const KINDS: Readonly<Record<string, BodyMedia["kind"]>> = { "am-thanh": "sound", phim: "film" };

/** The sounds and films that a text plays itself, in the order of the page. */
export function bodyMedia(body: string, setting: BodySetting): readonly BodyMedia[] {
	if (!body.includes(":::")) return [];
	const { tokens } = parseBody(body);
	return tokens.flatMap((token, index): BodyMedia[] => {
		const read = token.nesting === 1 ? blockOf(token) : undefined;
		const kind = read && KINDS[read.kind.name];
		if (!read || !kind) return [];
		const { title, facts } = read.block;
		const file = citedFile(kind, facts["file"], setting);
		if (!file) return [];
		const poster = citedPoster(facts["poster"], setting);
		const captions = citedFile("captions", facts["captions"], setting);
		const isWritten = facts["transcript"] !== undefined;
		const spoken = isWritten ? [] : spokenIn(captions);
		const transcript = isWritten
			? contentOf(tokens, index).flatMap(({ type, content }) => (type === "inline" ? content : []))
			: spoken;
		const ai = aiOf(read.block);
		const credit = facts["credit"]?.[0]?.text;
		return [
			{
				...{ kind, title, file, spoken },
				...(poster && { poster }),
				...(captions && { captions }),
				...(transcript.length > 0 && { transcript: transcript.join("\n") }),
				...(credit && { credit }),
				...(ai && { ai }),
			},
		];
	});
}
