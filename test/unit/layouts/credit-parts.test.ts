import assert from "node:assert/strict";
import { test } from "node:test";
import { creditParts } from "../../../_includes/layouts/credit-parts.ts";

const person = (name: string, slug?: string) => ({ name, roles: ["words"] as const, ...(slug && { slug }) });

for (const [printed, people, expected] of [
	["Tin, ảnh: Ánh Nguyệt", [person("Ánh Nguyệt", "a")], ["Tin, ảnh: ", "[Ánh Nguyệt]"]],
	["Bài: A - B", [person("A", "a"), person("B", "b")], ["Bài: ", "[A]", " - ", "[B]"]],
	["Tin: A; Ảnh: A", [person("A", "a")], ["Tin: ", "[A]", "; Ảnh: ", "[A]"]],
	["Theo TTXVN", [person("TTXVN")], ["Theo TTXVN"]],
	["A (tổng hợp)", [person("A", "a")], ["[A]", " (tổng hợp)"]],
	["Ảnh: Minh Anhh", [person("Minh Anh", "a")], ["Ảnh: Minh Anhh"]],
	[
		"Trần Minh Anh, Minh Anh",
		[person("Minh Anh", "a"), person("Trần Minh Anh", "b")],
		["[Trần Minh Anh]", ", ", "[Minh Anh]"],
	],
	["Ban biên tập", [person("Ánh Nguyệt", "a")], ["Ban biên tập"]],
] as const) {
	test(`the credit "${printed}" links the people it names and changes no letter`, () => {
		const parts = creditParts({ printed, people });
		assert.deepEqual(
			parts.map((part) => (typeof part === "string" ? part : `[${part.name}]`)),
			expected,
		);
		assert.equal(parts.map((part) => (typeof part === "string" ? part : part.name)).join(""), printed);
	});
}
