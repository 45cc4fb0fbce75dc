import assert from "node:assert/strict";
import { test } from "node:test";
import { readOldPath } from "../../../../_includes/domain/addresses/old-path.ts";
import { readSitePath } from "../../../../_includes/domain/addresses/site-path.ts";

const TAKEN: readonly (readonly [written: string, path: string])[] = [
	["/tin/123.html", "/tin/123.html"],
	["/Tin/Bai.ASPX", "/Tin/Bai.ASPX"],
	["/tin/b%c3%a0i", "/tin/b%C3%A0i"],
	["/tin/a%20b", "/tin/a%20b"],
	["/tin/a%2Cb%26c%28d%29", "/tin/a,b&c(d)"],
	["/?p=123", "/?p=123"],
	["/index.php?op=thoi-su%2Fbai&nv=news", "/index.php?nv=news&op=thoi-su/bai"],
	["/tin.aspx?id=5&", "/tin.aspx?id=5"],
	["/tin/1.html?utm_source=zalo&fbclid=x", "/tin/1.html"],
	["/t?q=Gi%C3%A1+d%E1%BB%ABa", "/t?q=Gi%C3%A1%20d%E1%BB%ABa"],
	["https://www.bao.example/tin?id=5", "/tin?id=5"],
	["https://bao.example/?p=5", "/?p=5"],
];
test("an old address comes in one form, however it is written, and is then as it is", () => {
	for (const [written, path] of TAKEN) {
		const reading = readOldPath(written, "https://bao.example");
		assert.equal(reading.ok && reading.path, path, written);
		assert.deepEqual(readOldPath(path), { ok: true, path });
	}
});

test("what the host cannot tell from another address, or takes for a pattern, is refused", () => {
	for (const written of [
		"tin/123.html",
		"/?a[]=1",
		"/?p",
		"/?p=",
		"/?p=1&p=2",
		"/?p=1#x",
		"/?p=%0A",
		"/?p=%E1%BB",
		"/tin/*",
		"/tin/:id",
		"/tin/%2e%2e/a",
		"/tin/%2F",
		"/tin/%2A",
		"/tin/%3A",
		"/tin/%25",
		"/tin/%73",
		"/tin/b%E1",
		"/a//b",
		"https://khac.example/?p=5",
	])
		assert.equal(readOldPath(written, "https://bao.example").ok, false, written);
});

test("other addresses still have no query and no signs", () => {
	for (const written of ["/?p=123", "/tin/a%20b"]) assert.equal(readSitePath(written).ok, false);
});
