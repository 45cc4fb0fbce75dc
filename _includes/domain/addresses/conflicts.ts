import { type Problem, sortProblems } from "../problem/problem.ts";
import type { Claim } from "./claim.ts";

const CURES = {
	article: "Đổi tên một trong hai tệp, hoặc xóa tệp thừa.",
	draft: "Đổi tên một trong hai tệp, hoặc xóa tệp thừa.",
	page: "Đổi tên tệp trang này, tức là đổi địa chỉ của trang.",
	alias: "Xóa địa chỉ này khỏi aliases của bài không còn cần đến nó.",
	moved: "Xóa địa chỉ này khỏi mục moved, hoặc đổi tên tệp bài viết đang giữ nó.",
	gone: "Xóa địa chỉ này khỏi mục gone, hoặc đặt draft: true cho bài đã rút.",
} as const satisfies Record<Claim["kind"], string>;

/** The kinds from the strongest: what a conflict is about is the weaker of the two. */
const STRENGTH: readonly Claim["kind"][] = ["article", "draft", "page", "alias", "moved", "gone"];

/**
 * Addresses that are asked for twice, by articles, their aliases and the memory of addresses. Addresses that differ
 * only in case, marks or Unicode form are one: file systems and the host do not part them. Each side gets a problem
 * that names the other. A draft may stand at an address that is gone: that is how an article is withdrawn.
 */
export function findConflicts(claims: readonly Claim[]): Problem[] {
	const first = new Map<string, Claim>();
	const shared = new Map<string, Claim[]>();
	for (const claim of claims) {
		const other = first.get(claim.key);
		const same = shared.get(claim.key);
		if (same) same.push(claim);
		else if (other) shared.set(claim.key, [other, claim]);
		else first.set(claim.key, claim);
	}
	const problems: Problem[] = [];
	for (const same of shared.values()) {
		for (const claim of same) {
			const other = same.find((one) => one !== claim && !agree(one, claim));
			if (other) problems.push(problemOf(claim, other));
		}
	}
	return sortProblems(problems);
}

function agree(one: Claim, other: Claim): boolean {
	const remembered = [one, other].filter(({ kind }) => kind === "gone" || kind === "moved").length;
	const drafts = [one, other].filter(({ kind }) => kind === "draft").length;
	// What the memory of addresses says twice is told by its own reader.
	return remembered === 2 || (remembered === 1 && drafts === 1);
}

function problemOf(claim: Claim, other: Claim): Problem {
	const weaker = STRENGTH.indexOf(claim.kind) > STRENGTH.indexOf(other.kind) ? claim.kind : other.kind;
	return {
		severity: "error",
		file: claim.file,
		line: claim.line,
		column: claim.column,
		message:
			claim.address === other.address
				? `Địa chỉ ${claim.address} trùng với ${other.file}, dòng ${other.line}.`
				: `Địa chỉ ${claim.address} trùng với ${other.address} ở ${other.file}, dòng ${other.line} (chỉ khác dấu hoặc chữ hoa).`,
		cure: CURES[weaker],
	};
}
