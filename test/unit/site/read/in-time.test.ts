import assert from "node:assert/strict";
import { test } from "node:test";
import { inTime } from "../../../../_includes/site/read/in-time.ts";

const LONG = "a".repeat(10_000);

test("what is read in time is given as it is", () => {
	assert.deepEqual(
		inTime("bai.md", LONG, () => ({ title: "Mùa dừa" })),
		{ value: { title: "Mùa dừa" } },
	);
});

for (const [what, read] of [
	[
		"a loop without end",
		() => {
			for (;;);
		},
	],
	["a regular expression that tries all ways", () => /^(?:a+)+$/.test(`${"a".repeat(60)}b`)],
] as const)
	test(`${what} becomes a problem of its file`, () => {
		const { value, problem } = inTime<unknown>("bai.md", LONG, read, { limit: 20 });
		assert.equal(value, undefined);
		assert.equal(problem?.file, "bai.md");
		assert.equal(problem?.severity, "error");
		assert.match(problem?.message ?? "", /quá 0\.02 giây/);
	});

test("after a file that took too long the next is read", () => {
	inTime(
		"bai.md",
		LONG,
		() => {
			for (;;);
		},
		{ limit: 20 },
	);
	assert.deepEqual(
		inTime("bai-khac.md", LONG, () => 1),
		{ value: 1 },
	);
});

test("what goes wrong in reading is thrown, not taken for slowness", () => {
	assert.throws(
		() =>
			inTime("bai.md", LONG, () => {
				throw new TypeError("no");
			}),
		TypeError,
	);
});

/** Uses no CPU and does not end, like a process that a busy machine gives no time. */
const starve = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);

test("a file whose reading got no CPU is read anew, with more patience", () => {
	let tries = 0;
	const read = () => {
		tries += 1;
		if (tries === 1) starve();
		return tries;
	};
	assert.deepEqual(inTime("bai.md", LONG, read, { limit: 100 }), { value: 2 });
});

test("a machine that never gives a file its time is given up at last", () => {
	let tries = 0;
	const { problem } = inTime(
		"bai.md",
		LONG,
		() => {
			tries += 1;
			starve();
		},
		{ limit: 10 },
	);
	assert.match(problem?.message ?? "", /quá 0\.01 giây/);
	assert.ok(tries > 0);
});
