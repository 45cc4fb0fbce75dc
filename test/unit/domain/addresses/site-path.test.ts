import assert from "node:assert/strict";
import { test } from "node:test";
import { addressKey, readSitePath } from "../../../../_includes/domain/addresses/site-path.ts";

test("a path of this site is taken as it is", () => {
	for (const path of ["/", "/tin/123.html", "/2022/05/26/mua-dua/", "/Tin_A~b,c", "/b%C3%A0i-a123.htm"]) {
		assert.deepEqual(readSitePath(path), { ok: true, path });
	}
});

test("what a redirect cannot hold is refused with what to write", () => {
	const cases = [
		["tin/1", "/tin/1"],
		["https://bao.example/tin/1?a=b", "/tin/1"],
		["//bao.example/tin", "/tin"],
		["javascript:alert(1)", "/javascript"],
		["/tin?id=1", "/tin"],
		["/tin#a", "/tin"],
		["/a/../b", "đầy đủ"],
		["/a//b", "đầy đủ"],
		["/.", "đầy đủ"],
		["/tin/*", "không có *"],
		["/tin/:id", "dấu hai chấm"],
		["/tin 1", "thanh địa chỉ"],
		["/tin\\1", "thanh địa chỉ"],
		["/bài", "/b%C3%A0i"],
		["/%2e%2e/a", "trình duyệt"],
		["/a%2Fb", "trình duyệt"],
		["/a%0Ab", "trình duyệt"],
		["/a%zz", "trình duyệt"],
		["/%E1%BB", "trình duyệt"],
		["/\uD800", "thanh địa chỉ"],
	] as const;
	for (const [written, cure] of cases) {
		const reading = readSitePath(written);
		assert.ok(!reading.ok, written);
		assert.ok(reading.cure.includes(cure), `${written}: ${reading.cure}`);
	}
});

test("an address pasted with the newspaper's own domain, or its preview's, is the path in it", () => {
	for (const [written, path] of [
		["https://tintinh.example/2022/05/26/mua-dua/", "/2022/05/26/mua-dua/"],
		["http://www.TinTinh.example/tin/1.html?utm_source=zalo#a", "/tin/1.html"],
		["//tintinh.example", "/"],
		["http://localhost:8080/2022/05/26/mua-dua/", "/2022/05/26/mua-dua/"],
		["http://127.0.0.1:8081/", "/"],
	] as const)
		assert.deepEqual(readSitePath(written, "https://tintinh.example"), { ok: true, path, pasted: true });
});

test("an address of another domain is refused, and told so", () => {
	for (const written of [
		"https://bao.example/tin/1",
		"https://tintinh.example.bao.example/",
		"https://tintinh.example@bao.example/",
		"https://x.tintinh.example/tin",
		"ftp://tintinh.example/tin",
	]) {
		const reading = readSitePath(written, "https://tintinh.example");
		assert.ok(!reading.ok, written);
		assert.match(reading.message, /^Địa chỉ ở tên miền khác, không phải tintinh\.example của báo: /);
		assert.equal(reading.meant, undefined);
	}
	const bad = readSitePath("https://tintinh.example/a/../b", "https://tintinh.example");
	assert.ok(!bad.ok);
});

test("what is meant is told where it is one thing: a path without its query, with its slash, encoded", () => {
	for (const [written, meant] of [
		["tin/1", "/tin/1"],
		["/tin?id=1", "/tin"],
		["/bài", "/b%C3%A0i"],
		["bao.example/tin/1", undefined],
		["/tin 1?a", undefined],
	] as const) {
		const reading = readSitePath(written);
		assert.ok(!reading.ok);
		assert.equal(reading.meant, meant);
	}
});

test("case, Unicode form, marks and a last slash do not part two addresses", () => {
	const key = addressKey("/2022/05/26/mua-dua/");
	for (const path of [
		"/2022/05/26/Mua-Dua",
		"/2022/05/26/mùa-dừa/",
		"/2022/05/26/mùa-dừa/".normalize("NFD"),
		"/2022/05/26/mua-dua/index.html",
	]) {
		assert.equal(addressKey(path), key, path);
	}
	assert.notEqual(addressKey("/2022/05/27/mua-dua/"), key);
	assert.equal(addressKey("/"), "/");
});
