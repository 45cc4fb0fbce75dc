import type { Card } from "../article/article.ts";
import { statusAt } from "../article/live.ts";
import type { Section } from "../newsroom/newspaper.ts";
import type { Problem } from "../problem/problem.ts";
import { quoted } from "../problem/wording.ts";
import { addressKind } from "./address-kind.ts";
import type { Claim } from "./claim.ts";
import { listStarts } from "./list-starts.ts";
import { partsOfOld } from "./old-path.ts";
import { indexNowPath } from "./paths/machine-files.ts";
import { addressKey } from "./site-path.ts";

/** What stands at addresses beside articles and pages, whose claims `findConflicts` holds against each other. */
interface AddressContext {
	readonly sections: readonly Section[];
	/** All articles, their tags and running stories settled. */
	readonly articles: readonly Card[];
	/** The file that proves to IndexNow whose newspaper it is. */
	readonly indexNowKey?: string | undefined;
	/** Milliseconds since 1970 UTC. */
	readonly now: number;
}

/** Kinds of claims that put a redirect at an address, which would hide what is there. */
const REDIRECTING = { alias: "aliases", moved: "moved", gone: "gone" } as const satisfies Partial<
	Record<Claim["kind"], string>
>;

/**
 * Old and withdrawn addresses that the build itself writes: a redirect there would take the page, the feed or the
 * worker from every reader. What is for machines and what every newspaper has is refused always; a list, such as
 * the page of an author, only while an article is in it or waits for its hour.
 */
export function findTakenAddresses(claims: readonly Claim[], context: AddressContext): Problem[] {
	const { sections, articles, indexNowKey, now } = context;
	const redirecting = claims.flatMap((one) =>
		one.kind in REDIRECTING ? { ...one, key: REDIRECTING[one.kind as keyof typeof REDIRECTING] } : [],
	);
	const starts = listStarts(
		redirecting.map(({ address }) => address),
		articles.filter((one) => !["draft", "expired"].includes(statusAt(one, now))),
	);
	return redirecting.flatMap(({ address, key, file, line, column }): Problem[] => {
		const { path, query } = partsOfOld(address);
		// The front itself takes no query.
		const kind = query.length > 0 && path === "/" ? undefined : addressKind(path);
		const fixed =
			kind?.kind === "fixed" || addressKey(address) === addressKey(indexNowPath(`${indexNowKey}`));
		const section = kind?.kind === "list" && kind.by === "section" && !kind.month ? kind.slug : undefined;
		const listed = starts.has(address) || sections.some(({ slug }) => slug === section);
		if (!fixed && !listed) return [];
		const message = fixed
			? `Địa chỉ ${quoted(address)} là của chính trang báo, không chuyển đi hay rút được.`
			: `Trang ${quoted(address)} đang có bài, không chuyển đi hay rút được.`;
		const cure = fixed
			? `Xóa địa chỉ này khỏi ${key}.`
			: `Xóa địa chỉ này khỏi ${key}. Muốn đổi tên thẻ, tác giả, chuyên mục hay dòng sự kiện thì chạy npm run move.`;
		return [{ severity: "error", file, line, column, message, cure }];
	});
}
