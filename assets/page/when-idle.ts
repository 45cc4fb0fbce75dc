/** Acts once the page has been shown and rests, so that nothing a reader sees waits for it. */
export function whenIdle(act: () => void): void {
	const rest = window.requestIdleCallback ?? ((wait: () => void) => setTimeout(wait, 1_000));
	if (document.readyState === "complete") rest(act);
	else addEventListener("load", () => rest(act), { once: true });
}
