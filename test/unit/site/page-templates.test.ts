import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { PAGE_TEMPLATES, templatesOf } from "../../../_includes/site/page-templates.ts";

const named = [...PAGE_TEMPLATES.volumes, ...PAGE_TEMPLATES.front];

test("every page template of the project is named, and every one that is named is there", () => {
	const found = readdirSync("content").filter((file) => file.includes(".11ty."));
	assert.deepEqual([...named].sort(), found.sort());
	assert.equal(new Set(named).size, named.length);
});

test("a run of Eleventy has the templates of its pages", () => {
	const of = (pages: "all" | "volumes" | "front") => templatesOf({ templates: "content", pages });
	assert.deepEqual([...of("volumes"), ...of("front")], of("all"));
	assert.ok(of("volumes").includes("content/article.11ty.tsx"));
	assert.ok(of("front").includes("content/home.11ty.tsx"));
	assert.deepEqual(templatesOf({ templates: "scripts/bench/plain", pages: "all" }), [
		"scripts/bench/plain/article.11ty.tsx",
	]);
});
