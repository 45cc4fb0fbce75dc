import assert from "node:assert/strict";
import { test } from "node:test";
import { goneList } from "../../../../_includes/domain/addresses/gone-list.ts";
import { readNewsroomTime } from "../../../../_includes/domain/dates/dates.ts";

const A = "/2026/11/24/bai-a/";
const B = "/2026/11/25/bai-b/";
const C = "/2026/11/26/bai-c/";

for (const [rule, moved, gone, expected] of [
	["a newspaper that has lost nothing has nothing to tell", [], [], []],
	["what was withdrawn is nowhere", [], [A], [[A, null, 0, ""]]],
	["what has moved is told with its new address", [[A, B]], [], [[A, B]]],
	[
		"of several moves the end is told",
		[
			[A, B],
			[B, C],
		],
		[],
		[
			[A, C],
			[B, C],
		],
	],
	[
		"what has moved and was withdrawn then is nowhere",
		[[A, B]],
		[B],
		[
			[A, null, 0, ""],
			[B, null, 0, ""],
		],
	],
	[
		"moves that lead back to themselves are passed over",
		[
			[A, B],
			[B, A],
		],
		[],
		[],
	],
	[
		"an address is told as it is served",
		[["/2026/11/24/bai-a", B]],
		["/2026/11/26/bai-c/index.html"],
		[
			[A, B],
			[C, null, 0, ""],
		],
	],
	[
		"addresses of an older site were never stored",
		[["/tin/123.html", A]],
		["/tin/124.html", "/chuyen-muc/cu/"],
		[],
	],
	[
		"the list is sorted",
		[[C, B]],
		[A],
		[
			[A, null, 0, ""],
			[C, B],
		],
	],
] as const)
	test(rule, () => {
		const addresses = {
			moved: moved.map(([from, to]) => ({ from, to })),
			gone: gone.map((address) => ({ address })),
		};
		assert.deepEqual(goneList({ ...addresses, expired: [], expiring: [] }), expected);
	});

test("what has expired is nowhere, nor is what led there; what will expire is told with its hour", () => {
	const moved = [{ from: A, to: B }];
	assert.deepEqual(goneList({ moved, gone: [], expired: [B], expiring: [[C, 1_796_000_000_000]] }), [
		[A, null],
		[B, null],
		[C, null, 1_796_000_000_000],
	]);
});

test("of comments that were forgotten the places are told, and nothing else", () => {
	const nothing = { moved: [], gone: [], expired: [], expiring: [] };
	assert.deepEqual(goneList(nothing, ["ab2cd3ef4g"]), [["#binh-luan-ab2cd3ef4g", null]]);
});

test("of what was withdrawn, and of what led there, the day is told and what readers are to know, and not the newsroom's own reason", () => {
	const date = readNewsroomTime("2026-11-28 09:30");
	assert.ok(date.ok);
	const gone = [
		{ address: A, date: date.time, reason: "Nhân vật xin", notice: "Bài dẫn nhầm số liệu." },
		{ address: B, reason: "Trùng" },
	];
	assert.deepEqual(goneList({ moved: [{ from: C, to: A }], gone, expired: [], expiring: [] }), [
		[A, null, 0, "28/11/2026", "Bài dẫn nhầm số liệu."],
		[B, null, 0, ""],
		[C, null, 0, "28/11/2026", "Bài dẫn nhầm số liệu."],
	]);
});
