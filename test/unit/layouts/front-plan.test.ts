import assert from "node:assert/strict";
import { test } from "node:test";
import { planFront } from "../../../_includes/layouts/front-plan.ts";
import { COVER, madeArticles, madeSite } from "../../support/edition.ts";

test("no story stands twice on the front", () => {
	const articles = madeArticles(60, (index) => ({ section: index % 2 ? "kinh-te" : "thoi-su" }));
	const { lead, companions, newest, blocks } = planFront(madeSite(articles).edition);
	const shown = [lead, ...companions, ...newest, ...blocks.flatMap((block) => block.articles)];
	assert.ok(shown.length > 10);
	assert.equal(new Set(shown).size, shown.length);
	assert.deepEqual(
		blocks.map(({ section }) => section.slug),
		["thoi-su", "kinh-te"],
	);
});

test("the newest story with a picture leads, unless it is old", () => {
	const recent = madeArticles(20, (index) => (index === 2 ? { cover: COVER } : {}));
	assert.equal(planFront(madeSite(recent).edition).lead?.slug, "bai-2");
	const old = madeArticles(20, (index) => (index === 15 ? { cover: COVER } : {}));
	assert.equal(planFront(madeSite(old).edition).lead?.slug, "bai-0");
	const lost = madeArticles(20, (index) =>
		index === 2 ? { cover: { ...COVER, src: "/media/mat.jpg" } } : {},
	);
	assert.equal(planFront(madeSite(lost).edition).lead?.slug, "bai-0");
});

test("a newspaper without articles has an empty plan", () => {
	assert.deepEqual(planFront(madeSite([]).edition), { companions: [], newest: [], blocks: [] });
});
