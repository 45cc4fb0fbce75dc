/** Milliseconds for which esbuild's process waits for more. */
export const IDLE = 1_000;

/** How many bundles are being made, and what ends the process once there are none. */
let making = 0;
let end;

/**
 * Bundles by esbuild, whose process ends when nobody asks it for more: it keeps what it has read, of the newsdesk 270 MB,
 * and would as long as whoever started it lives. Who asks esbuild otherwise may see it end in the midst of it.
 *
 * @type {typeof import("esbuild").build}
 */
export async function build(options) {
	making++;
	clearTimeout(end);
	// Not before it is needed: it is large, and most starts and builds ask it for nothing.
	const esbuild = await import("esbuild");
	try {
		return await esbuild.build(options);
	} finally {
		// At once when the time has come: whoever asks while something is waited for would see it end.
		if (--making === 0) end = setTimeout(esbuild.stop, IDLE).unref();
	}
}

/** Ends its process now. Nobody may be at work with it. */
export async function endEsbuild() {
	clearTimeout(end);
	const esbuild = await import("esbuild");
	await esbuild.stop();
}
