import assert from "node:assert/strict";
import { test } from "node:test";
import { readMoment } from "../../../../_includes/domain/dates/dates.ts";
import { contactExpires, contactWarnings } from "../../../../_includes/domain/newsroom/security-contact.ts";
import { madeArticle, madeSite } from "../../../support/articles/made-site.ts";

function moment(text: string) {
	const read = readMoment(text);
	assert.ok(read.ok, text);
	return read.time;
}

for (const [newest, end] of [
	["2026-11-24T08:30:00+07:00", "2027-11-01T00:00:00+07:00"],
	["2026-12-31T23:59:00+07:00", "2027-12-01T00:00:00+07:00"],
	["2028-02-29T00:00:00+07:00", "2029-02-01T00:00:00+07:00"],
] as const)
	test(`with a newest article of ${newest} the contact holds until ${end}`, () => {
		assert.equal(contactExpires(moment(newest)).iso, end);
	});

const { newspaper } = madeSite([]).view;
const published = { ...newspaper, url: "https://bennuoc.vn" };
const newest = madeArticle({ date: moment("2026-11-24T08:30:00+07:00") });
const warned = (now: string, paper = published, articles = [newest]) =>
	contactWarnings("content/newspaper.yaml", paper, articles, moment(now).epoch);

for (const [now, told] of [
	["2026-11-25T00:00:00+07:00", undefined],
	["2027-10-01T23:59:59+07:00", undefined],
	["2027-10-02T00:00:00+07:00", "sẽ hết hạn ngày 01/11/2027."],
	["2027-11-01T00:00:00+07:00", "đã hết hạn ngày 01/11/2027."],
] as const)
	test(`on ${now} the newsroom is ${told ? `told that the contact ${told}` : "told nothing of the contact"}`, () => {
		const problems = warned(now);
		assert.deepEqual(
			problems.map(({ severity, file }) => [severity, file]),
			told ? [["warning", "content/newspaper.yaml"]] : [],
		);
		assert.equal(problems[0]?.message.endsWith(` ${told}`) ?? told === undefined, true, problems[0]?.message);
	});

test("what readers cannot see does not keep the contact", () => {
	const draft = madeArticle({ date: moment("2027-09-01T00:00:00+07:00"), draft: true });
	const ahead = madeArticle({ date: moment("2028-01-01T00:00:00+07:00") });
	assert.equal(warned("2027-10-20T00:00:00+07:00", published, [ahead, draft, newest]).length, 1);
	const later = madeArticle({ date: moment("2027-09-01T00:00:00+07:00") });
	assert.deepEqual(warned("2027-10-20T00:00:00+07:00", published, [ahead, draft, later, newest]), []);
	assert.deepEqual(warned("2027-10-20T00:00:00+07:00", published, [draft]), []);
});

for (const [url, count] of [
	["https://tintinh.example", 0],
	["https://www.example.com", 0],
	["http://localhost:8080", 0],
	["https://example.vn", 1],
	["https://baoexample.com", 1],
	["https://example.com.vn", 1],
] as const)
	test(`the contact of ${url} is ${count ? "one that people write to" : "nobody's"}`, () => {
		assert.equal(warned("2029-01-01T00:00:00+07:00", { ...published, url }).length, count);
	});
