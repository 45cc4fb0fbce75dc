import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { parseAllRedirects } from "@netlify/redirect-parser";
import type { PublicAddresses } from "../../../../_includes/domain/addresses/addresses.ts";
import { redirectsFile } from "../../../../_includes/formats/host/redirects.ts";

interface Rule {
	readonly from: string;
	readonly to: string;
	readonly status: number;
	readonly force: boolean;
	readonly query: object;
	readonly conditions: object;
}

const NOTHING = { moved: [], gone: [], expired: [] };

/** The rules as Netlify's own parser reads the file. */
async function rulesOf(addresses: Partial<PublicAddresses>): Promise<Rule[]> {
	const folder = await mkdtemp(path.join(tmpdir(), "redirects-"));
	try {
		const file = path.join(folder, "_redirects");
		await writeFile(file, redirectsFile({ ...NOTHING, ...addresses }));
		const { redirects, errors } = await parseAllRedirects({
			redirectsFiles: [file],
			configRedirects: [],
			minimal: true,
		});
		assert.deepEqual(errors, []);
		return redirects as Rule[];
	} finally {
		await rm(folder, { recursive: true });
	}
}

test("with an article go the comments that stand below it, where it has moved and where it is gone", () => {
	const text = redirectsFile({
		moved: [
			{ from: "/2022/05/26/cu/", to: "/2022/05/26/moi/" },
			{ from: "/2022/05/26/gop", to: "/gioi-thieu/" },
		],
		gone: [{ address: "/2022/05/26/rut/" }],
		expired: ["/2022/05/26/het-han/"],
	});
	assert.deepEqual(
		text.split("\n").filter((line) => line.includes("*")),
		[
			"/2022/05/26/rut/* /da-rut/ 410!",
			"/2022/05/26/het-han/* /da-rut/ 410!",
			"/2022/05/26/cu/* /2022/05/26/moi/:splat 301!",
			"/2022/05/26/gop/* /gioi-thieu/ 301!",
		],
	);
});

test("a moved address leads to its new one for good, even where a file is", async () => {
	const [rule, ...others] = await rulesOf({
		moved: [{ from: "/tin/123.html", to: "/2022/05/26/ben-pha/" }],
		gone: [],
	});
	assert.deepEqual(others, []);
	assert.equal(rule?.from, "/tin/123.html");
	assert.equal(rule.to, "/2022/05/26/ben-pha/");
	assert.equal(rule.status, 301);
	assert.equal(rule.force, true);
});

test("a gone address shows the page of withdrawn articles with status 410", async () => {
	const [rule] = await rulesOf({
		moved: [],
		gone: [{ address: "/2022/05/26/ben-pha/", reason: "Theo yêu cầu" }],
	});
	assert.equal(rule?.from, "/2022/05/26/ben-pha/");
	assert.equal(rule.to, "/da-rut/");
	assert.equal(rule.status, 410);
	assert.equal(rule.force, true);
});

test("the address of an expired article answers as a withdrawn one does", async () => {
	const [rule] = await rulesOf({ expired: ["/2022/05/26/ben-pha/"] });
	assert.deepEqual([rule?.from, rule?.to, rule?.status], ["/2022/05/26/ben-pha/", "/da-rut/", 410]);
});

test("no address can become a second rule, a pattern, a condition or another host", async () => {
	const nasty = [
		"/a\n/* https://evil.example 200!",
		"/a https://evil.example 301!",
		"/a\u2028/b /c",
		"/a\t#",
		"#a",
		"/*",
		"/:all/:rest",
		"//evil.example/a",
		"https://evil.example/",
		"/a?x=1&y=:z Country=vn",
		"/tin/bến-phà.html",
		"/a%zz%20b",
		"/\ud800",
	];
	const addresses = {
		moved: nasty.map((from) => ({ from, to: from })),
		gone: nasty.map((address) => ({ address })),
	};
	const rules = await rulesOf(addresses);
	assert.equal(rules.length, nasty.length * 2);
	for (const { from, to, query, conditions } of rules) {
		assert.match(from, /^\/(?!\/)[\w\-.~%!'()/]*$/);
		assert.match(to, /^\/(?!\/)[\w\-.~%!'()/]*$/);
		assert.deepEqual([query, conditions], [{}, {}]);
	}
});

test("no addresses make an empty file", () => assert.equal(redirectsFile(NOTHING), ""));

test("with the page of a tag, a section, an author or a running story go the pages below it", () => {
	const text = redirectsFile({
		...NOTHING,
		moved: [
			{ from: "/the/pha", to: "/the/ben-pha/" },
			{ from: "/tac-gia/cu/", to: "/gioi-thieu/" },
			{ from: "/the/pha/atom.xml", to: "/rss.xml" },
		],
		gone: [{ address: "/chuyen-muc/cu/" }],
	});
	assert.deepEqual(text.trim().split("\n"), [
		"/chuyen-muc/cu/ /da-rut/ 410!",
		"/chuyen-muc/cu/* /da-rut/ 410!",
		"/the/pha /the/ben-pha/ 301!",
		"/the/pha/* /the/ben-pha/:splat 301!",
		"/tac-gia/cu/ /gioi-thieu/ 301!",
		"/tac-gia/cu/* /gioi-thieu/ 301!",
		"/the/pha/atom.xml /rss.xml 301!",
	]);
});
