import type { PictureLook } from "../../../domain/reader/article/picture-faults.ts";
import { PICTURE_LIMITS } from "../../../domain/reader/limits.ts";
import { lookAtPicture } from "./look-at-picture.ts";

// A process that looks at pictures, one at a time, and ends itself the hard way where one takes too much. The decoder has
// threads of its own, so that this one is free to watch.

/** What this process tells of a picture, and whether it should look at no other. */
export interface LookedAt {
	readonly look: PictureLook;
	readonly isSpent: boolean;
}

/** How much of a processor had been spent when the picture was begun; nothing while there is none. */
let begun: NodeJS.CpuUsage | undefined;

const WATCH_EVERY = 10;

setInterval(() => {
	if (!begun) return;
	const { user, system } = process.cpuUsage(begun);
	const spent = (user + system) / 1e6;
	if (spent > PICTURE_LIMITS.seconds || process.memoryUsage.rss() > PICTURE_LIMITS.memory)
		process.kill(process.pid, "SIGKILL");
}, WATCH_EVERY);

process.on("disconnect", () => process.exit());
process.on("message", async (bytes: Uint8Array) => {
	const { default: sharp } = await import("sharp");
	sharp.cache(false);
	sharp.concurrency(1);
	begun = process.cpuUsage();
	const look = await lookAtPicture(bytes);
	begun = undefined;
	// What one has left behind is not the next one's fault.
	const isSpent = process.memoryUsage.rss() > PICTURE_LIMITS.memory / 2;
	process.send?.({ look, isSpent } satisfies LookedAt);
});
