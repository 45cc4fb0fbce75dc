import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { readSynonyms } from "../../../../../_includes/domain/reader/newsroom/read-synonyms.ts";
import { MadeIndex } from "../../../../support/search/search-index.ts";

const FILE = "content/synonyms.yaml";

let made: MadeIndex;
before(async () => {
	const { value } = readSynonyms(FILE, readFileSync(FILE, "utf8"));
	assert.ok(value);
	made = await MadeIndex.make(
		{
			"ha-noi": { title: "Hà Nội vào thu" },
			"sai-gon": { title: "Người Sài Gòn về quê" },
			"gia-vang": { title: "Giá vàng hôm nay tăng" },
			"tp-hcm": { title: "Xe khách đi TP.HCM tăng chuyến" },
			"ho-chi-minh": { title: "Thành phố Hồ Chí Minh mưa lớn" },
			"viet-nam": { title: "Gạo Việt Nam lên giá" },
			"csgt-ngan": { title: "CSGT dừng xe" },
			"csgt-dai": { title: "Cảnh sát giao thông ra quân" },
			"ubnd-ngan": { title: "UBND tỉnh họp" },
			"ubnd-dai": { title: "Ủy ban nhân dân xã trả lời" },
			"hdnd-ngan": { title: "HĐND tỉnh chất vấn" },
			"hdnd-dai": { title: "Hội đồng nhân dân xã bầu bổ sung" },
		},
		1000,
		value,
	);
});
after(() => made.remove());

for (const [query, ...found] of [
	["hanoi", "ha-noi"],
	["saigon", "sai-gon"],
	["giavang", "gia-vang"],
	["ho chi minh city", "ho-chi-minh", "tp-hcm"],
	["tp.hcm", "ho-chi-minh", "tp-hcm"],
	["thanh pho ho chi minh", "ho-chi-minh", "tp-hcm"],
	["vietnma", "viet-nam"],
	["csgt", "csgt-dai", "csgt-ngan"],
	["cảnh sát giao thông", "csgt-dai", "csgt-ngan"],
	["ubnd", "ubnd-dai", "ubnd-ngan"],
	["ủy ban nhân dân", "ubnd-dai", "ubnd-ngan"],
	["hdnd", "hdnd-dai", "hdnd-ngan"],
	["hoi dong nhan dan", "hdnd-dai", "hdnd-ngan"],
] as const)
	test(`by the newspaper's own list of names "${query}" finds ${found.join(", ")}`, async () => {
		assert.deepEqual([...(await made.find(query))].sort(), found);
	});
