import assert from "node:assert/strict";
import { test } from "node:test";
import { kindOfChange } from "../../../scripts/start/watch-sources.ts";

for (const [file, kind] of [
	["_includes/layouts/article-page.tsx", "code"],
	["content/article.11ty.tsx", "code"],
	["content/redirects.11ty.ts", "code"],
	[".eleventy.ts", "code"],
	["package-lock.json", "code"],
	["content/articles/2022/05/ben-pha.md", "content"],
	["content/articles/2022/05", "content"],
	["content/sections.yaml", "content"],
	["content/media/2022/05/ben-pha.jpg", "content"],
	["assets/styles/site.css", "content"],
	["assets/search/core/search.ts", "content"],
	["../elsewhere/2022/05/ben-pha.md", "content"],
	["content/articles/2022/05/.ben-pha.md.swp", undefined],
	["content/articles/2022/05/ben-pha.md~", undefined],
	["content/articles/.DS_Store", undefined],
	["_site.journal", undefined],
	["README.md", undefined],
] as const)
	test(`a change of ${file} is one of ${kind ?? "nothing"}`, () => {
		assert.equal(kindOfChange(file), kind);
	});
