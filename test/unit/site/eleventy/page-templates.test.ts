import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { PAGE_TEMPLATES, templatesOf } from "../../../../_includes/site/eleventy/page-templates.ts";

const named = [...PAGE_TEMPLATES.volumes, ...PAGE_TEMPLATES.front];

test("every page template of the project is named, and every one that is named is there", () => {
	const found = readdirSync("content").filter((file) => file.includes(".11ty."));
	assert.deepEqual([...named].sort(), found.sort());
	assert.equal(new Set(named).size, named.length);
});

test("a run of Eleventy has the templates of its pages", () => {
	assert.deepEqual([...templatesOf("volumes"), ...templatesOf("front")], templatesOf("volumes", "front"));
	assert.ok(templatesOf("volumes").includes("content/article.11ty.tsx"));
	assert.ok(templatesOf("front").includes("content/home.11ty.tsx"));
});
