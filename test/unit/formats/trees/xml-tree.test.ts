import assert from "node:assert/strict";
import { test } from "node:test";
import { printXml, xml } from "../../../../_includes/formats/trees/xml-tree.ts";
import { readXml } from "../../../support/pages/xml.ts";

for (const [what, text, read = text] of [
	["Vietnamese with marks of two storeys", "Ế Ữ ộ – “Đầu nguồn”"],
	["signs of XML", `<b a="1" c='2'>&amp;</b> ]]> -->`],
	["a sign of the second plane", "nhà 🏠 và 𠀋"],
	["control characters of a word processor", "Bến\u000b phà\u0000\u0008\u001f", "Bến phà"],
	["half of a surrogate pair", "a\ud83cb\udfe0c", "abc"],
	["the two last places of the first plane", "a\ufffe\uffffb", "ab"],
	["line ends and tabs", "một\nhai\tba\r\nbốn"],
] as const) {
	test(`${what} come back as they were, as text and as attribute`, () => {
		const document = printXml(xml("goc", { ten: text }, text));
		const root = readXml(document);
		assert.equal(root.text, read);
		assert.equal(root.attributes["ten"], read);
	});
}

test("what is not there is left out: children, attributes, and the end tag of an element without children", () => {
	const document = printXml(xml("a", { b: undefined, c: 0 }, undefined, xml("d", {})));
	assert.equal(document, '<?xml version="1.0" encoding="UTF-8"?>\n<a c="0"><d/></a>\n');
});

test("a document names its style before its root", () => {
	const [, second] = printXml(xml("a", {}), { stylesheet: "/assets/feed.css" }).split("\n");
	assert.equal(second, '<?xml-stylesheet type="text/css" href="/assets/feed.css"?>');
});
