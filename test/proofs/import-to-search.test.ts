import { test } from "node:test";
import { travel } from "../support/search/import-journey.ts";

test("a saved page becomes an article that readers find first, with marks or without", async () => {
	await travel({
		savedPage: "test/fixtures/saved-pages/doan-kiem-tra.txt",
		title: "Đoàn kiểm tra 12 làm việc với Ban Quản lý bến bãi xã Bình Khánh Tây",
		address: "/2024/03/14/doan-kiem-tra-12-lam-viec-voi-ban-quan-ly-ben-bai-xa-binh-khanh-tay/",
		queries: ["binh khanh tay", "BÌNH KHÁNH TÂY", "doan kiem tra 12", "dang bo xa"],
	});
});
