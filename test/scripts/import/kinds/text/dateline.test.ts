import assert from "node:assert/strict";
import { test } from "node:test";
import { partDateline } from "../../../../../scripts/import/kinds/text/dateline.ts";

for (const [text, dateline, rest] of [
	["BDK - Ngày 26-5-2022, đoàn đến.", "BDK", "Ngày 26-5-2022, đoàn đến."],
	["BDK – UBND tỉnh vừa có văn bản.", "BDK", "UBND tỉnh vừa có văn bản."],
	["(BDK) - Sáng nay, chợ mở.", "(BDK)", "Sáng nay, chợ mở."],
	["TTXVN - “Nước về sớm”, ông nói.", "TTXVN", "“Nước về sớm”, ông nói."],
	["GD&TĐ - Trường mở cửa lại.", "GD&TĐ", "Trường mở cửa lại."],
	["BẾN TRE - 12 xã có nước ngọt.", "BẾN TRE", "12 xã có nước ngọt."],
	["Bến Tre - Sáng 26-5, phà chạy lại.", "Bến Tre", "Sáng 26-5, phà chạy lại."],
	["VnExpress - Giá dừa tăng.", "VnExpress", "Giá dừa tăng."],
] as const)
	test(`"${text}" opens with the dateline "${dateline}"`, () => {
		assert.deepEqual(partDateline(text), { dateline, text: rest });
	});

for (const text of [
	"Bến Tre - Trà Vinh nối thêm một tuyến phà.",
	"Ánh Nguyệt - cô gái bán khóm.",
	"UBND - HĐND xã họp.",
	"HTX - mô hình mới.",
	"Đường dài - rộng.",
	"Ngày 26-5 - ngày hội.",
	"(xem ảnh) - Chợ mở.",
	"BDK Ngày 26-5",
	"BDK - ",
])
	test(`"${text}" opens with no dateline`, () => {
		assert.deepEqual(partDateline(text), { text });
	});
