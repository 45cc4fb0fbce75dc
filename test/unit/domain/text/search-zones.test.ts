import assert from "node:assert/strict";
import { test } from "node:test";
import { ZONE_WEIGHTS, ZONES, zoneOfWeight } from "../../../../_includes/domain/text/search-zones.ts";

test("the zone of a word is told by its weight, whole or as one of up to four parts of a compound", () => {
	for (const zone of ZONES)
		for (const parts of [1, 2, 3, 4])
			assert.equal(
				ZONES[zoneOfWeight(Math.floor((ZONE_WEIGHTS[zone] * 24) / parts))],
				zone,
				`${zone}/${parts}`,
			);
});

test("a weight that no zone has counts as the text", () => {
	assert.equal(ZONES[zoneOfWeight(1)], "body");
});
