import type { Request } from "../../offline/messages.ts";
import { askWorker, onNotice } from "./ask-worker.ts";
import { type Connection, mayFetchUnasked } from "./metered.ts";
import { offerSaving } from "./save-story.ts";
import { sayNewer, sayOffline } from "./standing-strip.ts";

// A browser that refuses lets its reader read on as before.
visit().catch(() => {});

/** Sets up the worker that keeps the newspaper, tells it of this visit, and shows how the page stands. */
async function visit(): Promise<void> {
	const { connection, serviceWorker } = navigator as Navigator & { readonly connection?: Connection };
	onNotice((notice) => notice.type === "newer" && sayNewer(notice.printed));
	const { waiting } = await serviceWorker.register("/sw.js", { scope: "/", updateViaCache: "none" });
	// No worker of ours waits, unless the one before it never answers: then it is told that it is wanted (`kill-switch.ts`).
	waiting?.postMessage({ type: "progress" } satisfies Request);
	// Whoever searches waits for files already: the edition comes with the next page.
	const isSearching = document.querySelector(".search-results") !== null;
	const automatic = !isSearching && mayFetchUnasked(connection);
	const { offline, newer, printed, saved } = await askWorker({ type: "visit", automatic });
	offerSaving(saved);
	if (offline) sayOffline(printed);
	else if (newer) sayNewer(printed);
}
