import assert from "node:assert/strict";
import { test } from "node:test";
import { withAbsoluteAddresses } from "../../../../_includes/formats/feeds/absolute-addresses.ts";

const PAGE = "https://bao.example/2022/05/26/ben-pha/";

for (const [html, absolute] of [
	['<a href="/the/dua/">', '<a href="https://bao.example/the/dua/">'],
	['<a href="#muc-1">', `<a href="${PAGE}#muc-1">`],
	['<a href="https://khac.example/a">', '<a href="https://khac.example/a">'],
	['<a href="mailto:a@b.vn">', '<a href="mailto:a@b.vn">'],
	['<img src="/p.jpeg" alt="a">', '<img src="https://bao.example/p.jpeg" alt="a">'],
	[
		'<source srcset="/a-480.webp 480w, /a-800.webp 800w">',
		'<source srcset="https://bao.example/a-480.webp 480w, https://bao.example/a-800.webp 800w">',
	],
	["<p> href=&quot;/x&quot; src=/y</p>", "<p> href=&quot;/x&quot; src=/y</p>"],
	[
		'<img alt=" href=&quot;/x&quot;" src="/$&.jpeg">',
		'<img alt=" href=&quot;/x&quot;" src="https://bao.example/$&.jpeg">',
	],
] as const)
	test(`${html} as it is read elsewhere`, () => {
		assert.equal(withAbsoluteAddresses(html, PAGE, "https://bao.example"), absolute);
	});
