import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { parseAllRedirects } from "@netlify/redirect-parser";
import type { RuledAddresses } from "../../../../_includes/domain/addresses/addresses.ts";
import { readOldPath } from "../../../../_includes/domain/addresses/old-path.ts";
import { redirectsFile } from "../../../../_includes/formats/host/redirects.ts";
import { readNetlifyRules, redirectFor } from "../../../../_includes/site/serve/netlify-rules.ts";
import { readRequestPath } from "../../../../_includes/site/serve/request-path.ts";

interface Rule {
	readonly from: string;
	readonly to: string;
	readonly status: number;
	readonly force: boolean;
	readonly query: object;
	readonly conditions: object;
}

const NOTHING = { moved: [], gone: [], expired: [], forms: [] };

/** The rules as Netlify's own parser reads the file. */
async function rulesOf(addresses: Partial<RuledAddresses>): Promise<Rule[]> {
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
		...NOTHING,
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
		"/a?x=1&y=:z%20Country=vn",
		"/a?x=1%0A/*&/b=https://evil.example",
		"/a?x=%20/b%20200!",
		"/tin/bến-phà.html",
		"/a%zz%20b",
		"/\ud800",
	];
	const addresses = {
		moved: nasty.map((from) => ({ from, to: from })),
		gone: nasty.map((address) => ({ address })),
	};
	const rules = await rulesOf(addresses);
	// What has codes is spelled in two ways.
	assert.ok(rules.length >= nasty.length * 2 && rules.length <= nasty.length * 4);
	for (const { from, to, query, conditions, status } of rules) {
		assert.ok([301, 410].includes(status));
		assert.match(from, /^\/(?!\/)[\w\-.~%!$&'()+,;=@/]*$/);
		assert.match(to, /^\/(?!\/)[\w\-.~%!$&'()+,;=@/]*$/);
		assert.deepEqual(conditions, {});
		for (const value of Object.values(query)) assert.match(value, /^[^:\s]/);
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

/** What Netlify's own matcher answers. */
async function hostAnswers(addresses: Partial<RuledAddresses>, asked: readonly string[]) {
	const { parsePlain } = createRequire(import.meta.url)("netlify-redirector");
	const matcher = await parsePlain(redirectsFile({ ...NOTHING, ...addresses }), {});
	return asked.map((address) => {
		const { pathname, search } = new URL(address, "https://bao.example");
		const request = { scheme: "https", host: "bao.example", path: pathname, query: search.slice(1) };
		const found = matcher.match({ ...request, headers: {}, cookieValues: {} });
		return found ? `${found.status} ${found.to}` : "none";
	});
}

/** What the local server answers by the same rules. */
async function serverAnswers(addresses: Partial<RuledAddresses>, asked: readonly string[]) {
	const folder = await mkdtemp(path.join(tmpdir(), "redirects-"));
	try {
		await writeFile(path.join(folder, "_redirects"), redirectsFile({ ...NOTHING, ...addresses }));
		const rules = await readNetlifyRules(folder);
		return asked.map((address) => {
			const { pathname, search } = new URL(address, "https://bao.example");
			const request = readRequestPath(pathname + search);
			const found = request && redirectFor(rules, request, true);
			return found ? `${found.status} ${found.to}` : "none";
		});
	} finally {
		await rm(folder, { recursive: true });
	}
}

test("Netlify's matcher and the local server lead every old address on, as a browser asks for it", async () => {
	const to = "/2015/03/21/ben-pha/";
	const written = [
		"/?p=12",
		"/?attachment_id=7&p=12",
		"/index.php?nv=news&op=nong-nghiep/Giá dừa-45.html",
		"/tin.aspx?id=5&muc=a,b:c",
		"/Tin/Bai-Viet.HTML",
		"/tin/b%c3%a0i.html",
		"/tin/a%20b(c)&d+e,f;g=h@i!$'.html",
		"/tin/123",
		"/tin/bai,45.html",
	];
	const moved = written.map((one) => {
		const reading = readOldPath(one);
		assert.ok(reading.ok, one);
		return { from: reading.path, to };
	});
	const forms = [
		{ path: "/", names: ["p"] },
		{ path: "/index.php", names: ["nv", "op"] },
	];
	const addresses = { moved, forms, gone: [{ address: "/?p=13" }] };
	const known = [
		...written,
		"/?lang=vi&p=12",
		"/index.php?op=nong-nghiep%2FGi%C3%A1+d%E1%BB%ABa-45.html&x=1&nv=news",
		"/tin/123/",
		"/tin/b\u00E0i.html",
	];
	// A blank cannot stand in a rule: such a query is led by its form.
	const byForm = "301 /dia-chi-cu/index.php/-/nv/news/op/nong-nghiep%2FGi%C3%A1+d%E1%BB%ABa-45.html/";
	const expected = known.map((one) => (one.startsWith("/index.php") ? byForm : `301 ${to}`));
	const others = {
		"/?p=13": "410 /da-rut/",
		"/?p=14": "301 /dia-chi-cu/-/p/14/",
		"/?xp=12": "none",
		"/?q=12": "none",
		"/": "none",
		"/tin.aspx?id=5": "none",
		"/index.php?nv=news": "none",
	};
	const asked = [...known, ...Object.keys(others)];
	const wanted = [...expected, ...Object.values(others)];
	assert.deepEqual(await hostAnswers(addresses, asked), wanted);
	assert.deepEqual(await serverAnswers(addresses, asked), wanted);
});
