import { find } from "./find.ts";
import { loadPagefind, type PagefindResult } from "./pagefind.ts";
import { resultCard } from "./result-card.ts";

/** How many cards are shown at once: each costs the reader one small file. */
const PAGE = 20;

const status = part(".search-status");
const list = part(".search-results");
const template = part<HTMLTemplateElement>("#search-result");

const query = new URLSearchParams(location.search).get("q")?.trim().normalize("NFC") ?? "";
for (const input of document.querySelectorAll<HTMLInputElement>("input[name=q]")) input.value = query;
if (query !== "") {
	document.title = `${query} - ${document.title}`;
	answer().catch((error: unknown) => {
		status.textContent = "Không tải được kết quả tìm kiếm. Mời bạn tải lại trang để thử lần nữa.";
		console.error(error);
	});
}

async function answer() {
	status.textContent = "Đang tìm…";
	const results = await find(await loadPagefind(), query);
	status.textContent =
		results.length === 0
			? `Không có bài nào khớp với “${query}”. Hãy thử bớt từ hoặc viết khác đi.`
			: `Tìm thấy ${results.length.toLocaleString("vi")} bài cho “${query}”.`;
	await show(results);
}

/** Shows the first results, and a button for more while there are more. */
async function show(results: readonly PagefindResult[]) {
	const records = await Promise.all(results.slice(0, PAGE).map((result) => result.data()));
	list.append(...records.map((record) => resultCard(template, record)));
	const rest = results.slice(PAGE);
	if (rest.length === 0) return;
	const more = document.createElement("button");
	more.type = "button";
	more.className = "search-more";
	more.textContent = "Xem thêm kết quả";
	more.addEventListener("click", () => {
		more.remove();
		const next = list.children.length;
		void show(rest).then(() => list.children[next]?.querySelector<HTMLElement>("a")?.focus());
	});
	list.after(more);
}

function part<T extends HTMLElement = HTMLElement>(selector: string): T {
	const element = document.querySelector<T>(selector);
	if (!element) throw new Error(`The search page lacks ${selector}`);
	return element;
}
