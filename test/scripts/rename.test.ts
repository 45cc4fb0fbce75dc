import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, beforeEach, test } from "node:test";
import { hasError } from "../../_includes/domain/problem/problem.ts";
import { readAddresses } from "../../_includes/domain/reader/newsroom/read-addresses.ts";
import { findFiles } from "../../_includes/site/find-files.ts";
import { readNewsroom } from "../../_includes/site/read/read-newsroom.ts";
import { answerRequest } from "../../_includes/site/serve/answer.ts";
import { readNetlifyRules } from "../../_includes/site/serve/netlify-rules.ts";
import { articleText } from "../support/articles/article-text.ts";
import { runScript } from "../support/processes/command.ts";
import { furnish } from "../support/site/furnish.ts";
import { testSettings } from "../support/site/settings.ts";
import { withTinySite } from "../support/site/site.ts";

const folders: string[] = [];
let content: string;

beforeEach(async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "rename-"));
	folders.push(folder);
	content = await furnish(path.join(folder, "content"));
});
after(() => Promise.all(folders.map((one) => rm(one, { recursive: true }))));

async function write(files: Readonly<Record<string, string>>) {
	for (const [name, text] of Object.entries(files)) {
		await mkdir(path.dirname(path.join(content, name)), { recursive: true });
		await writeFile(path.join(content, name), text);
	}
}
const read = (name: string) => readFile(path.join(content, name), "utf8");
const move = (...words: string[]) => runScript("move", [...words, "--content", content]);
const moved = async () => readAddresses("addresses.yaml", await read("addresses.yaml")).value?.moved;

async function isRight() {
	const settings = { ...testSettings(), content, articles: path.join(content, "articles") };
	const { problems } = await readNewsroom(settings);
	assert.equal(hasError(problems), false, JSON.stringify(problems));
}

test("a tag is renamed wherever it is named or cited, and no other byte changes", async () => {
	const windows = `\uFEFF${articleText({ tags: "tags: [dừa,  Hạn Mặn ]" }, "\nXem [thẻ](/the/han-man/).\n").replaceAll("\n", "\r\n")}`;
	const files = {
		"articles/2022/05/a.md": windows,
		"articles/2022/05/b.md": articleText({ tags: "tags:\n  - 'hạn mặn'\n  - xâm nhập mặn" }),
		"articles/2022/05/c.md": articleText({
			tags: `tags: ${"hạn mặn".normalize("NFD")}`,
			draft: "draft: true",
		}),
		"articles/2022/05/d.md": articleText({ tags: "tags: [dừa]" }, "\nhạn mặn\n"),
		"tags.yaml": "# sổ\n- name: hạn mặn   \n  synonyms: [xâm nhập mặn, nước mặn]\n",
		"front.yaml":
			"strip: {text: Tin, link: /the/han-man/, until: 2030-01-01 00:00}\nblocks:\n  - tag: hạn mặn\n",
	};
	await write(files);
	const { code, stdout, stderr } = await move("--tag", "hạn mặn", "xâm nhập mặn");
	assert.equal(code, 0, stderr);
	assert.match(stdout, /^Đã đổi “hạn mặn” thành “xâm nhập mặn” trong 3 bài\./);
	assert.equal(
		await read("articles/2022/05/a.md"),
		windows.replace("Hạn Mặn", "xâm nhập mặn").replace("/the/han-man/", "/the/xam-nhap-man/"),
	);
	assert.equal(
		await read("articles/2022/05/b.md"),
		files["articles/2022/05/b.md"].replace("  - 'hạn mặn'\n", ""),
	);
	assert.equal(
		await read("articles/2022/05/c.md"),
		articleText({ tags: "tags: xâm nhập mặn", draft: "draft: true" }),
	);
	assert.equal(await read("articles/2022/05/d.md"), files["articles/2022/05/d.md"]);
	assert.equal(await read("tags.yaml"), "# sổ\n- name: xâm nhập mặn   \n  synonyms: [nước mặn]\n");
	assert.equal(
		await read("front.yaml"),
		files["front.yaml"]
			.replace("/the/han-man/", "/the/xam-nhap-man/")
			.replace("tag: hạn mặn", "tag: xâm nhập mặn"),
	);
	assert.deepEqual(await moved(), [{ from: "/the/han-man/", to: "/the/xam-nhap-man/" }]);
	await isRight();
});

test("a tag that is merged into another leaves its words to the other's entry", async () => {
	await write({
		"articles/2022/05/a.md": articleText({ tags: "tags: [phà]" }),
		"tags.yaml": "- name: phà\n  synonyms: [đò ngang]\n- name: bến phà\n  description: Bến.\n",
	});
	assert.equal((await move("--tag", "phà", "bến phà")).code, 0);
	assert.equal(
		await read("tags.yaml"),
		"- name: bến phà\n  synonyms: [phà, đò ngang]\n  description: Bến.\n",
	);
	await isRight();
});

test("an author is renamed in every form of the byline, with the file of the author", async () => {
	await write({
		"articles/2022/05/a.md": articleText({ author: "author: Ánh Nguyệt" }),
		"articles/2022/05/b.md": articleText({
			author: "author: [{name: Ánh Nguyệt, roles: [photos]}, Minh Khôi]",
		}),
		"articles/2022/05/c.md": articleText({
			author: null,
			credit: 'credit: "Tin, ảnh: Ánh Nguyệt - Minh Khôi"',
		}),
		"front.yaml": "blocks:\n  - author: anh-nguyet\n",
	});
	const biography = await read("authors/anh-nguyet.md");
	const { code, stderr } = await move("--author", "Ánh Nguyệt", "Trần Ánh Nguyệt");
	assert.equal(code, 0, stderr);
	for (const name of ["a", "b", "c"])
		assert.match(await read(`articles/2022/05/${name}.md`), /Trần Ánh Nguyệt/, name);
	assert.match(await read("articles/2022/05/c.md"), /^credit: "Tin, ảnh: Trần Ánh Nguyệt - Minh Khôi"$/m);
	assert.equal(
		await read("authors/tran-anh-nguyet.md"),
		biography.replace("name: Ánh Nguyệt", "name: Trần Ánh Nguyệt"),
	);
	assert.equal((await findFiles(path.join(content, "authors"))).includes("anh-nguyet.md"), false);
	assert.equal(await read("front.yaml"), "blocks:\n  - author: tran-anh-nguyet\n");
	assert.deepEqual(await moved(), [{ from: "/tac-gia/anh-nguyet/", to: "/tac-gia/tran-anh-nguyet/" }]);
	await isRight();
});

test("a section and a running story are renamed by their names, a page by its file", async () => {
	await write({
		"articles/2022/05/a.md": articleText(
			{ section: "section: Kinh tế", thread: "thread: qua-song" },
			"\n[a](/chuyen-muc/kinh-te/2022/05/) [b](/dong-su-kien/qua-song/) [c](/bao-gia/)\n",
		),
		"articles/2022/05/b.md": articleText({ section: "section: kinh-te", thread: "thread: Chuyện qua sông" }),
		"threads/qua-song.md": "---\ntitle: Chuyện qua sông\n---\n",
		"pages/bao-gia.md": "---\ntitle: Báo giá\n---\n\nGiá.\n",
	});
	for (const words of [
		["--section", "Kinh tế", "Làm ăn"],
		["--thread", "qua-song", "chuyen-pha"],
		[path.join(content, "pages/bao-gia.md"), "--slug", "quang-cao"],
	]) {
		const { code, stderr } = await move(...words);
		assert.equal(code, 0, stderr);
	}
	const [a, b] = [await read("articles/2022/05/a.md"), await read("articles/2022/05/b.md")];
	assert.match(a, /^section: Làm ăn\nthread: chuyen-pha$/m);
	assert.match(
		a,
		/\[a\]\(\/chuyen-muc\/lam-an\/2022\/05\/\) \[b\]\(\/dong-su-kien\/chuyen-pha\/\) \[c\]\(\/quang-cao\/\)/,
	);
	assert.match(b, /^section: lam-an\nthread: Chuyện qua sông$/m);
	assert.match(await read("sections.yaml"), /^- slug: lam-an\n {2}name: Làm ăn$/m);
	assert.ok(await read("threads/chuyen-pha.md"));
	assert.ok(await read("pages/quang-cao.md"));
	assert.deepEqual(await moved(), [
		{ from: "/chuyen-muc/kinh-te/", to: "/chuyen-muc/lam-an/" },
		{ from: "/dong-su-kien/qua-song/", to: "/dong-su-kien/chuyen-pha/" },
		{ from: "/bao-gia/", to: "/quang-cao/" },
	]);
	await isRight();
});

test("one article that cannot be read keeps all of a renaming from happening", async () => {
	const files = {
		"articles/2022/05/a.md": articleText({ tags: "tags: [phà]" }),
		"articles/2022/05/b.md": articleText({ date: "date: 2022-02-30 08:00" }),
	};
	await write(files);
	const before = await read("addresses.yaml");
	const { code, stderr } = await move("--tag", "phà", "bến phà");
	assert.equal(code, 1);
	assert.match(stderr, /b\.md/);
	for (const [name, text] of Object.entries(files)) assert.equal(await read(name), text);
	assert.equal(await read("addresses.yaml"), before);
});

for (const [words, complaint] of [
	[["--tag", "phà"], /^Thiếu tên mới/],
	[["--tag", "--author", "a", "b"], /^--author và --tag không đi cùng|^--tag và --author không đi cùng/],
	[["--thread", "khong-co", "moi"], /^Không có dòng sự kiện “khong-co”/],
	[["--section", "Không có", "Mới"], /^Không có chuyên mục/],
] as const)
	test(`"move ${words.join(" ")}" is wrong usage`, async () => {
		const { code, stderr } = await move(...words);
		assert.equal(code, 2);
		assert.match(stderr, complaint);
	});

test("an article that moves takes along what cites it: the front, running stories, bodies and picks", async () => {
	await write({
		"articles/2022/05/cu.md": articleText({ thread: "thread: qua-song" }),
		"articles/2022/06/dan.md": articleText(
			{ date: "date: 2022-06-02 08:00", related: "related: [2022/05/cu.md]" },
			"\nXem [bài](https://tintinh.example/2022/05/26/cu/#muc-1) và [ảnh](</2022/05/26/cu/>), không phải /2022/05/26/cu/.\n",
		),
		"threads/qua-song.md": "---\ntitle: Qua sông\n---\n\nTừ [bài đầu](/2022/05/26/cu).\n",
		"front.yaml": 'lead: "/2022/05/26/cu/"\n',
	});
	const { code, stdout, stderr } = await move(path.join(content, "articles/2022/05/cu.md"), "--slug", "moi");
	assert.equal(code, 0, stderr);
	assert.match(stdout, /Đã sửa liên kết trong .*front\.yaml/);
	assert.match(await read("articles/2022/06/dan.md"), /^related: \[2022\/05\/moi\.md\]$/m);
	assert.match(
		await read("articles/2022/06/dan.md"),
		/\(https:\/\/tintinh\.example\/2022\/05\/26\/moi\/#muc-1\) và \[ảnh\]\(<\/2022\/05\/26\/moi\/>\), không phải \/2022\/05\/26\/cu\/\./,
	);
	assert.match(await read("threads/qua-song.md"), /\(\/2022\/05\/26\/moi\)/);
	assert.equal(await read("front.yaml"), 'lead: "/2022/05/26/moi/"\n');
	await isRight();
});

test("readers who kept a month, a feed or the page of a renamed tag are led to the new one", async () => {
	await withTinySite({ "2022/05/a.md": articleText({ tags: "tags: [bến phà]" }) }, async (site) => {
		await site.write("../addresses.yaml", "moved: [{from: /the/pha/, to: /the/ben-pha/}]\n");
		await site.build();
		const rules = await readNetlifyRules(site.output);
		for (const [sent, location] of [
			["/the/pha/", "/the/ben-pha/"],
			["/the/pha", "/the/ben-pha/"],
			["/the/pha/atom.xml", "/the/ben-pha/atom.xml"],
		] as const) {
			const answer = await answerRequest(site.output, rules, { path: sent, sent, query: "" });
			assert.deepEqual(answer, { kind: "redirect", status: 301, location });
		}
	});
});
