import type { Search } from "./search.ts";

/** What the search page says while it looks on in older bundles. */
export function reportProgress(search: Search): string {
	return ["Đang tìm…", howFar(search)].join(" ").trim();
}

/** What the search page says when it has stopped: how many articles were found, and how far it has looked. */
export function reportResult(search: Search): string {
	return [howMany(search), howFar(search)].join(" ").trim();
}

function howMany({ found, query, finished }: Search): string {
	if (found > 0) return `Tìm thấy ${found.toLocaleString("vi")} bài cho “${query}”.`;
	if (!finished) return `Chưa thấy bài nào khớp với “${query}”.`;
	return `Không có bài nào khớp với “${query}”. Hãy thử bớt từ hoặc viết khác đi.`;
}

/** Nothing for a site of one bundle, which is searched whole or not at all. */
function howFar({ bundles, oldest, finished }: Search): string {
	if (bundles.length < 2 || !oldest) return "";
	if (finished) return "Đã tìm hết kho bài.";
	const [year, month] = oldest.from.split("-");
	return `Đã tìm các bài từ ${month}/${year} đến nay.`;
}
