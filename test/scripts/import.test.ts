import assert from "node:assert/strict";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { findAllFiles } from "../../_includes/site/find-files.ts";
import { toTcvn3 } from "../support/articles/old-encodings.ts";
import { runScript } from "../support/processes/command.ts";

let folder: string;
let articles: string;

before(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "import-"));
	articles = path.join(folder, "articles");
});

after(() => rm(folder, { recursive: true }));

test("a folder is imported, page by page; one that cannot be read keeps none of the others back", async () => {
	const pages = path.join(folder, "pages");
	await cp("test/fixtures/saved-pages", path.join(pages, "2024"), { recursive: true });
	await writeFile(path.join(pages, "tcvn3.txt"), Buffer.from([0x54, 0xed, 0x74, 0x0a]));
	await writeFile(path.join(pages, "ghi-chu.md"), "không phải trang đã lưu");
	const { code, stdout, stderr } = await runScript("import", [
		pages,
		"--articles",
		articles,
		"--section",
		"Thời sự",
	]);
	assert.equal(code, 1);
	assert.deepEqual(await findAllFiles(articles), [
		"2023/09/cho-noi-vam-sau-ghe-it-khach-van-dong.md",
		"2024/03/doan-kiem-tra-12-lam-viec-voi-ban-quan-ly-ben-bai-xa-binh-khanh-tay.md",
		"2025/12/12-cau-hoi-ve-gia-dua-mua-hay-ban-nong-san.md",
	]);
	assert.match(stderr, /thieu-ngay\.txt\n {2}dòng 3, cột 1 {2}lỗi {2}Không phải ngày giờ đăng/);
	assert.match(stderr, /tcvn3\.txt\n {2}dòng 1.*không phải UTF-8/);
	assert.match(stdout, /bỏ phần của trang web: “Chia sẻ bài viết” \(dòng 19\), “BÌNH LUẬN” \(dòng 21\)/);
	assert.match(
		stdout,
		/thiếu tệp ảnh, chỉ giữ chú thích: “Trưởng đoàn Lê Thị Mận.*content\/media\/2024\/03\//,
	);
	assert.match(stdout, /chưa biết đặt vào đâu.*“Từ khóa: chợ nổi, du lịch” \(dòng 29\)/);
	assert.match(stdout, /không thấy dòng ghi tác giả/);
	assert.doesNotMatch(stdout, /chưa có chuyên mục/);
	assert.match(stdout, /Đã nhập 3 bài; 2 chỗ chưa nhập được\.\n$/);
});

test("the file is what a journalist would write", async () => {
	const file = path.join(
		articles,
		"2024/03/doan-kiem-tra-12-lam-viec-voi-ban-quan-ly-ben-bai-xa-binh-khanh-tay.md",
	);
	const text = await readFile(file, "utf8");
	assert.match(
		text,
		/^---\ntitle: Đoàn .*\ndate: 2024-03-14 16:45\ncredit: "Tin, ảnh: Ánh Nguyệt"\nsection: thoi-su\ndateline: BKT\nlede: Chiều .*\ncover:\n {2}alt: Trưởng .*\n {2}caption: Trưởng .*\n---\n\nĐảng bộ .*\n\nTheo .*\n\nKết luận .*\n$/,
	);
});

test("a file that is there is never written over, and the same page twice is no fault", async () => {
	const page = "test/fixtures/saved-pages/doan-kiem-tra.txt";
	const words = [page, "--articles", articles, "--section", "thoi-su"];
	const again = await runScript("import", words);
	assert.equal(again.code, 0);
	assert.match(again.stdout, /đã nhập từ trước, không đổi gì: /);
	const [name = ""] = await readdir(path.join(articles, "2024/03"));
	const file = path.join(articles, "2024/03", name);
	await writeFile(file, "bản đã sửa tay");
	const third = await runScript("import", words);
	assert.equal(third.code, 1);
	assert.match(third.stderr, /Đã có tệp khác ở .*; tệp ấy còn nguyên\./);
	assert.equal(await readFile(file, "utf8"), "bản đã sửa tay");
	assert.deepEqual(await readdir(path.join(articles, "2024/03")), [name]);
});

test("a column's headline on another day of the month gets a number; the same page again is known by it", async () => {
	const own = path.join(folder, "muc");
	const pages = path.join(folder, "trang");
	await mkdir(pages);
	for (const day of ["24", "25"])
		await writeFile(
			path.join(pages, `${day}.txt`),
			`Giá nông sản hôm nay\n\n${day}/11/2026 - 06:00\n\nGiá ngày ${day}.\n\nÁnh Nguyệt\n`,
		);
	for (const told of [
		/→ .*nay\.md\n[\s\S]*→ .*nay-2\.md\n/,
		/không đổi gì: .*nay\.md\n[\s\S]*không đổi gì: .*nay-2\.md\n/,
	]) {
		const { code, stdout } = await runScript("import", [pages, "--articles", own]);
		assert.equal(code, 0);
		assert.match(stdout, told);
	}
	assert.equal((await readdir(path.join(own, "2026/11"))).length, 2);
});

test("an unknown section is wrong usage, told with the sections there are", async () => {
	const { code, stderr } = await runScript("import", [folder, "--section", "thoi-tiet"]);
	assert.equal(code, 2);
	assert.match(stderr, /^Không có chuyên mục “thoi-tiet”\. Các chuyên mục: thoi-su \(Thời sự\), /);
});

test("a path where nothing is, is told", async () => {
	const { code, stderr } = await runScript("import", [path.join(folder, "khong-co")]);
	assert.equal(code, 1);
	assert.match(stderr, /khong-co\n.*Không có tệp này/);
});

test("a page in an old encoding is imported in Unicode, and the report says so", async () => {
	const page = await readFile("test/fixtures/saved-pages/doan-kiem-tra.txt", "utf8");
	const file = path.join(folder, "tcvn3-ca-trang.txt");
	await writeFile(file, toTcvn3(page), "utf8");
	const target = path.join(folder, "converted");
	const { code, stdout } = await runScript("import", [file, "--articles", target]);
	assert.equal(code, 0, stdout);
	assert.match(stdout, /đã chuyển sang Unicode\. .*TCVN3 \(ABC\)/);
	const [name = ""] = await findAllFiles(target);
	assert.match(await readFile(path.join(target, name), "utf8"), /^---\ntitle: Đoàn kiểm tra/);
});
