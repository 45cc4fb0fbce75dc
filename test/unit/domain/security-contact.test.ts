import assert from "node:assert/strict";
import { test } from "node:test";
import { readMoment } from "../../../_includes/domain/dates/dates.ts";
import { contactExpires } from "../../../_includes/domain/security-contact.ts";

function moment(text: string) {
	const read = readMoment(text);
	assert.ok(read.ok, text);
	return read.time;
}

for (const [newest, end] of [
	["2026-11-24T08:30:00+07:00", "2027-11-01T00:00:00+07:00"],
	["2026-12-31T23:59:00+07:00", "2027-12-01T00:00:00+07:00"],
	["2028-02-29T00:00:00+07:00", "2029-02-01T00:00:00+07:00"],
] as const)
	test(`with a newest article of ${newest} the contact holds until ${end}`, () => {
		assert.equal(contactExpires(moment(newest)).iso, end);
	});
