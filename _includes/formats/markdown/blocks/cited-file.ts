import type { Attachment, AttachmentKind } from "../../../domain/article/attachment.ts";
import { readFileSource } from "../../../domain/reader/article/file-source.ts";
import type { BodySetting } from "../body-setting.ts";
import type { FactValue } from "./facts.ts";

/** The file that a fact names, as readers get it; nothing where it names none that is there. */
export function citedFile(
	kind: AttachmentKind,
	told: readonly FactValue[] | undefined,
	{ attachments, date }: Pick<BodySetting, "attachments" | "date">,
): Attachment | undefined {
	const [fact] = told ?? [];
	const source = fact && readFileSource(kind, fact.text, date);
	return source?.ok ? attachments?.get(source.src) : undefined;
}
