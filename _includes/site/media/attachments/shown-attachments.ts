import type { AttachmentFile } from "../../output/replace-site.ts";
import type { Archive } from "../../read/read-archive.ts";
import type { Settings } from "../../settings.ts";
import { mediaFile } from "../pictures/judge-pictures.ts";

/** The sounds, films and documents of the articles that are shown, by their files in the output, sorted. */
export function shownAttachments(
	{ newsroom, shown }: Pick<Archive, "newsroom" | "shown">,
	settings: Pick<Settings, "content">,
): ReadonlyMap<string, AttachmentFile> {
	const sources = new Set(shown.flatMap(({ attachments }) => attachments));
	return new Map(
		[...sources].sort().flatMap((src) => {
			const attachment = newsroom.attachments.get(src);
			return attachment
				? [[attachment.url.slice(1), { hash: attachment.hash, file: mediaFile(src, settings) }] as const]
				: [];
		}),
	);
}
