import assert from "node:assert/strict";
import { test } from "node:test";
import { openStore } from "../../../../../assets/offline/store/store.ts";
import { keepPins, type TabPin } from "../../../../../assets/offline/worker/pins.ts";
import { FakeCaches } from "../../../../support/offline/offline-fakes.ts";

const pin = (edition: string): TabPin => ({ offline: true, edition, assets: "look-1" });

/** Pins of a browser whose open tabs are told when the test says so, and that stops the worker whenever it likes. */
function openPins() {
	const store = openStore(new FakeCaches().caches);
	const tabs = new Set<string>();
	let gate: Promise<unknown> = Promise.resolve();
	const start = () =>
		keepPins(store, async () => {
			// The browser looks at once, and tells it later.
			const seen = [...tabs];
			await gate;
			return seen;
		});
	return {
		...{ tabs, start, pins: start() },
		/** Lets the browser take its time. @returns what ends it */
		hold() {
			let end = () => {};
			gate = new Promise<void>((done) => {
				end = done;
			});
			return end;
		},
		async written() {
			// As long as any of it takes: each step is one turn.
			for (let turn = 0; turn < 1000; turn++) await Promise.resolve();
		},
	};
}

test("a page on its way keeps its pin while that of another tab is written, also after the worker was stopped", async () => {
	const { tabs, pins, start, hold, written } = openPins();
	tabs.add("old");
	const end = hold();
	await pins.set("old", pin("1"));
	// The browser tells of no tab that has not shown its page yet.
	await pins.set("new", pin("2"));
	end();
	await written();
	assert.deepEqual(await pins.get("new"), pin("2"));
	tabs.delete("old");
	tabs.add("new");
	assert.deepEqual(await start().get("new"), pin("2"));
});

test("of tabs that were closed few pins are left, and those of open ones stay", async () => {
	const { tabs, pins, start, written } = openPins();
	tabs.add("open");
	await pins.set("open", pin("1"));
	for (let at = 0; at < 200; at++) {
		tabs.add(`tab-${at}`);
		await pins.set(`tab-${at}`, pin("1"));
		await written();
		tabs.delete(`tab-${at}`);
	}
	const left: string[] = [];
	for (let at = 0; at < 200; at++) if (await start().get(`tab-${at}`)) left.push(`tab-${at}`);
	assert.ok(left.length < 30, `${left.length}`);
	assert.equal(left.at(-1), "tab-199");
	assert.deepEqual(await start().get("open"), pin("1"));
});
