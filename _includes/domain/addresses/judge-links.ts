import type { Card } from "../article/article.ts";
import { startOf, statusAt } from "../article/live.ts";
import type { Section } from "../newsroom/newspaper.ts";
import type { StaticPage } from "../newsroom/static-page.ts";
import type { Problem } from "../problem/problem.ts";
import { quoted } from "../problem/wording.ts";
import { addressKind } from "./address-kind.ts";
import type { Addresses } from "./addresses.ts";
import type { Held } from "./held.ts";
import { listStarts } from "./list-starts.ts";
import { indexNowPath } from "./paths/machine-files.ts";
import { addressKey } from "./site-path.ts";

/** The links of one file to pages of the newspaper. */
export interface Linking {
	readonly file: string;
	readonly links: readonly { readonly to: string; readonly line: number; readonly column: number }[];
	/** Whose text it is; absent of pages and running stories, which readers have at once. */
	readonly article?: Card;
}

/** All that links are held against. */
interface LinkContext {
	readonly articles: readonly Card[];
	readonly pages: readonly StaticPage[];
	readonly sections: readonly Section[];
	/** As their file has them, and what the site answers at this moment. */
	readonly addresses: { readonly written: Addresses; readonly answered: Addresses };
	readonly held: Held;
	readonly indexNowKey?: string | undefined;
	/** Milliseconds since 1970 UTC. */
	readonly now: number;
}

type Fault = Pick<Problem, "severity" | "message" | "cure">;

/**
 * Links that lead readers nowhere: to what is not there, as errors; to what was withdrawn or has expired, as warnings.
 * A story that readers have before the one it links to would tell of it, so that is an error, too; it is judged by the
 * two hours and never by the clock, since no build may fail for the time of day. What an old newspaper has linked to keeps
 * no build back: in imported articles all are warnings. Its editors have added links to later stories, too, which were
 * there for all readers: nothing is said of those that are there now.
 */
export function judgeLinks(files: readonly Linking[], context: LinkContext): Problem[] {
	const { articles, now } = context;
	const wanted = new Set(files.flatMap(({ links }) => links.map(({ to }) => to)));
	if (wanted.size === 0) return [];
	const keys = new Set([...wanted].map(addressKey));
	const stories = new Map(
		articles.map((card) => [addressKey(card.url), card] as const).filter(([key]) => keys.has(key)),
	);
	const starts = listStarts(
		wanted,
		articles.filter((card) => !["draft", "expired"].includes(statusAt(card, now))),
	);
	const known = knownKeys(context);
	return files.flatMap(({ file, links, article }) => {
		const since = article ? readSince(article, now) : now;
		return links.flatMap(({ to, line, column }): Problem[] => {
			const key = addressKey(to);
			const story = stories.get(key);
			const fault = story
				? faultOfStory(to, story, since, now)
				: known.gone.has(key)
					? GONE(to)
					: known.there.has(key) || isThere(to, starts.get(to), since, context)
						? undefined
						: NOWHERE(to);
			if (!fault) return [];
			const severity = article?.imported ? "warning" : fault.severity;
			return [{ ...fault, severity, file, line, column }];
		});
	});
}

/** By which hour what a story links to must be there. */
function readSince(article: Card, now: number): number {
	if (article.draft) return Number.POSITIVE_INFINITY;
	return article.imported ? Math.max(startOf(article), now) : startOf(article);
}

function knownKeys({ pages, addresses: { written, answered }, indexNowKey }: LinkContext) {
	const keys = (addresses: readonly string[]) => new Set(addresses.map(addressKey));
	return {
		gone: keys([...written.gone, ...answered.gone].map(({ address }) => address)),
		there: keys([
			...pages.map(({ url }) => url),
			...[...written.moved, ...answered.moved].map(({ from }) => from),
			...(indexNowKey ? [indexNowPath(indexNowKey)] : []),
		]),
	};
}

/** Whether a page that is no article's is there for those who read the link. */
function isThere(
	to: string,
	start: number | undefined,
	since: number,
	{ sections, held }: LinkContext,
): boolean {
	const kind = addressKind(to);
	if (kind?.kind === "fixed" || held.address(to)) return true;
	if (
		kind?.kind === "list" &&
		kind.by === "section" &&
		!kind.month &&
		sections.some(({ slug }) => slug === kind.slug)
	)
		return true;
	const isList = kind?.kind === "list" || kind?.kind === "calendar";
	return isList && (held.articles || (start !== undefined && start <= since));
}

function faultOfStory(to: string, story: Card, since: number, now: number): Fault | undefined {
	if (story.expires && story.expires.epoch <= now) return EXPIRED(to);
	const start = story.draft ? Number.POSITIVE_INFINITY : startOf(story);
	return start <= since ? undefined : TOO_EARLY(to);
}

const NOWHERE = (to: string): Fault => ({
	severity: "error",
	message: `Liên kết dẫn tới ${quoted(to)}, nhưng trên báo không có trang nào ở đó.`,
	cure: "Chép lại địa chỉ từ thanh địa chỉ của trình duyệt, hoặc bỏ liên kết.",
});
const GONE = (to: string): Fault => ({
	severity: "warning",
	message: `Liên kết dẫn tới ${quoted(to)}, là trang đã rút.`,
	cure: "Bỏ liên kết, hoặc dẫn sang bài khác.",
});
const EXPIRED = (to: string): Fault => ({
	severity: "warning",
	message: `Liên kết dẫn tới ${quoted(to)}, là bài đã hết hạn đăng.`,
	cure: "Bỏ liên kết, hoặc dẫn sang bài khác.",
});
const TOO_EARLY = (to: string): Fault => ({
	severity: "error",
	message: `Liên kết dẫn tới ${quoted(to)}, là bài bạn đọc chưa mở được vào lúc bài này lên trang.`,
	cure: "Bỏ liên kết, hoặc cho bài kia lên trang trước.",
});
