import assert from "node:assert/strict";
import { test } from "node:test";
import { renderBody } from "../../../../_includes/formats/markdown/markdown.ts";
import { BODY_SETTING } from "../../../support/articles/bodies.ts";
import { activeDom } from "../../../support/hostile/active-dom.ts";

const PAYLOADS = [
	"<script>alert(1)</script>",
	"<img src=x onerror=alert(1)>",
	"</main><iframe src=javascript:alert(1)></iframe>",
	"[x]()",
	"[x](javascript:alert(1))",
	"[x](JaVaScRiPt:alert(1))",
	"[x](java&#115;cript:alert(1))",
	"[x](&#x6A;avascript&colon;alert(1))",
	"[x](\u0001javascript:alert(1))",
	"[x](<javascript:alert(1)>)",
	"[x](vbscript:msgbox(1))",
	"[x](data:text/html;base64,PHNjcmlwdD4=)",
	"[x](//evil.example)",
	"[x](/\\evil.example)",
	"[x](/\t/evil.example)",
	"[x][1]\n\n[1]: javascript:alert(1)",
	"<javascript:alert(1)>",
	'[x](https://a.example "\\" onmouseover=alert(1) \\"")',
	'[x](https://a.example/"onmouseover="alert(1))',
	"![x](javascript:alert(1))",
	"![x](data:image/svg+xml,<svg/onload=alert(1)>)",
	'![" onerror="alert(1)](ben-pha.jpg)',
	'![x](ben-pha.jpg "<script>alert(1)</script> Ảnh: <img src=x onerror=alert(1)>")',
	'![x](ben-pha.jpg "&lt;script>alert(1)&lt;/script>")',
	"::: hop <img src=x onerror=alert(1)>\n<style>*{}</style>\n:::",
	"## <svg onload=alert(1)>",
	'## " onclick="alert(1)',
	"| <form action=//evil.example> |\n|:-:|\n| <input autofocus onfocus=alert(1)> |",
	'[^"><script>]: x\n\ny[^"><script>]',
	"^[<object data=javascript:alert(1)>]",
	'```"><script>alert(1)</script>\n<script>alert(1)</script>\n```',
	"`<embed src=x>`",
	'https://a.example/"onclick=alert(1)',
	"https://a.example/<script>alert(1)</script>",
	'<https://a.example/"onclick=alert(1)>',
	"<!--><script>alert(1)</script>-->",
	"<![CDATA[<script>alert(1)</script>]]>",
	"<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
];

for (const payload of PAYLOADS) {
	test(`nothing in the text runs: ${JSON.stringify(payload)}`, () => {
		for (const body of [payload, `> - ${payload}`, `**${payload}**`, `| a |\n|---|\n| ${payload} |`]) {
			assert.deepEqual(activeDom(renderBody(body, BODY_SETTING)), []);
		}
	});
}

test("the walk that finds nothing above would find what it looks for", () => {
	const html = '<script></script><a href="javascript:1" style="x" onclick="y">';
	assert.deepEqual(activeDom(html), ["<script>", 'href="javascript:1"', '<a style="x">', '<a onclick="y">']);
});
