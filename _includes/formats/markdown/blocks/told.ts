import { readAiUse } from "../../../domain/article/ai-use.ts";
import type { AiUse } from "../../../domain/article/article.ts";
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

/** A fault of a whole block, told where it opens. */
export const faultOf = (
	{ line, source }: Pick<Block, "line" | "source">,
	severity: FactFault["severity"],
	message: string,
	cure: string,
): FactFault => ({ severity, line, source, message, cure });
