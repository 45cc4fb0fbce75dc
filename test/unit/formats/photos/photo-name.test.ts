import assert from "node:assert/strict";
import { test } from "node:test";
import { photoName } from "../../../../_includes/formats/photos/photo-name.ts";

for (const [caption, called, story, name] of [
	["Bà con đón chuyến phà đầu tiên", "IMG_5195", "ben-pha", "ba-con-don-chuyen-pha-dau-tien"],
	["", "Bến phà sáng sớm", "ben-pha", "ben-pha-sang-som"],
	["", "IMG_5195", "ben-pha-cu-mo-lai", "ben-pha-cu-mo-lai"],
	["", "z5012345678901_1a2b3c", "ben-pha", "ben-pha"],
	["", "Ảnh chụp màn hình 2026-11-30", "ben-pha", "ben-pha"],
	["", "PXL_20261130_060912345", undefined, "pxl-20261130-060912345"],
	["…", "???", undefined, "anh"],
] as const)
	test(`a photo is called ${name}`, () => {
		assert.equal(photoName(caption, called, story), name);
	});
