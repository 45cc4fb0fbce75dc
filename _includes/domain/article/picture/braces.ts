import { quoted } from "../../problem/wording.ts";
import { AI_WORDS, readAiUse } from "../ai-use.ts";
import type { Picture } from "../article.ts";
import { printFocal, readFocal } from "./focal.ts";

/** What the braces behind a picture of the text say: where its subject is, what a machine did to it. */
export type PictureBraces = Pick<Picture, "focal" | "ai">;

export type BracesReading =
	| { readonly ok: true; readonly braces: PictureBraces }
	| { readonly ok: false; readonly message: string; readonly cure: string };

const CURE = "Viết {40% 30%}, {ai: tạo}, {ai: sửa} hoặc {40% 30%, ai: sửa}; không thì bỏ cả ngoặc.";

/** What stands between the braces behind a picture: `40% 30%, ai: sửa`; either, or both, each once. */
export function readBraces(inside: string): BracesReading {
	const parts = inside.normalize("NFC").split(",");
	const braces: PictureBraces = Object.assign({}, ...parts.map(readPart));
	if (Object.keys(braces).length === parts.length) return { ok: true, braces };
	return { ok: false, message: `Không hiểu ngoặc nhọn sau ảnh: ${quoted(`{${inside}}`)}.`, cure: CURE };
}

function readPart(part: string): PictureBraces {
	const [key = "", value] = part.split(":").map((word) => word.trim());
	if (value === undefined || key === "focal") {
		const place = readFocal(value ?? key);
		return place.ok ? { focal: place.focal } : {};
	}
	const use = key.toLowerCase() === "ai" ? readAiUse(value) : undefined;
	return use?.ok ? { ai: use.ai } : {};
}

/** The braces that say it, as they stand behind a picture; nothing where there is nothing to say. */
export function printBraces({ focal, ai }: PictureBraces): string {
	const parts = [...(focal ? [printFocal(focal)] : []), ...(ai ? [`ai: ${AI_WORDS[ai]}`] : [])];
	return parts.length === 0 ? "" : `{${parts.join(", ")}}`;
}
