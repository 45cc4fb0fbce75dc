import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { readAddresses } from "../../../_includes/domain/reader/newsroom/read-addresses.ts";
import { recordMove, recordWithdrawal } from "../../../scripts/addresses/memory.ts";

const shipped = readFileSync("content/addresses.yaml", "utf8");
const date = "2026-11-24 08:30";
const move = (text: string, from: string, to: string) => recordMove(text, { from, to, date });

function read(text: string) {
	const { value, problems } = readAddresses("addresses.yaml", text);
	assert.deepEqual(problems, []);
	assert.ok(value);
	return value;
}

test("the memory that is shipped is empty and explains itself", () => {
	assert.deepEqual(read(shipped), { moved: [], gone: [] });
	assert.match(shipped, /npm run move[\s\S]*npm run withdraw/);
});

test("a move is written below the others, and comments stay", () => {
	const first = move(shipped, "/a/", "/b/").replace("  - from: /a/", "  # vì đổi tên xã\n  - from: /a/");
	const second = move(first, "/c/", "/d/");
	assert.ok(second.startsWith(shipped.slice(0, shipped.indexOf("moved:"))));
	assert.match(
		second,
		/ {2}# vì đổi tên xã\n {2}- from: \/a\/\n {4}to: \/b\/\n {4}date: 2026-11-24 08:30\n {2}- from: \/c\/\n/,
	);
	assert.deepEqual(read(second).moved, [
		{ from: "/a/", to: "/b/" },
		{ from: "/c/", to: "/d/" },
	]);
});

for (const [what, moves, expected] of [
	["the same move twice is one", ["/a/ /b/", "/a/ /b/"], ["/a/ /b/"]],
	["an address that moved on leads to the end at once", ["/a/ /b/", "/b/ /c/"], ["/a/ /c/", "/b/ /c/"]],
	["an article that comes back takes its address back", ["/a/ /b/", "/b/ /a/"], ["/b/ /a/"]],
	["back over two moves", ["/a/ /b/", "/b/ /c/", "/c/ /a/"], ["/b/ /a/", "/c/ /a/"]],
	["addresses with and without the last slash are one", ["/a /b", "/b/ /c/"], ["/a /c/", "/b/ /c/"]],
] as const)
	test(what, () => {
		const text = moves.reduce((memory, words) => {
			const [from = "", to = ""] = words.split(" ");
			return move(memory, from, to);
		}, shipped);
		assert.deepEqual(
			read(text).moved.map(({ from, to }) => `${from} ${to}`),
			expected,
		);
	});

test("whatever led to a withdrawn address is gone with it", () => {
	const text = recordWithdrawal(move(move(shipped, "/a/", "/b/"), "/c/", "/d/"), {
		address: "/b/",
		date,
		reason: 'Theo yêu cầu: "rút" #1',
	});
	const time = { iso: "2026-11-24T08:30:00+07:00", epoch: Date.parse("2026-11-24T08:30:00+07:00") };
	assert.deepEqual(read(text), {
		moved: [{ from: "/c/", to: "/d/" }],
		gone: [
			{ address: "/b/", date: time, reason: 'Theo yêu cầu: "rút" #1' },
			{ address: "/a/", date: time, reason: 'Theo yêu cầu: "rút" #1' },
		],
	});
});

test("what is gone keeps its first reason, and an address that leads somewhere again is not gone", () => {
	const once = recordWithdrawal(shipped, { address: "/a/", date, reason: "Sai tên" });
	const twice = recordWithdrawal(once, { address: "/a/", date, reason: "Lý do khác" });
	assert.equal(twice, once);
	assert.deepEqual(read(move(twice, "/a/", "/b/")), { moved: [{ from: "/a/", to: "/b/" }], gone: [] });
});

test("a memory of other forms is written to and loses nothing", () => {
	assert.deepEqual(read(move("gone: [{address: /x/}]\n", "/a/", "/b/")), {
		moved: [{ from: "/a/", to: "/b/" }],
		gone: [{ address: "/x/" }],
	});
	assert.deepEqual(read(move("moved: {from: /c/, to: /d/}\n", "/a/", "/b/")).moved.length, 2);
});
