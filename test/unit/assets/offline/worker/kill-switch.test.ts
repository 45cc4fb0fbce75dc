import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { transformSync } from "esbuild";

/** Typed for another world than the tests', the worker's. */
const SWITCH = "assets/offline/worker/kill-switch.ts";

type Event = { waitUntil(promise: Promise<unknown>): void };

/** What the switch lives in: one cache, a registration, and tabs that are never done with being loaded anew. */
function workerWith(tabs: readonly string[]) {
	const done: string[] = [];
	const listeners = new Map<string, (event: Event) => void>();
	const self = {
		addEventListener: (type: string, listener: (event: Event) => void) => listeners.set(type, listener),
		skipWaiting: () => done.push("skipWaiting"),
		caches: { keys: async () => ["notes"], delete: async (name: string) => done.push(`delete ${name}`) },
		registration: { unregister: async () => done.push("unregister") },
		clients: {
			matchAll: async () =>
				tabs.map((url) => ({
					url,
					navigate: (to: string) => {
						done.push(`navigate ${to}`);
						return new Promise(() => {});
					},
				})),
		},
	};
	return { self, listeners, done };
}

test("the switch is in place without waiting for the tabs, which may be waiting for it", async () => {
	const { self, listeners, done } = workerWith(["/", "/2026/11/23/ben-pha/"]);
	const { code } = transformSync(await readFile(SWITCH, "utf8"), { loader: "ts", format: "iife" });
	runInNewContext(code, { self, setTimeout });
	let activated: Promise<unknown> = Promise.resolve();
	listeners.get("activate")?.({
		waitUntil: (promise) => {
			activated = promise;
		},
	});
	await activated;
	assert.deepEqual(done, ["delete notes", "unregister", "navigate /", "navigate /2026/11/23/ben-pha/"]);
});
