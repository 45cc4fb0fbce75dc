import { quoted } from "../../problem/wording.ts";
import type { Focal } from "../article.ts";

export type FocalReading =
	| { readonly ok: true; readonly focal: Focal }
	/** `message`, `cure` and `meant` as the readers of other fields have them. */
	| { readonly ok: false; readonly message: string; readonly cure: string; readonly meant?: string };

const FOCAL = /^(\d{1,3})% (\d{1,3})%$/;
/** `40, 30`, `40 % × 30 %`: two numbers, and nothing said but that. */
const LIKE_FOCAL = /^(\d{1,3}) ?%?[ ,;x×]{1,3}(\d{1,3}) ?%?$/;

/** Where a picture's subject is, as a journalist writes it: `40% 30%`, from the left edge and from the upper. */
export function readFocal(text: string): FocalReading {
	const [, x, y] = FOCAL.exec(text) ?? LIKE_FOCAL.exec(text) ?? [];
	const focal = { x: Number(x), y: Number(y) };
	const isPlace = focal.x <= 100 && focal.y <= 100;
	if (isPlace && FOCAL.test(text)) return { ok: true, focal };
	return {
		ok: false,
		message: `Không rõ ${quoted(text)} là chỗ nào của ảnh.`,
		cure: "Viết hai số từ 0% đến 100%, cách mép trái rồi cách mép trên, ví dụ 40% 30%.",
		...(isPlace && { meant: printFocal(focal) }),
	};
}

export const printFocal = ({ x, y }: Focal): string => `${x}% ${y}%`;
