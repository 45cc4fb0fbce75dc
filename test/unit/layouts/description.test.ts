import assert from "node:assert/strict";
import { test } from "node:test";
import { descriptionOf } from "../../../_includes/layouts/description.ts";
import { articleWith } from "../../support/articles/bodies.ts";

const TABLE = "| Mặt hàng | Giá |\n|---|---|\n| Dừa khô | 3 |";

for (const [name, body, description] of [
	["a story that begins with a table", `${TABLE}\n\nGiá dừa **tăng**.`, "Giá dừa tăng."],
	[
		"a heading, a box and a list first",
		"## Giá\n\n::: hop Cần biết\nHộp.\n:::\n\n- mục\n\nGiá dừa tăng.",
		"Giá dừa tăng.",
	],
	["a picture with its caption first", '![Phà](a.jpg "Phà cũ")\n\nGiá dừa tăng.', "Giá dừa tăng."],
	["a row of stars first", "***\n\n* * *\n\n…\n\nGiá dừa tăng.", "Giá dừa tăng."],
	["no sentence at all", `## Giá\n\n${TABLE}\n\n- mục`, "Giá nông sản"],
	["nothing", "", "Giá nông sản"],
] as const) {
	test(`an article without a lede is described by its first sentence, else its title: ${name}`, () => {
		assert.equal(descriptionOf(articleWith({ body, title: "Giá nông sản" })), description);
	});
}

test("a lede describes its article, and a long one is cut after a whole word", () => {
	const lede = "Giá dừa khô tăng trở lại. ".repeat(20);
	const description = descriptionOf(articleWith({ lede, body: "Thân bài." }));
	assert.match(description, /^Giá dừa khô .*\S…$/);
	assert.ok(description.length <= 200);
});
