import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { OLDEST } from "../../../../../_includes/site/services/letters/receive-letter.ts";
import {
	ALWAYS,
	CLOSED,
	KEY,
	OLDER,
	OPEN,
	ORIGIN,
	openMailroom,
	PRINTED,
	SILENT,
	START,
	type TestMailroom,
} from "../../../../support/letters/mailroom.ts";

let room: TestMailroom;
before(async () => {
	room = await openMailroom();
});
after(() => room.close());
beforeEach(() => {
	room.now = START;
	room.complaints.length = 0;
});

let written = 0;
/** A comment that nobody has sent before, with a time that fits. */
function comment(changed: Readonly<Record<string, string>> = {}) {
	written += 1;
	return {
		...{ article: OPEN, name: "Lê Thị Út", text: `Bà con mừng lắm, lần thứ ${written}.` },
		...{ contact: "", time: room.time(), website: "" },
		...changed,
	};
}
const stored = async () => (await room.store.list()).length;
/** What stands in an input or a text area of a page. */
const fieldOf = (html: string, name: string) =>
	new RegExp(`<input[^>]* name="${name}"[^>]* value="([^"]*)"`).exec(html)?.[1] ??
	new RegExp(`<textarea[^>]* name="${name}"[^>]*>\\n([^<]*)<`).exec(html)?.[1];

test("a comment is kept as it was written, and its reader is led to the page that says so", async () => {
	const sent = comment({
		name: " Lê Thị Út",
		text: "Hay quá!\r\n\r\nXem https://a.vn",
		contact: "ut@a.vn",
		replyTo: PRINTED,
	});
	const answer = await room.send(sent);
	assert.equal(answer.status, 303);
	assert.equal(answer.headers.get("location"), "/thu/da-nhan/");
	assert.equal(answer.headers.get("cache-control"), "no-store");
	const letter = (await room.store.list()).find(({ contact }) => contact === "ut@a.vn");
	assert.match(letter?.id ?? "", /^[a-z2-7]{10}$/);
	assert.deepEqual(
		{ ...letter, id: "", doubts: letter?.doubts.length },
		{
			...{ id: "", kind: "comment", article: OPEN, name: "Lê Thị Út", replyTo: PRINTED, contact: "ut@a.vn" },
			...{ text: "Hay quá!\n\nXem https://a.vn", received: "2026-11-29T05:30:00.000Z" },
			...{ doubts: 1, state: "waiting" },
		},
	);
});

test("a form of a page without scripts is read again before it is sent, and then kept", async () => {
	const { time: _, ...sent } = comment({ text: "Đọc lại <b>một</b> lượt.\n\nĐoạn hai." });
	const count = await stored();
	const review = await room.send(sent);
	assert.equal(review.status, 200);
	assert.equal(await stored(), count);
	const html = await review.text();
	assert.match(html, /<h1>Đọc lại trước khi gửi<\/h1>/);
	assert.match(html, /Bến “phà” &amp; &lt;bến>/);
	assert.equal(fieldOf(html, "text"), "Đọc lại &lt;b>một&lt;/b> lượt.\n\nĐoạn hai.");
	room.now += 3000;
	assert.equal((await room.send({ ...sent, time: fieldOf(html, "time") ?? "" })).status, 303);
	assert.equal(await stored(), count + 1);
});

test("a report says which sentence and what kind of mistake", async () => {
	const path = `/thu/bao-loi/?bai=${CLOSED}&cau=${encodeURIComponent('Phà chạy "5 giờ".')}`;
	const form = await room.ask(new Request(ORIGIN + path));
	assert.equal(form.status, 200);
	const html = await form.text();
	assert.match(html, /<blockquote>Phà chạy &quot;5 giờ&quot;\.<\/blockquote>/);
	room.now += 3000;
	const sent = await room.send(
		{
			article: CLOSED,
			time: fieldOf(html, "time") ?? "",
			sentence: fieldOf(html, "sentence")?.replaceAll("&quot;", '"') ?? "",
			mistake: "figures",
			text: "Bốn giờ mới đúng.",
		},
		{ to: "/thu/bao-loi/" },
	);
	assert.equal(sent.status, 303);
	const letter = (await room.store.list()).find(({ kind }) => kind === "report");
	assert.deepEqual(letter?.report, { sentence: 'Phà chạy "5 giờ".', mistake: "figures" });
	assert.equal(letter?.name, "");
});

for (const [what, changed, status, ago] of [
	["no name", { name: "" }, 422],
	["a forged time", { time: "abc.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA" }, 422],
	["a time that is text", { time: "<script>" }, 422],
	["a form that is too young", {}, 422, 2999],
	["a form that is too old", {}, 422, OLDEST + 1],
	["a time from ahead of the clock", {}, 422, -60_000],
	["a form that is just old enough", {}, 303, 3000],
	["a form of two days", {}, 303, OLDEST],
	["a field that people do not see", { website: "https://a.vn" }, 422],
	["a reply to nobody", { replyTo: "aaaaaaaaaa" }, 422],
	["a reply to a path", { replyTo: "../../../etc/passwd" }, 422],
	["a reply to an older comment", { replyTo: OLDER }, 303],
	["an article that is not there", { article: "/2026/11/28/khong-co/" }, 404],
	["an article that is a path", { article: "/2026/11/28/../../../etc/passwd/" }, 404],
	["an article elsewhere", { article: "https://bao-khac.vn/2026/11/28/mo/" }, 404],
	["no article", { article: "" }, 404],
	["the frame for an article", { article: "/thu/khung.json" }, 404],
	["an article that has closed", { article: CLOSED }, 403],
	["an article that takes none", { article: SILENT }, 403],
	["an article that never closes, with a time of another", { article: ALWAYS }, 422],
] as const satisfies readonly (readonly [string, Readonly<Record<string, string>>, number, number?])[])
	test(`${status}: ${what}`, async () => {
		const count = await stored();
		const sent = comment({ ...(ago !== undefined && { time: room.time(ago) }), ...changed });
		const answer = await room.send(sent);
		assert.equal(answer.status, status);
		assert.equal(await stored(), count + (status === 303 ? 1 : 0));
		if (status === 303) return;
		const html = await answer.text();
		assert.match(html, /^<!doctype html>\n<html lang="vi">/);
		assert.match(html, /<p class="list-introduction">[^<]{20,}<\/p>/);
		assert.ok(html.includes(sent.text), "the text is kept");
		assert.match(
			answer.headers.get("content-security-policy") ?? "",
			/^default-src 'none'; script-src 'self'/,
		);
		assert.equal(answer.headers.get("cache-control"), "no-store");
		assert.equal(answer.headers.get("x-content-type-options"), "nosniff");
		assert.deepEqual(room.complaints, []);
	});

test("an article takes comments until the moment that its page says", async () => {
	room.now = Date.parse("2026-11-30T23:59:59+07:00");
	assert.equal((await room.send(comment())).status, 303);
	room.now += 1000;
	assert.equal((await room.send(comment())).status, 403);
});

const form = (body: BodyInit, type: string, rest: RequestInit = {}) =>
	new Request(`${ORIGIN}/thu/gui/`, {
		method: "POST",
		body,
		...rest,
		headers: { "content-type": type, ...rest.headers },
	});
const URLENCODED = "application/x-www-form-urlencoded";
const multipart = (text: string) => form(text.replaceAll("\n", "\r\n"), "multipart/form-data; boundary=x");

for (const [what, request, status] of [
	["JSON where a form is expected", () => form('{"name":"Út"}', "application/json"), 415],
	["plain text", () => form("name=a", "text/plain"), 415],
	[
		"a body that is packed",
		() => form("name=a", URLENCODED, { headers: { "content-encoding": "gzip" } }),
		415,
	],
	["an escape that is none", () => form("name=%zz", URLENCODED), 400],
	["what is not UTF-8", () => form(new Uint8Array([110, 61, 0xff, 0xfe]), URLENCODED), 400],
	["a field twice", () => form(`article=${OPEN}&name=a&name=b`, URLENCODED), 400],
	["a field that no form has", () => form("state=approved", URLENCODED), 400],
	["parts without an end", () => multipart('--x\nContent-Disposition: form-data; name="name"\n\nÚt'), 400],
	["parts without a boundary", () => form("--x--", "multipart/form-data"), 400],
	[
		"a file",
		() => multipart('--x\nContent-Disposition: form-data; name="text"; filename="a.php"\n\n<?php\n--x--\n'),
		400,
	],
	["a megabyte", () => form(`text=${"a".repeat(2 ** 20)}`, URLENCODED), 413],
	["a byte too much", () => form("a".repeat(64 * 1024 + 1), URLENCODED), 413],
	["another site", () => form("name=a", URLENCODED, { headers: { origin: "https://bao-khac.vn" } }), 403],
	["a page that hides its name", () => form("name=a", URLENCODED, { headers: { origin: "null" } }), 403],
	[
		"a frame of another site",
		() => form("name=a", URLENCODED, { headers: { "sec-fetch-site": "cross-site" } }),
		403,
	],
	["looking at where letters are sent", () => new Request(`${ORIGIN}/thu/gui/`), 405],
	["taking away", () => new Request(`${ORIGIN}/thu/bao-loi/`, { method: "DELETE" }), 405],
	["a report on nothing", () => new Request(`${ORIGIN}/thu/bao-loi/`), 404],
	["a report on a path", () => new Request(`${ORIGIN}/thu/bao-loi/?bai=/../../etc/passwd`), 404],
	["a time for nothing", () => new Request(`${ORIGIN}/thu/gio/?bai=x`), 404],
	["another address", () => new Request(`${ORIGIN}/thu/constructor`), 404],
] as const)
	test(`${status}: ${what}, as a page and as JSON`, async () => {
		const count = await stored();
		const answer = await room.ask(request());
		assert.equal(answer.status, status);
		assert.match(await answer.text(), /<h1>[^<]+<\/h1>/);
		const asked = request();
		asked.headers.set("accept", "application/json");
		const told = await room.ask(asked);
		assert.equal(told.status, status);
		assert.match(told.headers.get("content-type") ?? "", /^application\/json/);
		const { ok, message } = await told.json();
		assert.equal(ok, false);
		assert.ok(message.length > 20);
		assert.equal(await stored(), count);
		assert.equal(answer.headers.has("allow"), status === 405);
		assert.deepEqual(room.complaints, []);
	});

test("a body that does not end is read no further than it may be", async () => {
	let given = 0;
	const body = new ReadableStream<Uint8Array>({
		pull(stream) {
			given += 1024;
			stream.enqueue(new Uint8Array(1024).fill(97));
		},
	});
	const endless: RequestInit & { readonly duplex: "half" } = { body, duplex: "half" };
	const answer = await room.ask(
		new Request(`${ORIGIN}/thu/gui/`, {
			...endless,
			method: "POST",
			headers: { "content-type": URLENCODED, "content-length": "5" },
		}),
	);
	assert.equal(answer.status, 413);
	assert.ok(given < 80 * 1024, `${given} bytes`);
});

test("what a browser sends in parts is read as well", async () => {
	const body = new FormData();
	for (const [name, value] of Object.entries(comment({ text: "Nhiều phần" }))) body.set(name, value);
	const answer = await room.ask(new Request(`${ORIGIN}/thu/gui/`, { method: "POST", body }));
	assert.equal(answer.status, 303);
	assert.ok((await room.store.list()).some(({ text }) => text === "Nhiều phần"));
});

test("a letter that is sent twice, or ten times at once, is kept once", async () => {
	const count = await stored();
	const sent = comment();
	const statuses = await Promise.all(Array.from({ length: 10 }, async () => (await room.send(sent)).status));
	assert.deepEqual(statuses.sort(), [303, ...Array.from({ length: 9 }, () => 409)]);
	assert.equal((await room.send(sent)).status, 409);
	assert.equal(await stored(), count + 1);
});

test("the same words are kept once, whatever form they come in; those of another article are other words", async () => {
	const { text } = comment();
	assert.equal((await room.send(comment({ text }))).status, 303);
	assert.equal((await room.send(comment({ text: ` ${text.toUpperCase()}`, name: "Khác" }))).status, 409);
	const other = comment({ text, article: ALWAYS, time: room.time(60_000, ALWAYS) });
	assert.equal((await room.send(other)).status, 303);
});

test("a form that was sent is not taken again after an editor has decided", async () => {
	const sent = comment();
	await room.send(sent);
	const letter = (await room.store.list()).find(({ text }) => text === sent.text);
	await room.store.remove(letter?.id ?? "");
	assert.equal((await room.send({ ...sent, text: "Lời khác hẳn." })).status, 409);
});

test("of one source ten letters are taken in an hour, and its address is written nowhere", async () => {
	const own = await openMailroom();
	try {
		const source = "203.0.113.77";
		const send = async (from = source) =>
			(await own.send(comment({ time: own.time() }), { source: from })).status;
		const statuses: number[] = [];
		for (let letter = 0; letter < 12; letter++) statuses.push(await send());
		assert.deepEqual(statuses, [...Array.from({ length: 10 }, () => 303), 429, 429]);
		const refused = await own.send(comment({ time: own.time() }), { source });
		assert.equal(refused.headers.get("retry-after"), "3600");
		assert.equal(await send("203.0.113.78"), 303);
		const told: string[] = [];
		for (const part of ["letters/", "marks/", "counts/", "secrets/"])
			for (const name of await own.shelf.names(part)) told.push(`${name} ${await own.shelf.read(name)}`);
		assert.ok(told.length > 30);
		assert.deepEqual(
			told.filter((one) => one.includes("203.0")),
			[],
		);
		own.now += 3_600_000;
		assert.equal(await send(), 303);
		// With the key of the hour before nobody can find an address again.
		assert.equal((await own.shelf.names("secrets/")).length, 1);
	} finally {
		await own.close();
	}
});

test("a household of IPv6 is one source", async () => {
	const statuses: number[] = [];
	for (let letter = 0; letter < 11; letter++)
		statuses.push((await room.send(comment(), { source: `2001:db8:0:7::${letter}` })).status);
	assert.equal(statuses.at(-1), 429);
	assert.equal((await room.send(comment(), { source: "2001:db8:0:8::1" })).status, 303);
});

test("a script is answered in its own words, with a time for the next attempt", async () => {
	const time = await room.ask(new Request(`${ORIGIN}/thu/gio/?bai=${OPEN}`));
	const signed: { readonly time: string } = await time.json();
	const headers = { accept: "application/json" };
	const early = await room.send(comment(signed), { headers });
	assert.equal(early.status, 422);
	assert.equal((await early.json()).time, signed.time);
	room.now += 3000;
	const faulty = await room.send(comment({ ...signed, name: "" }), { headers });
	const told = await faulty.json();
	assert.deepEqual(Object.keys(told.fields), ["name"]);
	const unseen = await room.send(comment({ ...signed, text: "Bến\u202E sáng" }), { headers });
	const [fault, value] = (await unseen.json()).fields.text;
	assert.match(fault, /không nhìn thấy/);
	assert.equal(value, "Bến sáng");
	const sent = await room.send(comment(signed), { headers });
	assert.equal(sent.status, 200);
	assert.equal((await sent.json()).ok, true);
	const again = await room.send(comment(signed), { headers });
	assert.equal(again.status, 409);
	assert.equal((await again.json()).ok, true);
});

test("rejected letters are forgotten after thirty days, by the handler itself", async () => {
	const own = await openMailroom();
	try {
		await own.send({ article: ALWAYS, name: "Út", text: "Một", time: own.time(60_000, ALWAYS) });
		await own.send({ article: ALWAYS, name: "Út", text: "Hai", time: own.time(60_000, ALWAYS) });
		const [first] = await own.store.list();
		assert.ok(first);
		await own.store.put({ ...first, state: "rejected", decidedAt: new Date(own.now).toISOString() });
		const left: number[] = [];
		for (own.now of [START + 30 * 86_400_000 - 1, START + 31 * 86_400_000]) {
			await own.ask(new Request(`${ORIGIN}/thu/gui/`));
			left.push((await own.store.list()).length);
		}
		assert.deepEqual(left, [2, 1]);
		assert.deepEqual(await own.shelf.names("marks/"), []);
		assert.deepEqual(await own.shelf.names("counts/"), []);
	} finally {
		await own.close();
	}
});

test("without a key nothing is taken, and nothing else happens", async () => {
	const shut = await openMailroom({ key: undefined });
	try {
		const answer = await shut.send({ article: OPEN, name: "Út", text: "Một", time: shut.time() });
		assert.equal(answer.status, 503);
		assert.match(await answer.text(), /<h1>Tòa soạn chưa mở hộp thư<\/h1>/);
		assert.equal((await shut.ask(new Request(`${ORIGIN}/thu/gio/?bai=${OPEN}`))).status, 503);
		assert.deepEqual(await shut.store.list(), []);
	} finally {
		await shut.close();
	}
});

test("a store that is full says so, with the text kept", async () => {
	const full = await openMailroom({ most: 1 });
	try {
		const send = (text: string) => full.send({ article: OPEN, name: "Út", text, time: full.time() });
		assert.equal((await send("Một")).status, 303);
		const answer = await send("Lá thư thứ hai");
		assert.equal(answer.status, 503);
		assert.equal(fieldOf(await answer.text(), "text"), "Lá thư thứ hai");
	} finally {
		await full.close();
	}
});

test("where the disk refuses, the reader is told, keeps the text, and can send it again", async () => {
	let broken = true;
	const room = await openMailroom({
		shelf: (shelf) => ({
			...shelf,
			create: async (name, text) => {
				if (broken && name.startsWith("letters/")) throw new Error("ENOSPC");
				return shelf.create(name, text);
			},
		}),
	});
	try {
		const sent = { article: OPEN, name: "Út", text: "Còn nguyên", time: room.time() };
		const answer = await room.send(sent);
		assert.equal(answer.status, 500);
		const html = await answer.text();
		assert.equal(fieldOf(html, "text"), "Còn nguyên");
		assert.deepEqual(room.complaints.map(String), ["Error: ENOSPC"]);
		broken = false;
		assert.equal((await room.send({ ...sent, time: fieldOf(html, "time") ?? "" })).status, 303);
	} finally {
		await room.close();
	}
});

test("a site that is not built, or fails, is told in plain words", async () => {
	const bare = await openMailroom();
	try {
		for (const name of Object.keys(bare.pages)) delete bare.pages[name];
		const answer = await bare.send({ article: OPEN, name: "Út", text: "Một", time: bare.time() });
		assert.equal(answer.status, 500);
		assert.match(answer.headers.get("content-type") ?? "", /^text\/plain/);
		assert.equal(bare.complaints.length, 1);
	} finally {
		await bare.close();
	}
});

test("the key of the tests is as long as one must be", () => {
	assert.ok(KEY.length >= 32);
});
