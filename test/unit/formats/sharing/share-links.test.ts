import assert from "node:assert/strict";
import { test } from "node:test";
import { base64, shareLinks } from "../../../../_includes/formats/sharing/share-links.ts";

const PAGE = { url: "https://bennuoc.example/2022/05/26/ben-pha/", title: "Bến phà & “đèn” 100 %?" };
const links = new Map(shareLinks(PAGE).map(({ name, url }) => [name, new URL(url)]));
const parameter = (name: string, key: string) => links.get(name)?.searchParams.get(key);

test("every way carries the canonical address, and the title where it takes one", () => {
	assert.deepEqual([...links.keys()], ["Zalo", "Facebook", "X (Twitter)", "Telegram", "E-mail"]);
	assert.equal(parameter("Facebook", "u"), PAGE.url);
	for (const name of ["X (Twitter)", "Telegram"]) {
		assert.equal(parameter(name, "url"), PAGE.url);
		assert.equal(parameter(name, "text"), PAGE.title);
	}
	assert.equal(parameter("E-mail", "subject"), PAGE.title);
	assert.equal(parameter("E-mail", "body"), PAGE.url);
	assert.equal(links.get("E-mail")?.protocol, "mailto:");
});

test("Zalo is given the address as JSON in base64", () => {
	const data = parameter("Zalo", "d") ?? "";
	assert.deepEqual(JSON.parse(Buffer.from(data, "base64").toString("utf8")), { url: PAGE.url });
	assert.equal(links.get("Zalo")?.host, "button-share.zalo.me");
});

for (const text of ["", "a", "ab", "abc", "abcd", '{"url":"https://x.example/?a=1"}'])
	test(`base64 of ${JSON.stringify(text)} is that of Node`, () => {
		assert.equal(base64(text), Buffer.from(text, "ascii").toString("base64"));
	});
