import assert from "node:assert/strict";
import { test } from "node:test";
import {
	asPeople,
	hasRole,
	type Person,
	severalNames,
	turnRole,
	withName,
} from "../../../../../assets/admin/newsdesk/controls/people/people.ts";

test("authors are taken as a file holds them", () => {
	assert.deepEqual(asPeople(["Ánh Nguyệt", { name: "Minh Khôi", roles: ["photos"] }, { name: "Hạ, Vy" }]), [
		"Ánh Nguyệt",
		{ name: "Minh Khôi", roles: ["photos"] },
		{ name: "Hạ, Vy" },
	]);
	assert.deepEqual([asPeople("Ánh Nguyệt"), asPeople(""), asPeople(undefined)], [["Ánh Nguyệt"], [], []]);
});

for (const [person, role, turned] of [
	["Ánh Nguyệt", "photos", { name: "Ánh Nguyệt", roles: ["ảnh"] }],
	[{ name: "Ánh Nguyệt", roles: ["ảnh"] }, "words", { name: "Ánh Nguyệt", roles: ["ảnh", "bài"] }],
	[{ name: "Ánh Nguyệt", roles: ["photos"] }, "photos", "Ánh Nguyệt"],
	[{ name: "Hạ, Vy", roles: ["ảnh"] }, "photos", { name: "Hạ, Vy" }],
] as const satisfies readonly (readonly [Person, string, Person])[])
	test(`${JSON.stringify(person)} with ${role} turned is ${JSON.stringify(turned)}`, () => {
		assert.deepEqual(turnRole(person, role), turned);
	});

test("a role is known by any of its words, and a name changes without it", () => {
	assert.ok(hasRole({ name: "A", roles: ["Tổng hợp"] }, "compiled"));
	assert.deepEqual(withName({ name: "A", roles: ["ảnh"] }, "B"), { name: "B", roles: ["ảnh"] });
	assert.equal(withName("A", "B"), "B");
});

for (const [person, names] of [
	["Thanh Hà và bạn", ["Thanh Hà", "bạn"]],
	["Ánh Nguyệt, Minh Khôi", ["Ánh Nguyệt", "Minh Khôi"]],
	["Jean-Pierre", []],
	["Bài, ảnh: Ánh Nguyệt", []],
	["Theo TTXVN, VOV", []],
	["Ánh Nguyệt (tổng hợp)", []],
] as const)
	test(`"${person}" may be ${names.length > 0 ? names.join(" and ") : "one only, or a line"}`, () => {
		assert.deepEqual(severalNames(person), names);
	});

test("a name that is said to be one is not asked about again", () => {
	assert.deepEqual(severalNames({ name: "Hạ, Vy" }), []);
});
