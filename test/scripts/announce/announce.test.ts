import assert from "node:assert/strict";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { test } from "node:test";
import { manifestOf, readManifest, sealManifest } from "../../../_includes/site/output/site-manifest.ts";
import { type Announcement, announce } from "../../../scripts/announce/announce.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { type TinySite, withTinySite } from "../../support/site/site.ts";

const KEY = "0123456789abcdef";
const FERRY = "2022/05/ben-pha.md";
const ADDRESS = "https://bennuoc.example/2022/05/26/ben-pha/";

interface Received {
	readonly path: string;
	readonly type: string | undefined;
	readonly body: string;
}

/** A search engine and a hub that take everything, or answer with a status. */
async function withListener(
	use: (url: string, received: Received[], answer: { status: number }) => Promise<void>,
) {
	const received: Received[] = [];
	const answer = { status: 202 };
	const server = createServer(async (request, response) => {
		let body = "";
		for await (const chunk of request) body += chunk;
		received.push({ path: request.url ?? "", type: request.headers["content-type"], body });
		response.writeHead(answer.status).end();
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	try {
		await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, received, answer);
	} finally {
		server.close();
		server.closeAllConnections();
	}
}

/** Announces a tiny site, and gives the exit code with all that was printed. */
async function run(site: TinySite, changes: Partial<Announcement>) {
	const lines: string[] = [];
	const code = await announce({
		newspaper: { url: "https://bennuoc.example" },
		content: site.content,
		site: site.output,
		record: path.join(site.folder, "announced.json"),
		endpoint: "http://127.0.0.1:9/",
		send: false,
		print: (line) => lines.push(line),
		complain: (line) => lines.push(`! ${line}`),
		...changes,
	});
	return { code, text: lines.join("\n") };
}

const recordOf = (site: TinySite) =>
	readFile(path.join(site.folder, "announced.json"), "utf8").catch(() => undefined);

const urlsOf = (received: Received | undefined): string[] => JSON.parse(received?.body ?? "{}").urlList ?? [];

test("without --send what is new is printed, and nothing is sent or remembered", async () => {
	await withTinySite({ [FERRY]: articleText() }, async (site) => {
		await site.build();
		const { code, text } = await run(site, {});
		assert.equal(code, 0);
		assert.ok(text.includes(ADDRESS));
		assert.ok(!text.includes("/404.html") && !text.includes("/tim-kiem/"));
		assert.match(text, /Chưa gửi gì/);
		assert.equal(await recordOf(site), undefined);
	});
});

test("IndexNow is told of what readers see changed since the last announcement, and of what is gone", async () => {
	await withTinySite(
		{ [FERRY]: articleText(), "2021/01/cho.md": articleText({ date: "date: 2021-01-02 07:00" }) },
		(site) =>
			withListener(async (url, received) => {
				const order = {
					newspaper: { url: "https://bennuoc.example", indexNowKey: KEY },
					endpoint: `${url}/indexnow`,
					send: true,
				};
				await site.build();
				assert.equal((await run(site, order)).code, 0);
				const { host, key, keyLocation } = JSON.parse(received[0]?.body ?? "");
				assert.deepEqual(
					{ host, key, keyLocation },
					{ host: "bennuoc.example", key: KEY, keyLocation: `https://bennuoc.example/${KEY}.txt` },
				);
				assert.ok(urlsOf(received[0]).includes(ADDRESS));
				assert.ok(urlsOf(received[0]).includes("https://bennuoc.example/"));

				assert.equal((await run(site, order)).code, 0);
				assert.equal(received.length, 1, "nothing changed: nothing is sent");

				await site.write(FERRY, articleText({}, "\nPhà nghỉ.\n"));
				await site.remove("2021/01/cho.md");
				await site.build();
				assert.equal((await run(site, order)).code, 0);
				const told = urlsOf(received[1]);
				assert.ok(told.includes(ADDRESS));
				assert.ok(told.includes("https://bennuoc.example/2021/01/02/cho/"));
				assert.ok(!told.includes("https://bennuoc.example/gioi-thieu/"));
			}),
	);
});

test("a page that only looks different is not announced", async () => {
	await withTinySite({ [FERRY]: articleText() }, (site) =>
		withListener(async (url, received) => {
			const order = {
				newspaper: { url: "https://bennuoc.example", indexNowKey: KEY },
				endpoint: url,
				send: true,
			};
			await site.build();
			await run(site, order);
			const page = path.join(site.output, "2022/05/26/ben-pha/index.html");
			await writeFile(
				page,
				(await readFile(page, "utf8")).replace("</head>", '<meta name="x" content="y"></head>'),
			);
			const manifest = await readManifest(site.output);
			const text = JSON.stringify(manifest).replace(
				/[0-9a-f]+ (2022\/05\/26\/ben-pha\/index\.html)/,
				"another $1",
			);
			assert.match(text, /another 2022/);
			await writeFile(manifestOf(site.output), sealManifest(site.output, JSON.parse(text)));
			const { text: said } = await run(site, order);
			assert.equal(received.length, 1, said);
		}),
	);
});

test("a hub is told of each feed that changed", async () => {
	await withTinySite({ [FERRY]: articleText() }, (site) =>
		withListener(async (url, received) => {
			await site.build();
			const kept = await readManifest(site.output);
			assert.ok(kept);
			const home = kept.front.files.split("\n").find((line: string) => line.endsWith(" index.html"));
			const files = `${home}\none atom.xml\n`;
			await writeFile(
				manifestOf(site.output),
				sealManifest(site.output, { ...kept, volumes: {}, front: { ...kept.front, files }, bundles: {} }),
			);
			const order = { newspaper: { url: "https://bennuoc.example", hub: `${url}/hub` }, send: true };
			assert.equal((await run(site, order)).code, 0);
			assert.deepEqual(
				received.map(({ path: to, type, body }) => [to, type, new URLSearchParams(body).get("hub.url")]),
				[["/hub", "application/x-www-form-urlencoded", "https://bennuoc.example/atom.xml"]],
			);
			await run(site, order);
			assert.equal(received.length, 1);
		}),
	);
});

test("a damaged record is told of, and everything counts as new", async () => {
	await withTinySite({ [FERRY]: articleText() }, (site) =>
		withListener(async (url) => {
			await site.build();
			const order = {
				newspaper: { url: "https://bennuoc.example", indexNowKey: KEY },
				endpoint: url,
				send: true,
			};
			await run(site, order);
			const record = path.join(site.folder, "announced.json");
			await writeFile(record, (await readFile(record, "utf8")).replace("/ben-pha/", "/bem-pha/"));
			const { text } = await run(site, { ...order, send: false });
			assert.match(text, /^! Sổ ghi lần báo trước .* đã hỏng/);
			assert.ok(text.includes(ADDRESS));
		}),
	);
});

test("a refusal exits 1, says why, and keeps the old record, so that the next call sends all again", async () => {
	await withTinySite({ [FERRY]: articleText() }, (site) =>
		withListener(async (url, received, answer) => {
			const order = {
				newspaper: { url: "https://bennuoc.example", indexNowKey: KEY },
				endpoint: url,
				send: true,
			};
			await site.build();
			await run(site, order);
			const record = await recordOf(site);
			await site.write(FERRY, articleText({}, "\nPhà nghỉ.\n"));
			await site.build();
			answer.status = 403;
			const refused = await run(site, order);
			assert.equal(refused.code, 1);
			assert.match(refused.text, /! IndexNow trả lời 403: khóa không đúng/);
			assert.equal(await recordOf(site), record);
			answer.status = 200;
			assert.equal((await run(site, order)).code, 0);
			assert.deepEqual(urlsOf(received[2]), urlsOf(received[1]));
			assert.notEqual(await recordOf(site), record);
		}),
	);
});

test("nobody at the other end exits 1 and remembers nothing", async () => {
	await withTinySite({ [FERRY]: articleText() }, async (site) => {
		await site.build();
		const { code, text } = await run(site, {
			newspaper: { url: "https://bennuoc.example", hub: "http://127.0.0.1:9/", indexNowKey: KEY },
			send: true,
		});
		assert.equal(code, 1);
		assert.match(text, /! Không gửi được tới http:\/\/127\.0\.0\.1:9\//);
		assert.equal(await recordOf(site), undefined);
	});
});

test("nothing of a preview is announced", async () => {
	await withTinySite({ [FERRY]: articleText() }, async (site) => {
		await site.build({ preview: true });
		const { text } = await run(site, {});
		assert.ok(!text.includes(ADDRESS), text);
	});
});

test("without a site, a key or a hub the command says what is missing", async () => {
	await withTinySite({ [FERRY]: articleText() }, async (site) => {
		assert.match((await run(site, {})).text, /! Không có trang báo đã dựng/);
		await site.build();
		const { code, text } = await run(site, { send: true });
		assert.equal(code, 1);
		assert.match(
			text,
			/! Chưa biết gửi cho ai\. Thêm indexNowKey hoặc hub vào \/.*\/content\/newspaper\.yaml,/,
		);
	});
});
