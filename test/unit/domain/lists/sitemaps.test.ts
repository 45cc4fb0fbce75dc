import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomTime } from "../../../../_includes/domain/dates/dates.ts";
import { newsArticles } from "../../../../_includes/domain/lists/sitemaps.ts";
import {
	planSitemaps,
	type Sitemap,
	sitemapChange,
} from "../../../../_includes/formats/sitemaps/plan-sitemaps.ts";
import {
	DAY,
	FIRST,
	HOUR,
	madeArticle,
	madeArticles,
	madeSite,
} from "../../../support/articles/made-site.ts";

const pathsIn = ({ entries }: Sitemap) =>
	[...entries.join("").matchAll(/<loc>https:\/\/bennuoc\.example([^<]+)/g)].map(([, path]) => path);

const time = (text: string) => newsroomTime(Date.parse(`${text}:00+07:00`));

test("the front and each year have a sitemap, with the last real change of each page", () => {
	const { view, lists } = madeSite([
		madeArticle({ slug: "moi", date: time("2023-01-01T00:30") }),
		madeArticle({
			slug: "sua",
			date: time("2022-12-31T23:30"),
			updated: time("2023-02-01T08:00"),
			corrections: [{ date: time("2023-03-01T08:00"), text: "Sai tên." }],
		}),
		madeArticle({ slug: "cu", date: time("2022-05-26T18:56") }),
	]);
	const plan = planSitemaps(view, lists);
	assert.deepEqual(
		plan.map(({ path }) => path),
		["/sitemap-front.xml", "/sitemap-2023.xml", "/sitemap-2022.xml"],
	);
	const old = [...(plan[2]?.entries.join("") ?? "").matchAll(/example([^<]+)<\/loc><lastmod>([^<]+)/g)];
	assert.deepEqual(Object.fromEntries(old.map(([, path, changed]) => [path, changed])), {
		"/2022/12/31/sua/": "2023-03-01T08:00:00+07:00",
		"/2022/05/26/cu/": "2022-05-26T18:56:00+07:00",
		"/2022/12/": "2023-03-01T08:00:00+07:00",
		"/2022/05/": "2022-05-26T18:56:00+07:00",
		"/2022/12/31/": "2023-03-01T08:00:00+07:00",
		"/2022/05/26/": "2022-05-26T18:56:00+07:00",
		"/chuyen-muc/thoi-su/2022/12/": "2023-03-01T08:00:00+07:00",
		"/chuyen-muc/thoi-su/2022/05/": "2022-05-26T18:56:00+07:00",
		"/tac-gia/anh-nguyet/2022/12/": "2023-03-01T08:00:00+07:00",
		"/tac-gia/anh-nguyet/2022/05/": "2022-05-26T18:56:00+07:00",
	});
	assert.ok(plan[2] && sitemapChange(plan[2]) === "2023-03-01T08:00:00+07:00");
	assert.ok(plan[0] && pathsIn(plan[0]).includes("/chuyen-muc/kinh-te/"));
});

test("a year of more than 50,000 addresses goes on in further files, and loses none", () => {
	const { view, lists } = madeSite(
		madeArticles(50_001, (index) => ({ date: newsroomTime(FIRST - index * 60_000) })),
	);
	const year = planSitemaps(view, lists).filter(({ path }) => path.startsWith("/sitemap-2022"));
	assert.deepEqual(
		year.map(({ path }) => path),
		["/sitemap-2022.xml", "/sitemap-2022-2.xml"],
	);
	assert.equal(year[0] && pathsIn(year[0]).length, 50_000);
	const paths = new Set(year.flatMap(pathsIn));
	assert.ok(view.cards.every(({ url }) => paths.has(url)));
});

test("news is what is not older than two days before the newest article", () => {
	const { view } = madeSite(madeArticles(4, (index) => ({ date: newsroomTime(FIRST - index * DAY) })));
	assert.deepEqual(
		newsArticles(view).map(({ slug }) => slug),
		["bai-0", "bai-1"],
	);
	const hourly = madeSite(madeArticles(60, (index) => ({ date: newsroomTime(FIRST - index * HOUR) })));
	assert.equal(newsArticles(hourly.view).length, 48);
	assert.deepEqual(newsArticles(madeSite([]).view), []);
});
