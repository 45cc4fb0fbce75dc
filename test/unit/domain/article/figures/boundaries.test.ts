import assert from "node:assert/strict";
import { test } from "node:test";
import { GRID, readBoundaries } from "../../../../../_includes/domain/article/figures/boundaries.ts";
import { readCsv } from "../../../../../_includes/domain/article/figures/csv.ts";
import { classOf, readMap } from "../../../../../_includes/domain/article/figures/read-map.ts";

const feature = (properties: object, coordinates: unknown, type = "Polygon") => ({
	...{ type: "Feature", properties },
	geometry: { type, coordinates },
});

const square = (x: number, y: number) => [
	[x, y],
	[x + 0.1, y],
	[x + 0.1, y + 0.1],
	[x, y + 0.1],
	[x, y],
];

const read = (...features: unknown[]) =>
	readBoundaries(JSON.stringify({ type: "FeatureCollection", features }));

const VILLAGES = [
	feature({ ma: "1", ten: "Xã Cồn Lá" }, [square(106, 10)]),
	feature({ ma: "2", ten: "Phường Vàm Sâu" }, [[square(106.1, 10)], [square(106.1, 10.2)]], "MultiPolygon"),
	feature({ ma: "3", ten: "Xã Vàm Sâu" }, [square(106.2, 10)]),
];

test("areas are drawn flat on a grid, and neighbours keep their common line", () => {
	const { boundaries } = read(...VILLAGES);
	assert.deepEqual(
		boundaries?.areas.map(({ name, rings }) => [name, rings.length]),
		[
			["Xã Cồn Lá", 1],
			["Phường Vàm Sâu", 2],
			["Xã Vàm Sâu", 1],
		],
	);
	const [first, second] = boundaries?.areas ?? [];
	const edge = Math.max(...(first?.rings[0] ?? []).filter((_, at) => at % 2 === 0));
	assert.ok(second?.rings[0]?.includes(edge));
	const all = boundaries?.areas.flatMap(({ rings }) => rings.flat()) ?? [];
	assert.equal(Math.max(...all.filter((_, at) => at % 2 === 0)), GRID);
	assert.ok((boundaries?.height ?? 0) > GRID);
});

for (const [what, text, wrong] of [
	["no JSON", "{", "không phải GeoJSON"],
	["a list", "[]", "không phải GeoJSON"],
	["nothing in it", '{"features":[]}', "không phải GeoJSON"],
	[
		"areas without a name",
		JSON.stringify({ features: [feature({ ma: "1" }, [square(106, 10)])] }),
		"không có tên",
	],
	["a point", JSON.stringify({ features: [feature({ ten: "A" }, [106, 10], "Point")] }), "không vẽ được"],
	["metres", JSON.stringify({ features: [feature({ ten: "A" }, [square(560_000, 1_100_000)])] }), "WGS 84"],
	[
		"words for numbers",
		JSON.stringify({ features: [feature({ ten: "A" }, [[["a", "b"]]])] }),
		"không vẽ được",
	],
	["lists in lists, which would fill the memory", "[".repeat(500_000), "nhiều nhất được 300000"],
	["one point", JSON.stringify({ features: [feature({ ten: "A" }, [[[106, 10]]])] }), "rộng hơn một điểm"],
	["too many areas", JSON.stringify({ features: Array(401).fill(VILLAGES[0]) }), "có 401 vùng"],
] as const)
	test(`a file of boundaries with ${what} is refused`, () => {
		assert.ok(readBoundaries(text).wrong?.includes(wrong), readBoundaries(text).wrong);
	});

const map = (csv: string) => {
	const { boundaries } = read(...VILLAGES);
	assert.ok(boundaries);
	return readMap({}, readCsv(csv, 100), boundaries);
};

test("places are found by their names, without marks and without their rank where one has it", () => {
	const { map: drawn, faults } = map("Nơi;Người\ncon la;1.200\nxã Vàm Sâu;900");
	assert.deepEqual(faults, []);
	assert.deepEqual(drawn?.values, [1200, undefined, 900]);
});

for (const [what, csv, line, message] of [
	["is not there", "Nơi;Người\nXã Rạch Vông;1", 2, "không có nơi nào tên là “Xã Rạch Vông”"],
	["is there twice", "Nơi;Người\nVàm Sâu;1", 2, "có 2 nơi tên “Vàm Sâu”"],
	["is told twice", "Nơi;Người\nCồn Lá;1\nXã Cồn Lá;2", 3, "có hai dòng"],
	["has a word for a number", "Nơi;Người\nCồn Lá;đông", 2, "không phải là số"],
	["has no number, nor has any other", "Nơi;Người\nCồn Lá;", 1, "chưa có số liệu"],
] as const)
	test(`a place that ${what} is told with its line`, () => {
		const { map: drawn, faults } = map(csv);
		assert.equal(drawn, undefined);
		assert.equal(faults[0]?.line, line);
		assert.ok(faults[0]?.message.includes(message), faults[0]?.message);
	});

test("every figure is in a class, and there are no more than six", () => {
	const { map: drawn } = map("Nơi;Người\nCồn Lá;0\nXã Vàm Sâu;100");
	const scale = drawn?.scale;
	assert.ok(scale && scale.ticks.length >= 3 && scale.ticks.length <= 7);
	assert.deepEqual([classOf(0, scale), classOf(100, scale)], [0, scale.ticks.length - 2]);
});
