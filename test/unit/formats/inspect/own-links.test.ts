import assert from "node:assert/strict";
import { test } from "node:test";
import { ownLinks } from "../../../../_includes/formats/inspect/own-links.ts";

const SITE = "https://bennuoc.example";

for (const [body, to, at] of [
	["Xem [bài](/2022/05/26/a/).", "/2022/05/26/a/", "1:11"],
	['Một\nXem [bài](/the/dua/ "Dừa").', "/the/dua/", "2:11"],
	["[/the/dua/](/the/dua/)", "/the/dua/", "1:13"],
	["[a](</the/dua/>)", "/the/dua/", "1:6"],
	["[a](/the/dua/?x=1#y)", "/the/dua/", "1:5"],
	["[a](https://bennuoc.example/the/dua/)", "/the/dua/", "1:5"],
	["[a](http://www.bennuoc.example/the/dua/)", "/the/dua/", "1:5"],
	["Ở https://bennuoc.example/the/dua/ có.", "/the/dua/", "1:3"],
	["<https://bennuoc.example/the/dua/>", "/the/dua/", "1:2"],
	["- một\n- [a](/the/dua/)", "/the/dua/", "2:7"],
] as const)
	test(`the link of ${JSON.stringify(body)} leads to ${to}`, () => {
		const [link, ...others] = ownLinks({ body, bodyLine: 1 }, SITE);
		assert.deepEqual([link?.to, `${link?.line}:${link?.column}`, others.length], [to, at, 0]);
		assert.equal(body.slice(link?.offset).startsWith(to), true);
	});

test("links elsewhere, to a place on the page, by mail, in code and by picture are none", () => {
	const body = "[a](https://bao.vn/x/) [b](#muc) [c](mailto:a@b.vn) `[d](/x/)` ![e](/media/2022/05/a.jpg)";
	assert.deepEqual(ownLinks({ body, bodyLine: 3 }, SITE), []);
});

test("a body of nothing but links is read in one way forward", () => {
	const body = Array.from({ length: 4_000 }, (_, at) => `[a](/tin/${at}.html)`).join(" ");
	const links = ownLinks({ body, bodyLine: 5 }, SITE);
	assert.equal(links.length, 4_000);
	assert.deepEqual(links.at(-1)?.line, 5);
	assert.equal(body.slice(links.at(-1)?.offset).startsWith("/tin/3999.html"), true);
});
