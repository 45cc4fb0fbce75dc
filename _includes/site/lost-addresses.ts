import path from "node:path";
import type { Addresses } from "../domain/addresses.ts";
import type { Card } from "../domain/article.ts";
import { statusAt } from "../domain/live.ts";
import type { Problem } from "../domain/problem.ts";
import { type ReadingContext, readArticle } from "../domain/reader/read-article.ts";
import { decodeFile } from "./decode-file.ts";
import { nameForProblems } from "./find-files.ts";
import { readHistory } from "./git-history.ts";
import type { Settings } from "./settings.ts";

/** What the newsroom still answers for at this moment. */
interface Present extends ReadingContext {
	readonly articles: readonly Card[];
	readonly addresses: Addresses;
}

/**
 * Compares the newsroom with what git remembers, and refuses an address that readers once had and that is now
 * neither an article nor named in `content/addresses.yaml`: an address once public never dies silently (DESIGN 2.5).
 * An article whose expiry has come counts as present: its end was announced in its own file.
 */
export async function lostAddresses(
	{ content, articles: folder, now }: Pick<Settings, "content" | "articles" | "now">,
	present: Present,
): Promise<Problem[]> {
	const history = await readHistory(folder, now);
	if (history.kind === "none") return [];
	if (history.kind === "shallow") {
		return [
			{
				severity: "warning",
				file: nameForProblems(path.join(content, "addresses.yaml")),
				line: 1,
				column: 1,
				message: "Bản sao git này không có đủ lịch sử, nên không kiểm tra được có địa chỉ nào bị mất.",
				cure: "Lấy đủ lịch sử bằng “git fetch --unshallow” rồi kiểm tra lại.",
			},
		];
	}
	const answered = new Set([
		...present.articles
			.filter((one) => ["live", "expired"].includes(statusAt(one, now)))
			.map((one) => one.url),
		...present.addresses.moved.map((one) => one.from),
		...present.addresses.gone.map((one) => one.address),
	]);
	const problems = new Map<string, Problem>();
	for (const former of history.former) {
		const file = nameForProblems(path.join(folder, former.path));
		const decoded = decodeFile(file, former.bytes);
		if (decoded.text === undefined) continue;
		const { article } = readArticle({ file, path: former.path, text: decoded.text }, present);
		if (!article || answered.has(article.url) || statusAt(article, former.until) !== "live") continue;
		problems.set(article.url, {
			severity: "error",
			file,
			line: 1,
			column: 1,
			message: `Địa chỉ “${article.url}” đã từng được đăng, nay không còn bài nào ở đó.`,
			cure: `Nếu bài đã có địa chỉ mới, chạy: npm run move -- ${article.url} ĐỊA-CHỈ-MỚI. Nếu bài bị rút, chạy: npm run withdraw -- ${article.url}.`,
		});
	}
	return [...problems.values()];
}
