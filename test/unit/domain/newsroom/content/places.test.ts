import assert from "node:assert/strict";
import { test } from "node:test";
import { isInPlace, isPlace } from "../../../../../_includes/domain/newsroom/content/places.ts";

const TEMPLATES = ["article.11ty.tsx"];

for (const path of [
	...[
		"newspaper.yaml",
		"sections.yaml",
		"addresses.yaml",
		"front.yaml",
		"tags.yaml",
		"synonyms.yaml",
		"article.11ty.tsx",
	],
	...["articles/2022/05/ben-pha.md", "articles/2022/05/Bến Phà.md", "articles/.gitkeep"],
	...["media/2022/05/ben-pha.jpg", "media/2022/12/IMG_01.JPG", "media/2022/05/ben-pha.svg"],
	...["authors/minh-khoi.md", "threads/qua-song.md", "pages/gioi-thieu.md"],
	"comments/2022/05/ben-pha.yaml",
	// Litter, wherever it is.
	...[
		".DS_Store",
		"media/2022/05/Thumbs.db",
		"articles/2022/05/.ben-pha.md.swp",
		"articles/2022/05/ben-pha.md~",
	],
	...["articles/2022/05/.#ben-pha.md", "pages/#gioi-thieu.md#", ".gitignore", "media/2022/05/._ben-pha.jpg"],
])
	test(`${path} is in place`, () => assert.ok(isInPlace(path, TEMPLATES)));

for (const path of [
	...[
		"bai.md",
		"ghi-chu.txt",
		"newspaper.yml",
		"Newspaper.yaml",
		"content.json",
		"x.11ty.tsx",
		"home.11ty.tsx",
	],
	...[
		"comments/ben-pha.yaml",
		"comments/2022/ben-pha.yaml",
		"comments/2022/05/ben-pha.yml",
		"comments/2022/05/a.md",
	],
	...["articles/bai.md", "articles/2022/bai.md", "articles/2022/13/bai.md", "articles/2022/05/06/bai.md"],
	...[
		"articles/2022/05/ben-pha.jpg",
		"articles/2022/05/.bai.md",
		"articles/2022/05/bai.MD",
		"articles/article.11ty.tsx",
	],
	...[
		"media/ben-pha.jpg",
		"media/2022/05/anh/ben-pha.jpg",
		"media/2022/00/ben-pha.jpg",
		"media/2022/05/ben-pha.heic",
	],
	...["authors/cu/minh-khoi.md", "threads/qua-song.yaml", "pages/.gioi-thieu.md", "media/sections.yaml"],
	...["_data/x.js", ".eleventyignore", "constructor/x.md", "__proto__"],
])
	test(`${path} has no place`, () => assert.ok(!isInPlace(path, TEMPLATES)));

test("the newsroom's folders are its rooms, the months of pictures, and any folder of articles", () => {
	const places = [
		"articles",
		"media",
		"authors",
		"threads",
		"pages",
		"media/2022",
		"media/2022/05",
		"articles/nhap",
	];
	assert.deepEqual(places.filter(isPlace), places);
	const others = [
		"_data",
		"Articles",
		"media/anh",
		"media/2022/05/anh",
		"media/2022/13",
		"pages/cu",
		"toString",
	];
	assert.deepEqual(others.filter(isPlace), []);
});
