import assert from "node:assert/strict";
import { test } from "node:test";
import { pickLabels, spreadLabels } from "../../../../_includes/formats/figures/spread.ts";
import { fitsIn, textWidth, wrapText } from "../../../../_includes/formats/figures/text-width.ts";

for (const [what, middles, places] of [
	["stay where they have room", [10, 50, 90], [10, 50, 90]],
	["go down where they touch", [50, 52, 54], [50, 70, 90]],
	["go up where the room ends", [90, 92, 95], [50, 70, 90]],
] as const)
	test(`labels ${what}`, () => {
		assert.deepEqual(
			spreadLabels(
				middles.map((middle) => ({ middle, height: 20 })),
				0,
				100,
			),
			places,
		);
	});

for (const [count, width, picked] of [
	[4, 10, [0, 1, 2, 3]],
	[7, 30, [0, 2, 4, 6]],
	[8, 30, [1, 3, 5, 7]],
	[1, 30, [0]],
	[0, 30, []],
] as const)
	test(`of ${count} labels ${width} wide, ${picked.length} stand, the last among them`, () => {
		const labels = Array.from({ length: count }, (_, at) => ({ middle: at * 20, width }));
		assert.deepEqual(pickLabels(labels, 4), picked);
	});

test("a name is wrapped at its blanks, a word only where it has no room by itself", () => {
	const lines = wrapText("Dừa uống nước xiêm xanh", 90, 14);
	assert.ok(lines.length > 1 && lines.every((line) => textWidth(line, 14) <= 90), lines.join("|"));
	assert.equal(lines.join(" "), "Dừa uống nước xiêm xanh");
	assert.ok(wrapText("W".repeat(80), 90, 14, 99).every((line) => textWidth(line, 14) <= 90));
	assert.deepEqual(wrapText("một hai ba bốn", 30, 14, 2).length, 2);
	assert.ok(wrapText("một hai ba bốn năm", 30, 14, 2)[1]?.endsWith("…"));
	assert.equal(fitsIn("nghiêng", 20, 14, 3), false);
	assert.equal(fitsIn("Xã Vàm Sâu", 200, 14, 1), true);
});

test("marks over and under letters take no width, horns do", () => {
	assert.equal(textWidth("ặ", 10), textWidth("a", 10));
	assert.equal(textWidth("ằ".normalize("NFD"), 10), textWidth("a", 10));
	assert.ok(textWidth("ự", 10) > textWidth("u", 10));
	assert.equal(textWidth("đ", 100), 63);
});
