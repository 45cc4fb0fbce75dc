import type { OfflinePack, OfflineYear } from "../../../_includes/domain/parts/offline/offline.ts";
import type { MonthStatus, OfflineStatus, Stored } from "../../offline/messages.ts";
import { fetchList } from "../../offline/server.ts";
import { monthsOf } from "../../offline/store/plan.ts";
import { openStore } from "../../offline/store/store.ts";
import { tellStatus, tellStored } from "../../offline/store/tell-stored.ts";
import { askWorker } from "./ask-worker.ts";

/** Milliseconds for the worker to say how its download stands: it may have to be set up first. */
const PATIENCE = 20_000;

/** All that can be read with no network. Rejects where the browser closes its store. */
export async function readStored(): Promise<Stored> {
	return tellStored(openStore(caches));
}

/** What is stored, what there is to be had, and what is being fetched. Rejects where no worker answers. */
export async function readStatus(): Promise<OfflineStatus> {
	const running = await askWorker({ type: "progress" }, PATIENCE);
	return tellStatus(openStore(caches), (...request) => fetch(...request), running);
}

/** The months of a year that can be had, newest first, as if none was stored. Rejects where the server does not answer. */
export async function readYear({ list }: OfflineYear): Promise<readonly MonthStatus[]> {
	const store = openStore(caches);
	return monthsOf(await fetchList<readonly OfflinePack[]>(list, store, (...asked) => fetch(...asked)), []);
}
