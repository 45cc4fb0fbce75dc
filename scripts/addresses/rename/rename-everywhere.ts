import { rm } from "node:fs/promises";
import path from "node:path";
import { listPath } from "../../../_includes/domain/addresses/paths/lists.ts";
import { addressKey } from "../../../_includes/domain/addresses/site-path.ts";
import type { Article } from "../../../_includes/domain/article/article.ts";
import { frontMatterDate } from "../../../_includes/domain/article/article-file.ts";
import { statusAt } from "../../../_includes/domain/article/live.ts";
import { newsroomTime } from "../../../_includes/domain/dates/dates.ts";
import type { Section } from "../../../_includes/domain/newsroom/newspaper.ts";
import { EditedText } from "../../../_includes/domain/problem/mend/edited-text.ts";
import { fileProblem, hasError, type Problem } from "../../../_includes/domain/problem/problem.ts";
import { ProblemLog } from "../../../_includes/domain/problem/problem-log.ts";
import { type ReadingContext, readArticle } from "../../../_includes/domain/reader/article/read-article.ts";
import { readSections } from "../../../_includes/domain/reader/newsroom/read-sections.ts";
import { readKnownTags } from "../../../_includes/domain/reader/newsroom/read-tags.ts";
import { splitFrontMatter } from "../../../_includes/domain/reader/yaml/front-matter.ts";
import { nameForProblems } from "../../../_includes/site/find-files.ts";
import { decodeFile } from "../../../_includes/site/read/bytes/decode-file.ts";
import type { Settings } from "../../../_includes/site/settings.ts";
import { createWhole, replaceWhole } from "../../newsroom/whole-file.ts";
import { allOrNothing, type UndoableStep } from "../all-or-nothing.ts";
import { recordMove } from "../memory.ts";
import { type MemoryFile, rewriteMemory } from "../memory-file.ts";
import type { CommandOutcome } from "../move-article.ts";
import { citationsInMarkdown, citationsInYaml, type Moved } from "./citations.ts";
import { type OpenFile, openFiles, type RewrittenFile, rewriteFile, writeRewritten } from "./mend-files.ts";
import { renameInAuthor, renameInFront, renameInSections, renameInTagBook } from "./rename-books.ts";
import { renameInArticle } from "./rename-in-article.ts";
import type { Renaming } from "./renaming.ts";

/** The address of what is renamed: `/the/dua/`. */
export const pageOf = (by: Renaming["by"], slug: string) => listPath(by, slug);

/**
 * Renames a tag, an author, a section or a running story in everything that names or cites it, and remembers the old
 * address if readers had it. Of every file only the name changes; an article that would say anything else than before
 * keeps all of it from happening. A run that was cut off is completed by the same command.
 *
 * @param context what articles are read against, before the renaming
 * @param now milliseconds since 1970 UTC
 */
export async function renameEverywhere(
	renaming: Renaming,
	settings: Pick<Settings, "content" | "articles">,
	context: ReadingContext,
	memory: MemoryFile,
	now: number,
): Promise<CommandOutcome> {
	const { by, from, to } = renaming;
	const moved: Moved = { from: pageOf(by, from.slug), to: pageOf(by, to.slug), site: context.site };
	const gone = memory.addresses.gone.some(({ address }) => addressKey(address) === addressKey(moved.to));
	if (gone) return refuse(memory.file, `Địa chỉ ${moved.to} là của một trang đã rút.`, "Chọn tên khác.");
	const opened = await openFiles(settings);
	if (opened.problems.length > 0) return { problems: opened.problems };

	const after: ReadingContext =
		by === "section"
			? { ...context, sections: context.sections.map((one) => renamed(one, renaming)) }
			: context;
	const mended: RewrittenFile[] = [];
	let named = 0;
	let wasPublic = by === "section";
	for (const open of opened.files) {
		const before = open.kind === "article" ? readAs(open, open.text, context) : undefined;
		if (before && !before.article) return { problems: before.problems };
		const edited = new EditedText(open.text).with(namesIn(open, renaming, before?.article));
		const { edits } = edited.with(citationsIn(open, edited.text, moved));
		if (before?.article) {
			wasPublic ||=
				isListed(before.article, renaming) && ["live", "expired"].includes(statusAt(before.article, now));
			if (bears(before.article, renaming)) {
				named += 1;
				const then = readAs(open, new EditedText(open.text).with(edits).text, after).article;
				const still = then && from.slug !== to.slug && bears(then, renaming);
				if (!then || still || !saysTheSame(before.article, then, renaming)) {
					const message = "Không tự đổi tên trong bài này được mà giữ nguyên mọi điều khác.";
					return refuse(
						nameForProblems(open.file),
						message,
						"Sửa tên trong bài này bằng tay rồi chạy lại lệnh.",
					);
				}
			}
		}
		const file = rewriteFile(open, edits);
		if (file) mended.push(file);
	}
	const faults = mended.flatMap(bookFaults);
	if (hasError(faults)) return { problems: faults };

	const remembered = from.slug !== to.slug && wasPublic;
	const record = { from: moved.from, to: moved.to, date: frontMatterDate(newsroomTime(now)) };
	const places = ownFile(opened.files, mended, renaming, settings);
	if ("problems" in places) return places;
	if (named === 0 && mended.length === 0 && places.steps.length === 0) {
		const message = `Không có bài hay tệp nào dùng tên “${from.name}”.`;
		return refuse(
			settings.articles,
			message,
			`Nếu đã đổi hết bằng tay, chạy: npm run move -- ${moved.from} ${moved.to}`,
		);
	}
	await allOrNothing([
		...(remembered ? [rewriteMemory(memory, recordMove(memory.text, record))] : []),
		...writeRewritten(mended.filter(({ file }) => file !== places.replaced)),
		...places.steps,
	]);
	const told = mended.map(({ file }) => nameForProblems(file)).join("\n");
	const address = remembered
		? `Địa chỉ cũ ${moved.from} và các trang bên dưới từ nay đưa bạn đọc sang ${moved.to}.`
		: from.slug === to.slug
			? `Địa chỉ vẫn là ${moved.to}.`
			: "Chưa có bài nào lên trang nên không cần nhớ địa chỉ cũ.";
	return {
		done: `Đã đổi “${from.name}” thành “${to.name}” trong ${named} bài.\n${told ? `${told}\n` : ""}${address}`,
	};
}

function namesIn({ kind, text, name }: OpenFile, renaming: Renaming, article: Article | undefined) {
	if (article) {
		const people = article.credit.people.filter(({ slug }) => slug === renaming.from.slug);
		return renameInArticle(
			text,
			renaming,
			people.flatMap((one) => one.name ?? []),
		);
	}
	if (kind === "front") return renameInFront(text, renaming);
	if (kind === "tags" && renaming.by === "tag") return renameInTagBook(text, renaming);
	if (kind === "sections" && renaming.by === "section") return renameInSections(text, renaming);
	if (kind !== "author" || renaming.by !== "author" || name !== `${renaming.from.slug}.md`) return [];
	const parts = splitFrontMatter(new ProblemLog("", text));
	return parts ? renameInAuthor(text, parts.start, parts.end, renaming) : [];
}

/** What would be wrong with a book that is written so: a name that another entry has. */
function bookFaults({ kind, file, after }: RewrittenFile): readonly Problem[] {
	const text = decodeFile(nameForProblems(file), after).text ?? "";
	if (kind === "tags") return readKnownTags(nameForProblems(file), text).problems;
	return kind === "sections" ? readSections(nameForProblems(file), text).problems : [];
}

function citationsIn({ kind }: OpenFile, text: string, moved: Moved) {
	if (kind === "front") return citationsInYaml(text, moved);
	return kind === "tags" || kind === "sections" ? [] : citationsInMarkdown(text, moved);
}

/** The file that has the name for its own: of an author, or of a running story. */
function ownFile(
	files: readonly OpenFile[],
	mended: readonly RewrittenFile[],
	{ by, from, to }: Renaming,
	{ content }: Pick<Settings, "content">,
):
	| { readonly steps: readonly UndoableStep[]; readonly replaced?: string }
	| { readonly problems: readonly Problem[] } {
	const folder = by === "author" ? "authors" : by === "thread" ? "threads" : undefined;
	const own = files.find(({ kind, name }) => kind === by && name === `${from.slug}.md`);
	if (folder === undefined || !own || from.slug === to.slug) return { steps: [] };
	const target = path.join(content, folder, `${to.slug}.md`);
	const text = (mended.find(({ file }) => file === own.file)?.after ?? Buffer.from(own.bytes)).toString(
		"utf8",
	);
	const there = files.find(({ file }) => path.resolve(file) === path.resolve(target));
	if (there && !Buffer.from(there.bytes).equals(Buffer.from(text)))
		return refuse(
			nameForProblems(own.file),
			`Đã có tệp khác ở ${nameForProblems(target)}.`,
			"Gộp hai tệp thành một bằng tay, xóa tệp cũ, rồi chạy lại lệnh.",
		);
	const put: UndoableStep = {
		take: async () => {
			if ((await createWhole(target, text)) === "taken") throw new Error(`${target} appeared meanwhile`);
		},
		undo: () => (there ? Promise.resolve() : rm(target, { force: true })),
	};
	return {
		replaced: own.file,
		steps: [put, { take: () => rm(own.file), undo: () => replaceWhole(own.file, own.bytes) }],
	};
}

function readAs({ file, name }: OpenFile, text: string, context: ReadingContext) {
	return readArticle({ file: nameForProblems(file), path: name, text }, context);
}

/** Whether an article is in the list of what is renamed, under its old address. */
function bears({ tags, credit, section, thread }: Article, { by, from }: Renaming): boolean {
	if (by === "section") return section === from.slug;
	if (by === "thread") return thread === from.slug;
	return (by === "tag" ? tags : credit.people).some(({ slug }) => slug === from.slug);
}

/** Whether an article is in that list under any of its words. */
function isListed(article: Article, renaming: Renaming): boolean {
	const { by, from } = renaming;
	if (bears(article, renaming)) return true;
	if (by === "thread") return article.thread !== undefined && from.others.includes(article.thread);
	return by === "tag" && article.tags.some(({ slug }) => from.others.includes(slug));
}

/** Whether two readings of an article differ in the renamed alone. */
function saysTheSame(before: Article, after: Article, { by, from, to }: Renaming): boolean {
	const slugs = (some: readonly { readonly slug?: string }[]) => [
		...new Set(some.map(({ slug }) => (slug === from.slug ? to.slug : slug))),
	];
	const rest = ({ tags, credit, section, thread, body, bodyLine, related, ...others }: Article) => others;
	const lists = ({ tags, credit, section, thread }: Article) => [
		by === "tag" ? slugs(tags).toSorted() : tags,
		by === "author" ? slugs(credit.people).toSorted() : credit,
		by === "section" && section === from.slug ? to.slug : section,
		by === "thread" && thread === from.slug ? to.slug : thread,
	];
	return JSON.stringify([rest(before), lists(before)]) === JSON.stringify([rest(after), lists(after)]);
}

const renamed = (one: Section, { from, to }: Renaming): Section =>
	one.slug === from.slug ? { ...one, ...to } : one;

function refuse(file: string, message: string, cure: string): { readonly problems: readonly Problem[] } {
	return { problems: [fileProblem("error", file, message, cure)] };
}
