import { commentAt } from "../../_includes/domain/addresses/paths/letters.ts";
import type { Decision } from "../../_includes/domain/letters/desk.ts";
import { isLetterId, type Letter } from "../../_includes/domain/letters/letter.ts";
import { UsageError } from "../command/command.ts";

/** What the usage says of the first word. */
export const ERRANDS =
	"list (mặc định), reports, hoặc approve, reject, answer, edit, forget, corrected với MÃ thư; bình luận đã đăng thì MÃ là địa chỉ của nó cũng được";

/** What an editor asks the command for. */
export type Errand =
	| { readonly kind: "list"; readonly only?: Letter["kind"] }
	| { readonly kind: "decide"; readonly decisions: readonly Decision[] };

interface Words {
	readonly text: string | undefined;
	readonly answer: string | undefined;
}

/**
 * Reads the words of the command: `approve ab2cd3ef4g`, `answer MÃ LỜI`.
 *
 * @throws UsageError
 */
export function readErrand([errand = "list", ...words]: readonly string[], given: Words): Errand {
	if (given.answer !== undefined && errand !== "approve")
		throw new UsageError("--answer chỉ đi cùng approve; với answer thì viết lời sau MÃ hoặc sau --text.");
	if (errand === "list" || errand === "reports") {
		if (words[0] !== undefined) throw new UsageError(`Thừa “${words[0]}”.`);
		return { kind: "list", ...(errand === "reports" && { only: "report" as const }) };
	}
	if (words.length === 0) throw new UsageError(`Thiếu MÃ sau ${errand}; xem các mã bằng npm run letters.`);
	if (errand === "approve" || errand === "reject") {
		if (given.text !== undefined) throw new UsageError(`--text không đi cùng ${errand}.`);
		if (given.answer !== undefined && words.length > 1)
			throw new UsageError("--answer chỉ trả lời một thư: cho một MÃ.");
		const { answer } = given;
		const decisions = words.map((word): Decision => {
			const { id } = readPlace(word);
			if (errand === "reject") return { decision: errand, id };
			return { decision: errand, id, ...(answer !== undefined && { answer }) };
		});
		return { kind: "decide", decisions };
	}
	const [word = "", ...rest] = words;
	const place = readPlace(word);
	if (given.text !== undefined && rest[0] !== undefined)
		throw new UsageError("Lời viết ở một chỗ thôi: sau MÃ, hoặc sau --text.");
	const text = given.text ?? rest.join(" ");
	switch (errand) {
		case "forget":
			if (text !== "") throw new UsageError("forget không nhận lời nào.");
			return { kind: "decide", decisions: [{ decision: errand, ...place }] };
		case "answer":
		case "edit":
			if (text === "") throw new UsageError(`Thiếu lời: npm run letters -- ${errand} ${word} "Lời viết"`);
			return { kind: "decide", decisions: [{ decision: errand, ...place, text }] };
		case "corrected":
			return { kind: "decide", decisions: [{ decision: errand, id: place.id, text }] };
		default:
			throw new UsageError(
				`Không có việc “${errand}”. Các việc: list, reports, approve, reject, answer, edit, forget, corrected.`,
			);
	}
}

/** @throws UsageError for what is neither the name of a letter nor the address of a comment */
function readPlace(word: string): { readonly id: string; readonly article?: string } {
	if (isLetterId(word)) return { id: word };
	const place = commentAt(word);
	if (place) return place;
	throw new UsageError(
		`“${word}” không phải mã thư (mười ký tự, như k3v7qa2mxe) hay địa chỉ của một bình luận (…/#binh-luan-k3v7qa2mxe).`,
	);
}
