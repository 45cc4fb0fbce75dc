import assert from "node:assert/strict";
import { test } from "node:test";
import { readRange } from "../../../../_includes/site/serve/send-media.ts";

const CASES: readonly [header: string | undefined, answer: ReturnType<typeof readRange>][] = [
	[undefined, "whole"],
	["bytes=0-", [0, 99]],
	["bytes=10-19", [10, 19]],
	["bytes=90-500", [90, 99]],
	["bytes=-30", [70, 99]],
	["bytes=-500", [0, 99]],
	["bytes=-0", "beyond"],
	["bytes=100-", "beyond"],
	["bytes=20-10", "whole"],
	["bytes=0-1,5-6", "whole"],
	["lines=0-1", "whole"],
	["bytes=-", "whole"],
];
for (const [header, answer] of CASES)
	test(`of a hundred bytes “${header}” asks for ${answer}`, () =>
		assert.deepEqual(readRange(header, 100), answer));
