import assert from "node:assert/strict";
import { test } from "node:test";
import { readCsv } from "../../../../../_includes/domain/article/figures/csv.ts";
import { classOf, readMap, shadeOf } from "../../../../../_includes/domain/article/figures/read-map.ts";

test("whatever the figures, every class of a map has a shade of its own", () => {
	const boundaries = {
		height: 1,
		areas: ["Một", "Hai"].map((name) => ({ name, rings: [] })),
	};
	for (let power = -2; power < 9; power++)
		for (const [low, high] of [
			[0, 1],
			[1.9, 8.1],
			[-3, 3.3],
			[0.99, 6.01],
			[7, 7],
		] as const) {
			const cells = [low, high].map((value) => String(value * 10 ** power).replace(".", ","));
			if (cells.some((cell) => cell.length > 12)) continue;
			const { map, faults } = readMap({}, readCsv(`Nơi;Số\nMột;${cells[0]}\nHai;${cells[1]}`, 9), boundaries);
			assert.deepEqual(faults, [], cells.join(" "));
			const scale = map?.scale;
			assert.ok(scale);
			const shades = scale.ticks.slice(0, -1).map((from) => shadeOf(from, scale));
			assert.equal(new Set(shades).size, shades.length, `${cells.join(" ")}: ${shades.join(" ")}`);
			assert.deepEqual([shades[0], Math.max(...shades) <= 6], [1, true]);
			assert.ok(classOf(high * 10 ** power, scale) < shades.length);
		}
});
