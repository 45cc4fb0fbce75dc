import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { openFolderShelf } from "../../../../../_includes/site/services/host/folder-shelf.ts";
import type { Shelf } from "../../../../../_includes/site/services/host/shelf.ts";
import type { HookAnswer } from "../../../../../_includes/site/services/wake/build-hook.ts";
import {
	type Bedside,
	LOST_AFTER,
	type Waking,
	wake,
} from "../../../../../_includes/site/services/wake/wake.ts";

const HOUR = "2026-11-24T05:00:00+07:00";
const EPOCH = Date.parse(HOUR);
const MINUTE = 60_000;
const fileOf = (at: string | null) => JSON.stringify({ at, kinds: at === null ? [] : ["embargo"] });

/** A newspaper of which one says what its file holds, what the clock shows, and what the host answers. */
async function withNewspaper(
	use: (paper: {
		at: string | null | undefined;
		clock: number;
		answers: HookAnswer[];
		asked: number[];
		readonly shelf: Shelf;
		look(over?: Partial<Bedside>): Promise<Waking>;
	}) => Promise<void>,
): Promise<void> {
	const folder = await mkdtemp(path.join(tmpdir(), "wake-"));
	try {
		const shelf = await openFolderShelf(folder);
		const paper: Parameters<typeof use>[0] = {
			at: HOUR,
			clock: EPOCH,
			answers: [],
			asked: [],
			shelf,
			look: (over = {}) =>
				wake({
					site: { read: async () => (paper.at === undefined ? undefined : fileOf(paper.at)) },
					shelf,
					ask: async () => {
						paper.asked.push(paper.clock);
						return paper.answers.shift() ?? { got: "taken" };
					},
					now: () => paper.clock,
					...over,
				}),
		};
		await use(paper);
	} finally {
		await rm(folder, { recursive: true });
	}
}

test("of 48 looks around the hour, one a minute and some between, the first after it asks, and no other", () =>
	withNewspaper(async (paper) => {
		for (let at = -24; at < 24; at++) {
			paper.clock = EPOCH + at * MINUTE + (at % 3) * 7_000;
			const { did } = await paper.look();
			assert.equal(did, paper.clock < EPOCH ? "sleep" : paper.asked.at(-1) === paper.clock ? "ask" : "wait");
		}
		assert.deepEqual(paper.asked, [EPOCH]);
	}));

test("not a millisecond too early", () =>
	withNewspaper(async (paper) => {
		paper.clock = EPOCH - 1;
		assert.deepEqual(await paper.look(), { did: "sleep", hour: HOUR });
		paper.clock = EPOCH;
		assert.deepEqual(await paper.look(), { did: "ask", hour: HOUR });
	}));

test("of twenty looks at the same time one asks", () =>
	withNewspaper(async (paper) => {
		const wakings = await Promise.all(Array.from({ length: 20 }, () => paper.look()));
		assert.equal(paper.asked.length, 1);
		assert.equal(wakings.filter(({ did }) => did === "ask").length, 1);
		assert.equal(wakings.filter(({ did }) => did === "wait").length, 19);
	}));

test("what the host refuses is asked again by the next look, until it is taken, and then no more", () =>
	withNewspaper(async (paper) => {
		const refused: HookAnswer = { got: "refused", why: "địa chỉ gọi dựng trả lời 503" };
		paper.answers = [refused, refused];
		const dids: string[] = [];
		for (let minute = 0; minute < 5; minute++) {
			paper.clock = EPOCH + minute * MINUTE;
			dids.push((await paper.look()).did);
		}
		assert.deepEqual(dids, ["fail", "fail", "ask", "wait", "wait"]);
		assert.equal(paper.asked.length, 3);
	}));

test("what got no answer may have been heard: it is asked again after a quarter of an hour, if the site is still the old one", () =>
	withNewspaper(async (paper) => {
		paper.answers = [{ got: "nothing", why: "timeout" }];
		assert.equal((await paper.look()).did, "fail");
		paper.clock = EPOCH + LOST_AFTER - 1;
		assert.equal((await paper.look()).did, "wait");
		paper.clock = EPOCH + LOST_AFTER;
		assert.equal((await paper.look()).did, "ask");
		assert.equal(paper.asked.length, 2);
	}));

test("a look that dies while it asks is taken over after a quarter of an hour", () =>
	withNewspaper(async (paper) => {
		await assert.rejects(paper.look({ ask: () => Promise.reject(new Error("killed")) }));
		paper.clock += MINUTE;
		assert.equal((await paper.look()).did, "wait");
		paper.clock += LOST_AFTER;
		assert.equal((await paper.look()).did, "ask");
	}));

test("a site that stays older than its file is asked for once; the hour of the new site counts by itself", () =>
	withNewspaper(async (paper) => {
		await paper.look();
		for (let minute = 1; minute < 120; minute++) {
			paper.clock = EPOCH + minute * MINUTE;
			assert.equal((await paper.look()).did, "wait");
		}
		paper.at = "2026-11-24T07:00:00+07:00";
		assert.equal((await paper.look()).did, "sleep");
		paper.clock = Date.parse(paper.at);
		assert.equal((await paper.look()).did, "ask");
		assert.equal(paper.asked.length, 2);
	}));

test("a cache that goes on giving the old site's file gets no second build; after a month an hour is forgotten", () =>
	withNewspaper(async (paper) => {
		await paper.look();
		paper.at = "2026-11-24T07:00:00+07:00";
		paper.clock = Date.parse(paper.at);
		await paper.look();
		paper.at = HOUR;
		assert.equal((await paper.look()).did, "wait");
		paper.at = "2027-01-24T07:00:00+07:00";
		paper.clock = Date.parse(paper.at);
		const forgotten: string[] = [];
		await paper.look({ shelf: watching(paper.shelf, forgotten) });
		assert.deepEqual(forgotten.sort(), [`wishes/${EPOCH}-1`, `wishes/${EPOCH + 120 * MINUTE}-1`]);
	}));

const watching = (shelf: Shelf, removed: string[]): Shelf => ({
	...shelf,
	remove: async (name) => {
		removed.push(name);
		await shelf.remove(name);
	},
});

test("where nothing waits for an hour nothing is asked", () =>
	withNewspaper(async (paper) => {
		paper.at = null;
		assert.deepEqual(await paper.look(), { did: "nothing" });
		assert.equal(paper.asked.length, 0);
	}));

for (const [what, file] of [
	["has no file", undefined],
	["answers with a page", "<!doctype html>"],
	["names no hour", '{"kinds":[]}'],
	["names a day", '{"at":"2026-11-24","kinds":[]}'],
	["names what is no hour", '{"at":"2026-13-44T99:00:00+07:00","kinds":[]}'],
	["holds a number", '{"at":1,"kinds":[]}'],
	["is null", "null"],
] as const)
	test(`a site that ${what} is no site without hours`, () =>
		withNewspaper(async (paper) => {
			await assert.rejects(paper.look({ site: { read: async () => file } }), /next-publish\.json/);
			assert.equal(paper.asked.length, 0);
		}));
