import assert from "node:assert/strict";
import { test } from "node:test";
import { takeTurns } from "../../../../../assets/offline/keep/turns.ts";

test("without locks one work waits for the other, also where that one fails", async () => {
	const inTurn = takeTurns(undefined);
	const seen: string[] = [];
	const work = (name: string) => async () => {
		seen.push(`${name} begins`);
		await new Promise(setImmediate);
		seen.push(`${name} ends`);
		if (name === "one") throw new Error("one failed");
		return name;
	};
	const [one, other] = await Promise.allSettled([inTurn(work("one")), inTurn(work("other"))]);
	assert.deepEqual(seen, ["one begins", "one ends", "other begins", "other ends"]);
	assert.deepEqual([one.status, other], ["rejected", { status: "fulfilled", value: "other" }]);
});

test("where the browser has locks all workers share one", async () => {
	const asked: string[] = [];
	const locks = {
		request: async (name: string, work: () => Promise<unknown>) => {
			asked.push(name);
			return work();
		},
	} as unknown as LockManager;
	assert.equal(await takeTurns(locks)(async () => 1), 1);
	assert.equal(await takeTurns(locks)(async () => 2), 2);
	assert.equal(new Set(asked).size, 1);
});
