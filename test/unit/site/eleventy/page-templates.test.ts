import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { PAGE_TEMPLATES } from "../../../../_includes/site/eleventy/page-templates.ts";

const named = [...PAGE_TEMPLATES.volumes, ...PAGE_TEMPLATES.front];

test("every page template of the project is named, and every one that is named is there", () => {
	const found = readdirSync("content").filter((file) => file.includes(".11ty."));
	assert.deepEqual([...named].sort(), found.sort());
	assert.equal(new Set(named).size, named.length);
});
