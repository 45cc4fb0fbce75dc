/** What the search page says when a search is at its end, with everything that it shows. */
export const ENDED = /^(?:Tìm thấy|Mới thấy|Không|Chưa)/;

/** A clock that was set in a page. */
export interface PaintClock {
	/** Milliseconds from the last key to the paint. */
	readonly painted: Promise<number>;
}

/**
 * Runs in the search page: sets a clock that waits for the keys of a query in its box, and from the last on for the first
 * result of the whole query, or for the word that nothing was found, to be painted. What is shown for its beginning does
 * not count.
 *
 * @param patience in milliseconds, after which there is an error in place of a time
 * @param ended `ENDED`, which the page does not know
 */
export function setPaintClock({
	query,
	patience,
	ended,
}: {
	readonly query: string;
	readonly patience: number;
	readonly ended: RegExp;
}): PaintClock {
	const box = document.querySelector("main input[name=q]");
	const results = document.querySelector(".search-results");
	const status = document.querySelector(".search-status");
	if (!box || !results || !status) throw new Error("This is not the search page");
	const whole = query.normalize("NFC");
	let pressed = Number.NaN;
	let key: number | undefined;
	// Functions are given no names here: tsx would have the page call its own help to keep them.
	box.addEventListener("keydown", ({ timeStamp }) => {
		key = timeStamp;
	});
	// What comes from an input method or the clipboard has no key of its own.
	box.addEventListener("beforeinput", ({ timeStamp }) => {
		pressed = key ?? timeStamp;
		key = undefined;
	});
	const painted = new Promise<number>((resolve, reject) => {
		const observer = new MutationObserver(() => {
			// The address follows when the reader rests.
			if (!document.title.startsWith(`${whole} - `)) return;
			const shown = results.querySelector("li:not(.search-result--stale)") !== null;
			if (!shown && !ended.test(status.textContent ?? "")) return;
			observer.disconnect();
			// The frame is painted after its callbacks; the next task comes after that.
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => resolve(performance.now() - pressed);
				port2.postMessage(undefined);
			});
		});
		for (const place of [results, status])
			observer.observe(place, { childList: true, characterData: true, subtree: true });
		setTimeout(() => reject(new Error("No answer came")), patience);
	});
	// Nobody may have asked yet when it fails.
	painted.catch(() => {});
	return { painted };
}
