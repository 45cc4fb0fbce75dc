import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { request } from "node:http";
import path from "node:path";
import { after, before, test } from "node:test";
import { type RunningServer, startServer } from "../../_includes/site/serve/server.ts";
import { siteAt, siteInFolder } from "../../_includes/site/services/host/published-site.ts";
import { createLettersHandler } from "../../_includes/site/services/letters/handler.ts";
import { createMarks } from "../../_includes/site/services/letters/marks.ts";
import { createLetterStore, type LetterStore } from "../../_includes/site/services/letters/store.ts";
import { articleText } from "../support/articles/article-text.ts";
import { memoryShelf } from "../support/letters/memory-shelf.ts";
import { htmlFaults } from "../support/pages/html-faults.ts";
import { NOW } from "../support/site/settings.ts";
import { sharedSite } from "../support/site/shared-site.ts";

const ARTICLE = "/2026/11/20/mua-dua/";
let server: RunningServer;
let site: string;
let store: LetterStore;
let now = NOW;

before(async () => {
	const text = articleText({ title: "title: Mùa dừa “được giá” & vui", date: "date: 2026-11-20 18:56" });
	({ output: site } = await sharedSite("letters", { "2026/11/mua-dua.md": text }, { search: false }));
	const shelf = memoryShelf();
	store = createLetterStore(shelf);
	const letters = createLettersHandler({
		store,
		marks: createMarks(shelf, () => now),
		key: "khóa chỉ để thử, dài hơn ba mươi hai ký tự",
		site: siteInFolder(site),
		now: () => now,
		complain: (error) => {
			throw error;
		},
	});
	server = await startServer({ site, port: 0, letters });
});
after(() => server.close());

/** What a browser sends that has no scripts. */
const send = (fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
	fetch(`${server.url}/thu/gui/`, {
		method: "POST",
		redirect: "manual",
		body: new URLSearchParams(fields),
		headers,
	});

test("the form of an article's page is sent, read again and kept, and leads to a page of the site", async () => {
	const page = await (await fetch(server.url + ARTICLE)).text();
	const [form = ""] = /<form class="comment-form"[\s\S]*?<\/form>/.exec(page) ?? [];
	assert.match(form, / method="post" action="\/thu\/gui\/"/);
	// What whoever answers letters knows of it: nothing is read out of pages.
	const facts = JSON.parse(await readFile(path.join(site, "2026/11/thu.json"), "utf8"));
	assert.deepEqual(facts[ARTICLE], {
		title: "Mùa dừa “được giá” & vui",
		closes: Date.parse("2027-01-20T00:00:00+07:00"),
	});
	const names = Array.from(form.matchAll(/ name="(\w+)"/g), ([, name]) => name);
	assert.deepEqual(names, ["article", "name", "text", "contact", "website"]);
	const fields = { article: ARTICLE, name: "Út", text: "Mừng quá", contact: "", website: "" };
	const review = await send(fields);
	assert.equal(review.status, 200);
	const html = await review.text();
	assert.ok(html.includes("Mùa dừa “được giá” &amp; vui</a>"));
	const time = /name="time" value="([^"]+)"/.exec(html)?.[1] ?? "";
	now += 5000;
	const sent = await send({ ...fields, time });
	assert.equal(sent.status, 303);
	const received = await fetch(new URL(sent.headers.get("location") ?? "", server.url));
	assert.equal(received.status, 200);
	assert.match(await received.text(), /<h1>Tòa soạn đã nhận thư<\/h1>/);
	assert.deepEqual(
		(await store.list()).map(({ text, article }) => [text, article]),
		[["Mừng quá", ARTICLE]],
	);
});

test("what is answered is valid HTML: the form of a report, a letter to be read again, one with faults, one that is refused", async () => {
	const fields = { article: ARTICLE, name: "Út", text: "Vui quá", contact: "", website: "" };
	const report = { article: ARTICLE, sentence: "Câu <i>sai</i>.", name: "", text: "", mistake: "", time: "" };
	const answers = await Promise.all([
		fetch(`${server.url}/thu/bao-loi/?bai=${ARTICLE}&cau=C%C3%A2u+sai.`),
		send(fields),
		send({ ...fields, name: "", text: "\u202e", contact: "không có", replyTo: "ab2cd3ef4g" }),
		fetch(`${server.url}/thu/bao-loi/`, { method: "POST", body: new URLSearchParams(report) }),
		send({ ...fields, article: "/2026/11/20/khong-co/" }),
	]);
	assert.deepEqual(
		answers.map(({ status }) => status),
		[200, 200, 422, 422, 404],
	);
	for (const answer of answers) assert.deepEqual(await htmlFaults(await answer.text()), []);
});

test("answers look as the pages of the site do, and are sent with the same policy", async () => {
	const [answer, page] = await Promise.all([
		fetch(`${server.url}/thu/bao-loi/?bai=${ARTICLE}`),
		fetch(`${server.url}/thu/da-nhan/`),
	]);
	assert.equal(answer.status, 200);
	for (const name of ["content-security-policy", "x-frame-options", "referrer-policy", "permissions-policy"])
		assert.equal(answer.headers.get(name), page.headers.get(name), name);
	const frame = (html: string) =>
		["header", "footer"].map((tag) =>
			html.slice(html.lastIndexOf(`</${tag}>`) - 400, html.lastIndexOf(`</${tag}>`)),
		);
	assert.equal(frame(await answer.text())[1], frame(await page.text())[1]);
});

test("of what search engines and offline readers are given the pages of letters are no part", async () => {
	const read = (file: string) => readFile(path.join(site, file), "utf8");
	assert.match(await read("thu/da-nhan/index.html"), /<meta name="robots" content="noindex"/);
	assert.doesNotMatch(await read("sitemap-front.xml"), /\/thu\//);
});

test("a body that is far too large is answered all the same", async () => {
	const answer = await new Promise<number | undefined>((resolve, reject) => {
		const sent = request(
			`${server.url}/thu/gui/`,
			{ method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" } },
			(response) => {
				response.resume();
				resolve(response.statusCode);
			},
		);
		sent.on("error", reject);
		for (let part = 0; part < 16; part++) sent.write("a".repeat(64 * 1024));
		sent.end();
	});
	assert.equal(answer, 413);
});

test("only this machine is answered, whatever is asked", async () => {
	const status = await new Promise<number | undefined>((resolve, reject) => {
		request(
			`${server.url}/thu/bao-loi/?bai=${ARTICLE}`,
			{ headers: { host: "tin-tinh.attacker.example" } },
			(response) => {
				response.resume();
				resolve(response.statusCode);
			},
		)
			.on("error", reject)
			.end();
	});
	assert.equal(status, 421);
});

test("what is asked for without its body is answered without one", async () => {
	const answer = await fetch(`${server.url}/thu/bao-loi/?bai=${ARTICLE}`, { method: "HEAD" });
	assert.equal(answer.status, 200);
	assert.equal(await answer.text(), "");
	assert.equal((await fetch(`${server.url}/thu/da-nhan/`, { method: "POST" })).status, 405);
});

test("a site that stands elsewhere is read over the network, and its frame once", async () => {
	const remote = siteAt(server.url);
	assert.match((await remote.read(ARTICLE)) ?? "", /og:title/);
	assert.equal(await remote.read("/2026/11/20/khong-co/"), undefined);
	const frame = await remote.read("/thu/khung.json");
	assert.equal(frame, await readFile(path.join(site, "thu/khung.json"), "utf8"));
	assert.ok(frame === (await remote.read("/thu/khung.json")));
});

test("a server without a handler takes no letters", async () => {
	const bare = await startServer({ site, port: 0 });
	try {
		assert.equal((await fetch(`${bare.url}/thu/gui/`, { method: "POST" })).status, 405);
		assert.equal((await fetch(`${bare.url}/thu/bao-loi/`)).status, 404);
	} finally {
		await bare.close();
	}
});
