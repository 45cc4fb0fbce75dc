import assert from "node:assert/strict";
import { test } from "node:test";
import { addressWords } from "../../../../assets/page/address-words.ts";

for (const [path, words] of [
	["/2022/05/26/doan-kiem-tra-giong-trom/", "doan kiem tra giong trom"],
	["/2022/05/26/doan-kiem-tra-374-a91542.html", "doan kiem tra"],
	["/2022/05/26/doan-kiem-tra/index.html", "doan kiem tra"],
	["/the/dua-xiem", "dua xiem"],
	["/chuyen-muc/kinh-te/2022/05/", "kinh te"],
	["/chuyen-muc/kinh-te/page/2/", "kinh te"],
	["/chuyen-muc/kinh-te/trang-2.html", "kinh te"],
	["/tin-tuc/%C4%91o%C3%A0n-ki%E1%BB%83m-tra", "đoàn kiểm tra"],
	["/tin/doa%CC%80n", "đoàn".replace("đ", "d")],
	["/tin_tuc/Doan_Kiem_Tra.aspx", "Doan Kiem Tra"],
	["/gia-dua-100%/", "gia dua"],
	["/%E0%A4%A", ""],
	["/<script>alert(1)</script>", "script"],
	["/2022/05/26/", ""],
	["/404.html", ""],
	["/", ""],
	["", ""],
	[
		"/mot-hai-ba-bon-nam-sau-bay-tam-chin-muoi-tram-ngan-van-trieu",
		"mot hai ba bon nam sau bay tam chin muoi tram ngan",
	],
] as const) {
	test(`the words of ${JSON.stringify(path)} are ${JSON.stringify(words)}`, () => {
		assert.equal(addressWords(path), words);
	});
}
