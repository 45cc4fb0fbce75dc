import path from "node:path";
import type { Addresses } from "../../../domain/addresses/addresses.ts";
import { findEnds } from "../../../domain/addresses/follow-moves.ts";
import type { Held } from "../../../domain/addresses/held.ts";
import { type LostPage, lostLists } from "../../../domain/addresses/lost-lists.ts";
import { sectionPath } from "../../../domain/addresses/paths/lists.ts";
import { addressKey } from "../../../domain/addresses/site-path.ts";
import type { Card, Filed } from "../../../domain/article/article.ts";
import { statusAt } from "../../../domain/article/live.ts";
import type { StaticPage } from "../../../domain/newsroom/static-page.ts";
import type { Thread } from "../../../domain/newsroom/thread.ts";
import { fileProblem, type Problem } from "../../../domain/problem/problem.ts";
import { quoted } from "../../../domain/problem/wording.ts";
import type { ReadingContext } from "../../../domain/reader/article/read-article.ts";
import { nameForProblems } from "../../find-files.ts";
import type { Settings } from "../../settings.ts";
import { atOnce } from "../../workers/at-once.ts";
import { DESK_PATHS, readFormerArticles, readFormerDesk } from "./former-newsroom.ts";
import { type History, readHistory } from "./read-history.ts";
import { Repositories } from "./repositories.ts";

/** What the newsroom still answers for at this moment. */
export interface Present extends ReadingContext {
	/** All articles, drafts too, their tags and running stories settled. */
	readonly articles: readonly Filed<Card>[];
	/** As their file has them, and what the site answers at this moment. */
	readonly addresses: { readonly written: Addresses; readonly answered: Addresses };
	readonly threads: ReadonlyMap<string, Thread>;
	readonly pages: readonly StaticPage[];
	/** By files that could not be read. */
	readonly held: Held;
	/** Whether names of tags can be judged: the tag book was read, or there is none. */
	readonly tagsRead: boolean;
}

/** What git remembers of the newsroom. */
export interface Past {
	/** Of the folder of articles. */
	readonly stories: History;
	/** Of what else has addresses: `DESK_PATHS`. */
	readonly desk: History;
}

/** Asks git what it remembers of the newsroom: a few starts of git, one after the other. */
export async function readPast({
	content,
	articles,
	now,
}: Pick<Settings, "content" | "articles" | "now">): Promise<Past> {
	const repositories = new Repositories();
	const [stories, desk] = await atOnce(
		readHistory(articles, ["."], now, repositories),
		readHistory(content, DESK_PATHS, now, repositories),
	);
	return { stories, desk };
}

/**
 * Compares the newsroom with what git remembers, and refuses an address that readers once had and that is now
 * neither a page nor named in `content/addresses.yaml`: an address once public never dies silently (DESIGN 2.5).
 * An article whose expiry has come counts as present: its end was announced in its own file. What a file with an error
 * may hold is not told as lost.
 */
export function lostAddresses(
	{ stories, desk }: Past,
	{ content, articles: folder, now }: Pick<Settings, "content" | "articles" | "now">,
	present: Present,
): Problem[] {
	const memory = nameForProblems(path.join(content, "addresses.yaml"));
	const { sections: formerSections, threads, pages } = readFormerDesk(content, formerFiles(desk));
	const sections = [...present.sections, ...formerSections];
	const former = readFormerArticles(folder, formerFiles(stories), { ...present, sections });

	const { articles, held } = present;
	const isPublic = (one: Card) => ["live", "expired"].includes(statusAt(one, now));
	// Only former articles are looked for, and of a large archive this is large.
	const found = former.length > 0 ? articles.filter(isPublic) : [];
	const here = new Map(found.map((one) => [addressKey(one.url), one]));
	const { written, answered } = present.addresses;
	const known = new Set(
		[
			...[written, answered].flatMap(({ moved, gone }) => [
				...moved.map(({ from }) => from),
				...gone.map(({ address }) => address),
			]),
			...present.pages.map(({ url }) => url),
			...present.sections.map(({ slug }) => sectionPath(slug)),
		].map(addressKey),
	);
	const ends = findEnds(answered.moved);
	const heir = ({ url }: Card) =>
		here.get(addressKey(url)) ?? here.get(addressKey(ends.get(addressKey(url)) ?? ""));

	const lost: LostPage[] = [
		...former.flatMap(({ path: name, article: { url, file } }) =>
			here.has(addressKey(url)) || held.file(name)
				? []
				: { address: url, file, lacking: "không còn bài nào ở đó" },
		),
		...pages.map(({ url, file }) => ({ address: url, file, lacking: "không còn trang ấy" })),
		...formerSections.map(({ slug }) => ({
			address: sectionPath(slug),
			file: nameForProblems(path.join(content, "sections.yaml")),
			lacking: "không còn chuyên mục ấy",
		})),
		...(held.articles || !present.tagsRead
			? []
			: lostLists(
					former.map(({ article }) => article),
					heir,
					articles.filter(({ draft }) => !draft),
					{ now: present.threads.values(), former: threads },
				)),
	];
	const problems = new Map<string, Problem>();
	for (const { address, file, lacking } of lost) {
		const key = addressKey(address);
		if (known.has(key) || held.address(address) || problems.has(key)) continue;
		const message = `Địa chỉ ${quoted(address)} đã từng được đăng, nay ${lacking}.`;
		problems.set(key, fileProblem("error", file, message, cureFor(address, memory)));
	}
	return [
		...unchecked(
			[
				[folder, stories],
				[content, desk],
			],
			memory,
		),
		...problems.values(),
	];
}

const formerFiles = (history: History) => (history.kind === "whole" ? history.former : []);

const cureFor = (address: string, memory: string) =>
	`Nếu đã có địa chỉ mới, chạy: npm run move -- ${address} ĐỊA-CHỈ-MỚI. Nếu bỏ hẳn, chạy: npm run withdraw -- ${address}. Hai lệnh ấy ghi vào ${memory}; tự ghi vào mục moved hay gone ở đó cũng được.`;

/** Warnings where the past cannot be looked at: a check that is off says so. */
function unchecked(histories: readonly (readonly [string, History])[], file: string): Problem[] {
	const untold = "nên không kiểm tra được có địa chỉ nào bị mất";
	if (histories.some(([, { kind }]) => kind === "shallow")) {
		const message = `Bản sao git này không có đủ lịch sử, ${untold}.`;
		const cure =
			"Lấy đủ lịch sử bằng “git fetch --unshallow” (bản sao lược bớt: “git fetch --refetch --no-filter”) rồi kiểm tra lại.";
		return [fileProblem("warning", file, message, cure)];
	}
	const outside = histories.find(([, { kind }]) => kind === "none")?.[0];
	if (outside === undefined) return [];
	const message = `Thư mục ${quoted(nameForProblems(outside))} không nằm trong kho git nào (hoặc máy chưa có git), ${untold}.`;
	return [
		fileProblem(
			"warning",
			file,
			message,
			"Kiểm tra lại trong một bản sao git đầy đủ của tờ báo (git clone).",
		),
	];
}
