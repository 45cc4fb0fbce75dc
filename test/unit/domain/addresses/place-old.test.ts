import assert from "node:assert/strict";
import { test } from "node:test";
import type { PublicAddresses } from "../../../../_includes/domain/addresses/addresses.ts";
import { placeOld } from "../../../../_includes/domain/addresses/place-old.ts";
import { redirectsFile } from "../../../../_includes/formats/host/redirects.ts";

const NOTHING: PublicAddresses = { moved: [], gone: [], expired: [], expiring: [] };
const url = (at: number) => `/2015/03/21/bai-${String(at).padStart(6, "0")}/`;
const article = (at: number, from: string) => ({ from, to: url(at) });
const many = (count: number, from: (at: number) => string) =>
	Array.from({ length: count }, (_, at) => article(at, from(at)));

function place(addresses: Partial<PublicAddresses>, most?: number) {
	const moved = addresses.moved ?? [];
	const placed = placeOld({ ...NOTHING, ...addresses }, new Set(moved.map(({ to }) => to)), most);
	const rules = redirectsFile(placed.ruled).split("\n").filter(Boolean);
	assert.ok(rules.length <= (most ?? 9_999), `${rules.length} rules`);
	const pages = [...placed.pages.values()].flat();
	return { ...placed, rules, all: pages };
}

test("as many as the host takes stand in its file, and beyond each is a page", () => {
	const fits = place({ moved: many(9_999, (at) => `/tin/${at}.html`) });
	assert.deepEqual([fits.rules.length, fits.all.length, fits.unanswered.length], [9_999, 0, 0]);
	const beyond = place({ moved: many(30_000, (at) => `/tin-${at % 10}/${at}.html`) });
	assert.equal(beyond.rules.length, 9_999);
	assert.equal(beyond.all.length, 20_001);
	assert.deepEqual(beyond.unanswered, []);
	assert.ok(beyond.pages.get(url(29_999))?.includes("/tin-9/29999.html"));
});

test("tens of thousands of queries of one form take one more rule", () => {
	const { rules, all, unanswered, ruled } = place({ moved: many(30_000, (at) => `/?p=${at}`) });
	assert.deepEqual(unanswered, []);
	assert.deepEqual(ruled.forms, [{ path: "/", names: ["p"] }]);
	assert.equal(all.length + rules.length - 1, 30_000);
	assert.ok(all.includes("/dia-chi-cu/-/p/29999/"));
	assert.equal(rules.at(-1), "/ p=:v1 /dia-chi-cu/-/p/:v1/ 301!");
});

test("what can be no page has the first rules: what is gone, lists, capitals, marks, queries with signs", () => {
	const hard = [
		article(7, "/Tin/Hoa.html"),
		article(7, "/tin/b%C3%A0i.html"),
		article(7, "/?op=thoi-su/bai"),
		article(7, "/tin.html/duoi"),
		article(7, "/.an/a"),
	];
	const addresses = {
		gone: [{ address: "/tin/rut.html" }, { address: "/?p=5" }],
		moved: [...many(50, (at) => `/tin/${at}.html`), ...hard, { from: "/tag/dua", to: "/the/dua/" }],
	};
	const placed = placeOld({ ...NOTHING, ...addresses }, new Set(many(50, String).map(({ to }) => to)), 120);
	assert.deepEqual(placed.unanswered, []);
	const small = placeOld({ ...NOTHING, ...addresses }, new Set(many(50, String).map(({ to }) => to)), 18);
	const answered = small.ruled.moved.map(({ from }) => from);
	for (const from of ["/tag/dua"]) assert.ok(answered.includes(from), from);
	assert.deepEqual(small.ruled.gone, addresses.gone);
});

test("one more address takes the place of one at most, and a new article's are its own", () => {
	const before = place({ moved: many(2_000, (at) => `/tin/${at}.html`) }, 1_000);
	const more = article(3_000, "/tin/moi.html");
	const after = place({ moved: [...many(2_000, (at) => `/tin/${at}.html`), more] }, 1_000);
	assert.deepEqual(after.rules, before.rules);
	assert.deepEqual(
		[...after.pages].filter(([to, own]) => String(before.pages.get(to)) !== String(own)),
		[[more.to, [more.from]]],
	);
	const old = place(
		{ moved: [article(0, "/tin/cu.html"), ...many(2_000, (at) => `/tin/${at}.html`)] },
		1_000,
	);
	const moved = [...old.pages].filter(([to, own]) => String(before.pages.get(to)) !== String(own));
	assert.equal(moved.length, 1);
});

test("what is withdrawn takes room in steps: others move rarely, and few", () => {
	const moved = many(2_000, (at) => `/tin/${at}.html`);
	const gone = (count: number) => Array.from({ length: count }, (_, at) => ({ address: `/rut/${at}.html` }));
	const pages = [0, 1, 5, 10, 11].map((count) => place({ moved, gone: gone(count) }, 1_000).all.length);
	assert.deepEqual(pages, [1_000, 1_010, 1_010, 1_010, 1_020]);
});

test("addresses come to the same places in whatever order they are told", () => {
	const moved = [...many(300, (at) => `/tin/${at}.html`), ...many(300, (at) => `/?p=${at}`)];
	const one = place({ moved }, 400);
	const other = place({ moved: moved.toReversed() }, 400);
	assert.deepEqual([...one.rules].sort(), [...other.rules].sort());
	assert.deepEqual([...one.all].sort(), [...other.all].sort());
});

test("what has neither room nor a page is told", () => {
	const gone = Array.from({ length: 12_000 }, (_, at) => ({ address: `/rut/${at}` }));
	const { unanswered, rules } = place({ gone, moved: [article(1, "/Hoa"), article(1, "/tin/1.html")] });
	assert.equal(rules.length, 9_999);
	assert.equal(unanswered.length, 12_000 - 9_999 + 1);
	assert.ok(unanswered.includes("/Hoa"));
	assert.deepEqual(place({ moved: [article(1, "/t?q=a%20b")] }).unanswered, ["/t?q=a%20b"]);
});

test("no folder gets more files than the host takes", () => {
	const { all, unanswered } = place({ moved: many(70_000, (at) => `/${at}.html`) });
	assert.ok(all.length <= 50_000);
	assert.equal(all.length + unanswered.length, 70_000 - 9_999);
});
