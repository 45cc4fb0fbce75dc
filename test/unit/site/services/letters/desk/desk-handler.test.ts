import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import {
	DESK_COMMENT,
	DESK_DECISIONS,
	DESK_FEED,
	DESK_LETTERS,
	LETTERS_DESK,
} from "../../../../../../_includes/domain/addresses/paths/desk.ts";
import type { DeskState } from "../../../../../../_includes/domain/letters/desk.ts";
import { printLetter } from "../../../../../../_includes/domain/letters/printing.ts";
import { openGitHostOffice } from "../../../../../../_includes/site/services/letters/desk/git-host-office.ts";
import type { LettersHandler } from "../../../../../../_includes/site/services/letters/mailroom.ts";
import { createMarks } from "../../../../../../_includes/site/services/letters/marks.ts";
import {
	createLetterStore,
	type LetterStore,
} from "../../../../../../_includes/site/services/letters/store.ts";
import { ARTICLE, NOW } from "../../../../../support/letters/desk-room.ts";
import { aLetter, letterId } from "../../../../../support/letters/letters.ts";
import { memoryShelf } from "../../../../../support/letters/memory-shelf.ts";
import { type StubGitHub, startStubGitHub } from "../../../../../support/letters/stub-github.ts";

const SITE = "https://tintinh.example";
const COMMENTS = "content/comments/2022/05/ben-pha.yaml";
const EDITOR = "ghp_anhnguyet0123456789";
const OTHER = "ghp_khoa0123456789012345";
const READER = "ghp_docgia01234567890123";
const NARROW = "ghp_hep012345678901234567";
const { id } = aLetter();

let github: StubGitHub;
let store: LetterStore;
let handler: LettersHandler;
let complaints: unknown[];

beforeEach(async () => {
	github = await startStubGitHub(
		{
			[EDITOR]: { login: "anhnguyet", name: "Ánh Nguyệt", push: true, scopes: "repo, user" },
			[OTHER]: { login: "khoa", name: null, push: true },
			[READER]: { login: "docgia", name: "Độc giả", push: false },
			[NARROW]: { login: "anhnguyet", name: "Ánh Nguyệt", push: true, scopes: "public_repo" },
		},
		{ "content/articles/2022/05/ben-pha.md": ARTICLE },
	);
	const shelf = memoryShelf();
	store = createLetterStore(shelf);
	complaints = [];
	handler = openGitHostOffice({
		store,
		marks: createMarks(shelf, () => NOW),
		environment: { LETTERS_REPOSITORY: "toa-soan/to-bao", LETTERS_GIT_API: github.api },
		now: () => NOW,
		complain: (error) => complaints.push(error),
		// On a busy machine the stub is slower than the host is in truth.
		patience: 600_000,
	});
	await store.add(aLetter({ contact: "ut@example.vn" }));
});
afterEach(() => github.close());

function ask(
	path: string,
	token?: string,
	decision?: object,
	headers: Readonly<Record<string, string>> = {},
) {
	return handler(
		new Request(SITE + path, {
			headers: {
				...(token && { authorization: `Bearer ${token}` }),
				...(decision && { "content-type": "application/json" }),
				...headers,
			},
			...(decision && { method: "POST", body: JSON.stringify(decision) }),
		}),
		"203.0.113.7",
	);
}
const decide = (decision: object, token = EDITOR) => ask(DESK_DECISIONS, token, decision);
const messageOf = async (answer: Response) => String((await answer.json()).message);

test("the page of the desk is for everybody and holds nothing; all else asks for a token", async () => {
	const page = await ask(LETTERS_DESK);
	assert.equal(page.status, 200);
	const html = await page.text();
	assert.ok(!html.includes(id) && html.includes("Bàn thư"));
	assert.equal(page.headers.get("cache-control"), "no-store");
	assert.match(page.headers.get("x-robots-tag") ?? "", /noindex/);
	assert.match(page.headers.get("content-security-policy") ?? "", /default-src 'none'/);
	assert.equal(page.headers.get("set-cookie"), null);
	for (const path of [DESK_LETTERS, DESK_FEED, `${DESK_COMMENT}?ma=${id}`]) {
		const answer = await ask(path);
		assert.equal(answer.status, 401, path);
		assert.match(answer.headers.get("www-authenticate") ?? "", /^Bearer/);
	}
	assert.equal((await decide({ decision: "approve", id }, "")).status, 401);
	assert.deepEqual(github.asked, []);
});

for (const [who, token, status] of [
	["a token that nobody has", "ghp_khongai0123456789", 403],
	["a reader who may not push", READER, 403],
	["a token that was given too little", NARROW, 403],
	["what is no token", "x y", 401],
] as const)
	test(`${who} is told, sees no letter and decides nothing`, async () => {
		for (const answer of [await ask(DESK_LETTERS, token), await decide({ decision: "approve", id }, token)]) {
			assert.equal(answer.status, status);
			const text = await answer.text();
			assert.ok(!text.includes("Lê Thị Út") && !text.includes(token));
		}
		assert.deepEqual(github.commits, []);
		assert.ok(await store.get(id));
	});

test("whoever guesses tokens is shut out for an hour, and the host is asked no more", async () => {
	for (let guess = 0; guess < 20; guess++) await ask(DESK_LETTERS, `ghp_doan${guess}0123456789`);
	const asked = github.asked.length;
	const answer = await ask(DESK_LETTERS, EDITOR);
	assert.equal(answer.status, 429);
	assert.equal(github.asked.length, asked);
});

test("an approval is a commit of the editor's own, which names no reader", async () => {
	const answer = await decide({ decision: "approve", id, answer: "Cảm ơn chị." });
	assert.equal(answer.status, 200, await answer.clone().text());
	const [commit] = github.commits;
	assert.equal(github.commits.length, 1);
	assert.equal(commit?.by, "anhnguyet");
	assert.equal(commit?.path, COMMENTS);
	assert.match(commit?.text ?? "", /by: Ánh Nguyệt/);
	assert.match(commit?.message ?? "", new RegExp(id));
	assert.doesNotMatch(commit?.message ?? "", /Út/);
	assert.doesNotMatch(commit?.text ?? "", /example\.vn/);
	assert.equal(await store.get(id), undefined);
});

test("two editors who approve at once both print what they approved, and nothing is lost", async () => {
	await store.add(aLetter({ id: letterId(2), text: "Thư hai." }));
	const both = await Promise.all([
		decide({ decision: "approve", id }),
		decide({ decision: "approve", id: letterId(2) }, OTHER),
	]);
	for (const answer of both) assert.equal(answer.status, 200, await answer.text());
	const text = github.files.get(COMMENTS) ?? "";
	assert.ok(text.includes(id) && text.includes(letterId(2)), text);
	assert.match(text, /by: khoa/);
	assert.deepEqual(await store.list(), []);
});

test("what somebody else writes between reading and writing stays", async () => {
	await decide({ decision: "approve", id });
	await store.add(aLetter({ id: letterId(2) }));
	github.beforeWrite = () => {
		github.beforeWrite = undefined;
		const there = github.files.get(COMMENTS) ?? "";
		github.files.set(COMMENTS, printLetter(there, aLetter({ id: letterId(3) }), { by: "Khoa", now: NOW }));
	};
	assert.equal((await decide({ decision: "approve", id: letterId(2) })).status, 200);
	for (const one of [id, letterId(2), letterId(3)]) assert.ok(github.files.get(COMMENTS)?.includes(one));
});

test("a host that fails leaves the letter waiting, in either step", async () => {
	github.failing = 500;
	const answer = await decide({ decision: "approve", id });
	assert.equal(answer.status, 502);
	assert.match(await messageOf(answer), /vẫn còn đợi/);
	github.failing = undefined;
	github.beforeWrite = () => {
		github.files.set(COMMENTS, `# ${Math.random()}\n`);
	};
	assert.equal((await decide({ decision: "approve", id })).status, 502);
	assert.ok(await store.get(id));
	assert.deepEqual(complaints, []);
});

test("a file past a megabyte is read and written whole", async () => {
	let text = "";
	const long = "Nước lên. ".repeat(280).trim();
	for (let at = 0; at < 450; at++)
		text += `- id: ${letterId(2000 + at)}\n  name: Út\n  date: 2026-11-01 08:00\n  text: ${long}\n  approved: {by: Khoa, when: 2026-11-01 09:00}\n`;
	assert.ok(Buffer.byteLength(text) > 1_000_000);
	github.files.set(COMMENTS, text);
	assert.equal((await decide({ decision: "approve", id })).status, 200);
	assert.ok(github.files.get(COMMENTS)?.startsWith(text.slice(0, 5000)));
	assert.ok(github.asked.some((one) => one.includes("/git/blobs/")));
});

test("what waits is a feed for whoever knows a token, without anybody's address", async () => {
	await store.add(aLetter({ id: letterId(4), state: "rejected", decidedAt: "2026-11-29T12:40:00.000Z" }));
	const answer = await ask(DESK_FEED, EDITOR);
	assert.match(answer.headers.get("content-type") ?? "", /^application\/feed\+json/);
	const text = await answer.text();
	const { items } = JSON.parse(text);
	assert.deepEqual(
		items.map((item: { id: string }) => item.id),
		[id],
	);
	assert.equal(items[0].url, `${SITE}/admin/thu/#thu-${id}`);
	assert.ok(!text.includes("ut@example.vn"));
});

test("a comment that is printed is answered, mended and forgotten by its address", async () => {
	await decide({ decision: "approve", id });
	const place = { id, article: "/2022/05/26/ben-pha/" };
	assert.equal((await decide({ decision: "answer", id, text: "Dạ." })).status, 404);
	assert.equal((await decide({ decision: "answer", ...place, text: "Dạ." })).status, 200);
	assert.equal((await decide({ decision: "edit", ...place, text: "Mừng." })).status, 200);
	const shown = await ask(`${DESK_COMMENT}?ma=${id}&bai=${place.article}`, EDITOR);
	assert.deepEqual(await shown.json(), {
		...place,
		name: "Lê Thị Út",
		text: "Mừng.",
		time: "29/11/2026 - 19:30",
		answer: "Dạ.",
	});
	const forgotten = await decide({ decision: "forget", ...place });
	assert.match((await forgotten.json()).note, /git filter-repo --invert-paths --path content\/comments/);
	assert.match(github.files.get(COMMENTS) ?? "", /^- id: \w{10}\n {2}forgotten: [\d :-]+\n$/);
});

test("a correction must be written before it is committed, since the newspaper would not be built", async () => {
	const report = letterId(8);
	await store.add(
		aLetter({ id: report, kind: "report", name: "", report: { sentence: "mười trụ", mistake: "figures" } }),
	);
	const { letters }: DeskState = await (await ask(DESK_LETTERS, EDITOR)).json();
	assert.equal(letters.find((letter) => letter.id === report)?.place?.line, 8);
	assert.equal((await decide({ decision: "corrected", id: report, text: " " })).status, 422);
	assert.equal((await decide({ decision: "corrected", id: report, text: "Số đúng là 12." })).status, 200);
	assert.match(github.files.get("content/articles/2022/05/ben-pha.md") ?? "", /text: "Số đúng là 12."/);
});

for (const [what, request, status] of [
	["a page of another site", { headers: { "sec-fetch-site": "cross-site" } }, 403],
	["another origin", { headers: { origin: "https://evil.example" } }, 403],
	["a form", { headers: { "content-type": "application/x-www-form-urlencoded" } }, 415],
	["text", { headers: { "content-type": "text/plain" } }, 415],
	["what is no decision", { decision: { decision: "approve", id, more: 1 } }, 400],
	["an id that is a path", { decision: { decision: "approve", id: "../../x" } }, 400],
	[
		"an article that is a path",
		{ decision: { decision: "forget", id, article: "/2022/05/26/../../x/" } },
		400,
	],
	["a decision of a megabyte", { decision: { decision: "edit", id, text: "a".repeat(1e6) } }, 413],
	["a list", { decision: [] }, 400],
] as const)
	test(`${what} decides nothing`, async () => {
		const { decision = { decision: "approve", id }, headers = {} } = request as {
			decision?: object;
			headers?: Record<string, string>;
		};
		const answer = await ask(DESK_DECISIONS, EDITOR, decision, headers);
		assert.equal(answer.status, status);
		assert.ok((await messageOf(answer)).length > 10);
		assert.deepEqual(github.commits, []);
	});

test("what a method cannot do at an address is said", async () => {
	for (const [method, path, status] of [
		["POST", LETTERS_DESK, 405],
		["PUT", DESK_DECISIONS, 405],
		["GET", DESK_DECISIONS, 405],
		["GET", `${LETTERS_DESK}khac/`, 404],
	] as const)
		assert.equal(
			(await handler(new Request(SITE + path, { method }), "::1")).status,
			status,
			`${method} ${path}`,
		);
});

test("at a preview the desk is shut: nobody's token goes to code that waits for review", async () => {
	const shut = openGitHostOffice({
		...{ store, environment: { LETTERS_REPOSITORY: "a/b", LETTERS_GIT_API: github.api }, now: () => NOW },
		...{ marks: createMarks(memoryShelf(), () => NOW), complain: () => {}, shut: "Chỉ ở trang báo." },
	});
	const page = await (await shut(new Request(SITE + LETTERS_DESK), "")).text();
	assert.ok(page.includes("Chỉ ở trang báo.") && !page.includes('<form class="desk-form" id="dang-nhap"'));
	const headers = { authorization: `Bearer ${EDITOR}` };
	assert.equal((await shut(new Request(SITE + DESK_LETTERS, { headers }), "")).status, 503);
	assert.deepEqual(github.asked, []);
});

test("a desk without its repository says what is missing", async () => {
	for (const [environment, words] of [
		[{}, /LETTERS_REPOSITORY/],
		[{ LETTERS_REPOSITORY: "https://codeberg.org/a/b" }, /codeberg\.org: chỉ biết GitHub và GitLab/],
		[{ LETTERS_REPOSITORY: "https://gitlab.com/a" }, /viết sai/],
		[{ LETTERS_REPOSITORY: "https://gitlab.com/a/../b" }, /viết sai/],
		[{ LETTERS_REPOSITORY: "a/b/c" }, /viết sai/],
		[{ LETTERS_REPOSITORY: "a/b", LETTERS_GIT_API: "http://git.example" }, /https/],
		[{ LETTERS_REPOSITORY: "a/b", LETTERS_CONTENT: "../x" }, /LETTERS_CONTENT/],
	] as const) {
		const shut = openGitHostOffice({
			...{ store, environment, now: () => NOW, complain: () => {} },
			marks: createMarks(memoryShelf(), () => NOW),
		});
		const answer = await shut(
			new Request(SITE + DESK_LETTERS, { headers: { authorization: `Bearer ${EDITOR}` } }),
			"",
		);
		assert.equal(answer.status, 503);
		assert.match(await messageOf(answer), words);
		assert.match(await (await shut(new Request(SITE + LETTERS_DESK), "")).text(), words);
	}
});
