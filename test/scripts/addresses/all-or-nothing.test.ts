import assert from "node:assert/strict";
import { test } from "node:test";
import { allOrNothing } from "../../../scripts/addresses/all-or-nothing.ts";

test("when a step fails, those before it are undone, last first", async () => {
	const log: string[] = [];
	const step = (name: string, fails = false) => ({
		take: async () => {
			if (fails) throw new Error(name);
			log.push(`${name} taken`);
		},
		undo: async () => void log.push(`${name} undone`),
	});
	await assert.rejects(allOrNothing([step("a"), step("b"), step("c", true), step("d")]), new Error("c"));
	assert.deepEqual(log, ["a taken", "b taken", "b undone", "a undone"]);
});
