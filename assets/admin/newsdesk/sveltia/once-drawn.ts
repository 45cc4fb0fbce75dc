/** Milliseconds in which a list begins to be drawn, and after which it is done at the latest. */
const BEGUN = 300;
const DONE = 2000;

/**
 * Comes back when the list of articles is drawn. Sveltia asks for it before it keeps thousands of texts and asks for who
 * changed each of them last, which took the first list a second.
 */
export function onceDrawn(): Promise<void> {
	drawn ??= wait();
	return drawn;
}

/** Once for a page: what is fetched later, before a save where somebody else has written, waits for nothing. */
let drawn: Promise<void> | undefined;

async function wait(): Promise<void> {
	await new Promise((done) => setTimeout(done, BEGUN));
	// Safari has no idle moments to tell of.
	if (typeof requestIdleCallback === "function")
		await new Promise((done) => requestIdleCallback(done, { timeout: DONE }));
}
