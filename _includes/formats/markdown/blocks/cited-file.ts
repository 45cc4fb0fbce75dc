import type { Attachment, AttachmentKind } from "../../../domain/article/attachment.ts";
import { readFileSource } from "../../../domain/reader/article/file-source.ts";
import type { BodySetting } from "../body-setting.ts";
import type { FactValue } from "./facts.ts";

/** The files that a fact names, of those that are there. */
export function citedFiles(
	kind: AttachmentKind,
	told: readonly FactValue[] | undefined,
	{ attachments, date }: Pick<BodySetting, "attachments" | "date">,
): readonly Attachment[] {
	return (told ?? []).flatMap(({ text }) => {
		const source = readFileSource(kind, text, date);
		return (source.ok && attachments?.get(source.src)) || [];
	});
}

/** The file that a fact names, as readers get it; nothing where it names none that is there. */
export function citedFile(
	kind: AttachmentKind,
	told: readonly FactValue[] | undefined,
	setting: Pick<BodySetting, "attachments" | "date">,
): Attachment | undefined {
	return citedFiles(kind, told, setting)[0];
}
