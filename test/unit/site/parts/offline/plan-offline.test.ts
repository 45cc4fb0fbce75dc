import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomTime } from "../../../../../_includes/domain/dates/dates.ts";
import { planOffline } from "../../../../../_includes/site/parts/offline/plan-offline.ts";
import { FIRST, madeArticle } from "../../../../support/articles/made-site.ts";

const DAY = 24 * 3_600_000;

test("of each pack, of each month and of each older one all articles are known", () => {
	const shown = Array.from({ length: 300 }, (_, at) =>
		madeArticle({ slug: `bai-${at}`, date: newsroomTime(FIRST - at * DAY) }),
	);
	const { packs, months, older, cards } = planOffline(shown, { articles: 20, week: 5, months: 3 });
	assert.ok(packs.length > 1 && months.length === 3 && older.length > 3);
	for (const { days, articles } of [...packs, ...months, ...older])
		assert.equal(days.flatMap((day) => cards.get(day) ?? []).length, articles);
	assert.equal([...cards.values()].flat().length, shown.length);
});
