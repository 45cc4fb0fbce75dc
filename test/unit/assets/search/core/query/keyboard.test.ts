import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeKeyboard } from "../../../../../../assets/search/core/query/keyboard.ts";

for (const [typed, meant] of [
	// Telex
	["ddoongf khowir", "đồng khởi"],
	["ddoofng khowri", "đồng khởi"],
	["Nguyeenx Vawn Taam", "nguyễn văn tâm"],
	["ddangr booj huyeenj", "đảng bộ huyện"],
	["truowngf", "trường"],
	["truwowngf hocj", "trường học"],
	["uyr ban nhaan daan", "ủy ban nhân dân"],
	["gias duwaf 2026", "giá dừa 2026"],
	["thuyr hoaf khoer", "thủy hòa khỏe"],
	["gieengs quocso", "giếng quốc"],
	// VNI
	["d9ong62 kho73i", "đồng khởi"],
	["d9o62ng khoi73", "đồng khởi"],
	["ngu7o7i2 nguoi72", "người người"],
	["khoe3", "khỏe"],
	["a8n com", "ăn com"],
] as const)
	test(`"${typed}" was meant as "${meant}"`, () => {
		assert.equal(decodeKeyboard(typed), meant.normalize("NFC"));
	});

for (const typed of [
	"dong khoi",
	"đồng khởi",
	"bus rapid transit",
	"H5N1",
	"covid 19",
	"U23 Việt Nam",
	"festival ddoongf khowir",
	"6.312 dang vien",
	"",
])
	test(`"${typed}" was meant as it is typed`, () => {
		assert.equal(decodeKeyboard(typed), undefined);
	});
