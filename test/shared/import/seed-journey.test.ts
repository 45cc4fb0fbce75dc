import path from "node:path";
import { test } from "node:test";
import { travel } from "../../support/search/import-journey.ts";
import { SHARED } from "../corpus.ts";

test("the saved page of the seed is found first by each of its four queries", async () => {
	await travel({
		savedPage: path.join(SHARED, "seed/000_858d20ef29be5ea7.txt"),
		title: "Đoàn kiểm tra 374 làm việc với Ban Thường vụ Huyện ủy Giồng Trôm",
		address: "/2022/05/26/doan-kiem-tra-374-lam-viec-voi-ban-thuong-vu-huyen-uy-giong-trom/",
		queries: ["giong trom", "GIỒNG TRÔM", "doan kiem tra 374", "dang bo huyen"],
	});
});
