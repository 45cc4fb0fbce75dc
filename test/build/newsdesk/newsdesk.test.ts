import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { before, test } from "node:test";
import { NEWSDESK, NEWSDESK_FILES } from "../../../_includes/domain/addresses/paths/newsdesk.ts";
import { NEWSDESK_FOLDER } from "../../../_includes/site/parts/newsdesk/make-newsdesk.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { newsdeskSite } from "../../support/site/newsdesk-site.ts";
import { snapshot, withTinySite } from "../../support/site/site.ts";

let files: ReadonlyMap<string, string>;
before(async () => {
	files = await snapshot((await newsdeskSite()).output);
});
const read = (file: string) => files.get(file) ?? "";
/** Where its files are, by its page: `admin/newsdesk/0f3c5e2a91/`. */
const ownFolder = () => /admin\/newsdesk\/\w+\/(?=newsdesk\.js)/.exec(read("admin/index.html"))?.[0] ?? "";
const isOfDesk = (file: string) => file.startsWith(NEWSDESK.slice(1));

test("the newsdesk lies in a folder of its own, and no other file of the site holds a word of it", () => {
	const own = [...files.keys()].filter(isOfDesk);
	assert.ok(own.some((file) => file.endsWith(".wasm")) && own.includes(`${ownFolder()}newsdesk.js`));
	assert.ok(files.has("offline/edition.json") && files.has("sitemap.xml"));
	// Those of the other desks, which no reader's page loads either.
	const ofDesks = /^(_headers|assets\/(letters-desk|today)\.\w+)$/;
	const others = [...files].filter(([file]) => !isOfDesk(file) && !ofDesks.test(file));
	assert.ok(others.length > 50);
	assert.deepEqual(
		others
			.filter(([, text]) => /\/admin\/(?!thu\/)|toa-soan\.json|sveltia/i.test(text))
			.map(([file]) => file),
		[],
	);
});

test("its page asks search engines to stay away, loads nothing of readers' pages, and says what it needs", () => {
	const page = read("admin/index.html");
	assert.match(page, /<meta name="robots" content="noindex, nofollow"\/?>/);
	assert.match(page, /<noscript><p>Bàn biên tập cần JavaScript\./);
	const loads = Array.from(page.matchAll(/(?:src|href)="([^"]+)"/g), ([, address]) => address ?? "");
	assert.ok(loads.length > 3);
	assert.deepEqual(
		loads.filter((address) => address.startsWith("/assets/")),
		[],
	);
	assert.match(read("robots.txt"), /./);
});

test("the terms of all that is in it go with it", () => {
	const notices = read(`${ownFolder()}notices.txt`);
	const { version } = JSON.parse(readFileSync("node_modules/@sveltia/cms/package.json", "utf8"));
	for (const part of [`@sveltia/cms ${version} (MIT)`, "preact ", "zod ", "\nreact-dom\n", "\nsvelte\n"])
		assert.ok(notices.includes(part), part);
	assert.match(notices, /Google Inc\./);
});

test("what it is told of the newspaper is what readers may know, and where the repository is", () => {
	const text = read("admin/toa-soan.json");
	const { stories, repository, content, newspaper } = JSON.parse(text);
	assert.deepEqual(
		stories.map(({ url, title, date }: Record<string, string>) => [url, title, date]),
		[["/2022/05/26/ben-pha/", "Bến phà sáng đèn", "2022-05-26T18:56:00+07:00"]],
	);
	assert.doesNotMatch(text, /Chuyện chưa kể/);
	assert.deepEqual(repository, { host: "github", name: "toa-soan/to-bao", branch: "main" });
	assert.equal(content, "content");
	assert.ok(newspaper.name);
	assert.match(read("_headers"), /connect-src 'self' blob: data: https:\/\/api\.github\.com;/);
});

test("it is bundled once: again nothing is written, the same code anew is the same bytes, and damage is mended", async () => {
	await withTinySite({ "2022/05/ben-pha.md": articleText() }, async (site) => {
		await site.build({ newsdesk: true });
		assert.deepEqual((await site.build({ newsdesk: true })).written, []);
		const first = await snapshot(site.output);
		const root = path.join(site.cache, NEWSDESK_FOLDER, "all");
		const [key = ""] = await readdir(root);
		const pack = path.join(root, key, "files.pack");
		const bytes = await readFile(pack);
		const middle = bytes.length >> 1;
		bytes[middle] = (bytes[middle] ?? 0) ^ 1;
		await writeFile(pack, bytes);
		await writeFile(path.join(site.output, NEWSDESK_FILES, key, "newsdesk.js"), "");
		await site.build({ newsdesk: true });
		assert.deepEqual(await snapshot(site.output), first);
		await site.build();
		assert.deepEqual((await site.files()).filter(isOfDesk), []);
		assert.doesNotMatch(await site.read("_headers"), /unsafe/);
	});
});
