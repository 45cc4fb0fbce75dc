import assert from "node:assert/strict";
import { test } from "node:test";
import { blobName } from "../../../../../assets/admin/newsdesk/stages/blob-name.ts";
import { CommitGate } from "../../../../../assets/admin/newsdesk/stages/commit-gate.ts";
import { githubCommits } from "../../../../../assets/admin/newsdesk/stages/host/github-commits.ts";
import { openFile } from "../../../../../assets/admin/newsdesk/stages/open-file.ts";
import { whyNot } from "../../../../../assets/admin/newsdesk/stages/save-guard.ts";
import { offersFor, type Story, type Viewer } from "../../../../../assets/admin/newsdesk/stages/story.ts";
import { waitWords } from "../../../../../assets/admin/newsdesk/stages/wait-words.ts";

const nguyet = { login: "anhnguyet", name: "Ánh Nguyệt" };
const tri: Viewer = { login: "huutri", name: "Hữu Trí", mayPush: true, mayMerge: true };
const author: Viewer = { ...nguyet, mayPush: true, mayMerge: true };

const STORY: Story = {
	...{
		id: "PR_1",
		number: 1,
		title: "Mùa dừa",
		url: "https://host.example/1",
		branch: "cms/articles/mua-dua",
	},
	...{ head: "b".repeat(40), stage: "pending_publish", isCorrection: false, begunBy: nguyet, holder: nguyet },
	heldSince: new Date("2026-11-30T01:05:00Z"),
	...{ savedBy: "Ánh Nguyệt", savedAt: new Date("2026-11-30T02:00:00Z") },
	...{ words: [], waitsFor: ["bien-tap"], decision: "waits", merge: "blocked" },
	...{ keptBy: "", viewerBypasses: false, viewerMayApprove: true, saysDraft: false },
};
const approval = (head: string) => ({
	...{ by: tri, verdict: "approved" as const, text: "", at: new Date(0), head },
});

const OFFERS: readonly [string, Partial<Story>, Viewer, readonly string[]][] = [
	["who may only read is offered nothing", {}, { ...tri, mayPush: false }, []],
	[
		"the author of a draft waits for nobody's leave, and has nothing to approve",
		{ stage: "draft" },
		author,
		[],
	],
	["another's draft may be taken", { stage: "draft" }, tri, ["take"]],
	[
		"another's story that was handed in may be approved or given back",
		{ stage: "pending_review" },
		tri,
		["take", "approve", "return"],
	],
	["nobody approves their own story", {}, author, []],
	[
		"whose word the host would not take is not asked for it",
		{ viewerMayApprove: false },
		tri,
		["take", "return"],
	],
	[
		"whose merge the branch would not take is not offered to publish",
		{ merge: "clean", decision: "approved" },
		{ ...author, mayMerge: false },
		[],
	],
	[
		"what the host's rules keep back is not offered for publishing",
		{},
		{ ...tri, login: "x" },
		["take", "approve", "return"],
	],
	[
		"what the rules let through is, to whoever may push",
		{ merge: "clean", decision: "approved" },
		author,
		["publish"],
	],
	[
		"a text is approved once",
		{ merge: "clean", words: [approval(STORY.head)] },
		tri,
		["take", "return", "publish"],
	],
	[
		"and once more when it has changed",
		{ words: [approval("a".repeat(40))] },
		tri,
		["take", "approve", "return"],
	],
	[
		"a story in review is not published before it is handed on",
		{ stage: "pending_review", merge: "clean" },
		author,
		[],
	],
	[
		"whom the rules let pass publishes what waits for approval",
		{ viewerBypasses: true },
		author,
		["publish"],
	],
	[
		"but not what goes together with nothing that is published",
		{ viewerBypasses: true, merge: "conflict" },
		author,
		[],
	],
	[
		"a correction has a short way for them, from the first save",
		{ stage: "draft", isCorrection: true, viewerBypasses: true, merge: "draft" },
		author,
		["correct"],
	],
	["a new article has none", { stage: "draft", viewerBypasses: true, merge: "draft" }, author, []],
	[
		"an article that says it is a draft is not published: no reader would get it",
		{ merge: "clean", saysDraft: true },
		author,
		[],
	],
];
for (const [title, changes, viewer, expected] of OFFERS)
	test(title, () => assert.deepEqual(offersFor({ ...STORY, ...changes }, viewer), expected));

const WAITS: readonly [Partial<Story>, string][] = [
	[{ stage: "draft" }, "Viết xong thì chuyển trạng thái sang “Chờ biên tập”."],
	[{ stage: "pending_review" }, "Biên tập xong thì chuyển trạng thái sang “Chờ duyệt”."],
	[{ decision: "changes" }, "Sửa theo lời dặn bên dưới, lưu, rồi nhờ người đã dặn xem lại."],
	[{}, "Đợi duyệt của: bien-tap."],
	[{ waitsFor: [] }, "Nhờ người khác duyệt: không ai duyệt bài của chính mình."],
	[{ decision: "approved" }, "Đợi máy kiểm tra bài xong; có lỗi thì mở bài trên kho bài để xem."],
	[
		{ merge: "conflict" },
		"Bỏ bản này rồi sửa lại trên bài đang đăng: từ khi mở bản này, bài ấy đã đổi ở cùng chỗ.",
	],
	[{ decision: "approved", keptBy: "Trả lời các lời dặn." }, "Trả lời các lời dặn."],
	[
		{ decision: "approved", merge: "draft" },
		"Chuyển trạng thái về “Bản nháp” rồi lại sang “Chờ duyệt”: kho bài còn giữ bài này là bản nháp.",
	],
	[{ decision: "approved", merge: "clean" }, ""],
];
for (const [changes, expected] of WAITS)
	test(`a story tells what it waits for: ${JSON.stringify(changes)}`, () =>
		assert.equal(waitWords({ ...STORY, ...changes }, author), expected));

test("a story that nothing keeps waits for whoever may publish", () => {
	const words = waitWords({ ...STORY, decision: "free", merge: "clean" }, { ...author, mayMerge: false });
	assert.equal(words, "Đợi người có quyền đăng bấm “Đăng”.");
});

test("nobody saves over the text of somebody else who has the story, nor over one that came after it was opened", () => {
	const there = { viewer: tri, story: STORY, head: STORY.head, blob: "1" };
	assert.match(
		whyNot(there, true, false) ?? "",
		/^Bấm “Nhận bài” .* Ánh Nguyệt đang giữ bài này từ 08:05 ngày 30\/11\/2026\.$/,
	);
	assert.equal(whyNot({ ...there, viewer: author }, true, false), undefined);
	assert.match(
		whyNot({ ...there, viewer: author }, false, false) ?? "",
		/Ánh Nguyệt đã lưu một bản khác lúc 09:00/,
	);
	const free = { viewer: tri, story: undefined, head: "c", blob: "1" };
	assert.match(whyNot(free, false, false) ?? "", /bài đang đăng vừa đổi/);
	assert.match(whyNot(free, false, true) ?? "", /^Đổi tít/);
	assert.match(whyNot({ ...free, blob: undefined }, false, false) ?? "", /đã bị xóa/);
});

test("a text has the name that git gives it", async () => {
	assert.equal(await blobName("Bà con vui.\n"), "15f9f30193c40a603dc40379ad9ecd4d7752c228");
	assert.equal(await blobName(""), "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
});

test("a commit goes onto the head that was looked at, once, and the page knows what it has sent", async () => {
	const bodies: { variables: { input: { expectedHeadOid: string } } }[] = [];
	let answer: object = { data: {} };
	const page = {
		async fetch(_asked: unknown, init?: RequestInit) {
			bodies.push(JSON.parse(String(init?.body)));
			return Response.json(answer);
		},
	} as { fetch: typeof fetch };
	const gate = new CommitGate();
	let heard = 0;
	gate.listen(() => {
		heard += 1;
	});
	const [api, graphql, path] = [
		"https://host.example/api/v3",
		"https://host.example/api/graphql",
		"content/a.md",
	];
	gate.open(page, githubCommits({ api, graphql }));
	const contents = Buffer.from("Bà con vui.").toString("base64");
	const input = { expectedHeadOid: "moved", fileChanges: { additions: [{ path, contents }] } };
	const send = async () => {
		const query = "mutation { createCommitOnBranch }";
		const response = await page.fetch(graphql, {
			method: "POST",
			body: JSON.stringify({ query, variables: { input } }),
		});
		return response.json();
	};
	gate.expect(path, "seen");
	await send();
	await send();
	assert.deepEqual(
		bodies.map(({ variables }) => variables.input.expectedHeadOid),
		["seen", "moved"],
	);
	assert.equal(gate.written(path), "Bà con vui.");
	assert.equal(heard, 2);
	await page.fetch(graphql, {
		method: "POST",
		body: JSON.stringify({ query: "query { viewer { login } }" }),
	});
	assert.equal(heard, 2);
	answer = { errors: [{ type: "STALE_DATA", message: "Expected branch to point to" }] };
	gate.expect(path, "old");
	assert.match((await send()).errors[0].message, /^Lưu lại lần nữa/);
});

test("the address of a form names its file", () => {
	const places = {
		collections: [
			{ name: "articles", folder: "content/articles", extension: "md", fields: [] },
			{ divider: true as const },
		],
		singletons: [{ name: "front", file: "content/front.yaml", fields: [] }],
	};
	const files = {
		"#/collections/articles/entries/2026/11/mua-dua": "content/articles/2026/11/mua-dua.md",
		"#/collections/_singletons/entries/front": "content/front.yaml",
		"#/collections/articles/new": undefined,
		"#/collections/articles": undefined,
		"#/collections/khac/entries/a": undefined,
		"#/collections/articles/entries/%E0%A4%A": "content/articles/%E0%A4%A.md",
		"": undefined,
	};
	for (const [hash, file] of Object.entries(files)) assert.equal(openFile(hash, places), file, hash);
});
