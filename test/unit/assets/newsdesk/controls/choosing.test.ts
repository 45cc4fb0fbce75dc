import assert from "node:assert/strict";
import { test } from "node:test";
import {
	knownStories,
	knownTags,
} from "../../../../../assets/admin/newsdesk/controls/choosing/known-names.ts";
import {
	findStory,
	pastedStory,
} from "../../../../../assets/admin/newsdesk/controls/choosing/story-names.ts";
import { suggest } from "../../../../../assets/admin/newsdesk/controls/choosing/suggest.ts";
import { addTags, findTag } from "../../../../../assets/admin/newsdesk/controls/choosing/tag-names.ts";

const TAGS = [
	{ slug: "ben-pha", name: "bến phà" },
	{ slug: "han-man", name: "hạn mặn", synonyms: ["xâm nhập mặn", "nước mặn"] },
	{ slug: "cay-dua", name: "cây dừa" },
	{ slug: "pha-dien", name: "phà điện" },
];

for (const [typed, found] of [
	["ben", ["bến phà"]],
	["phà", ["phà điện", "bến phà"]],
	["pha di", ["phà điện"]],
	["dua cay", ["cây dừa"]],
	["nuoc man", ["hạn mặn"]],
	["ua", []],
	["", ["bến phà", "hạn mặn", "cây dừa", "phà điện"]],
] as const)
	test(`"${typed}" suggests ${found.join(", ") || "nothing"}`, () => {
		assert.deepEqual(
			suggest(knownTags(TAGS), typed).map(({ label }) => label),
			found,
		);
	});

test("no more is suggested than can be looked through", () => {
	const many = Array.from({ length: 50 }, (_, index) => ({ slug: `phà-${index}`, name: `phà ${index}` }));
	assert.equal(suggest(knownTags(many), "pha").length, 8);
});

for (const [typed, tags] of [
	["Ben Pha", ["bến phà"]],
	["nước mặn", ["hạn mặn"]],
	["đèn pin", ["đèn pin"]],
	["cay dua; Ben pha, đèn", ["cây dừa", "bến phà", "đèn"]],
	["xâm nhập mặn, hạn mặn", ["hạn mặn"]],
	[" , ", []],
] as const)
	test(`a tag typed as "${typed}" is added as ${tags.join(", ") || "nothing"}`, () => {
		assert.deepEqual(addTags([], typed, TAGS), tags);
	});

test("a tag that is there already is not added, in whatever spelling", () => {
	assert.deepEqual(addTags(["bến phà"], "BẾN PHÀ", TAGS), ["bến phà"]);
	assert.equal(findTag("---", TAGS), undefined);
});

const STORIES = [
	{ url: "/2026/11/24/ben-pha-doi-gio/", title: "Bến phà đổi giờ chạy", date: "", section: "", tags: [] },
	{ url: "/2026/10/25/trieu-cuong/", title: "Triều cường rằm tháng chín", date: "", section: "", tags: [] },
];

test("a story is found by words of its title, with marks or without, and shown with its day", () => {
	const [found, ...others] = suggest(knownStories(STORIES), "doi gio");
	assert.deepEqual([found?.key, found?.detail, others], ["/2026/11/24/ben-pha-doi-gio/", "24/11/2026", []]);
	assert.equal(suggest(knownStories(STORIES), "triều cường")[0]?.key, "/2026/10/25/trieu-cuong/");
});

for (const [pick, title] of [
	["/2026/11/24/ben-pha-doi-gio/", "Bến phà đổi giờ chạy"],
	["/2026/11/24/ben-pha-doi-gio", "Bến phà đổi giờ chạy"],
	["2026/10/trieu-cuong.md", "Triều cường rằm tháng chín"],
	["content/articles/2026/10/trieu-cuong.md", "Triều cường rằm tháng chín"],
	["2026/09/trieu-cuong.md", undefined],
	["newest", undefined],
] as const)
	test(`${pick} is ${title ?? "no story"}`, () => {
		assert.equal(findStory(pick, STORIES)?.title, title);
	});

for (const [text, path] of [
	["https://tintinh.example/2026/11/24/ben-pha/", "/2026/11/24/ben-pha/"],
	["https://tintinh.example/2026/11/24/ben-pha/?fbclid=1#a", "/2026/11/24/ben-pha/"],
	["/2026/11/24/ben-pha/", "/2026/11/24/ben-pha/"],
	["https://baokhac.example/2026/11/24/ben-pha/", undefined],
	["https://tintinh.example/the/dua/", undefined],
	["bến phà", undefined],
] as const)
	test(`pasted, ${text} is ${path ?? "no story of the newspaper"}`, () => {
		assert.equal(pastedStory(text, { newspaper: { url: "https://tintinh.example" } as never }), path);
	});
