import assert from "node:assert/strict";
import { test } from "node:test";
import { feedArticles, feedMembers } from "../../../../_includes/domain/lists/feeds.ts";
import { madeArticles, madeSite } from "../../../support/articles/made-site.ts";

const NOBODY: ReadonlyMap<string, "draft"> = new Map();
const { sections } = madeSite([]).view;

test("the text of exactly those articles is needed that a feed prints: the newest of the site and of each section", () => {
	const cards = madeArticles(100, (index) => ({ section: index % 20 === 0 ? "kinh-te" : "thoi-su" }));
	const members = feedMembers(cards, { sections, unpublished: NOBODY });
	const printed = new Set([
		...feedArticles(cards, { unpublished: NOBODY }),
		...sections.flatMap(({ slug }) =>
			feedArticles(
				cards.filter((card) => card.section === slug),
				{ unpublished: NOBODY },
			),
		),
	]);
	assert.equal(printed.size, 35);
	assert.deepEqual(
		members.map(({ url }) => url),
		cards.filter((card) => printed.has(card)).map(({ url }) => url),
	);
});

test("an article that a preview shows is in no feed", () => {
	const cards = madeArticles(3);
	const unpublished = new Map([[cards[1]?.url ?? "", "embargoed" as const]]);
	assert.deepEqual(
		feedArticles(cards, { unpublished }).map(({ slug }) => slug),
		["bai-0", "bai-2"],
	);
	assert.equal(feedMembers(cards, { sections, unpublished }).length, 2);
});
