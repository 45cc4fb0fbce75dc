import assert from "node:assert/strict";
import { test } from "node:test";
import { element, serialiseHtml } from "../../../../_includes/formats/trees/html-tree.ts";

test("texts and attribute values are escaped, nested elements are not", () => {
	const tree = element("p", { title: `a"b'c<d>&` }, "1 < 2 & ", element("b", {}, "<i>"));
	assert.equal(
		serialiseHtml(tree),
		'<p title="a&quot;b&#39;c&lt;d&gt;&amp;">1 &lt; 2 &amp; <b>&lt;i&gt;</b></p>',
	);
});

test("an attribute without a value is left out, and void elements have no end", () => {
	assert.equal(serialiseHtml(element("img", { alt: "", width: 3, id: undefined })), '<img alt="" width="3">');
});
