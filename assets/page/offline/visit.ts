import { scriptPath } from "../../../_includes/domain/addresses/paths/files.ts";
import { WORKER } from "../../../_includes/domain/addresses/paths/offline-files.ts";
import type { Request } from "../../offline/messages.ts";
import { policy } from "../trusted.ts";
import { askWorker, onNotice } from "./ask-worker.ts";
import { type Connection, mayFetchUnasked } from "./metered.ts";
import { offerSaving } from "./saved/save-button.ts";
import { sayNewer, sayOffline } from "./standing-strip.ts";

type Marker = typeof import("./mark-links.ts");

/** So long must a reader who searches have typed nothing, in milliseconds, before much is fetched beside it. */
const STILL = 10_000;

// A browser that refuses lets its reader read on as before.
visit().catch(() => {});

/** Sets up the worker that keeps the newspaper, tells it of this visit, and shows how the page stands. */
async function visit(): Promise<void> {
	const { connection, serviceWorker } = navigator as Navigator & { readonly connection?: Connection };
	onNotice((notice) => notice.type === "newer" && sayNewer(notice.printed));
	const script = policy("createScriptURL", "worker", onlyWorker)(WORKER);
	const { waiting } = await serviceWorker.register(script, { scope: "/", updateViaCache: "none" });
	// No worker of ours waits, unless the one before it never answers: then it is told that it is wanted (`kill-switch.ts`).
	waiting?.postMessage({ type: "progress" } satisfies Request);
	const unasked = mayFetchUnasked(connection);
	// Whoever searches waits for files already.
	const isSearching = document.querySelector(".search-results") !== null;
	const automatic = unasked && !isSearching;
	if (unasked && isSearching)
		whenStill(() => void askWorker({ type: "visit", automatic: true }).catch(() => {}));
	const { offline, newer, printed, saved } = await askWorker({ type: "visit", automatic });
	offerSaving(saved);
	if (offline) sayOffline(printed);
	else if (newer) sayNewer(printed);
	if (offline) markLinks();
	else addEventListener("offline", markLinks, { once: true });
}

/** Marks what would lead nowhere. Nobody pays for it who has a network. */
function markLinks(): void {
	const address = scriptPath("mark-links");
	import(address).then(({ markLinks }: Marker) => markLinks()).catch(() => {});
}

/** The only script that a page sets up. */
function onlyWorker(address: string): string {
	if (address !== WORKER) throw new TypeError(`Not the worker: ${address}`);
	return address;
}

/** Acts once, when the reader has typed nothing for a while. */
function whenStill(act: () => void): void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const wait = () => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			removeEventListener("input", wait);
			act();
		}, STILL);
	};
	addEventListener("input", wait);
	wait();
}
