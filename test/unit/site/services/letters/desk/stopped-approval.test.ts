import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdir, rename } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { withDeskRoom } from "../../../../../support/letters/desk-room.ts";
import { aLetter, letterId } from "../../../../../support/letters/letters.ts";
import { crashAt } from "../../../../../support/processes/crash.ts";

const DEAD = spawnSync(process.execPath, ["--version"]).pid;
const LETTER = aLetter();
const { id } = LETTER;

/** What the stopped process has left bears its number. It runs on here, as a killed one does not. */
async function bury(folder: string) {
	for (const name of await readdir(folder).catch(() => []))
		if (name.startsWith(`.${process.pid}-`))
			await rename(path.join(folder, name), path.join(folder, name.replace(`${process.pid}`, `${DEAD}`)));
}

test("wherever the machine stops while a letter is approved, it waits or is printed once anybody looks", async () => {
	const ends = new Set<string>();
	const stops: string[] = [];
	for (let at = 0; ; at++) {
		let isDone = false;
		await withDeskRoom(async (room) => {
			await room.store.add(LETTER);
			// Another one is printed already: it must not be lost.
			await room.store.add(aLetter({ id: letterId(1) }));
			await room.desk.decide({ decision: "approve", id: letterId(1) });
			const crash = await crashAt(at, () => room.desk.decide({ decision: "approve", id, answer: "Dạ." }));
			isDone = crash === undefined;
			if (crash) stops.push(crash.operation);
			for (const folder of [room.cache, path.join(room.cache, "letters/letters"), ".cache/unfinished"])
				await bury(folder);
			await rename(path.join(room.cache, "letters-desk.lock"), path.join(room.cache, "lock")).catch(() => {});
			const next = await room.open("Khoa");
			await next.list();
			const end = await room.where(id);
			ends.add(end);
			assert.ok(["waiting", "printed"].includes(end), `${end} after ${crash?.operation}`);
			assert.equal(await room.where(letterId(1)), "printed", crash?.operation);
			// And the editor's next try ends it.
			if (end === "waiting") await next.decide({ decision: "approve", id });
			assert.equal(await room.where(id), "printed", crash?.operation);
		});
		if (isDone) break;
	}
	assert.deepEqual([...ends].sort(), ["printed", "waiting"]);
	assert.ok(stops.length >= 8, stops.join("\n"));
});
