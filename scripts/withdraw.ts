import { readSitePath } from "../_includes/domain/addresses/site-path.ts";
import { forbiddenCharacter } from "../_includes/domain/reader/forbidden-characters.ts";
import { LIMITS } from "../_includes/domain/reader/limits.ts";
import { toNfc } from "../_includes/domain/text/normalise.ts";
import { articleAt, isAddress, openArticle } from "./addresses/find-article.ts";
import type { WithdrawalWords } from "./addresses/memory.ts";
import { ADDRESS_OPTIONS, runOnAddresses } from "./addresses/run-on-addresses.ts";
import { withdrawAddress, withdrawArticle } from "./addresses/withdraw-article.ts";
import { runCommand, UsageError } from "./command/command.ts";
import { withoutSite } from "./newsroom/load-site.ts";

await runCommand(
	{
		name: "withdraw",
		summary: "Rút một bài: bỏ tệp của bài (git còn giữ), và địa chỉ của bài từ nay báo là bài đã rút.",
		positionals: { name: "TỆP", help: "tệp hay địa chỉ của bài, như /2022/05/26/doan-kiem-tra/" },
		options: {
			reason: { type: "string", value: "LÝ-DO", help: "vì sao rút, một dòng, chỉ ghi vào sổ địa chỉ" },
			notice: {
				type: "string",
				value: "LỜI-NHẮN",
				help: "một dòng cho bạn đọc nào đã lưu bài này trong máy",
			},
			...ADDRESS_OPTIONS,
		},
	},
	({ values, positionals: [given = ""] }) => {
		const words: WithdrawalWords = {
			...(values.reason !== undefined && { reason: readLine("reason", values.reason) }),
			...(values.notice !== undefined && { notice: readLine("notice", values.notice) }),
		};
		const now = Date.now();
		return runOnAddresses(values, async (newsroom, memory) => {
			const word = withoutSite(given, newsroom.site);
			if (!isAddress(word)) {
				const finding = await openArticle(word, newsroom);
				return "found" in finding ? withdrawArticle(finding.found, words, newsroom, memory, now) : finding;
			}
			const reading = readSitePath(word);
			if (!reading.ok) throw new UsageError(`${reading.message} ${reading.cure}`);
			const found = await articleAt(reading.path, newsroom);
			return found
				? withdrawArticle(found, words, newsroom, memory, now)
				: withdrawAddress(reading.path, words, memory, now);
		});
	},
);

function readLine(option: "reason" | "notice", written: string): string {
	const text = toNfc(written).replace(/\s+/g, " ").trim();
	if (text === "") throw new UsageError(`--${option} để trống.`);
	if (text.length > LIMITS.note) throw new UsageError(`--${option} dài quá ${LIMITS.note} ký tự.`);
	if (forbiddenCharacter(text) !== undefined)
		throw new UsageError(`--${option} có ký tự không nhìn thấy được.`);
	return text;
}
