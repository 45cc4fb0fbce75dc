import assert from "node:assert/strict";
import { test } from "node:test";
import { type Connection, mayFetchUnasked } from "../../../../../assets/page/offline/metered.ts";

const cases: readonly (readonly [what: string, connection: Connection | undefined, unasked: boolean])[] = [
	["Wi-Fi on a phone", { type: "wifi", effectiveType: "4g", saveData: false }, true],
	["a desk, of which Chrome tells no type", { effectiveType: "4g", saveData: false }, true],
	["a cable", { type: "ethernet", effectiveType: "4g", saveData: false }, true],
	["prepaid data", { type: "cellular", effectiveType: "4g", saveData: false }, false],
	["Wi-Fi with data saving on", { type: "wifi", effectiveType: "4g", saveData: true }, false],
	["Wi-Fi as slow as 3G", { type: "wifi", effectiveType: "3g", saveData: false }, false],
	["a browser that tells nothing, as on an iPhone", undefined, false],
	["a browser that tells its type alone, as Firefox on Android", { type: "wifi" }, false],
];

for (const [what, connection, unasked] of cases)
	test(`on ${what} the edition ${unasked ? "may be fetched unasked" : "waits for a tap"}`, () => {
		assert.equal(mayFetchUnasked(connection), unasked);
	});
