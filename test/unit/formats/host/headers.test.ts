import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { parseAllHeaders } from "@netlify/headers-parser";
import { CONTENT_SECURITY_POLICY, headersFile } from "../../../../_includes/formats/host/headers.ts";

/** The headers of a path by Netlify's own reading of the file: of two rules for one name the later wins. */
async function headersOf(
	page: string,
	preview = false,
	newsdesk?: { readonly gitHosts: readonly string[] },
): Promise<Record<string, string>> {
	const folder = await mkdtemp(path.join(tmpdir(), "headers-"));
	try {
		const file = path.join(folder, "_headers");
		await writeFile(file, headersFile({ preview, assets: "ab12cd", ...(newsdesk && { newsdesk }) }));
		const { headers, errors } = await parseAllHeaders({
			headersFiles: [file],
			configHeaders: undefined,
			minimal: false,
		});
		assert.deepEqual(errors, []);
		const matching = headers.filter((rule) => "forRegExp" in rule && rule.forRegExp.test(page));
		return Object.assign({}, ...matching.map((rule) => rule.values));
	} finally {
		await rm(folder, { recursive: true });
	}
}

test("the policy begins at nothing and lets no inline script, inline style or other host in", async () => {
	const policy = (await headersOf("/2022/05/26/ben-pha/"))["Content-Security-Policy"] ?? "";
	assert.ok(policy.startsWith("default-src 'none'; script-src 'self'; "));
	const { "require-trusted-types-for": _, "trusted-types": names, ...directives } = CONTENT_SECURITY_POLICY;
	const sources = Object.values(directives).flat();
	assert.deepEqual([...new Set(sources)].sort(), ["'none'", "'self'"]);
	assert.ok(policy.endsWith(`; require-trusted-types-for 'script'; trusted-types ${names.join(" ")}`));
});

test("the policies that let a text become markup or a script's address are those that the readers' scripts make", async () => {
	const files = await readdir("assets", { recursive: true });
	const sources = await Promise.all(
		files.filter((file) => file.endsWith(".ts")).map((file) => readFile(path.join("assets", file), "utf8")),
	);
	const made = sources.flatMap((source) =>
		Array.from(source.matchAll(/\bpolicy\("create(?:HTML|ScriptURL)", "([\w-]+)"/g), ([, name]) => name),
	);
	assert.ok(made.length > 0);
	assert.deepEqual(made.sort(), [...CONTENT_SECURITY_POLICY["trusted-types"]]);
});

test("the search page alone may send a form elsewhere, to the search engine that it names", async () => {
	const policyOf = async (page: string) => (await headersOf(page))["Content-Security-Policy"] ?? "";
	const [own, search] = await Promise.all([policyOf("/"), policyOf("/tim-kiem/")]);
	assert.match(own, /; form-action 'self'; /);
	assert.equal(search, own.replace("form-action 'self'", "form-action 'self' https://html.duckduckgo.com"));
	assert.equal(await policyOf("/tim-kiem"), search);
});

test("the newsdesk alone may compile, keep styles in its page, show and play what is not sent yet, and ask the git host; its popup may answer it", async () => {
	const desk = { gitHosts: ["https://api.github.com"] };
	const headers = await headersOf("/admin/", false, desk);
	assert.equal(
		// Sveltia gives the frame of a preview the address of the page it stands in.
		headers["Content-Security-Policy"]?.replace(/base-uri '(?:self|none)'; /, ""),
		"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; media-src 'self' blob:; font-src 'self'; connect-src 'self' blob: data: https://api.github.com; manifest-src 'self' blob:; worker-src 'self' blob:; frame-src 'self' blob:; form-action 'self'; frame-ancestors 'none'",
	);
	assert.equal(headers["Cross-Origin-Opener-Policy"], "same-origin-allow-popups");
	assert.equal(headers["X-Robots-Tag"], "noindex, nofollow");
	assert.deepEqual(await headersOf("/admin", false, desk), headers);
	const script = await headersOf("/admin/newsdesk/ab12/newsdesk.js", false, desk);
	assert.equal(script["Cache-Control"], "public, max-age=31536000, immutable");
	assert.equal(headers["Cache-Control"], undefined);
	for (const page of ["/", "/admin/thu/", "/admin/hom-nay/", "/2022/05/26/ben-pha/", "/assets/site.css"])
		assert.deepEqual(await headersOf(page, false, desk), await headersOf(page));
	assert.deepEqual(await headersOf("/admin/"), await headersOf("/gioi-thieu/"));
});

test("every page is protected by the headers that scanners and browsers look for", async () => {
	const headers = await headersOf("/");
	assert.equal(headers["Strict-Transport-Security"], "max-age=63072000; includeSubDomains; preload");
	assert.equal(headers["X-Content-Type-Options"], "nosniff");
	assert.equal(headers["X-Frame-Options"], "DENY");
	assert.equal(headers["Referrer-Policy"], "strict-origin-when-cross-origin");
	assert.equal(headers["Cross-Origin-Opener-Policy"], "same-origin");
	assert.equal(headers["Cross-Origin-Resource-Policy"], "same-origin");
	assert.match(headers["Permissions-Policy"] ?? "", /^[a-z-]+=\(\)(, [a-z-]+=\(\))+$/);
});

test("what has a hash in its name is kept for a year, what has not is asked for anew", async () => {
	const cacheOf = async (file: string) => (await headersOf(file))["Cache-Control"];
	assert.equal(await cacheOf("/fonts/public-sans-ab12.woff2"), "public, max-age=31536000, immutable");
	assert.equal(await cacheOf("/pictures/ben-pha-ab12-480.webp"), "public, max-age=31536000, immutable");
	assert.equal(await cacheOf("/icons/icon.ab12.svg"), "public, max-age=31536000, immutable");
	assert.equal(await cacheOf("/icons/icon-192.png"), "public, max-age=0, stale-while-revalidate=604800");
	for (const file of [
		"titles/ab12.json",
		"2026-q3/index/vi_ab12.pf_index",
		"all/fragment/vi_ab12.pf_fragment",
		"2026-w47/listing.ab12.json",
		"2026-11/pagefind.vi_ab12.pf_meta",
	])
		assert.equal(await cacheOf(`/pagefind/${file}`), "public, max-age=31536000, immutable");
	for (const file of ["title-index.json", "bundles.json", "all/pagefind-entry.json"])
		assert.equal(await cacheOf(`/pagefind/${file}`), undefined);
	assert.equal(await cacheOf("/assets/site.css"), "public, max-age=0, stale-while-revalidate=604800");
	assert.equal(await cacheOf("/2022/05/26/ben-pha/"), undefined);
});

test("the worker and what is newest to keep are asked for at every visit, the lists that it names never again", async () => {
	const cacheOf = async (file: string) => (await headersOf(file))["Cache-Control"];
	assert.equal(await cacheOf("/sw.js"), "no-cache");
	assert.equal(await cacheOf("/offline/edition.json"), "no-cache");
	assert.equal(await cacheOf("/offline/lists/ab12.json"), "public, max-age=31536000, immutable");
});

test("every answer tells with which scripts and styles it goes", async () => {
	for (const file of ["/", "/2022/05/26/ben-pha/", "/assets/site.css"])
		assert.equal((await headersOf(file))["X-Assets"], "ab12cd");
});

test("a feed reader on another site may show the pictures, and nothing else of the site", async () => {
	assert.equal((await headersOf("/pictures/a.webp"))["Cross-Origin-Resource-Policy"], "cross-origin");
	assert.equal((await headersOf("/assets/site.css"))["Cross-Origin-Resource-Policy"], "same-origin");
});

test("no script of a sound, a film or a document runs in the newspaper's name; what browsers do not show is kept", async () => {
	const policy = "default-src 'none'; media-src 'self'; frame-ancestors 'none'";
	for (const [file, type, isShown] of [
		["ghi-am-ab12.mp3", "audio/mpeg", true],
		["lu-ve-ab12.mp4", "video/mp4", true],
		// In a sandbox Safari shows an empty window.
		["quyet-dinh-ab12.pdf", "application/pdf", true],
		["mau-don-ab12.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", false],
		["so-lieu-ab12.csv", "text/csv; charset=utf-8", false],
		["ranh-gioi-ab12.geojson", "application/geo+json", false],
		["phu-de-ab12.vtt", "text/vtt; charset=utf-8", false],
	] as const) {
		const headers = await headersOf(`/media/2026/11/${file}`);
		assert.equal(headers["Content-Type"], type);
		assert.equal(headers["X-Content-Type-Options"], "nosniff");
		assert.equal(headers["X-Frame-Options"], "DENY");
		assert.equal(headers["Content-Security-Policy"], isShown ? policy : `${policy}; sandbox`, file);
		assert.equal(headers["Content-Disposition"], isShown ? undefined : "attachment", file);
	}
	const page = await headersOf("/2026/11/23/ben-pha/");
	assert.equal(page["Content-Disposition"], undefined);
	assert.match(page["Content-Security-Policy"] ?? "", /script-src 'self'/);
});

test("only a preview asks search engines to stay away", async () => {
	assert.equal((await headersOf("/", true))["X-Robots-Tag"], "noindex");
	assert.equal((await headersOf("/"))["X-Robots-Tag"], undefined);
});

for (const file of [
	"/rss.xml",
	"/chuyen-muc/thoi-su/atom.xml",
	"/the/dua/atom.xml",
	"/dong-su-kien/lu/atom.xml",
])
	test(`${file} is plain XML, which browsers show with its style, and may be read by any site`, async () => {
		const headers = await headersOf(file);
		assert.equal(headers["Content-Type"], "application/xml; charset=utf-8");
		assert.equal(headers["Access-Control-Allow-Origin"], "*");
		assert.equal(headers["Cross-Origin-Resource-Policy"], "cross-origin");
	});

test("JSON Feed, search description and manifest have the types of their standards", async () => {
	const typeOf = async (file: string) => (await headersOf(file))["Content-Type"];
	assert.equal(await typeOf("/feed.json"), "application/feed+json; charset=utf-8");
	assert.equal(await typeOf("/chuyen-muc/thoi-su/feed.json"), "application/feed+json; charset=utf-8");
	assert.equal(await typeOf("/opensearch.xml"), "application/opensearchdescription+xml; charset=utf-8");
	assert.equal(await typeOf("/site.webmanifest"), "application/manifest+json; charset=utf-8");
	assert.equal(await typeOf("/next-publish.json"), undefined);
});
