import { rm } from "node:fs/promises";
import path from "node:path";
import { isPageSlug } from "../../../_includes/domain/addresses/address-kind.ts";
import { pagePath } from "../../../_includes/domain/addresses/paths/pages.ts";
import { frontMatterDate } from "../../../_includes/domain/article/article-file.ts";
import { newsroomTime } from "../../../_includes/domain/dates/dates.ts";
import { fileProblem } from "../../../_includes/domain/problem/problem.ts";
import { nameForProblems } from "../../../_includes/site/find-files.ts";
import type { Settings } from "../../../_includes/site/settings.ts";
import { createWhole, replaceWhole } from "../../newsroom/whole-file.ts";
import { allOrNothing } from "../all-or-nothing.ts";
import { recordMove } from "../memory.ts";
import { type MemoryFile, rewriteMemory } from "../memory-file.ts";
import type { CommandOutcome } from "../move-article.ts";
import { mendCitations } from "./mend-citations.ts";
import { openFiles, writeRewritten } from "./mend-files.ts";

/**
 * Gives a page another address: its file is renamed, what links to it is mended, the old address is remembered.
 *
 * @param slugs the names of the file, before and after
 */
export async function movePage(
	slugs: { readonly from: string; readonly to: string },
	settings: Pick<Settings, "content" | "articles">,
	site: string | undefined,
	memory: MemoryFile,
	now: number,
): Promise<CommandOutcome> {
	const [from, to] = [pagePath(slugs.from), pagePath(slugs.to)];
	const fileOf = (slug: string) => path.join(settings.content, "pages", `${slug}.md`);
	const target = fileOf(slugs.to);
	const refuse = (message: string, cure: string): CommandOutcome => ({
		problems: [fileProblem("error", nameForProblems(fileOf(slugs.from)), message, cure)],
	});
	const { files, problems } = await openFiles(settings);
	if (problems.length > 0) return { problems };
	const page = files.find(({ kind, name }) => kind === "page" && name === `${slugs.from}.md`);
	if (!page) return refuse("Không đọc được tệp này.", "Xem lại đường dẫn tệp.");
	if (!isPageSlug(slugs.to))
		return refuse(`Địa chỉ ${to} đã dành cho phần khác của trang báo.`, "Chọn slug khác.");
	const { mended } = await mendCitations({ from, to, site }, settings);
	const own = mended.find(({ file }) => file === page.file);
	const text = Buffer.from(own?.after ?? page.bytes).toString("utf8");
	const there = files.find(({ file }) => path.resolve(file) === path.resolve(target));
	if (there && !Buffer.from(there.bytes).equals(Buffer.from(text)))
		return refuse(`Đã có tệp khác ở ${nameForProblems(target)}.`, "Chọn slug khác.");
	const record = { from, to, date: frontMatterDate(newsroomTime(now)) };
	const others = mended.filter((one) => one !== own);
	await allOrNothing([
		rewriteMemory(memory, recordMove(memory.text, record)),
		...writeRewritten(others),
		{
			take: async () => {
				if ((await createWhole(target, text)) === "taken") throw new Error(`${target} appeared meanwhile`);
			},
			undo: () => (there ? Promise.resolve() : rm(target, { force: true })),
		},
		{ take: () => rm(page.file), undo: () => replaceWhole(page.file, page.bytes) },
	]);
	const told = others.map(({ file }) => `${nameForProblems(file)}\n`).join("");
	const moved = `${nameForProblems(page.file)} → ${nameForProblems(target)}\n`;
	return { done: `${moved}${told}Địa chỉ cũ ${from} từ nay đưa bạn đọc sang ${to}.` };
}
