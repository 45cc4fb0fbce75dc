import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { DESK_DECISIONS, DESK_LETTERS } from "../../../../../../_includes/domain/addresses/paths/desk.ts";
import { readGitHost } from "../../../../../../_includes/site/services/letters/desk/git-host/git-host.ts";
import { signInToHost } from "../../../../../../_includes/site/services/letters/desk/git-host/sign-in.ts";
import { openGitHostOffice } from "../../../../../../_includes/site/services/letters/desk/git-host-office.ts";
import type { LettersHandler } from "../../../../../../_includes/site/services/letters/mailroom.ts";
import { createMarks } from "../../../../../../_includes/site/services/letters/marks.ts";
import {
	createLetterStore,
	type LetterStore,
} from "../../../../../../_includes/site/services/letters/store.ts";
import { GITLAB_RULES, NEWSROOM } from "../../../../../support/git-host/newsroom.ts";
import type { Protection } from "../../../../../support/git-host/pull-requests.ts";
import { type GitHost, startGitHost } from "../../../../../support/git-host/start-git-host.ts";
import { ARTICLE, NOW } from "../../../../../support/letters/desk-room.ts";
import { aLetter, letterId } from "../../../../../support/letters/letters.ts";
import { memoryShelf } from "../../../../../support/letters/memory-shelf.ts";

const SITE = "https://tintinh.example";
const COMMENTS = "content/comments/2022/05/ben-pha.yaml";
const EDITOR = "token-huutri";
const NARROW = "token-hep-read-api";
// On a busy machine the stand-in is slower than the host is in truth.
const MEANS = { patience: 600_000, pause: async () => {} };
const BY = { name: "Kỹ thuật", email: "ky-thuat@bao.example" };
const { id } = aLetter();

let git: GitHost;
let store: LetterStore;
let handler: LettersHandler;
let environment: Readonly<Record<string, string>>;

async function openNewsroom(protection?: Protection) {
	const narrow = { ...NEWSROOM["token-huutri"], scopes: ["read_api", "write_repository"] };
	git = await startGitHost(
		{ users: { ...NEWSROOM, [NARROW]: narrow }, ...(protection && { protection }) },
		"gitlab",
	);
	await commit({ "content/articles/2022/05/ben-pha.md": ARTICLE });
	environment = { LETTERS_REPOSITORY: "bao/to-bao", LETTERS_GIT_API: `${git.origin}/api/v4` };
	const shelf = memoryShelf();
	store = createLetterStore(shelf);
	handler = openGitHostOffice({
		...{ store, environment, marks: createMarks(shelf, () => NOW), now: () => NOW },
		patience: MEANS.patience,
		complain(error) {
			throw error;
		},
	});
	await store.add(aLetter({ contact: "ut@example.vn" }));
}
beforeEach(() => openNewsroom());
afterEach(() => git.close());

async function commit(files: Readonly<Record<string, string | undefined>>) {
	const changes = new Map(
		Object.entries(files).map(([file, text]) => [file, text === undefined ? undefined : Buffer.from(text)]),
	);
	const from = await git.host.repository.head("main");
	await git.host.repository.commit("main", changes, "Sửa tay", BY, NOW, from);
}

const textOf = async (file: string) => (await git.host.repository.object(`main:${file}`))?.bytes.toString();
const lastCommit = async () => (await git.host.repository.history("main", 1))[0];

function decide(decision: object, token: string = EDITOR) {
	const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
	const asked = { method: "POST", headers, body: JSON.stringify(decision) };
	return handler(new Request(SITE + DESK_DECISIONS, asked), "203.0.113.7");
}

/** The newsroom's files for an editor, where somebody else commits just before they do, so many times. */
async function archiveBehind(times: number, others: (time: number) => Promise<void>) {
	const host = readGitHost(environment);
	assert.ok(!("fault" in host));
	let time = 0;
	const { archive } = await signInToHost(host, EDITOR, {
		...MEANS,
		async fetch(address, request) {
			if (request?.method === "POST" && time < times) {
				time += 1;
				await others(time);
			}
			return fetch(address, request);
		},
	});
	return archive;
}

test("an approval is a commit of the editor's own on GitLab, which names no reader", async () => {
	const answer = await decide({ decision: "approve", id, answer: "Cảm ơn chị." });
	assert.equal(answer.status, 200, await answer.clone().text());
	const text = await textOf(COMMENTS);
	assert.match(text ?? "", /by: Hữu Trí/);
	assert.doesNotMatch(text ?? "", /example\.vn/);
	const last = await lastCommit();
	assert.equal(last?.name, "Hữu Trí");
	assert.match(last?.message ?? "", new RegExp(id));
	assert.doesNotMatch(last?.message ?? "", /Út/);
	assert.equal(await store.get(id), undefined);
});

for (const [who, token] of [
	["a token that nobody has", "glpat-khongai0123456789"],
	["who may only read", "token-thuctap"],
	["who cannot see the repository", "token-nguoila"],
	["a token that was given too little", NARROW],
] as const)
	test(`${who} is told, sees no letter and decides nothing`, async () => {
		const before = await lastCommit();
		const headers = { authorization: `Bearer ${token}` };
		const letters = await handler(new Request(SITE + DESK_LETTERS, { headers }), "203.0.113.7");
		for (const answer of [letters, await decide({ decision: "approve", id }, token)]) {
			assert.equal(answer.status, 403);
			const text = await answer.text();
			assert.ok(!text.includes("Lê Thị Út") && !text.includes(token));
		}
		assert.deepEqual(await lastCommit(), before);
		assert.ok(await store.get(id));
	});

test("where the branch is kept the desk opens, and a decision is refused with words that say what keeps it", async () => {
	await git.close();
	await openNewsroom(GITLAB_RULES);
	const before = await lastCommit();
	const archive = await archiveBehind(0, async () => {});
	assert.equal(await archive.read("articles/2022/05/ben-pha.md"), ARTICLE);
	await assert.rejects(
		archive.rewrite("comments/2022/05/ben-pha.yaml", "Duyệt", () => "một\n"),
		/không cho ghi thẳng vào nhánh main; thư vẫn còn đợi/,
	);
	assert.deepEqual(await lastCommit(), before);
});

test("two editors who approve at once both print what they approved, and nothing is lost", async () => {
	await store.add(aLetter({ id: letterId(2), text: "Thư hai." }));
	const both = await Promise.all([
		decide({ decision: "approve", id }),
		decide({ decision: "approve", id: letterId(2) }, "token-caophong"),
	]);
	for (const answer of both) assert.equal(answer.status, 200, await answer.text());
	const text = (await textOf(COMMENTS)) ?? "";
	assert.ok(text.includes(id) && text.includes(letterId(2)), text);
	assert.deepEqual(await store.list(), []);
});

for (const [what, before, others, after] of [
	["changes the file", "một\n", { [COMMENTS]: "hai\n" }, "hai\nba\n"],
	["makes the file first", undefined, { [COMMENTS]: "hai\n" }, "hai\nba\n"],
	["removes the file", "một\n", { [COMMENTS]: undefined }, "ba\n"],
	["changes another file", "một\n", { "content/x.md": "x\n" }, "một\nba\n"],
] as const)
	test(`where somebody else ${what} between reading and writing, both are there after`, async () => {
		if (before !== undefined) await commit({ [COMMENTS]: before });
		const archive = await archiveBehind(1, () => commit(others));
		await archive.rewrite("comments/2022/05/ben-pha.yaml", "Duyệt", (text) => `${text}ba\n`);
		assert.equal(await textOf(COMMENTS), after);
	});

test("a file that becomes empty is removed, and where nothing changes nothing is committed", async () => {
	await commit({ [COMMENTS]: "một\n" });
	const archive = await archiveBehind(0, async () => {});
	await archive.rewrite("comments/2022/05/ben-pha.yaml", "Bỏ", () => "");
	assert.equal(await textOf(COMMENTS), undefined);
	const last = await lastCommit();
	await archive.rewrite("comments/2022/05/ben-pha.yaml", "Bỏ", (text) => text);
	assert.deepEqual(await lastCommit(), last);
});

test("whoever always comes second is told to try again, and what others wrote stays", async () => {
	await commit({ [COMMENTS]: "một\n" });
	const archive = await archiveBehind(100, (time) => commit({ [COMMENTS]: `lần ${time}\n` }));
	await assert.rejects(
		archive.rewrite("comments/2022/05/ben-pha.yaml", "Duyệt", (text) => `${text}ba\n`),
		/Nhiều người đang ghi vào kho bài cùng lúc/,
	);
	assert.match((await textOf(COMMENTS)) ?? "", /^lần \d+\n$/);
});

test("a file that is not UTF-8 is told and left as it is", async () => {
	const bytes = Buffer.from([0x2d, 0x20, 0xe1, 0x0a]);
	const from = await git.host.repository.head("main");
	await git.host.repository.commit("main", new Map([[COMMENTS, bytes]]), "Sửa tay", BY, NOW, from);
	const answer = await decide({ decision: "approve", id });
	assert.match(await answer.text(), /không phải UTF-8/);
	assert.deepEqual((await git.host.repository.object(`main:${COMMENTS}`))?.bytes, bytes);
});
