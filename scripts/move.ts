import path from "node:path";
import { readSitePath } from "../_includes/domain/addresses/site-path.ts";
import { isSlug, slug as toSlug } from "../_includes/domain/addresses/slug.ts";
import { readNewsroomTime } from "../_includes/domain/dates/dates.ts";
import { fileProblem } from "../_includes/domain/problem/problem.ts";
import { readNewsroom } from "../_includes/site/read/read-newsroom.ts";
import { settingsFrom } from "../_includes/site/settings.ts";
import { articleAt, isAddress, type KnownNewsroom, openArticle } from "./addresses/find-article.ts";
import type { MemoryFile } from "./addresses/memory-file.ts";
import { type CommandOutcome, type Destination, moveArticle } from "./addresses/move-article.ts";
import { rememberMove } from "./addresses/remember-move.ts";
import { movePage } from "./addresses/rename/move-page.ts";
import { RENAMED_KINDS, readRenaming } from "./addresses/rename/read-renaming.ts";
import { renameEverywhere } from "./addresses/rename/rename-everywhere.ts";
import type { Renaming } from "./addresses/rename/renaming.ts";
import { ADDRESS_OPTIONS, runOnAddresses } from "./addresses/run-on-addresses.ts";
import { runCommand, UsageError } from "./command/command.ts";
import { withoutSite } from "./newsroom/load-site.ts";

await runCommand(
	{
		name: "move",
		summary:
			"Đổi địa chỉ của bài, trang, thẻ, tác giả, chuyên mục hay dòng sự kiện, sửa mọi chỗ nhắc tới nó và nhớ địa chỉ cũ, để đường dẫn bạn đọc đang giữ không chết.",
		positionals: {
			name: "TỆP",
			many: true,
			help: "tệp hay địa chỉ của bài, tệp trang, tệp dòng sự kiện; hai tên cũ và mới; hoặc hai địa chỉ cũ và mới, để chỉ ghi lại một lần chuyển",
		},
		options: {
			slug: { type: "string", value: "S", help: "phần cuối mới của địa chỉ, như doan-kiem-tra" },
			date: { type: "string", value: "NGÀY", help: "ngày giờ đăng mới, như “2022-05-26 18:56”" },
			tag: { type: "boolean", help: "đổi tên một thẻ ở mọi bài: --tag “hạn mặn” “xâm nhập mặn”" },
			author: { type: "boolean", help: "đổi tên một tác giả ở mọi bài: --author “Tên cũ” “Tên mới”" },
			section: { type: "boolean", help: "đổi tên một chuyên mục: --section “Tên cũ” “Tên mới”" },
			thread: { type: "boolean", help: "đổi địa chỉ một dòng sự kiện: --thread dia-chi-cu dia-chi-moi" },
			...ADDRESS_OPTIONS,
		},
	},
	({ values, positionals: [from = "", to, third] }) => {
		if (third !== undefined) throw new UsageError(`Thừa “${third}”.`);
		const kinds = RENAMED_KINDS.filter((kind) => values[kind]);
		const destination = readDestination(values);
		const given = Object.keys(destination).length;
		const now = Date.now();
		const [by, another] = kinds;
		if (another) throw new UsageError(`--${by} và --${another} không đi cùng nhau.`);
		if (by !== undefined) {
			if (to === undefined)
				throw new UsageError("Thiếu tên mới; viết hai tên, tên cũ trước, mỗi tên trong ngoặc kép.");
			if (values.date !== undefined || (values.slug !== undefined && by !== "section"))
				throw new UsageError("--slug và --date không đi cùng việc đổi tên.");
			return runOnAddresses(values, (newsroom, memory) =>
				rename(by, from, to, values.slug, newsroom, memory, now),
			);
		}
		if (to === undefined && given === 0) throw new UsageError("Thiếu --slug hoặc --date.");
		if (to !== undefined && given > 0) {
			throw new UsageError("Hai địa chỉ cũ và mới thì không đi cùng --slug và --date.");
		}
		return runOnAddresses(values, async (newsroom, memory) => {
			const first = withoutSite(from, newsroom.site);
			const second = to === undefined ? undefined : withoutSite(to, newsroom.site);
			if (second !== undefined)
				return rememberMove(readAddress(first), readAddress(second), newsroom, memory, now);
			const own = deskFile(first, newsroom);
			if (own) return moveDeskFile(own, destination, newsroom, memory, now);
			if (!isAddress(first)) {
				const finding = await openArticle(first, newsroom);
				return "found" in finding ? moveArticle(finding.found, destination, newsroom, memory, now) : finding;
			}
			const found = await articleAt(first, newsroom);
			if (found) return moveArticle(found, destination, newsroom, memory, now);
			const message = `Không có bài nào ở địa chỉ ${first}.`;
			return {
				problems: [fileProblem("error", newsroom.articles, message, "Xem lại địa chỉ, hoặc cho tên tệp.")],
			};
		});
	},
);

async function rename(
	by: Renaming["by"],
	from: string,
	to: string,
	slug: string | undefined,
	newsroom: KnownNewsroom,
	memory: MemoryFile,
	now: number,
): Promise<CommandOutcome> {
	const { content, articles } = newsroom;
	const { context } = await readNewsroom({ ...settingsFrom({}, now), content, articles });
	const renaming = readRenaming(by, from, to, slug, context);
	return renameEverywhere(renaming, newsroom, context, memory, now);
}

/** A file of the newsroom that is named by its address: `content/pages/gioi-thieu.md`. */
interface DeskFile {
	readonly kind: "authors" | "pages" | "threads";
	readonly slug: string;
}

function deskFile(word: string, { content }: KnownNewsroom): DeskFile | undefined {
	const name = path.relative(content, word).split(path.sep).join("/");
	const [, kind, slug] = /^(authors|pages|threads)\/([^/]+)\.md$/.exec(name) ?? [];
	return slug === undefined ? undefined : { kind: kind as DeskFile["kind"], slug };
}

async function moveDeskFile(
	{ kind, slug }: DeskFile,
	{ slug: next, date }: Destination,
	newsroom: KnownNewsroom,
	memory: MemoryFile,
	now: number,
): Promise<CommandOutcome> {
	if (kind === "authors")
		throw new UsageError("Địa chỉ của tác giả theo tên: viết --author “Tên cũ” “Tên mới”.");
	if (date || next === undefined) throw new UsageError("Trang và dòng sự kiện chỉ đổi được --slug.");
	return kind === "threads"
		? rename("thread", slug, next, undefined, newsroom, memory, now)
		: movePage({ from: slug, to: next }, newsroom, newsroom.site, memory, now);
}

function readDestination({
	slug,
	date,
}: {
	readonly slug?: string | undefined;
	readonly date?: string | undefined;
}): Destination {
	if (slug !== undefined && !isSlug(slug)) {
		throw new UsageError(`“${slug}” không làm địa chỉ được; viết: --slug ${toSlug(slug) || "doan-kiem-tra"}`);
	}
	const reading = date === undefined ? undefined : readNewsroomTime(date);
	if (reading?.ok === false) throw new UsageError(`--date: ${reading.message} ${reading.cure}`);
	return { ...(slug !== undefined && { slug }), ...(reading && { date: reading.time }) };
}

function readAddress(word: string): string {
	const reading = readSitePath(word);
	if (!reading.ok) throw new UsageError(`${reading.message} ${reading.cure}`);
	return reading.path;
}
