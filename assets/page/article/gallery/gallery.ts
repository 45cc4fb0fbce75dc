import { offerComparing } from "./compare.ts";
import { pictureAt } from "./picture-place.ts";
import { Viewing } from "./viewing.ts";

/** What a script adds to the pictures of an article: they open over the page, and what was beside each other slides. */
const viewing = new Viewing(document.querySelectorAll<HTMLElement>("figure[id^='anh-']"));
for (const link of document.querySelectorAll<HTMLAnchorElement>("figure[id^='anh-'] > a")) {
	link.addEventListener("click", (event) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
		event.preventDefault();
		viewing.open(link.closest("figure")?.id ?? "");
	});
}
addEventListener("popstate", () => viewing.follow(pictureAt(location.hash)));
viewing.follow(pictureAt(location.hash));
for (const pair of document.querySelectorAll<HTMLElement>(".compare")) offerComparing(pair);
