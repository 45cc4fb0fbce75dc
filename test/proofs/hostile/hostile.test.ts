import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { startServer } from "../../../_includes/site/serve/server.ts";
import { openBrowser } from "../../support/browser/browser.ts";
import { hostileArticles, type Place, tally } from "../../support/hostile/hostile.ts";
import { assertFound, lookAt, withHostileSite } from "../../support/hostile/hostile-site.ts";
import { withWatchedTabs } from "../../support/hostile/inert-page.ts";
import { lostLetters } from "../../support/hostile/lost-letters.ts";
import { searchAnswer } from "../../support/search/search-results.ts";
import { holdBack, searchEnd, serveSearchSite } from "../../support/search/search-site.ts";

/** Texts that would act if a page took them for more than text. */
const ATTACKS = [
	'<script>alert("tin")</script>',
	'</script><script>alert("tin")</script>',
	'"><img src=/khong-co.png onerror=alert("tin")>',
	`'><svg onload=alert("tin")>`,
	'</title><body onload=alert("tin")>',
	`</h1></main><iframe srcdoc="<script>alert('tin')</script>"></iframe>`,
	'javascript:alert("tin")',
	'[bấm](JaVaScRiPt&colon;alert("tin"))',
	"[bấm](//khac.example/a) ![x](https://khac.example/a.png)",
	`<a href="data:text/html,<script>alert('tin')</script>">bấm</a>`,
	'" autofocus onfocus=alert("tin") x="',
	`' style='position:fixed;inset:0' onmouseover='alert("tin")`,
	'<details open ontoggle=alert("tin")><summary>bấm</summary></details>',
	"<base href=//khac.example/>",
	'<meta http-equiv=refresh content="0;url=//khac.example/">',
	"<link rel=stylesheet href=//khac.example/a.css><style>@import '//khac.example/b.css'</style>",
	'<form action=//khac.example/><input name=q autofocus onfocus=alert("tin")></form>',
	`<object data="javascript:alert('tin')"></object><embed src=//khac.example/a>`,
	'<math><mtext></table><mglyph><style><img src=x onerror=alert("tin")>',
	'--><script>alert("tin")</script><!--',
	`<noscript><p title="</noscript><img src=x onerror=alert('tin')>"></noscript>`,
	'<template><script>alert("tin")</script></template>',
	`{{constructor.constructor('alert("tin")')()}}`,
	`\${alert("tin")} <%= alert("tin") %>`,
	'<a href="//khac.example" target=_blank ping=//khac.example>bấm</a>',
	'\\u003cscript\\u003ealert("tin")\\u003c/script\\u003e',
	'::: hop\n<script>\nalert("tin")\n</script>\n:::\n<img\nsrc=x\nonerror=alert("tin")>',
] as const;

/** Texts that programs trip over. */
const ODDITIES = [
	"__proto__",
	"constructor",
	"null",
	"-0.0e999",
	"0x1F",
	`{{7*7}} \${7*7} %s%n %00`,
	"&lt;b&gt; &amp; &#273; &nbsp;",
	"C:\\báo\\tin\\n.md",
	"../../../../etc/passwd",
	"$(touch /tmp/tin) `touch /tmp/tin` | ; && rm",
	"' OR 1=1; DROP TABLE bai --",
	"\"'“”‘’«»`´",
	"*đậm* _nghiêng_ ~~bỏ~~ [chữ] <thẻ>",
	"# không phải đề mục",
	"1. không phải danh sách",
	"hai  dấu   cách, một\u00a0dấu cách cứng",
	"مرحبا بكم في بن تري",
	"bến שלום phà",
	"Hô\u0323i ngh\u1ecb tie\u0302\u0301ng Vie\u0323\u0302t",
	// As many marks over one letter as are taken.
	`Z${"\u0300\u0323\u0302".repeat(10)}ô`,
	"👩‍🌾 👨‍👩‍👧‍👦 🏳️‍🌈 1️⃣ 🇻🇳",
	"dừa\u200Bxiêm\u200Dkhô\u00ADngon\uFEFFngọt",
	"đườngdừa".repeat(12),
	"ＢẾＮ ＴＲＥ 𝐁𝐞𝐧 ①②③ ½ ﬁ",
	"𠜎𠜱 日本語 한국어",
	// Refused, each for a character that nobody sees.
	"đảo \u202Egnọc\u202C chữ",
	"nul\u0000la",
	"đỏ \u001b[31mđỏ\u0007",
	"dòng\u2028mới",
	"\u200B",
	" ",
] as const;

test("no text of an article acts or is shown otherwise than it was written, with the Content-Security-Policy off", async (t) => {
	const articles = await hostileArticles(
		[
			...ATTACKS.map((payload, at) => ({ slug: `tan-cong-${at}`, payload })),
			...ODDITIES.map((payload, at) => ({ slug: `chu-la-${at}`, payload })),
		],
		{ mend: true },
	);
	t.diagnostic(tally(articles));
	const refused = (place: Place) =>
		articles.filter((one) => one.refused.has(place)).map((one) => one.payload);
	assert.deepEqual(refused("title"), [
		ATTACKS.at(-1),
		...ODDITIES.slice(-6).filter((text) => text !== "\u200B"),
	]);

	await withHostileSite(articles, async (site) => {
		// Pages of tags are made as pages of authors are; the proof on the public strings opens both.
		const paths = site.paths.filter((path) => !path.startsWith("/the/"));
		const lost: string[] = [];
		const { active, misprinted } = await lookAt(site, paths, ({ slug, texts }, { body }) => {
			const missing = lostLetters(texts.body, body);
			if (missing) lost.push(`${slug}: ${missing}`);
		});
		assert.deepEqual(active, []);
		assert.deepEqual(misprinted, []);
		assert.deepEqual(lost, []);

		await assertFound(site);
		await site.withTabs(async (open) => {
			const { visit } = await open();
			for (const attack of ATTACKS.slice(0, 5))
				assert.deepEqual(await visit(`/tim-kiem/?q=${encodeURIComponent(attack)}`, searchAnswer), []);
		});
	});
});

test("a search that has less to say at its end leaves room above its results, and no style in the page", async () => {
	const [site, browser] = await Promise.all([serveSearchSite(), openBrowser()]);
	try {
		await withWatchedTabs(browser, site.url, async (open) => {
			const { visit, page } = await open();
			await page.setViewportSize({ width: 370, height: 800 });
			const release = await holdBack(page, /\/pagefind\/2024\//);
			const top = () =>
				page
					.locator(".search-results > li")
					.first()
					.evaluate((one) => one.getBoundingClientRect().top);
			const found = await visit("/tim-kiem/?the=lang-nghe", async () => {
				await page.locator(".search-status", { hasText: "07/2026" }).waitFor();
				await page.locator(".search-results > li").nth(3).waitFor();
				await page.evaluate(() => new Promise(requestAnimationFrame));
				const before = await top();
				release();
				await searchEnd(page);
				assert.equal(await top(), before);
				const room = page
					.locator(".search-results")
					.evaluate((list) => Number.parseFloat(getComputedStyle(list).paddingTop));
				assert.ok((await room) > 0);
			});
			// The click on the button that clears the filter leads to the page without it.
			assert.deepEqual(
				found.filter((one) => one !== `went to ${site.url}/tim-kiem/`),
				[],
			);
		});
	} finally {
		await browser.close();
		await site.close();
	}
});

/** Pages that do what no page of the newspaper may do, and what the watch must tell of each. */
const ACTING: Readonly<Record<string, readonly [html: string, told: RegExp]>> = {
	"an inline script": ["<script>1</script>", /ran a script of http/],
	"a dialog": ["<script>alert('tin')</script>", /^dialog: tin$/],
	"a handler of an event": ["<p onmouseover='window.a=1'>x</p>", /ran a script of http/],
	"a handler of a failed picture": ["<img src=/khong-co.png onerror='window.a=1'>", /ran a script of http/],
	"a file that is not the site's own": ["<img src=/khong-co.png>", /^asked for http.*khong-co/],
	"another host": ["<img src=//khac.example/a.png>", /^asked for http:..khac\.example/],
	"a frame": ["<iframe srcdoc='<p>x'></iframe>", /^has a frame$/],
	"a script in a frame": ["<iframe srcdoc='<script>1</script>'></iframe>", /^ran a script of about:srcdoc$/],
	"an address that is a script": ["<a href=' javascript:1'>x</a>", /^body a has href=/],
	"an address of data": ["<a href='data:text/html,x'>x</a>", /^body a has href=/],
	"an address without a scheme": ["<a href='//khac.example'>x</a>", /^body a has href=/],
	"a style": ["<p style='color:red'>x</p>", /^body p has style=/],
	"a style for a moment": [
		`<p>x</p><script>p = document.querySelector("p"); p.style.color = "red"; p.removeAttribute("style")</script>`,
		/^a script wrote style of body p$/,
	],
	"a style sheet in the text": ["<style>*{}</style>", /^body <style>$/],
	"a form of another kind": ["<form action=/gui/></form>", /^body <form action="\/gui\/">$/],
	"a drawing with a link": ["<svg><a xlink:href='javascript:1'></a></svg>", /^body <svg>$/],
	"a base": ["<base href='/x/'>", /^body <base /],
	"an order to leave": ["<meta http-equiv=refresh content='9;url=/'>", /^body <meta http-equiv="refresh">$/],
	"broken structured data": ["<script type='application/ld+json'>{</script>", /no JSON/],
};

const pageOf = (html: string) => `<!doctype html><title>x</title><main>${html}</main>`;

test("the watch that finds nothing above tells what it looks for", async (t) => {
	const site = await mkdtemp(join(tmpdir(), "acting-"));
	await writeFile(join(site, "_headers"), "/*\n  Content-Security-Policy: default-src 'none'\n");
	const cases = Object.entries(ACTING);
	for (const [at, [, [html]]] of cases.entries()) await writeFile(join(site, `${at}.html`), pageOf(html));
	await writeFile(join(site, "harmless.html"), pageOf("<p>x"));
	const [browser, server] = await Promise.all([openBrowser(), startServer({ site, port: 0 })]);
	try {
		await withWatchedTabs(browser, server.url, async (open) => {
			const { visit, visitAll } = await open();
			const ways = {
				"alone in its window": visit,
				"in a frame, among others": (path: string) => visitAll(["/harmless", path, "/harmless"]),
			};
			for (const [way, look] of Object.entries(ways))
				for (const [at, [name, [, told]]] of cases.entries())
					await t.test(`${name}, ${way}`, async () => {
						const found = await look(`/${at}`);
						assert.ok(
							found.some((one) => told.test(one.replace(`/${at} `, ""))),
							found.join("\n"),
						);
					});
			for (const look of Object.values(ways)) assert.deepEqual(await look("/harmless"), []);
		});
	} finally {
		await browser.close();
		await server.close();
		await rm(site, { recursive: true });
	}
});
