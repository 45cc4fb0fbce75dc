/** What the browser says of the frame in which Sveltia shows previews; the page in it is in a frame of its own, without scripts. */
const SVELTIAS_FRAME = "An iframe which has both allow-scripts and allow-same-origin";

/** What went wrong at the newsdesk, but for that. */
export const ownFaults = (faults: readonly string[]): readonly string[] =>
	faults.filter((fault) => !fault.includes(SVELTIAS_FRAME));
