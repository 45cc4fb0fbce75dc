import { isPicture } from "../../../_includes/domain/addresses/paths/files.ts";
import { formsOf } from "../../offline/addresses.ts";
import { openShelf } from "../../offline/store/shelf.ts";
import { readState } from "../../offline/store/state.ts";
import { openStore } from "../../offline/store/store.ts";
import { storedOn } from "../../offline/store/tell-stored.ts";
import { element } from "../elements.ts";
import { listsOf, storiesOf } from "./stored-lists.ts";

const MARK = "not-kept";
const WORDS = " (chưa có trong máy)";

/**
 * Marks the links of this page that would lead nowhere with no network, for as long as there is none. A script of its
 * own (`/assets/mark-links.js`), which comes when the page came from what is stored, or when the network goes.
 */
export async function markLinks(): Promise<void> {
	const opens = await readOpens();
	if (!opens) return;
	const mark = () => {
		unmark();
		// A picture opens over its own page.
		for (const link of document.links)
			if (
				link.origin === location.origin &&
				link.pathname !== location.pathname &&
				!isPicture(link.pathname) &&
				!opens(link.pathname)
			)
				markOne(link);
	};
	addEventListener("online", unmark);
	addEventListener("offline", mark);
	mark();
}

/**
 * Tells of an address whether anything opens there: a stored page, or a list that is made of stored stories.
 *
 * @returns nothing where nothing is stored: then there is nothing to tell apart
 */
async function readOpens(): Promise<((pathname: string) => boolean) | undefined> {
	const store = openStore(caches);
	const shelf = await openShelf(await readState(store), store);
	if (!shelf.state.current && !shelf.state.shell) return undefined;
	const lists = new Set(storiesOf(storedOn(shelf)).flatMap(listsOf));
	return (pathname) => Boolean(shelf.find(pathname)) || formsOf(pathname).some((form) => lists.has(form));
}

function markOne(link: HTMLAnchorElement | HTMLAreaElement): void {
	const label = link.getAttribute("aria-label");
	link.classList.add(MARK);
	if (label) link.setAttribute("aria-label", label + WORDS);
	else link.append(element("span", "visually-hidden", WORDS));
}

function unmark(): void {
	for (const link of document.querySelectorAll(`.${MARK}`)) {
		const label = link.getAttribute("aria-label");
		link.classList.remove(MARK);
		if (label) link.setAttribute("aria-label", label.slice(0, -WORDS.length));
		else link.lastElementChild?.remove();
	}
}
