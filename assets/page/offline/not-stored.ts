import { NOT_STORED } from "../../../_includes/domain/addresses/paths/pages.ts";
import type { StoredArticle } from "../../offline/messages.ts";
import { addressWords } from "../address-words.ts";
import { button, element, part } from "../elements.ts";
import { nearestStories } from "./nearest.ts";
import { readStored } from "./what-is-stored.ts";

/** Stories of each list. */
const MOST = 10;

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
	.then(({ packs }) => {
		const { near, newest } = nearestStories(path, packs, MOST);
		show(".not-stored-near", near);
		show(".not-stored-newest", newest);
	})
	// Where the browser closes its store the page leads on by its links.
	.catch(() => {});

function show(selector: string, articles: readonly StoredArticle[]): void {
	const place = part(document, selector);
	part(place, "ol").replaceChildren(...articles.map(brief));
	place.hidden = articles.length === 0;
}

/** As a story stands in the newspaper's own lists of titles. */
function brief({ url, title, printed }: StoredArticle): HTMLElement {
	const link = element("a", "", title);
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
