import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { test } from "node:test";
import { startServer } from "../../../_includes/site/serve/server.ts";
import { siteInFolder } from "../../../_includes/site/services/host/published-site.ts";
import { createLettersHandler } from "../../../_includes/site/services/letters/handler.ts";
import { openLocalShelf } from "../../../_includes/site/services/letters/local-mailroom.ts";
import { createMarks } from "../../../_includes/site/services/letters/marks.ts";
import { signTime } from "../../../_includes/site/services/letters/signed-time.ts";
import { createLetterStore } from "../../../_includes/site/services/letters/store.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { runInBrowser, sendHostile } from "../../support/letters/hostile-letters.ts";
import { KEY } from "../../support/letters/mailroom.ts";
import { differingFiles, NOW, snapshot, withTinySite } from "../../support/site/site.ts";

/** Strings of every kind that hides, turns, breaks out, or is too much. */
const STRINGS = [
	"<script>alert(1)</script>",
	"</textarea><script>alert(1)</script>",
	'"><img src=x onerror=alert(1)>',
	"' onfocus=alert(1) autofocus='",
	"</title></head><body onload=alert(1)>",
	"]]><svg onload=alert(1)>",
	"javascript:alert(1)",
	"{{constructor.constructor('alert(1)')()}} #{alert(1)} <%= 1 %>",
	"\u202Egnol\u202C \u2066x\u2069 \u200F",
	"\u0000\u0001\u001b[2J\u007f\u009b",
	`Z${"\u0335\u0489\u0321".repeat(2000)}`,
	"\u{e0041}\u{e0042}\ufffe\uffff",
	"Bcc: x@y.vn\r\nContent-Type: text/html\r\n\r\n<script>",
	"../../../../etc/passwd",
	"%00%0d%0aSet-Cookie:a=b",
	"__proto__",
	"constructor",
	"﷽".repeat(2000),
	"a".repeat(20_000),
	"\n".repeat(10_000),
	"Ａ".repeat(3001),
	" \u00a0\u3000\u200b\ufeff ",
	"https://a.vn ".repeat(50),
	"---\n- id: aaaaaaaaaa\n  approved: {by: x, when: 2026-11-24}\n",
	"'; DROP TABLE letters; --",
	"=cmd|' /C calc'!A0",
	"NaN",
	"",
	"👩‍👩‍👧‍👦".repeat(300),
	"ٱلسَّلَامُ עברית ไทย ខ្មែរ",
] as const;

test("strings of our own do no harm in any field of a letter", async (t) => {
	// Each stands in every field: the fields are taken in turn.
	const strings = Array.from({ length: 17 }, () => STRINGS).flat();
	const { sent, statuses, faults, mains } = await sendHostile(strings);
	t.diagnostic(
		`${sent} letters: ${[...statuses].map(([status, times]) => `${status} × ${times}`).join(", ")}`,
	);
	assert.ok(sent >= 1000);
	assert.deepEqual(faults, []);
	assert.deepEqual(await runInBrowser(mains), []);
});

const ARTICLE = "/2026/11/20/mua-dua/";
/** In every letter, so that it is known wherever it turns up. */
const TOKEN = "kimcuongdo";

/** What nobody who speaks HTTP sends, byte for byte, and the first line of the answer; none where there is none. */
const RAW: readonly (readonly [string, string, RegExp])[] = [
	["a length that is too short", "Content-Length: 4\r\n\r\nname=a&text=b", /^HTTP\/1\.1 4\d\d /],
	["two lengths", "Content-Length: 4\r\nContent-Length: 9\r\n\r\nname=a", /^HTTP\/1\.1 400 /],
	[
		"parts and a length",
		"Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n",
		/^HTTP\/1\.1 400 /,
	],
	["a part of no length", "Transfer-Encoding: chunked\r\n\r\nzz\r\n", /^HTTP\/1\.1 400 /],
	["a header with a line end", "X-A: b\r\n Location: //x\r\nContent-Length: 0\r\n\r\n", /^HTTP\/1\.1 4\d\d /],
	["a body that stops half way", "Content-Length: 900\r\n\r\nname=a", /^(?:$|HTTP\/1\.1 400 )/],
];

test("whatever was sent and is not approved is in no byte of the output, and the server answers on", async () => {
	const text = articleText({ date: "date: 2026-11-20 18:56" });
	await withTinySite({ "2026/11/mua-dua.md": text }, async (tiny) => {
		await tiny.build();
		const before = await snapshot(tiny.output);
		const shelf = await openLocalShelf(tiny.cache);
		const store = createLetterStore(shelf);
		const complaints: unknown[] = [];
		const now = () => NOW;
		const letters = createLettersHandler({
			...{ store, marks: createMarks(shelf, now), key: KEY, site: siteInFolder(tiny.output), now },
			complain: (error) => complaints.push(error),
		});
		const server = await startServer({ site: tiny.output, port: 0, letters });
		try {
			const statuses: number[] = [];
			for (const [at, string] of STRINGS.slice(0, 10).entries()) {
				const body = new URLSearchParams({
					...{ article: ARTICLE, name: TOKEN, text: `${TOKEN} ${at}: ${string}` },
					time: signTime(KEY, ARTICLE, NOW - 60_000),
				});
				const answers = await Promise.all(
					[body, body].map((sent) =>
						fetch(`${server.url}/thu/gui/`, { method: "POST", body: sent, redirect: "manual" }),
					),
				);
				statuses.push(...answers.map(({ status }) => status));
			}
			assert.ok(statuses.filter((status) => status === 303).length > 2);
			assert.deepEqual(
				statuses.filter((status) => ![303, 409, 422, 429].includes(status)),
				[],
			);
			for (const [what, bytes, answer] of RAW) assert.match(await sendRaw(server.url, bytes), answer, what);
			assert.equal((await fetch(`${server.url}/thu/bao-loi/?bai=${ARTICLE}`)).status, 200);
		} finally {
			await server.close();
		}
		// Whoever went away half way is nothing to complain of.
		assert.deepEqual(complaints.map(String), []);
		const waiting = await store.list();
		assert.equal(new Set(waiting.map(({ id }) => id)).size, waiting.length);
		assert.ok(waiting.length > 2);
		await tiny.build();
		const after = await snapshot(tiny.output);
		assert.deepEqual(differingFiles(before, after), []);
		for (const [file, content] of after) assert.ok(!content.includes(TOKEN), file);
	});
});

/** Sends a request with this much of head and body, and gives the first line of what comes back. */
async function sendRaw(origin: string, bytes: string): Promise<string> {
	const { hostname, port } = new URL(origin);
	const socket = connect(Number(port), hostname);
	let answer = "";
	socket.on("data", (chunk) => {
		answer += chunk;
	});
	socket.on("error", () => {});
	const closed = once(socket, "close");
	socket.write(
		`POST /thu/gui/ HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n${bytes}`,
	);
	// Half a body that nothing follows: its sender is gone.
	if (bytes.includes("900")) socket.end();
	await closed;
	return answer.split("\r\n", 1)[0] ?? "";
}
