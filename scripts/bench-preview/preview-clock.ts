/** A clock that was set in the desk. */
export interface PreviewClock {
	/** Milliseconds from the last key to the paint of the preview that shows it. */
	readonly painted: Promise<number>;
}

/**
 * Runs in the desk: sets a clock that waits for a key, and from it on for the preview to show a paragraph of this text.
 *
 * @param patience in milliseconds, after which there is an error in place of a time
 */
export function setPreviewClock({
	text,
	patience,
}: {
	readonly text: string;
	readonly patience: number;
}): PreviewClock {
	const outer = document.querySelector<HTMLIFrameElement>("iframe.preview")?.contentDocument;
	const shown = outer?.querySelector("iframe")?.contentDocument?.body;
	if (!shown) throw new Error("There is no preview");
	let pressed = Number.NaN;
	document.addEventListener(
		"keydown",
		({ timeStamp }) => {
			pressed = timeStamp;
		},
		{ capture: true, once: true },
	);
	// Functions are given no names here: tsx would have the page call its own help to keep them.
	const painted = new Promise<number>((resolve, reject) => {
		const observer = new MutationObserver(() => {
			if (![...shown.querySelectorAll(".body p")].some((one) => one.textContent === text)) return;
			observer.disconnect();
			// The frame is painted after its callbacks; the next task comes after that.
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => resolve(performance.now() - pressed);
				port2.postMessage(undefined);
			});
		});
		observer.observe(shown, { childList: true, characterData: true, subtree: true });
		setTimeout(() => reject(new Error("The preview does not show it")), patience);
	});
	// Nobody may have asked yet when it fails.
	painted.catch(() => {});
	return { painted };
}
