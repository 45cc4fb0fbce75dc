import { quoted } from "../problem/wording.ts";
import { fold } from "../text/fold.ts";
import type { AiUse } from "./article.ts";

/** How a journalist writes what a machine did. */
export const AI_WORDS = { made: "tạo", changed: "sửa" } as const satisfies Readonly<Record<AiUse, string>>;

export type AiUseReading =
	| { readonly ok: true; readonly ai: AiUse }
	/** `message`, `cure` and `meant` as the readers of other fields have them. */
	| { readonly ok: false; readonly message: string; readonly cure: string; readonly meant?: string };

/** `tạo`: a machine made it; `sửa`: it changed what a person had made. */
export function readAiUse(text: string): AiUseReading {
	const uses = Object.entries(AI_WORDS) as readonly (readonly [AiUse, string])[];
	const [ai] = uses.find(([, word]) => word === text) ?? [];
	if (ai) return { ok: true, ai };
	const [, meant] = uses.find(([, word]) => fold(word) === fold(text)) ?? [];
	return {
		ok: false,
		message: `“ai” phải là tạo hoặc sửa, nhưng đang là ${quoted(text)}.`,
		cure: "Viết ai: tạo (máy làm ra) hoặc ai: sửa (máy chỉnh sửa); không dùng AI thì bỏ phần này.",
		...(meant && { meant }),
	};
}
