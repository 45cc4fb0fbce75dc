import assert from "node:assert/strict";
import { test } from "node:test";
import { planAgenda } from "../../../../_includes/domain/agenda/agenda.ts";
import type { Card, Filed } from "../../../../_includes/domain/article/article.ts";
import { newsroomTime, readNewsroomTime } from "../../../../_includes/domain/dates/dates.ts";

const time = (text: string) => {
	const reading = readNewsroomTime(text);
	assert.ok(reading.ok);
	return reading.time;
};
const NOW = time("2026-11-24 08:30").epoch;
const AT = { line: 1, column: 1 };

/** A card that has all, but for what a case says of it. */
const card = (slug: string, over: Partial<Card> = {}): Filed<Card> => ({
	slug,
	url: `/2026/11/24/${slug}/`,
	title: slug,
	date: time("2026-11-24 07:00"),
	section: "thoi-su",
	tags: [],
	credit: { people: [], printed: undefined } as unknown as Card["credit"],
	lede: "Sapô.",
	cover: { src: "/media/a.jpg", alt: "A" },
	corrections: [],
	comments: true,
	draft: false,
	...over,
	file: `content/articles/2026/11/${slug}.md`,
});

const FRONT = { file: "content/front.yaml", plan: { pins: [], strip: undefined } } as never;

for (const [what, over, hours] of [
	["a live article", {}, []],
	["one of tomorrow", { date: time("2026-11-25 05:00") }, ["2026-11-25 05:00 appears"]],
	["one that waits", { embargo: time("2026-11-24 17:00") }, ["2026-11-24 17:00 appears"]],
	["one that ends", { expires: time("2026-11-30 00:00") }, ["2026-11-30 00:00 expires"]],
	[
		"one that waits and ends",
		{ embargo: time("2026-11-24 17:00"), expires: time("2026-11-30 00:00") },
		["2026-11-24 17:00 appears", "2026-11-30 00:00 expires"],
	],
	[
		"one that ends before it begins",
		{ embargo: time("2026-11-24 17:00"), expires: time("2026-11-24 12:00") },
		[],
	],
	["a draft of tomorrow", { draft: true, date: time("2026-11-25 05:00") }, []],
] as const)
	test(`the clock and ${what}: ${hours.join(", ") || "nothing"}`, () => {
		const agenda = planAgenda([card("ben-pha", over)], FRONT, NOW);
		assert.deepEqual(
			agenda.hours.map(({ at, what }) => `${at.iso.slice(0, 16).replace("T", " ")} ${what}`),
			hours,
		);
	});

test("pins and the strip begin and end, among articles by the hour, soonest first", () => {
	const plan = {
		pins: [
			{ url: "/2026/11/24/ben-pha/", until: time("2026-11-24 18:00"), untilAt: AT, ...AT },
			{
				url: "/2026/11/24/khong-co/",
				from: time("2026-11-24 09:00"),
				until: time("2026-11-26 18:00"),
				untilAt: AT,
				...AT,
			},
		],
		strip: { text: "Bão số 3 đổi hướng", until: time("2026-11-24 12:00"), untilAt: AT, ...AT },
	};
	const later = card("mai", { date: time("2026-11-25 05:00") });
	const { hours } = planAgenda([later, card("ben-pha")], { file: "content/front.yaml", plan } as never, NOW);
	assert.deepEqual(
		hours.map(({ what, title }) => [what, title]),
		[
			["pinned", "/2026/11/24/khong-co/"],
			["strip-ends", "Bão số 3 đổi hướng"],
			["unpinned", "ben-pha"],
			["appears", "mai"],
			["unpinned", "/2026/11/24/khong-co/"],
		],
	);
});

test("drafts wait, and what readers see bare since less than three days is told", () => {
	const bare = { cover: undefined, lede: undefined } as unknown as Partial<Card>;
	const agenda = planAgenda(
		[
			card("nhap", { draft: true, ...bare }),
			card("tran", bare),
			card("thieu-sapo", { lede: undefined } as unknown as Partial<Card>),
			card("cu", { ...bare, date: newsroomTime(NOW - 4 * 24 * 3_600_000) }),
			card("mai", { ...bare, date: time("2026-11-25 05:00") }),
		],
		FRONT,
		NOW,
	);
	assert.deepEqual(
		agenda.drafts.map(({ slug }) => slug),
		["nhap"],
	);
	assert.deepEqual(
		agenda.bare.map(({ card: { slug }, lacks }) => [slug, ...lacks]),
		[
			["tran", "cover", "lede"],
			["thieu-sapo", "lede"],
		],
	);
});
