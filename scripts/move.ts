import { newsroomTime, readNewsroomTime } from "../_includes/domain/dates/dates.ts";
import type { Problem } from "../_includes/domain/problem.ts";
import { addressKey, readSitePath } from "../_includes/domain/site-path.ts";
import { isSlug, slug as toSlug } from "../_includes/domain/slug.ts";
import { articleAt, type Desk, isAddress, openArticle } from "./addresses/find-article.ts";
import { recordMove } from "./addresses/memory.ts";
import { type MemoryFile, rewriteMemory } from "./addresses/memory-file.ts";
import { type Destination, moveArticle, type Outcome } from "./addresses/move-article.ts";
import { ADDRESS_OPTIONS, runOnAddresses } from "./addresses/run-on-addresses.ts";
import { frontMatterDate } from "./article-file.ts";
import { runCommand, UsageError } from "./command.ts";
import { withoutSite } from "./load-site.ts";

await runCommand(
	{
		name: "move",
		summary: "Đổi tên tệp hoặc ngày của một bài và nhớ địa chỉ cũ, để đường dẫn bạn đọc đang giữ không chết.",
		positionals: {
			name: "TỆP",
			many: true,
			help: "tệp hay địa chỉ của bài; hoặc hai địa chỉ cũ và mới, để chỉ ghi lại một lần chuyển",
		},
		options: {
			slug: { type: "string", value: "S", help: "phần cuối mới của địa chỉ, như doan-kiem-tra" },
			date: { type: "string", value: "NGÀY", help: "ngày giờ đăng mới, như “2022-05-26 18:56”" },
			...ADDRESS_OPTIONS,
		},
	},
	({ values, positionals: [from = "", to, third] }) => {
		if (third !== undefined) throw new UsageError(`Thừa “${third}”.`);
		const destination = readDestination(values);
		const given = Object.keys(destination).length;
		if (to === undefined && given === 0) throw new UsageError("Thiếu --slug hoặc --date.");
		if (to !== undefined && given > 0) {
			throw new UsageError("Hai địa chỉ cũ và mới thì không đi cùng --slug và --date.");
		}
		const now = Date.now();
		return runOnAddresses(values, async (desk, memory) => {
			const first = withoutSite(from, desk.site);
			const second = to === undefined ? undefined : withoutSite(to, desk.site);
			if (second !== undefined)
				return rememberMove(readAddress(first), readAddress(second), desk, memory, now);
			if (!isAddress(first)) {
				const finding = await openArticle(first, desk);
				return "found" in finding ? moveArticle(finding.found, destination, desk, memory, now) : finding;
			}
			const found = await articleAt(first, desk);
			return found
				? moveArticle(found, destination, desk, memory, now)
				: refuse(desk.articles, `Không có bài nào ở địa chỉ ${first}.`, "Xem lại địa chỉ, hoặc cho tên tệp.");
		});
	},
);

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

/** Writes down a move that has already happened, or that no file shows: two addresses, no article is touched. */
async function rememberMove(
	from: string,
	to: string,
	desk: Desk,
	memory: MemoryFile,
	now: number,
): Promise<Outcome> {
	const file = memory.file;
	if (addressKey(from) === addressKey(to)) throw new UsageError("Hai địa chỉ là một.");
	const living = await articleAt(from, desk);
	if (living)
		return refuse(living.file, `Bài còn ở địa chỉ ${from}.`, "Đổi bằng tên tệp và --slug hoặc --date.");
	if (/^\/\d{4}\/\d\d\/\d\d\/[^/]+\/?$/.test(to) && !(await articleAt(to, desk))) {
		return refuse(file, `Không có bài nào ở địa chỉ mới ${to}.`, "Xem lại địa chỉ mới.");
	}
	if (memory.addresses.gone.some(({ address }) => addressKey(address) === addressKey(to))) {
		return refuse(file, `Địa chỉ mới ${to} là của một bài đã rút.`, "Xem lại địa chỉ mới.");
	}
	const move = { from, to, date: frontMatterDate(newsroomTime(now)) };
	await rewriteMemory(memory, recordMove(memory.text, move)).take();
	return { done: `Địa chỉ ${from} từ nay đưa bạn đọc sang ${to}.` };
}

function refuse(file: string, message: string, cure: string): { readonly problems: readonly Problem[] } {
	return { problems: [{ severity: "error", file, line: 1, column: 1, message, cure }] };
}
