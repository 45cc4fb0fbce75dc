import assert from "node:assert/strict";
import type { ServerResponse } from "node:http";
import { test } from "node:test";
import { createLiveReload, type LiveReload } from "../../../../_includes/site/serve/live-reload.ts";

const STORY = "/2022/05/26/ben-pha/";
const FILE = "2022/05/26/ben-pha/index.html";
const FRONT = ["index.html", "2022/05/26/index.html"];

/** Editions that a page was told. */
function listen(live: LiveReload, query: string): string[] {
	const told: string[] = [];
	const response = {
		writeHead() {},
		on() {},
		write(text: string) {
			const edition = /^data: (.+)\n\n$/.exec(text)?.[1];
			if (edition) told.push(edition);
		},
	};
	live.listen(response as unknown as ServerResponse, query);
	return told;
}

test("a page that loads while others change is told the edition that it shows, and stays", () => {
	const live = createLiveReload("run", () => "");
	live.announce([FILE]);
	const shows = live.edition(STORY);
	live.announce(FRONT);
	const told = listen(live, `?${STORY}`);
	live.announce(FRONT);
	assert.deepEqual(told, [shows]);
	live.announce([FILE]);
	assert.equal(told.length, 2);
	assert.notEqual(told[1], shows);
});

for (const [what, files] of [
	["a style that all pages use", ["assets/page.css"]],
	["perhaps everything", undefined],
] as const)
	test(`every page is told when ${what} has changed, also one that changed before`, () => {
		const live = createLiveReload("run", () => "");
		live.announce([FILE]);
		const told = [listen(live, `?${STORY}`), listen(live, "?/")];
		live.announce(files);
		assert.deepEqual(
			told.map((editions) => new Set(editions).size),
			[2, 2],
		);
	});

test("a page is told when what is laid over it has changed, and not what is laid over others", () => {
	const overlays = new Map<string, string>();
	const live = createLiveReload("run", (path) => overlays.get(path) ?? "");
	const told = [listen(live, `?${STORY}`), listen(live, "?/")];
	overlays.set(STORY, "dòng 3, cột 7");
	live.announce([]);
	live.announce([]);
	assert.deepEqual(
		told.map(({ length }) => length),
		[2, 1],
	);
});

test("a page that was open while the server began anew is told another edition", () => {
	const [before, after] = ["one", "other"].map((run) => createLiveReload(run, () => ""));
	assert.notEqual(before?.edition(STORY), after?.edition(STORY));
});
