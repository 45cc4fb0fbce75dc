import { readAiUse } from "../../../domain/article/ai-use.ts";
import type { AiUse } from "../../../domain/article/article.ts";
import { isPlayedEverywhere } from "../../../domain/article/attachment.ts";
import type { Rendition } from "../../../domain/article/rendition.ts";
import { readPictureSource } from "../../../domain/reader/article/picture-source.ts";
import type { BodySetting } from "../body-setting.ts";
import type { Block } from "./block-kind.ts";
import type { FactFault, FactSpec, FactValue } from "./facts.ts";

/** What a block's fact says a machine did. */
export const AI_FACT = { word: "AI", example: "tạo" } as const satisfies FactSpec;

/** Opens what is said in a sound or a film, written below it. */
export const TRANSCRIPT_FACT = {
	word: "Bản chép lời",
	also: ["Chép lời", "Lời"],
	opensText: true,
	example: "",
} as const satisfies FactSpec;

/** The picture that a fact names, if it is there. */
export function citedPoster(
	values: readonly FactValue[] | undefined,
	{ renditions, date }: BodySetting,
): Rendition | undefined {
	const source = values?.[0] && readPictureSource(values[0].text, date);
	return source?.ok ? renditions.get(source.src) : undefined;
}

/** What a machine did, where a block says so in words that mean one thing. */
export function aiOf({ facts }: Block<"ai">): AiUse | undefined {
	const reading = facts.ai?.[0] && readAiUse(facts.ai[0].text);
	return reading?.ok ? reading.ai : undefined;
}

/** What is wrong with what a block says of a machine. */
export function judgeAi({ facts }: Block<"ai">): readonly FactFault[] {
	const [value] = facts.ai ?? [];
	const reading = value && readAiUse(value.text);
	return value && reading && !reading.ok
		? [
				{
					severity: "error",
					line: value.line,
					source: value.source,
					message: reading.message,
					cure: "Viết AI: tạo (máy làm ra) hoặc AI: sửa (máy chỉnh sửa); không dùng AI thì bỏ dòng này.",
				},
			]
		: [];
}

/** How a sound or a film comes to be played by every phone. */
const FOR_ALL = {
	sound: { what: "Âm thanh", form: "MP3", example: "phong-van.mp3" },
	film: { what: "Phim", form: "MP4 (H.264, tiếng AAC)", example: "lu-ve.mp4" },
} as const;

/** What those miss whose phone plays none of a block's files. */
export function judgeForms(kind: keyof typeof FOR_ALL, { facts }: Block<"file">): readonly FactFault[] {
	const [first, ...others] = facts.file ?? [];
	if (!first || [first, ...others].some(({ text }) => isPlayedEverywhere(text))) return [];
	const { what, form, example } = FOR_ALL[kind];
	return [
		faultOf(
			first,
			"warning",
			`${what} chỉ có tệp mà iPhone đời cũ không phát được.`,
			`Xuất thêm một tệp ${form}, rồi thêm một dòng trong khối: Tệp: ${example}`,
		),
	];
}

/** A fault of a whole block, told where it opens. */
export const faultOf = (
	{ line, source }: Pick<Block, "line" | "source">,
	severity: FactFault["severity"],
	message: string,
	cure: string,
): FactFault => ({ severity, line, source, message, cure });
