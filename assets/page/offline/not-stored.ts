import { NOT_STORED, OFFLINE_DESK } from "../../../_includes/domain/addresses/paths/pages.ts";
import type { GoneList } from "../../../_includes/domain/parts/offline/offline.ts";
import { formsOf } from "../../offline/addresses.ts";
import type { StoredArticle } from "../../offline/messages.ts";
import { addressWords } from "../address-words.ts";
import { button, element, part } from "../elements.ts";
import { wholeWords } from "../whole-words.ts";
import { printNumber } from "./amounts.ts";
import { goneWord } from "./gone-word.ts";
import { nearestStories } from "./nearest.ts";
import { periodName, type StoredList, storedList } from "./stored-lists.ts";
import { readStored } from "./what-is-stored.ts";

/** Stories of each list that the reader did not ask for. */
const MOST = 10;

/** Stories of the list that was asked for, before the reader wants more: a year may have thousands. */
const PAGE = 100;

// The page stands under the address that was asked for, unless somebody asked for the page itself.
const path = location.pathname;
if (path !== NOT_STORED) {
	part(document, ".not-stored-address").append("Địa chỉ vừa mở: ", element("span", "", readable(path)));
	part(document, "main input[name=q]").setAttribute("value", addressWords(path));
}

part(document, ".not-stored-again").prepend(button("offline-button", "Thử lại", () => location.reload()));
addEventListener("online", () => {
	part(document, ".not-stored-again [role=status]").textContent = "Đã có mạng trở lại.";
});

readStored()
	.then((stored) => {
		if (stored.gone.some(([address]) => formsOf(path).includes(address))) return showGone(stored.gone);
		const list = storedList(path, stored);
		if (list) return showList(list);
		const { near, newest } = nearestStories(path, stored.packs, MOST);
		show(".not-stored-near", near);
		show(".not-stored-newest", newest);
	})
	// Where the browser closes its store the page leads on by its links.
	.catch(() => {});

/** In place of a story that is gone, what became of it; its page says the same where there is a network. */
function showGone(gone: GoneList): void {
	head("Bài không còn nữa", `Bài ở địa chỉ này ${goneWord(path, gone)}`);
}

function head(name: string, ...words: readonly (string | Node)[]): void {
	part(document, "h1").replaceChildren(...wholeWords(name));
	document.title = document.title.replace("Chưa có trong máy", () => name);
	part(document, ".list-introduction").replaceChildren(...words);
}

/** The list that was asked for, as far as its stories are stored, in place of its page. */
function showList({ name, stories, months }: StoredList): void {
	const desk = element("a", "", "Đọc ngoại tuyến");
	desk.href = OFFLINE_DESK;
	head(
		name,
		`Máy đang không có mạng. Đây là ${printNumber(stories.length)} bài có trong máy; trang đủ bài mở được khi có mạng. Muốn giữ thêm các tháng trước, mời bạn xem trang `,
		desk,
		".",
	);
	part(document, ".not-stored-address").hidden = true;
	const place = part(document, ".not-stored-list");
	part(place, "ul").replaceChildren(...months.map(monthLink));
	const list = part(place, "ol");
	const more = button("offline-button", "Xem thêm", () => {
		const shown = list.children.length;
		list.append(...stories.slice(shown, shown + PAGE).map(brief));
		list.children[shown]?.querySelector("a")?.focus();
		more.hidden = list.children.length === stories.length;
	});
	list.append(...stories.slice(0, PAGE).map(brief));
	more.hidden = stories.length <= PAGE;
	list.after(more);
	place.hidden = false;
}

function monthLink(path: string): HTMLElement {
	const link = element("a", "", periodName(path));
	link.href = path;
	return element("li", "", link);
}

function show(selector: string, articles: readonly StoredArticle[]): void {
	const place = part(document, selector);
	part(place, "ol").replaceChildren(...articles.map(brief));
	place.hidden = articles.length === 0;
}

/** As a story stands in the newspaper's own lists of titles. */
function brief({ url, title, printed }: StoredArticle): HTMLElement {
	const link = element("a", "", ...wholeWords(title));
	link.href = url;
	const card = element(
		"article",
		"card card--brief",
		element("h3", "card-title", link),
		element("p", "card-meta", element("span", "", printed)),
	);
	return element("li", "", card);
}

function readable(address: string): string {
	try {
		return decodeURI(address);
	} catch {
		return address;
	}
}
