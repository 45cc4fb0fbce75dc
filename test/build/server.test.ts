import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { type RunningServer, startServer } from "../../_includes/site/serve/server.ts";

const longText = "nước mặn ".repeat(500);
const files: Readonly<Record<string, string>> = {
	"site/index.html": "<!doctype html><body>trang nhất</body>",
	"site/404.html": "không có trang này",
	"site/410.html": "bài đã rút",
	"site/chuyen-muc/xa-hoi/index.html": longText,
	"site/gioi-thieu.html": "giới thiệu",
	"site/con/index.html": "trang còn",
	"site/assets/page.css": "body { margin: 0 }",
	"site/assets/chu.woff2": "wOF2",
	"site/pagefind/pagefind.vi_1.pf_meta": "pf",
	"site/pagefind/wasm.vi.pagefind": "pf",
	"site/_headers": [
		"/*",
		"  X-Content-Type-Options: nosniff",
		"  Content-Security-Policy: default-src 'none'",
		"/assets/*",
		"  Cache-Control: public, max-age=60",
		"  X-Content-Type-Options: sniff-nothing",
		"/chuyen-muc/:slug",
		"  X-Section: yes",
	].join("\n"),
	"site/_redirects": [
		"/tin/123.html /con/ 301",
		"/cu /con/?tu=cu 302",
		"/rut /410.html 410",
		"/con /gioi-thieu 301",
		"/gioi-thieu /con/ 301!",
		"/nhu-con /con/ 200",
		"/bao/2019/bia /bia-2019/ 301",
		"/bao/:nam/* /luu/:nam/:splat 301",
		"/bao/2020/bia /bia-2020/ 301",
		"/tim id=7 trang=:t /tim/:t/ 301",
		"/tim trang=:t id=8 /tim/tam/:t/ 301",
		"/tim id=:id /tim/so/:id/ 301",
		"/tim id=9 /tim/chin/ 301",
		"/tim /tim/moi/ 301",
		"/tin-t%E1%BB%A9c /con/ 301",
		"/* /404.html 404",
	].join("\n"),
	"site-khac/mat.txt": "mật",
};

let folder: string;
let server: RunningServer;

before(async () => {
	folder = await mkdtemp(join(tmpdir(), "server-"));
	for (const [name, text] of Object.entries(files)) {
		await mkdir(dirname(join(folder, name)), { recursive: true });
		await writeFile(join(folder, name), text);
	}
	await symlink(join(folder, "site-khac", "mat.txt"), join(folder, "site", "ra-ngoai.txt"));
	await symlink(join(folder, "site-khac"), join(folder, "site", "ra"));
	server = await startServer({ site: join(folder, "site"), port: 0 });
});

after(async () => {
	await server.close();
	await rm(folder, { recursive: true });
});

interface Reply {
	readonly status: number | undefined;
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
}

/** Asks for the path exactly as written: `fetch` would tidy it first. */
function ask(
	path: string,
	headers: Record<string, string> = {},
	method = "GET",
	from = server,
): Promise<Reply> {
	const { hostname, port } = new URL(from.url);
	return new Promise((resolve, reject) => {
		request({ hostname, port, path, method, headers }, async (response) => {
			const body = Buffer.concat(await response.toArray());
			resolve({ status: response.statusCode, headers: response.headers, body });
		})
			.on("error", reject)
			.end();
	});
}

for (const [path, status, text] of [
	["/", 200, files["site/index.html"]],
	["/?tu=rss", 200, files["site/index.html"]],
	["/chuyen-muc/xa-hoi/", 200, longText],
	["/gioi-thieu.html", 200, "giới thiệu"],
	["/con/", 200, "trang còn"],
	["/nhu-con", 200, "trang còn"],
	["/rut", 410, "bài đã rút"],
	["/rut/", 410, "bài đã rút"],
	["/khong-co/", 404, "không có trang này"],
	["/Con/", 404, "không có trang này"],
	["//chuyen-muc/xa-hoi", 404, "không có trang này"],
	["/assets//page.css", 404, "không có trang này"],
	["/_headers", 404, "không có trang này"],
	["/_redirects", 404, "không có trang này"],
] as const)
	test(`"${path}" answers ${status} with its own page`, async () => {
		const reply = await ask(path);
		assert.equal(reply.status, status);
		assert.equal(reply.body.toString(), text);
	});

for (const [path, status, location] of [
	["/chuyen-muc/xa-hoi", 301, "/chuyen-muc/xa-hoi/"],
	["/chuyen-muc/xa-hoi?q=1", 301, "/chuyen-muc/xa-hoi/?q=1"],
	["/tin/123.html", 301, "/con/"],
	["/tin/123.html?q=dua", 301, "/con/?q=dua"],
	["/cu?q=dua", 302, "/con/?tu=cu"],
	["/gioi-thieu", 301, "/con/"],
	["/con", 301, "/con/"],
	["/tin-t%E1%BB%A9c", 301, "/con/"],
	["/tin-t%e1%bb%a9c/", 301, "/con/"],
	["/bao/2019/a/b%20c", 301, "/luu/2019/a/b%20c"],
	["/bao/2019//evil.example", 301, "/luu/2019/evil.example"],
	// The first that fits holds, be it for one path or for all of a form.
	["/bao/2019/bia", 301, "/bia-2019/"],
	["/bao/2020/bia", 301, "/luu/2020/bia"],
	["/tim?trang=3&id=7", 301, "/tim/3/?trang=3&id=7"],
	["/tim?id=8&trang=3", 301, "/tim/tam/3/?id=8&trang=3"],
	["/tim?id=9&trang=3", 301, "/tim/so/9/?id=9&trang=3"],
	["/tim/?id=", 301, "/tim/so//?id="],
	["/tim?trang=3", 301, "/tim/moi/?trang=3"],
] as const)
	test(`"${path}" leads to "${location}"`, async () => {
		const reply = await ask(path);
		assert.equal(reply.status, status);
		assert.equal(reply.headers.location, location);
	});

for (const path of [
	"/../site-khac/mat.txt",
	"/con/../../site-khac/mat.txt",
	"/%2e%2e/site-khac/mat.txt",
	"/..%2fsite-khac/mat.txt",
	"/..%5csite-khac%5cmat.txt",
	"/..\\site-khac\\mat.txt",
	"/index.html%00.txt",
	"/%0d%0aSet-Cookie:%20a=b",
	"/%zz",
	"/%c3",
	"/%c0%ae%c0%ae/site-khac/mat.txt",
	"http://127.0.0.1/",
])
	test(`"${path}" is refused as malformed`, async () => {
		assert.equal((await ask(path)).status, 400);
	});

for (const path of ["/ra-ngoai.txt", "/ra/mat.txt", "/ra-ngoai", `/${"a".repeat(5000)}`])
	test(`"${path.slice(0, 20)}" is no way out of the site`, async () => {
		const reply = await ask(path);
		assert.equal(reply.status, 404);
		assert.equal(reply.body.toString(), "không có trang này");
	});

test("every rule of _headers that fits an address applies, the later one winning", async () => {
	const page = await ask("/chuyen-muc/xa-hoi/");
	assert.equal(page.headers["x-content-type-options"], "nosniff");
	assert.equal(page.headers["content-security-policy"], "default-src 'none'");
	assert.equal(page.headers["cache-control"], "public, max-age=0, must-revalidate");
	assert.equal(page.headers["x-section"], "yes");
	const style = await ask("/assets/page.css");
	assert.equal(style.headers["cache-control"], "public, max-age=60");
	assert.equal(style.headers["x-content-type-options"], "sniff-nothing");
	assert.equal(style.headers["x-section"], undefined);
});

test("error pages carry the policy too", async () => {
	for (const path of ["/khong-co", "/rut"])
		assert.equal((await ask(path)).headers["content-security-policy"], "default-src 'none'", path);
});

for (const [path, type] of [
	["/", "text/html; charset=utf-8"],
	["/khong-co", "text/html; charset=utf-8"],
	["/assets/page.css", "text/css; charset=utf-8"],
	["/assets/chu.woff2", "font/woff2"],
	["/pagefind/pagefind.vi_1.pf_meta", "application/octet-stream"],
	["/pagefind/wasm.vi.pagefind", "application/octet-stream"],
] as const)
	test(`"${path}" is sent as ${type}`, async () => {
		assert.equal((await ask(path)).headers["content-type"], type);
	});

test("a page that the browser holds already is answered 304 without a body, until its bytes change", async () => {
	const first = await ask("/con/");
	const { etag } = first.headers;
	assert.ok(etag);
	for (const named of [etag, `W/${etag}`, `"khac", ${etag}`, "*"]) {
		const again = await ask("/con/", { "if-none-match": named });
		assert.equal(again.status, 304, named);
		assert.equal(again.body.length, 0);
		assert.equal(again.headers.etag, etag);
		assert.equal(again.headers["content-security-policy"], "default-src 'none'");
	}
	await writeFile(join(folder, "site/con/index.html"), "trang khác");
	const changed = await ask("/con/", { "if-none-match": etag });
	await writeFile(join(folder, "site/con/index.html"), "trang còn");
	assert.equal(changed.status, 200);
	assert.equal(changed.body.toString(), "trang khác");
});

test("an error page is never answered 304", async () => {
	assert.equal((await ask("/khong-co", { "if-none-match": "*" })).status, 404);
});

test("HEAD gives the headers of GET and no body", async () => {
	const got = await ask("/con/");
	const head = await ask("/con/", {}, "HEAD");
	assert.equal(head.status, 200);
	assert.equal(head.body.length, 0);
	assert.equal(head.headers["content-length"], String(got.body.length));
	assert.equal(head.headers.etag, got.headers.etag);
});

for (const method of ["POST", "PUT", "DELETE", "OPTIONS"])
	test(`${method} is refused`, async () => {
		const reply = await ask("/", {}, method);
		assert.equal(reply.status, 405);
		assert.equal(reply.headers.allow, "GET, HEAD");
	});

for (const [accepted, encoding, unpack] of [
	["gzip, deflate, br, zstd", "br", brotliDecompressSync],
	["gzip, br;q=0", "gzip", gunzipSync],
	["GZIP;q=0.5", "gzip", gunzipSync],
] as const)
	test(`text is packed for a browser that takes "${accepted}"`, async () => {
		const reply = await ask("/chuyen-muc/xa-hoi/", { "accept-encoding": accepted });
		assert.equal(reply.headers["content-encoding"], encoding);
		assert.equal(reply.headers.vary, "accept-encoding");
		assert.ok(reply.body.length < longText.length / 4);
		assert.equal(unpack(reply.body).toString(), longText);
		const plain = await ask("/chuyen-muc/xa-hoi/");
		assert.notEqual(reply.headers.etag, plain.headers.etag);
	});

test("fonts and pagefind's files are sent as they are, and text too where no packing is taken", async () => {
	for (const [path, accepted] of [
		["/assets/chu.woff2", "br, gzip"],
		["/pagefind/wasm.vi.pagefind", "br, gzip"],
		["/con/", "identity, br;q=0.0"],
	] as const) {
		const reply = await ask(path, { "accept-encoding": accepted });
		assert.equal(reply.status, 200, path);
		assert.equal(reply.headers["content-encoding"], undefined, path);
	}
});

test("a changed _headers and _redirects hold from the next request on", async () => {
	const site = join(folder, "doi");
	await mkdir(site);
	await writeFile(join(site, "index.html"), "a");
	const own = await startServer({ site, port: 0 });
	try {
		assert.equal((await ask("/", {}, "GET", own)).headers["x-a"], undefined);
		assert.equal((await ask("/cu", {}, "GET", own)).status, 404);
		await writeFile(join(site, "_headers"), "/*\n  X-A: b\n");
		await writeFile(join(site, "_redirects"), "/cu / 301\n");
		assert.equal((await ask("/", {}, "GET", own)).headers["x-a"], "b");
		assert.equal((await ask("/cu", {}, "GET", own)).status, 301);
	} finally {
		await own.close();
	}
});

for (const line of [
	"/a /b 301 Country=vn",
	"/a /b 301 Role=editor",
	"/a https://khac.example/ 200",
	"https://cu.example/* /:splat 301",
	"/a b",
])
	test(`a redirect that could not be honoured is said at the start: "${line}"`, async () => {
		const site = await mkdtemp(join(folder, "sai-"));
		await writeFile(join(site, "_redirects"), `${line}\n`);
		await assert.rejects(startServer({ site, port: 0 }), /redirect/i);
	});

test("with reload, pages load the reload module and nothing is kept by the browser", async () => {
	const own = await startServer({ site: join(folder, "site"), port: 0, reload: true });
	try {
		const page = await ask("/", { "accept-encoding": "br" }, "GET", own);
		assert.match(
			brotliDecompressSync(page.body).toString(),
			/^<!doctype html><body>trang nhất<script type="module" src="\/__reload\/client\.js\?[\w.-]+"><\/script><\/body>$/,
		);
		assert.equal(page.headers["cache-control"], "no-store");
		assert.equal(page.headers["content-security-policy"], "default-src 'none'");
		assert.match((await ask("/khong-co", {}, "GET", own)).body.toString(), /\/__reload\/client\.js/);
		const script = await ask("/__reload/client.js", {}, "GET", own);
		assert.equal(script.headers["content-type"], "text/javascript; charset=utf-8");
		assert.match(script.body.toString(), /new EventSource\("\/__reload\/events\?" \+ location\.pathname\)/);
		assert.equal((await ask("/assets/page.css", {}, "GET", own)).body.toString(), "body { margin: 0 }");
	} finally {
		await own.close();
	}
});

test("with reload, the desk at which somebody writes does not load itself anew", async () => {
	const site = await mkdtemp(join(folder, "ban-"));
	await mkdir(join(site, "admin"));
	await writeFile(join(site, "admin", "index.html"), "<!doctype html><body>bàn</body>");
	const own = await startServer({ site, port: 0, reload: true });
	try {
		const page = await ask("/admin/", {}, "GET", own);
		assert.equal(page.body.toString(), "<!doctype html><body>bàn</body>");
	} finally {
		await own.close();
	}
});

test("without reload there is no reload module", async () => {
	assert.equal((await ask("/__reload/client.js")).status, 404);
	assert.equal((await ask("/__reload/events")).status, 404);
	assert.doesNotMatch((await ask("/")).body.toString(), /__reload/);
});

test("a port that is taken is an EADDRINUSE error", async () => {
	const port = Number(new URL(server.url).port);
	await assert.rejects(startServer({ site: folder, port }), { code: "EADDRINUSE" });
});

const HOSTS = {
	200: ["localhost", "localhost:8080", "LOCALHOST:1", "127.0.0.1", "127.1.2.3:80", "[::1]", "[::1]:8080"],
	421: [
		...[
			"tintinh.example",
			"tintinh.example:8080",
			"127.0.0.1.attacker.example",
			"localhost.attacker.example",
		],
		...[
			"localhost@attacker.example",
			"0.0.0.0",
			"128.0.0.1",
			"[::2]",
			"localhost:",
			"localhost:80:80",
			"::1",
		],
	],
};

for (const [status, hosts] of Object.entries(HOSTS))
	for (const host of hosts)
		test(`a request for the host “${host}” is answered ${status}, by the preview too`, async () => {
			const preview = await startServer({ site: join(folder, "site"), port: 0, reload: true });
			try {
				assert.equal((await ask("/", { host })).status, Number(status));
				assert.equal((await ask("/", { host }, "GET", preview)).status, Number(status));
				assert.equal((await ask("/__reload/client.js", { host }, "GET", preview)).status, Number(status));
				if (status === "421")
					assert.equal((await ask("/__reload/events?/", { host }, "GET", preview)).status, 421);
			} finally {
				await preview.close();
			}
		});
