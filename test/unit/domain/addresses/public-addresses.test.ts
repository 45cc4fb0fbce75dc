import assert from "node:assert/strict";
import { test } from "node:test";
import { publicAddresses } from "../../../../_includes/domain/addresses/public-addresses.ts";
import { newsroomTime } from "../../../../_includes/domain/dates/dates.ts";
import { DAY, FIRST, madeArticle } from "../../../support/articles/made-site.ts";

const NOW = FIRST + DAY;
const LATER = newsroomTime(NOW + DAY);
const NOTHING = { moved: [], gone: [] };
const NONE = new Map<string, string[]>();
const NEVER = { expired: [], expiring: [] };

test("the alias of a live article leads to it; of an expired one it is gone with it", () => {
	const live = madeArticle({});
	const expired = madeArticle({ slug: "het-han", expires: newsroomTime(NOW) });
	const aliases = new Map([
		[live.file, ["/tin/1.html"]],
		[expired.file, ["/tin/2.html"]],
	]);
	assert.deepEqual(publicAddresses(NOTHING, [live, expired], aliases, new Map(), NOW), {
		moved: [{ from: "/tin/1.html", to: live.url }],
		gone: [{ address: "/tin/2.html" }],
		expired: [expired.url],
		expiring: [],
	});
});

test("a live article that will expire is told with its hour; a draft, or a story before its hour, is not told", () => {
	const expires = newsroomTime(NOW + 2 * DAY);
	const article = madeArticle({ expires });
	const addresses = (change: Partial<typeof article>, now = NOW) =>
		publicAddresses(NOTHING, [{ ...article, ...change }], NONE, new Map(), now);
	assert.deepEqual(addresses({}), { ...NOTHING, expired: [], expiring: [[article.url, expires.epoch]] });
	assert.deepEqual(addresses({}, expires.epoch), { ...NOTHING, expired: [article.url], expiring: [] });
	for (const change of [{ draft: true }, { embargo: LATER }])
		assert.deepEqual(addresses(change), { ...NOTHING, ...NEVER });
	assert.deepEqual(addresses({ draft: true }, expires.epoch), { ...NOTHING, ...NEVER });
});

test("nothing leads to a draft or to a story before its hour", () => {
	for (const change of [{ draft: true }, { embargo: LATER }, { date: LATER }]) {
		const article = madeArticle({ slug: "bi-mat", ...change });
		const aliases = new Map([[article.file, ["/tin/bi-mat.html"]]]);
		const moved = [{ from: "/2022/05/26/ten-cu/", to: article.url }];
		assert.deepEqual(publicAddresses({ moved, gone: [] }, [article], aliases, new Map(), NOW), {
			...NOTHING,
			...NEVER,
		});
		const after = { ...article, draft: false };
		assert.equal(
			publicAddresses({ moved, gone: [] }, [after], aliases, new Map(), NOW + 2 * DAY).moved.length,
			2,
		);
	}
});

test("a merged tag leads to the one that is printed, once an article bears it", () => {
	const tags = new Map([
		["ben-pha", { slug: "ben-pha", name: "bến phà", synonyms: [{ name: "phà", slug: "pha" }] }],
		["dua", { slug: "dua", name: "dừa", synonyms: [{ name: "cây dừa", slug: "cay-dua" }] }],
	]);
	assert.deepEqual(publicAddresses(NOTHING, [madeArticle()], NONE, tags, NOW).moved, [
		{ from: "/the/pha/", to: "/the/ben-pha/" },
	]);
	const gone = [{ address: "/the/pha/" }];
	assert.deepEqual(publicAddresses({ moved: [], gone }, [madeArticle()], NONE, tags, NOW), {
		moved: [],
		gone,
		...NEVER,
	});
});
