import { printMonth } from "../../../../_includes/domain/text/months.ts";
/** What there is to say of a search. */
export interface Outcome {
	readonly query: string;
	/** How many articles were found that pass the filters. */
	readonly found: number;
	/** Whether they hold every word. */
	readonly complete: boolean;
	readonly filtered: boolean;
	/** Whether the whole archive was asked, or the whole period that is looked in. */
	readonly finished: boolean;
	/** The month as far back as was looked, `2022-05`, and how many bundles there are. */
	readonly since: string;
	readonly bundles: number;
	/** In how many articles it was looked, and in the titles of how many more. */
	readonly looked: number;
	readonly titles: number;
	/** What was searched in place of the archive: so many articles that this device has stored, since that month. */
	readonly stored?: { readonly articles: number; readonly since: string; readonly online: boolean };
}

/** What the search page says while it looks on in older bundles. */
export function reportProgress(outcome: Outcome): string {
	return ["Đang tìm…", howFar(outcome)].join(" ").trim();
}

/**
 * What it says when it has stopped: how many articles were found, and how far back it has looked. A count is a total only
 * where all was looked through.
 */
export function reportResult(outcome: Outcome): string {
	if (outcome.found > 0 && outcome.complete && !outcome.finished) return soFar(outcome);
	return [howMany(outcome), howFar(outcome)].join(" ").trim();
}

function howMany({ found, query, complete, filtered, finished }: Outcome): string {
	const count = `${print(found)} bài`;
	const within = filtered ? " theo bộ lọc" : "";
	if (query === "") return found > 0 ? `Tìm thấy ${count}${within}.` : `Không có bài nào${within}.`;
	if (found > 0 && !complete)
		return finished
			? `Không có bài chứa đủ các từ của “${query}”${within}; gần nhất là ${count} dưới đây.`
			: `Chưa thấy bài chứa đủ các từ của “${query}”${within}; gần nhất là ${count} dưới đây.`;
	if (found > 0) return `Tìm thấy ${count} cho “${query}”${within}.`;
	if (!finished) return `Chưa thấy bài nào khớp với “${query}”${within}.`;
	return `Không có bài nào khớp với “${query}”${within}. Hãy thử bớt từ hoặc viết khác đi.`;
}

function soFar({ found, query, filtered, since, looked, titles }: Outcome): string {
	const asked = query === "" ? "" : ` cho “${query}”`;
	const count = `Mới thấy ${print(found)} bài${asked}${filtered ? " theo bộ lọc" : ""}`;
	// Titles are not filtered: their subjects are not known.
	if (filtered) return `${count}: đã tìm các bài từ ${printMonth(since)} đến nay.`;
	const older = titles > 0 ? ` và trong tựa của ${print(titles)} bài cũ hơn` : "";
	return `${count}: đã tìm trong ${print(looked)} bài từ ${printMonth(since)} đến nay${older}.`;
}

const print = (count: number) => count.toLocaleString("vi");

/** Nothing for a site of one bundle, which is searched whole or not at all. */
function howFar({ bundles, since, finished, filtered, stored }: Outcome): string {
	if (stored) {
		const why = stored.online ? "Không tải được kho bài" : "Đang ngoại tuyến";
		const count = print(stored.articles);
		return `${why}: chỉ tìm trong ${count} bài lưu trên máy, từ ${printMonth(stored.since)}.`;
	}
	if (bundles < 2 || since === "") return "";
	if (finished) return filtered ? "Đã tìm hết." : "Đã tìm hết kho bài.";
	return `Đã tìm các bài từ ${printMonth(since)} đến nay.`;
}

/** What it says of parts of the archive that did not come, and how a reader may help. */
export function reportFailures(
	failed: readonly { readonly from: string; readonly to: string }[],
	missing: number,
	online: boolean,
): string {
	const periods = failed.map(({ from, to }) =>
		from === to ? `tháng ${printMonth(from)}` : `từ ${printMonth(from)} đến ${printMonth(to)}`,
	);
	const parts = [
		...(periods.length > 0 ? [`Chưa tải được kho bài ${periods.join(", ")}.`] : []),
		...(missing > 0 ? [`Có ${missing.toLocaleString("vi")} bài tìm thấy mà chưa tải được.`] : []),
	];
	if (parts.length > 0 && !online) parts.push("Máy đang không có mạng.");
	return parts.join(" ");
}

/** What it says when nothing of the archive came. */
export function reportNothing(online: boolean): string {
	return online
		? "Không tải được kho tìm kiếm. Có thể mạng chập chờn, hoặc báo vừa ra bản mới: mời bạn thử lại."
		: "Máy đang không có mạng, và chưa lưu bài nào để tìm ngoại tuyến. Mời bạn thử lại khi có mạng.";
}
