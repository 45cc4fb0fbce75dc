import assert from "node:assert/strict";
import { test } from "node:test";
import { readKnownTags } from "../../../../../_includes/domain/reader/newsroom/read-tags.ts";
import { assertFound, place } from "../../../../support/articles/problem-cases.ts";

test("tags are known by their address, with description and synonyms", () => {
	const text = "- name: hạn mặn\n  description: Nước mặn.\n  synonyms: xâm nhập mặn\n- name: dừa\n";
	const { value, problems } = readKnownTags("tags.yaml", text);
	assert.deepEqual(problems, []);
	assert.deepEqual([...(value?.keys() ?? [])], ["han-man", "dua"]);
	assert.deepEqual(value?.get("han-man"), {
		slug: "han-man",
		name: "hạn mặn",
		description: "Nước mặn.",
		synonyms: [{ name: "xâm nhập mặn", slug: "xam-nhap-man" }],
	});
});

test("an empty file knows no tag", () => {
	for (const text of ["", "# Sổ thẻ\n"]) {
		const { value, problems } = readKnownTags("tags.yaml", text);
		assert.deepEqual([value?.size, problems], [0, []]);
	}
});

test("two names with one address are told at the second, with the line of the first", () => {
	const cases = [
		{ text: "- name: dừa\n- name: dứa", at: "error 2:9", found: "“dừa” (dòng 1)", cure: "trái dứa" },
		{
			text: "- name: hòa bình\n- name: hoà bình",
			at: "error 2:9",
			found: "/the/hoa-binh/",
			cure: "một cách",
		},
		{ text: "- name: Dừa\n  synonyms: [dừa]", at: "error 2:14", found: "“dừa”", cure: "một cách" },
		{
			text: "- {name: a, synonyms: [b]}\n- name: b",
			at: "error 1:24",
			found: "“b” (dòng 2)",
			cure: "một cách",
		},
		{ text: "- name: …", at: "error 1:9", found: "“…”", cure: "chữ cái" },
		{ text: "- ten: a", at: "error 1:3", found: "“ten”", cure: "name" },
	];
	for (const { text, at, found, cure } of cases) {
		const { value, problems } = readKnownTags("tags.yaml", text);
		assert.equal(value, undefined, text);
		assert.ok(problems.map(place).includes(at), `${text}: ${problems.map(place)}`);
		assertFound(problems, at, { found, cure });
	}
});
