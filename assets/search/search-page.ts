import type { ListedBundle } from "../../_includes/domain/bundles.ts";
import { loadPagefind, openBundle, type PagefindResult } from "./pagefind.ts";
import { reportProgress, reportResult } from "./report.ts";
import { resultCard } from "./result-card.ts";
import { Search } from "./search.ts";

/** How many cards are shown at once: each costs the reader one small file. */
const PAGE = 20;

const status = part(".search-status");
const list = part(".search-results");
const buttons = part(".search-buttons");
const template = part<HTMLTemplateElement>("#search-result");

const query = new URLSearchParams(location.search).get("q")?.trim().normalize("NFC") ?? "";
for (const input of document.querySelectorAll<HTMLInputElement>("input[name=q]")) input.value = query;
if (query !== "") {
	document.title = `${query} - ${document.title}`;
	start().catch(fail);
}

async function start() {
	status.textContent = "Đang tìm…";
	const [pagefind, bundles] = await Promise.all([loadPagefind(), loadBundles()]);
	await goOn(new Search(query, bundles, (name) => openBundle(pagefind, name)));
}

/** The list that the build made, newest first. */
async function loadBundles(): Promise<readonly ListedBundle[]> {
	const response = await fetch("/pagefind/bundles.json");
	if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
	return response.json();
}

/**
 * Looks through bundles. What holds the whole query is shown as soon as it is found; what holds its words anywhere only
 * when the search has stopped, since an older article that holds the whole query goes before it, and no card that is
 * shown ever moves.
 */
async function goOn(search: Search) {
	let room = PAGE;
	for await (const _ of search.goOn()) {
		status.textContent = reportProgress(search);
		room -= await show(search.takeWhole(room));
	}
	status.textContent = reportResult(search);
	await show(search.take(room));
	offerMore(search);
}

/** Adds cards to the list. @returns how many */
async function show(results: readonly PagefindResult[]): Promise<number> {
	const records = await Promise.all(results.map((result) => result.data()));
	list.append(...records.map((record) => resultCard(template, record)));
	return results.length;
}

/** Offers the found articles that are not shown yet, and the bundles that were not asked. */
function offerMore(search: Search) {
	if (search.waiting > 0)
		offer("search-more", "Xem thêm kết quả", async () => {
			await show(search.take(PAGE));
			offerMore(search);
		});
	if (!search.finished) offer("search-older", "Tìm tiếp trong các bài cũ hơn", () => goOn(search));
}

/** A button that goes away when it is pressed; the first new card takes the focus, or a new button. */
function offer(name: string, label: string, act: () => Promise<void>) {
	const button = document.createElement("button");
	button.type = "button";
	button.className = name;
	button.textContent = label;
	button.addEventListener("click", () => {
		const next = list.children.length;
		buttons.replaceChildren();
		act()
			.then(() => (list.children[next]?.querySelector("a") ?? buttons.querySelector("button"))?.focus())
			.catch(fail);
	});
	buttons.append(button);
}

function fail(error: unknown) {
	status.textContent = "Không tải được kết quả tìm kiếm. Mời bạn tải lại trang để thử lần nữa.";
	console.error(error);
}

function part<T extends HTMLElement = HTMLElement>(selector: string): T {
	const element = document.querySelector<T>(selector);
	if (!element) throw new Error(`The search page lacks ${selector}`);
	return element;
}
