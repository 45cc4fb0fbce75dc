import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, beforeEach, test } from "node:test";
import type { Addresses } from "../../_includes/domain/addresses/addresses.ts";
import { readAddresses } from "../../_includes/domain/reader/newsroom/read-addresses.ts";
import { findFiles } from "../../_includes/site/find-files.ts";
import { openArticle } from "../../scripts/addresses/find-article.ts";
import { openMemory } from "../../scripts/addresses/memory-file.ts";
import { moveArticle } from "../../scripts/addresses/move-article.ts";
import { articleText, SECTIONS } from "../support/articles/article-text.ts";
import { runScript } from "../support/processes/command.ts";
import { NOW } from "../support/site/site.ts";

let folder: string;
let articles: string;
let addresses: string;
const folders: string[] = [];

beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "move-"));
	folders.push(folder);
	articles = path.join(folder, "articles");
	addresses = path.join(folder, "addresses.yaml");
	await mkdir(articles);
	await writeFile(addresses, "# giữ lời này\nmoved: []\ngone: []\n");
});

after(() => Promise.all(folders.map((one) => rm(one, { recursive: true }))));

async function write(name: string, text: string): Promise<string> {
	const file = path.join(articles, name);
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, text);
	return file;
}

const run = (name: "move" | "withdraw", ...words: string[]) =>
	runScript(name, [...words, "--articles", articles, "--addresses", addresses]);

async function memory(): Promise<Addresses> {
	const { value } = readAddresses("addresses.yaml", await readFile(addresses, "utf8"));
	assert.ok(value);
	return value;
}

function commit(): void {
	const git = ["-C", folder, "-c", "user.name=Thử", "-c", "user.email=thu@example.com"];
	execFileSync("git", [...git, "init", "--quiet"]);
	execFileSync("git", [...git, "add", "."]);
	execFileSync("git", [...git, "commit", "--quiet", "--message", "bài"]);
}

/** The move itself, without the cost of a process. */
async function move(file: string, slug: string) {
	const whole = { authors: new Set<string>(), tags: new Set<string>() };
	const newsroom = { content: folder, articles, sections: SECTIONS, whole };
	const [finding, opened] = [await openArticle(file, newsroom), await openMemory(addresses)];
	assert.ok("found" in finding && "memory" in opened);
	return moveArticle(finding.found, { slug }, newsroom, opened.memory, NOW);
}

test("an article gets another date and slug: its file moves, one line of it changes, the old address is kept", async () => {
	const text = `\uFEFF${articleText({ cover: "cover: {src: pha.jpg, alt: Phà}" }).replaceAll("\n", "\r\n")}`;
	const file = await write("2022/05/cu.md", text);
	const { code, stdout, stderr } = await run("move", file, "--slug", "moi", "--date", "2022-06-01T07:00");
	assert.equal(code, 0, stderr);
	assert.deepEqual(await findFiles(articles), ["2022/06/moi.md"]);
	assert.equal(
		await readFile(path.join(articles, "2022/06/moi.md"), "utf8"),
		text.replace("date: 2022-05-26 18:56", "date: 2022-06-01 07:00"),
	);
	assert.deepEqual((await memory()).moved, [{ from: "/2022/05/26/cu/", to: "/2022/06/01/moi/" }]);
	assert.match(await readFile(addresses, "utf8"), /^# giữ lời này\n/);
	assert.match(stdout, /Địa chỉ cũ \/2022\/05\/26\/cu\/ từ nay đưa bạn đọc sang \/2022\/06\/01\/moi\/\.\n$/);
	assert.match(stdout, /nay được tìm ở \/media\/2022\/06\/pha\.jpg.*viết đủ \/media\/2022\/05\/pha\.jpg/);
});

test("another day of the same month changes the address and not the file's name", async () => {
	const file = await write("2022/05/cu.md", articleText());
	assert.equal((await run("move", "/2022/05/26/cu/", "--date", "2022-05-27 18:56")).code, 0);
	assert.match(await readFile(file, "utf8"), /^date: 2022-05-27 18:56$/m);
	assert.deepEqual((await memory()).moved, [{ from: "/2022/05/26/cu/", to: "/2022/05/27/cu/" }]);
});

test("an article that readers never saw leaves no address behind", async () => {
	const file = await write("2022/05/cu.md", articleText({ draft: "draft: true" }));
	assert.ok("done" in (await move(file, "moi")));
	assert.deepEqual(await findFiles(articles), ["2022/05/moi.md"]);
	assert.deepEqual(await memory(), { moved: [], gone: [] });
});

test("an article that moves twice and comes back is found at each address it had", async () => {
	const a = await write("2022/05/a.md", articleText());
	await move(a, "b");
	await move(path.join(articles, "2022/05/b.md"), "c");
	await move(path.join(articles, "2022/05/c.md"), "a");
	assert.deepEqual(await findFiles(articles), ["2022/05/a.md"]);
	assert.deepEqual((await memory()).moved, [
		{ from: "/2022/05/26/b/", to: "/2022/05/26/a/" },
		{ from: "/2022/05/26/c/", to: "/2022/05/26/a/" },
	]);
});

test("a file in a folder that is no month stays in it", async () => {
	await move(await write("phong-su/cu.md", articleText()), "moi");
	assert.deepEqual(await findFiles(articles), ["phong-su/moi.md"]);
});

test("an address that another article has, had or lost is not given away", async () => {
	const file = await write("2022/05/cu.md", articleText());
	await write("2022/05/khac.md", articleText({ title: "title: Khác" }));
	await write("khac-thang/noi-khac.md", articleText());
	await writeFile(
		addresses,
		"moved: [{from: /2022/05/26/xua/, to: /2022/05/26/khac/}]\ngone: [{address: /2022/05/26/rut/}]\n",
	);
	const before = await readFile(addresses, "utf8");
	for (const [slug, message] of [
		["khac", /Đã có tệp khác/],
		["noi-khac", /đã có bài khác/],
		["xua", /đang đưa bạn đọc sang bài khác: \/2022\/05\/26\/khac\//],
		["rut", /của một bài đã rút/],
	] as const) {
		const outcome = await move(file, slug);
		assert.ok("problems" in outcome, slug);
		assert.match(outcome.problems[0]?.message ?? "", message);
	}
	assert.equal(await readFile(addresses, "utf8"), before);
	assert.deepEqual(await findFiles(articles), ["2022/05/cu.md", "2022/05/khac.md", "khac-thang/noi-khac.md"]);
});

test("when the file cannot be moved, the memory is as it was", async () => {
	const file = await write("2022/05/cu.md", articleText());
	// Not an article, but in the way.
	await write("2022/05/moi.md", "ghi chú");
	const before = await readFile(addresses, "utf8");
	const outcome = await move(file, "moi");
	assert.ok("problems" in outcome);
	assert.match(outcome.problems[0]?.message ?? "", /Đã có tệp khác ở .*moi\.md/);
	assert.equal(await readFile(addresses, "utf8"), before);
	assert.equal(await readFile(path.join(articles, "2022/05/moi.md"), "utf8"), "ghi chú");
	assert.ok(await readFile(file));
});

test("a run that was cut off between its steps is completed by the same command", async () => {
	const text = articleText();
	const file = await write("2022/05/cu.md", text);
	await write("2022/05/moi.md", text);
	await writeFile(addresses, "moved: [{from: /2022/05/26/cu/, to: /2022/05/26/moi/}]\n");
	assert.ok("done" in (await move(file, "moi")));
	assert.deepEqual(await findFiles(articles), ["2022/05/moi.md"]);
	assert.deepEqual((await memory()).moved, [{ from: "/2022/05/26/cu/", to: "/2022/05/26/moi/" }]);
});

test("two addresses are only written down, if an article is at the new one and none at the old", async () => {
	await write("2022/05/moi.md", articleText());
	const done = await run("move", "/2022/05/26/cu/", "/2022/05/26/moi/");
	assert.equal(done.code, 0, done.stderr);
	assert.deepEqual((await memory()).moved, [{ from: "/2022/05/26/cu/", to: "/2022/05/26/moi/" }]);
	const [noTarget, living] = await Promise.all([
		run("move", "/2022/05/26/cu/", "/2022/05/26/khong-co/"),
		run("move", "https://tintinh.example/2022/05/26/moi/", "/2022/05/26/moi-nua/"),
	]);
	assert.match(noTarget.stderr, /Không có bài nào ở địa chỉ mới/);
	assert.match(living.stderr, /Bài còn ở địa chỉ \/2022/);
	assert.deepEqual([noTarget.code, living.code], [1, 1]);
});

for (const [words, complaint] of [
	[["a.md"], /^Thiếu --slug hoặc --date\./],
	[["a.md", "--slug", "Không Được"], /^“Không Được” không làm địa chỉ được; viết: --slug khong-duoc/],
	[["/a/", "/b/", "--slug", "c"], /^Hai địa chỉ cũ và mới thì không đi cùng/],
	[["/a/", "https://bao.example/b/"], /^Địa chỉ ở tên miền khác, không phải tintinh\.example/],
] as const)
	test(`"move ${words.join(" ")}" is wrong usage`, async () => {
		const { code, stderr } = await run("move", ...words);
		assert.equal(code, 2);
		assert.match(stderr, complaint);
	});

test("a withdrawn article's file goes, and its addresses answer that it was withdrawn", async () => {
	const file = await write("2022/05/bai.md", articleText({ aliases: "aliases: [/tin/12.html]" }));
	await writeFile(addresses, "moved: [{from: /2022/05/26/cu/, to: /2022/05/26/bai/}]\n");
	commit();
	const { code, stdout, stderr } = await run(
		"withdraw",
		file,
		"--reason",
		"Theo yêu cầu của nhân vật",
		"--notice",
		"Dẫn  nhầm",
	);
	assert.equal(code, 0, stderr);
	assert.match(stdout, /Từ nay báo là bài đã rút: \/2022\/05\/26\/bai\/, \/tin\/12\.html\n$/);
	assert.deepEqual(await findFiles(articles), []);
	const reason = "Theo yêu cầu của nhân vật";
	const { moved, gone } = await memory();
	assert.deepEqual(moved, []);
	const [date] = gone.map((one) => one.date);
	assert.ok(date && Math.abs(date.epoch - Date.now()) < 86_400_000);
	assert.deepEqual(
		gone,
		["/2022/05/26/bai/", "/2022/05/26/cu/", "/tin/12.html"].map((address) => ({
			...{ address, date, reason, notice: "Dẫn nhầm" },
		})),
	);
});

test("an article may bear a name that only the newsroom's files keep whole", async () => {
	await cp("content/newspaper.yaml", path.join(folder, "newspaper.yaml"));
	await cp("content/sections.yaml", path.join(folder, "sections.yaml"));
	await mkdir(path.join(folder, "authors"));
	await writeFile(path.join(folder, "authors/ha-vy.md"), "---\nname: Hạ, Vy\n---\n\nViết về vườn.\n");
	await writeFile(path.join(folder, "tags.yaml"), "- name: dừa, ca cao\n");
	const text = articleText({ author: "author: Hạ, Vy", tags: "tags: dừa, ca cao" });
	const file = await write("2022/05/cu.md", text);
	commit();
	const moved = await runScript("move", [file, "--slug", "moi", "--content", folder]);
	assert.equal(moved.code, 0, moved.stderr);
	assert.deepEqual((await memory()).moved, [{ from: "/2022/05/26/cu/", to: "/2022/05/26/moi/" }]);
	commit();
	const gone = await runScript("withdraw", ["/2022/05/26/moi/", "--content", folder]);
	assert.equal(gone.code, 0, gone.stderr);
	assert.deepEqual(await findFiles(articles), []);
});

test("what git does not keep is not removed", async () => {
	const file = await write("2022/05/bai.md", articleText());
	commit();
	await writeFile(file, articleText({}, "Sửa mà chưa lưu."));
	const { code, stderr } = await run("withdraw", "/2022/05/26/bai/");
	assert.equal(code, 1);
	assert.match(stderr, /chưa có trong git, xóa đi sẽ mất hẳn/);
	assert.deepEqual(await findFiles(articles), ["2022/05/bai.md"]);
	assert.deepEqual((await memory()).gone, []);
});

test("an address whose file is no more is only written down", async () => {
	const { code, stdout } = await run("withdraw", "/2022/05/26/da-xoa/");
	assert.equal(code, 0);
	assert.match(stdout, /^Không còn bài nào ở địa chỉ này; chỉ ghi vào sổ địa chỉ\./);
	const { gone } = await memory();
	assert.deepEqual(
		gone.map(({ address, reason, notice }) => [address, reason, notice]),
		[["/2022/05/26/da-xoa/", undefined, undefined]],
	);
});

test("a memory with errors is not written to", async () => {
	const file = await write("2022/05/cu.md", articleText());
	await writeFile(addresses, "moved:\n  - form: /a/\n");
	const { code, stderr } = await run("move", file, "--slug", "moi");
	assert.equal(code, 1);
	assert.match(stderr, /Không có mục “form”/);
	assert.deepEqual(await findFiles(articles), ["2022/05/cu.md"]);
});

test("a withdrawn article's pictures and tables are named, since they stay in the newsroom's folder", async () => {
	await mkdir(path.join(folder, "media/2022/05"), { recursive: true });
	for (const name of ["newspaper.yaml", "sections.yaml"])
		await cp(`content/${name}`, path.join(folder, name));
	for (const name of ["pha.svg", "ben.svg"])
		await writeFile(path.join(folder, "media/2022/05", name), "<svg/>");
	await writeFile(path.join(folder, "media/2022/05/gia.csv"), "Tháng,Giá\n1,2\n2,3\n");
	const body = "\n![Bến](ben.svg)\n";
	const chart = "\n::: bieu-do Giá dừa\nTệp: gia.csv\n:::\n";
	const file = await write(
		"2022/05/bai.md",
		articleText({ cover: "cover: {src: pha.svg, alt: Phà}" }, body + chart),
	);
	await write("2022/05/khac.md", articleText({ title: "title: Khác" }, body));
	commit();
	const { code, stdout, stderr } = await runScript("withdraw", [file, "--content", folder]);
	assert.equal(code, 0, stderr);
	assert.match(stdout, /Tệp gốc vẫn nằm trong kho: .*media\/2022\/05\/pha\.svg$/m);
	assert.match(stdout, /Tệp gốc vẫn nằm trong kho: .*media\/2022\/05\/gia\.csv$/m);
	assert.match(
		stdout,
		/Tệp gốc vẫn nằm trong kho: .*media\/2022\/05\/ben\.svg \(.*khac\.md cũng nhắc tới\)$/m,
	);
});
