import assert from "node:assert/strict";
import { test } from "node:test";
import { toNfc } from "../../../../_includes/domain/text/normalise.ts";

const CASES = [
	{ name: "composed text stays as it is", text: "Đảng bộ", nfc: "Đảng bộ" },
	{ name: "decomposed text is composed", text: "ho\u0302\u0323i", nfc: "hội" },
	{ name: "a line that mixes forms becomes one form", text: "h\u00f4\u0323i ngh\u1ecb", nfc: "hội nghị" },
	{ name: "tone typed before the hook is the same letter", text: "\u01b0\u0301 u\u0301\u031b", nfc: "ứ ứ" },
];

for (const { name, text, nfc } of CASES) {
	test(name, () => assert.equal(toNfc(text), nfc.normalize("NFC")));
}
