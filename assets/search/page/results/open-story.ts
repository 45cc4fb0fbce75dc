/** What tells an article which words to mark: `/2022/05/26/<slug>/#tim=giong+trom`. It stays in the reader's browser. */
const MARK_HASH = "#tim=";

/**
 * Has the stories of a list open with the words marked that were searched for. Their links stay the stories' own
 * addresses until the moment of opening, for whoever copies one.
 */
export function markOpenedStories(list: HTMLElement, query: () => string): void {
	for (const opening of ["click", "auxclick"])
		list.addEventListener(opening, ({ target }) => {
			const link = target instanceof Element ? target.closest("a") : null;
			const address = link?.getAttribute("href");
			if (!link || !address || query() === "") return;
			link.href = `${address}${MARK_HASH}${encodeURIComponent(query())}`;
			// The browser has taken it by then.
			setTimeout(() => link.setAttribute("href", address));
		});
}
