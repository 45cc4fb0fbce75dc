import assert from "node:assert/strict";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { buildSite } from "../../_includes/site/build-site.ts";
import { findAllFiles } from "../../_includes/site/find-files.ts";
import { toTcvn3 } from "../support/articles/old-encodings.ts";
import { problemsIn } from "../support/import/problems-in.ts";
import { runScript } from "../support/processes/command.ts";
import { furnish } from "../support/site/furnish.ts";
import { testSettings } from "../support/site/settings.ts";
import { seedCache } from "../support/site/shared-site.ts";

let folder: string;
let number = 0;

before(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "import-"));
});

after(() => rm(folder, { recursive: true }));

/** A newsroom without an article, what is imported into it, and the words of every call. */
async function newsroom(pages: Readonly<Record<string, string | Uint8Array>>) {
	number += 1;
	const own = path.join(folder, String(number));
	const content = await furnish(path.join(own, "content"));
	await mkdir(path.join(content, "articles"));
	const source = path.join(own, "bao-cu");
	const put = async (name: string, text: string | Uint8Array) => {
		await mkdir(path.dirname(path.join(source, name)), { recursive: true });
		await writeFile(path.join(source, name), text);
	};
	for (const [name, text] of Object.entries(pages)) await put(name, text);
	const report = path.join(own, "bao-cao.html");
	return {
		...{ content, source, put, report, own },
		run: (...words: string[]) =>
			runScript("import", [source, "--content", content, "--report", report, ...words]),
		check: () => runScript("check", ["--content", content]),
		problems: () => problemsIn(content),
		read: (name: string) => readFile(path.join(content, name), "utf8"),
		written: (room: string) => findAllFiles(path.join(content, room)).catch(() => []),
		/** All that an import writes. */
		async all(): Promise<Record<string, string>> {
			const files = await findAllFiles(content);
			return Object.fromEntries(
				await Promise.all(
					files.map(async (file) => [file, await readFile(path.join(content, file), "latin1")]),
				),
			);
		},
	};
}

const SECTION = ["--section", "thoi-su", "--author", "Ánh Nguyệt"];

/** A post as Jekyll has it. */
const post = (front: Readonly<Record<string, string>>, body = "Nước mặn đã về đến cửa sông.") =>
	`---\n${Object.entries({
		title: "Bến phà cũ mở lại",
		date: "2022-05-26 18:56:00 +0700",
		author: "Ánh Nguyệt",
		category: "Thời sự",
		...front,
	})
		.filter(([, value]) => value !== "")
		.map(([key, value]) => `${key}: ${value}\n`)
		.join("")}---\n\n${body}\n`;

test("a folder is imported, page by page; one that cannot be read keeps none of the others back", async () => {
	const room = await newsroom({ "tcvn3.txt": Buffer.from([0x54, 0xed, 0x74, 0x0a]) });
	await cp("test/fixtures/saved-pages", path.join(room.source, "2024"), { recursive: true });
	const { code, stdout, stderr } = await room.run("--from", "text", ...SECTION);
	assert.equal(code, 1);
	assert.deepEqual(await room.written("articles"), [
		"2023/09/cho-noi-vam-sau-ghe-it-khach-van-dong.md",
		"2024/03/doan-kiem-tra-12-lam-viec-voi-ban-quan-ly-ben-bai-xa-binh-khanh-tay.md",
		"2025/12/12-cau-hoi-ve-gia-dua-mua-hay-ban-nong-san.md",
	]);
	assert.match(stderr, /thieu-ngay\.txt\n {2}dòng 3, cột 1 {2}lỗi {2}Không phải ngày giờ đăng/);
	assert.match(stderr, /tcvn3\.txt\n {2}dòng 1.*không phải UTF-8/);
	assert.match(stdout, /Bỏ lại: phần của trang web +\d/);
	assert.match(stdout, /Đã nhập 3 bài; 2 chỗ chưa nhập được\./);
	assert.deepEqual((await room.problems()).errors, []);
});

test("the file is what a journalist would write, and says from what it was imported", async () => {
	const room = await newsroom({});
	await cp("test/fixtures/saved-pages/doan-kiem-tra.txt", path.join(room.source, "a.txt"), {
		recursive: true,
	});
	assert.equal((await room.run(...SECTION)).code, 0);
	const [name = ""] = await room.written("articles");
	assert.match(
		await room.read(`articles/${name}`),
		/^---\ntitle: Đoàn .*\ndate: 2024-03-14 16:45\ncredit: "Tin, ảnh: Ánh Nguyệt"\nsection: thoi-su\ndateline: BKT\nlede: Chiều .*\ncover:\n {2}alt: Trưởng .*\n {2}caption: Trưởng .*\nimported: text a\.txt\n---\n\nĐảng bộ .*\n\nTheo .*\n\nKết luận .*\n$/,
	);
});

test("a second run writes nothing; a changed source changes only what the newsroom has not touched", async () => {
	const room = await newsroom({
		"_posts/2022-05-26-a.md": post({ title: "Bài một" }),
		"_posts/2022-05-27-b.md": post({ title: "Bài hai", date: "2022-05-27 08:00:00 +0700" }),
	});
	assert.equal((await room.run()).code, 0);
	const first = await room.all();
	assert.match(
		first["imported.tsv"] ?? "",
		/\nmarkdown _posts\/2022-05-26-a\.md\tarticles\/2022\/05\/\S+\.md\t/,
	);
	const again = await room.run();
	assert.match(again.stdout, /đã có, không đổi gì +2\n/);
	assert.deepEqual(await room.all(), first);
	const [one = "", two = ""] = await room.written("articles");
	const edited = `${await room.read(`articles/${two}`)}\nTòa soạn thêm một đoạn.\n`;
	await writeFile(path.join(room.content, "articles", two), edited);
	await room.put("_posts/2022-05-26-a.md", post({ title: "Bài một" }, "Bản mới của bài một."));
	await room.put(
		"_posts/2022-05-27-b.md",
		post({ title: "Bài hai", date: "2022-05-27 08:00:00 +0700" }, "Bản mới của bài hai."),
	);
	const third = await room.run();
	assert.match(third.stdout, /tệp sửa theo bản gốc +1\n/);
	assert.match(third.stdout, /phải xem +1\n/);
	assert.match(await readFile(room.report, "utf8"), new RegExp(`articles/${two}[\\s\\S]*bản gốc đã đổi`));
	assert.match(await room.read(`articles/${one}`), /Bản mới của bài một\./);
	assert.equal(await room.read(`articles/${two}`), edited);
});

test("an article that the newsroom has moved or deleted is not written anew", async () => {
	const room = await newsroom({ "_posts/a.md": post({}), "_posts/b.md": post({ title: "Bài hai" }) });
	await room.run();
	const [one = "", two = ""] = await room.written("articles");
	await rm(path.join(room.content, "articles", two));
	const moved = await runScript("move", [
		path.join(room.content, "articles", one),
		"--slug",
		"ten-moi",
		"--content",
		room.content,
	]);
	assert.equal(moved.code, 0, moved.stderr);
	const { stdout } = await room.run();
	assert.match(stdout, /giữ nguyên +1\n|giữ nguyên +2\n/);
	assert.deepEqual(await room.written("articles"), ["2022/05/ten-moi.md"]);
});

test("what cannot be published as it is becomes a draft with the reason on top, and all of it builds", async () => {
	const room = await newsroom({
		"_posts/khong-muc.md": post({ category: "Tản mạn" }),
		"_posts/khong-nguoi.md": post({ title: "Không người", author: "" }),
		"_posts/khong-ngay.md": post({ title: "Không ngày", date: "hôm qua" }),
		"_posts/nhap.md": post({ title: "Nháp", draft: "true" }),
		"_posts/du.md": post({ title: "Đủ cả" }),
	});
	const { code, stdout } = await room.run();
	assert.equal(code, 0);
	assert.match(stdout, /lên trang được +1\n {2}bản nháp, có ghi lý do ở đầu tệp +4\n/);
	assert.match(
		stdout,
		/Chưa biết 1 chuyên mục cũ .*:\n {2}Tản mạn \(1 bài\)\nBảng để sửa: .*chuyen-muc\.yaml/,
	);
	const texts = Object.entries(await room.all()).filter(([file]) => file.startsWith("articles/"));
	const tops = texts.map(
		([, text]) =>
			Buffer.from(text, "latin1")
				.toString()
				.match(/^---\n((?:# .*\n)*)/)?.[1],
	);
	assert.deepEqual(tops.filter(Boolean).sort(), [
		"# Bài nháp vì chuyên mục cũ “Tản mạn” chưa có trong bảng chuyên mục.\n",
		"# Bài nháp vì không có tên người viết.\n",
		"# Bài nháp vì không đọc được ngày đăng “hôm qua”; dòng date chỉ ghi tạm.\n",
		"# Bài nháp vì ở báo cũ còn là bản nháp.\n",
	]);
	const check = await room.check();
	assert.equal(check.code, 0, check.stdout);
	assert.match(check.stdout, /5 bài \(1 lên trang, 4 bản nháp\), không có lỗi nào/);
	const { content } = room;
	const [output, cache] = [path.join(room.own, "site"), path.join(room.own, "cache")];
	await seedCache(cache, {});
	await buildSite({ ...testSettings(), content, articles: path.join(content, "articles"), output, cache });
	const pages = (await findAllFiles(output)).filter((file) => /^2022\/05\/26\/.+\/index\.html$/.test(file));
	assert.deepEqual(pages, ["2022/05/26/du/index.html"]);
});

test("the table of sections is proposed once and, edited, makes articles of the drafts that nobody has touched", async () => {
	const room = await newsroom({
		"_posts/a.md": post({ category: "Tản mạn" }),
		"_posts/b.md": post({ title: "Bài hai" }),
	});
	const table = path.join(room.own, "muc.yaml");
	const first = await room.run("--sections", table);
	assert.match(first.stdout, /Bảng để sửa: .*muc\.yaml/);
	const proposed = await readFile(table, "utf8");
	assert.match(proposed, /\n# 1 bài\n"Thời sự": thoi-su\n# 1 bài\n"Tản mạn": "\?"\n$/);
	await writeFile(table, proposed.replace(/"\?"\n$/, "van-hoa\n"));
	const second = await room.run("--sections", table);
	assert.match(second.stdout, /lên trang được +2\n {2}tệp sửa theo bản gốc +1\n {2}đã có, không đổi gì +1\n/);
	await writeFile(table, '"Tản mạn": thoi-tiet\n');
	const wrong = await room.run("--sections", table);
	assert.equal(wrong.code, 1);
	assert.match(wrong.stderr, /muc\.yaml\n {2}dòng 1, cột 12 {2}lỗi {2}Báo không có chuyên mục “thoi-tiet”/);
	await writeFile(table, '"Tản mạn": "-"\n');
	await room.run("--sections", table, "--section", "thoi-su");
	assert.match(await room.read(`articles/${(await room.written("articles"))[0]}`), /\ntags: \[Tản mạn\]\n/);
});

test("a dry run tells all and writes nothing", async () => {
	const room = await newsroom({ "_posts/a.md": post({}) });
	const before = await room.all();
	const { stdout, code } = await runScript("import", [room.source, "--content", room.content, "--dry-run"]);
	assert.equal(code, 0);
	assert.match(stdout, /Sẽ nhập 1 bài; 0 chỗ chưa nhập được\.\n$/);
	assert.doesNotMatch(stdout, /Báo cáo:/);
	assert.deepEqual(await room.all(), before);
});

test("tags have one spelling each, honest pairs stay two, and variants of a person's name are one or asked for", async () => {
	const tags = ["[Hạn mặn, Mèo]", "[hạn mặn, Mẹo]", "[Han man, Mèo]"];
	const people = ["Ánh Nguyệt", "ánh nguyệt", "Anh Nguyet"];
	const pages = tags.map((list, at) => [
		`_posts/${at}.md`,
		post({ title: `Bài ${at}`, tags: list, author: people[at] ?? "" }),
	]);
	const room = await newsroom(Object.fromEntries(pages));
	const { stdout } = await room.run();
	assert.match(stdout, /Hai thẻ khác nghĩa.*\n {2}Mèo \/ Mẹo → Mẹo \(2\)\n/);
	const all = Object.values(await room.all()).map((text) => Buffer.from(text, "latin1").toString());
	const lines = all.flatMap((text) => text.match(/^(?:tags|author): .*$/gm) ?? []).sort();
	assert.deepEqual(lines, [
		...Array(3).fill("author: Ánh Nguyệt"),
		"tags: [Hạn mặn, Mèo]",
		"tags: [Hạn mặn, Mèo]",
		"tags: [Hạn mặn, Mẹo (2)]",
	]);
	const { errors, all: told } = await room.problems();
	assert.deepEqual(errors, []);
	assert.doesNotMatch(told.join("\n"), /cùng một trang/);
});

test("a title, a name and a lede past the reader's limits lose no word", async () => {
	const long = (word: string, times: number) =>
		Array.from({ length: times }, (_, at) => `${word}${at}`).join(" ");
	const room = await newsroom({
		"_posts/a.md": post({
			title: long("tít", 90),
			description: long("sapô", 500),
			tags: `[${long("thẻ", 60)}]`,
		}),
	});
	assert.equal((await room.run()).code, 0);
	const [name = ""] = await room.written("articles");
	const text = await room.read(`articles/${name}`);
	for (const word of ["tít0", "tít89", "sapô0", "sapô499"])
		assert.match(text, new RegExp(`(?<!\\p{L})${word}(?!\\d)`, "u"));
	const { articles } = JSON.parse(await readFile(room.report.replace("html", "json"), "utf8"));
	assert.match(JSON.stringify(articles[0].dropped), /thẻ không dùng được.*thẻ59/);
	assert.deepEqual((await room.problems()).errors, []);
});

test("a text that no reader takes becomes a draft that one does", async () => {
	const room = await newsroom({ "_posts/a.md": post({}, `${"*_[".repeat(20_000)}\n\nCòn đoạn này.`) });
	const { code } = await room.run();
	assert.equal(code, 0);
	assert.deepEqual((await room.problems()).errors, []);
	const { articles } = JSON.parse(await readFile(room.report.replace("html", "json"), "utf8"));
	assert.equal(articles.length, 1);
});

test("two imports of one newsroom at once: the second says so and touches nothing", async () => {
	const posts = Array.from({ length: 100 }, (_, at) => [`_posts/${at}.md`, post({ title: `Bài số ${at}` })]);
	const room = await newsroom(Object.fromEntries(posts));
	const both = await Promise.all([room.run(), room.run()]);
	const [good, bad] = both.sort((one, other) => one.code - other.code);
	assert.equal(good?.code, 0);
	if (bad?.code === 1) assert.match(bad.stderr, /Một lệnh nhập khác đang chạy/);
	assert.equal((await room.written("articles")).length, 100);
	const again = await room.run();
	assert.match(again.stdout, /đã có, không đổi gì +100\n/);
});

test("wrong usage exits 2: an unknown section, kind or site; a path where nothing is, 1", async () => {
	const room = await newsroom({ "_posts/a.md": post({}) });
	const section = await room.run("--section", "thoi-tiet");
	assert.equal(section.code, 2);
	assert.match(section.stderr, /^Không có chuyên mục “thoi-tiet”\. Các chuyên mục: thoi-su \(Thời sự\), /);
	for (const words of [
		["--from", "drupal"],
		["--site", "không phải"],
		["--media", "khong-co"],
	])
		assert.equal((await room.run(...words)).code, 2);
	const { code, stderr } = await runScript("import", [
		path.join(folder, "khong-co"),
		"--content",
		room.content,
	]);
	assert.equal(code, 1);
	assert.match(stderr, /khong-co\n.*Không có tệp hay thư mục này/);
});

test("a ledger that cannot be read stops the import at its line", async () => {
	const room = await newsroom({ "_posts/a.md": post({}) });
	await writeFile(path.join(room.content, "imported.tsv"), "# Sổ\n<<<<<<< HEAD\n");
	const { code, stderr } = await room.run();
	assert.equal(code, 1);
	assert.match(stderr, /imported\.tsv\n {2}dòng 2, .*không đọc được/);
	assert.deepEqual(await room.written("articles"), []);
});

test("a page in an old encoding is imported in Unicode, and the report says so", async () => {
	const page = await readFile("test/fixtures/saved-pages/doan-kiem-tra.txt", "utf8");
	const room = await newsroom({ "tcvn3.txt": toTcvn3(page) });
	const { code, stdout } = await room.run(...SECTION);
	assert.equal(code, 0, stdout);
	assert.match(await readFile(room.report, "utf8"), /đã chuyển sang Unicode\. .*TCVN3/);
	const [name = ""] = await room.written("articles");
	assert.match(await room.read(`articles/${name}`), /^---\ntitle: Đoàn kiểm tra/);
});
