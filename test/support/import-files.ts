import { writeSync } from "node:fs";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { coreSeconds } from "../../scripts/test/core-seconds.mjs";

// Test files that share a process: to start one takes longer than what is in many of them. Each is imported when the one
// before is at its end, so that it prepares what it needs when nobody else is at work, and what it took is told.
let goOn = () => {};
for (const file of process.argv.slice(2)) {
	await import(pathToFileURL(file).href);
	// The last test of a file waits for the next one's to be there: a runner that has none left cleans up, once for all.
	const last = new Promise<void>((ended) => {
		const next = new Promise<void>((resolve) => {
			goOn();
			goOn = resolve;
		});
		test("the tests above are one file's", () => {
			const cost = [performance.now() / 1000, coreSeconds()].map((seconds) => seconds.toFixed(1));
			writeSync(2, `\nℹ file_end ${cost.join(" ")}\n`);
			ended();
			return next;
		});
	});
	await last;
}
goOn();
