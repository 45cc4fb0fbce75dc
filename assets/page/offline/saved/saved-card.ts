import type { SavedCard } from "../../../offline/messages.ts";
import { element } from "../../elements.ts";
import { thumbnail } from "../../thumbnail.ts";
import { wholeWords } from "../../whole-words.ts";

/**
 * A saved story as it stands in the newspaper's own lists. Texts become text, never markup.
 *
 * @param give the button that gives it up
 */
export function savedCard(
	{ url, title, lede, date, printed, section, picture }: SavedCard,
	give: HTMLElement,
): HTMLElement {
	const link = element("a", "", ...wholeWords(title));
	link.href = url;
	const time = element("time", "", printed);
	time.dateTime = date;
	const card = element("article", "card");
	if (picture) {
		card.classList.add("card--picture");
		card.append(element("div", "card-picture", thumbnail(picture)));
	}
	card.append(
		element("h2", "card-title", link),
		...(lede ? [element("p", "card-lede", ...wholeWords(lede))] : []),
		element("p", "card-meta", time, element("span", "card-section", section)),
		give,
	);
	return card;
}
