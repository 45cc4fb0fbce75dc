/** A clock that was set in a page. */
export interface PaintClock {
	/** Milliseconds from the key to the paint. */
	readonly painted: Promise<number>;
}

/**
 * Runs in the search page: sets a clock that waits for the next key in its box, and from there on for the first result, or
 * for the word that nothing was found, to be painted.
 *
 * @param patience in milliseconds, after which there is an error in place of a time
 */
export function setPaintClock(patience: number): PaintClock {
	const box = document.querySelector("main input[name=q]");
	const results = document.querySelector(".search-results");
	const status = document.querySelector(".search-status");
	if (!box || !results || !status) throw new Error("This is not the search page");
	let pressed: number | undefined;
	// Functions are given no names here: tsx would have the page call its own help to keep them.
	for (const event of ["keydown", "beforeinput"])
		box.addEventListener(event, ({ timeStamp }) => {
			pressed ??= timeStamp;
		});
	const painted = new Promise<number>((resolve, reject) => {
		const observer = new MutationObserver(() => {
			const answered =
				results.childElementCount > 0 || /^(?:Tìm thấy|Không|Chưa)/.test(status.textContent ?? "");
			if (!answered) return;
			observer.disconnect();
			// The frame is painted after its callbacks; the next task comes after that.
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => resolve(performance.now() - (pressed ?? Number.NaN));
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
