import type { PackedFile } from "../../../_includes/domain/parts/offline/offline.ts";
import { fetchListed, type NetworkFetch, WrongFile } from "../fetch-file.ts";
import type { Store } from "../store/store.ts";

/** Files that come at the same time: enough to fill a line with long ways, few enough to leave the reader's page its share. */
const AT_ONCE = 4;

/** So long without any file coming is a cut, in milliseconds. */
const LONGEST = 60_000;

/** How fetching ended: all are there, the network is cut, there is no room, some were not what was listed. Stopped: it is cut. */
export type End = "done" | "cut" | "full" | "wrong";

/**
 * Fetches files and keeps each as soon as it is whole, so that whatever stops it, nothing that came is fetched again.
 *
 * @param stop ends it; used by itself where one file's failure is everybody's
 * @param came is told of each file that is kept
 */
export async function fetchAll(
	files: readonly PackedFile[],
	store: Store,
	fetch: NetworkFetch,
	stop: AbortController,
	came: (file: PackedFile) => void,
): Promise<End> {
	const rest = files.values();
	let end = "done" as End;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const wait = () => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			end = "cut";
			stop.abort();
		}, LONGEST);
	};
	wait();
	const work = async () => {
		for (const file of rest) {
			if (stop.signal.aborted) return;
			try {
				await store.putFile(file[1], await fetchListed(file, fetch, stop.signal));
				came(file);
				wait();
			} catch (error) {
				const ended = endOf(error);
				// The others may be right, and are there when a wrong one is mended.
				if (end === "done" || ended !== "wrong") end = ended;
				if (ended !== "wrong") stop.abort();
			}
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	clearTimeout(timer);
	return end;
}

/** What an error of fetching or keeping a file means. */
export function endOf(error: unknown): "full" | "wrong" | "cut" {
	if (error instanceof WrongFile) return "wrong";
	return (error as Error | undefined)?.name === "QuotaExceededError" ? "full" : "cut";
}
