import assert from "node:assert/strict";
import { test } from "node:test";
import { makeListing } from "../../../../../_includes/domain/parts/search/bundle-listing.ts";

const section = { slug: "doi-song", name: "Đời sống" };
const nguyet = { slug: "anh-nguyet", name: "Ánh Nguyệt" };
const lam = { slug: "quoc-lam", name: "Quốc Lâm" };
const dua = { slug: "dua", name: "dừa" };

test("a listing names each subject once, and tells of each article when it was and what it is about", () => {
	const articles = [
		{ url: "/2022/05/26/a/", minute: 1000, section, authors: [nguyet, lam], tags: [] },
		{ url: "/2022/05/26/b/", minute: 1100, section, authors: [nguyet], tags: [dua] },
	];
	assert.deepEqual(makeListing(articles, ["/2022/05/26/b/", "/2022/05/26/a/"]), {
		fragments: [1, 0],
		from: 1000,
		minutes: [0, 100],
		sections: [section],
		section: [0, 0],
		authors: [nguyet, lam],
		authorsOf: [[0, 1], [0]],
		tags: [dua],
		tagsOf: [[], [0]],
	});
});

test("a listing names running stories where an article belongs to one, and takes no room for them where none does", () => {
	const article = { minute: 0, section, authors: [], tags: [] };
	const thread = { slug: "qua-song", name: "Qua sông" };
	const { threads, threadOf } = makeListing(
		[
			{ ...article, url: "/2022/05/26/a/" },
			{ ...article, url: "/2022/05/26/b/", thread },
		],
		[],
	);
	assert.deepEqual(threads, [thread]);
	assert.deepEqual(threadOf, [-1, 0]);
	assert.ok(!("threads" in makeListing([{ ...article, url: "/2022/05/26/a/" }], [])));
});

test("a bundle of no articles has an empty listing", () => {
	assert.deepEqual(makeListing([], []).minutes, []);
});
