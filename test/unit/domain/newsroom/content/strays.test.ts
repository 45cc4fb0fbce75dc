import assert from "node:assert/strict";
import { test } from "node:test";
import { belongingOf } from "../../../../../_includes/domain/newsroom/content/stray-text.ts";
import {
	type Stray,
	strayArticle,
	strayDevice,
	strayFile,
	strayFolder,
	strayLink,
} from "../../../../../_includes/domain/newsroom/content/strays.ts";
import { articleText } from "../../../../support/articles/article-text.ts";
import { assertTold } from "../../../../support/articles/problem-cases.ts";

const content = "content";
const told = (stray: Stray) => {
	assertTold({ file: "x", line: 1, column: 1, ...stray });
	return `${stray.severity} ${stray.message} ${stray.cure}`;
};

const FILES: readonly (readonly [path: string, head: string, ...parts: string[]])[] = [
	["bai.md", articleText(), "error", "là bài viết", "content/articles/2022/05/bai.md"],
	["Bài mới.txt", articleText({ date: "date: 6/5/2022 - 18:56" }), "content/articles/2022/05/Bài mới.md"],
	[
		"nhap.md",
		"---\ntitle: Nháp\ndraft: true\n---\n",
		"là bài viết",
		"content/articles/<năm>/<tháng>/nhap.md",
	],
	["minh-khoi.md", "---\nname: Minh Khôi\n---\n", "tiểu sử tác giả", "content/authors/minh-khoi.md"],
	["lien-he.md", "---\r\ntitle: Liên hệ\r\n---\r\n", "trang riêng", "content/pages/lien-he.md"],
	[
		"ghi-chu.md",
		"Ghi chú.\n",
		"error",
		"không lên trang",
		"content/articles/<năm>/<tháng>/",
		"content/pages/",
	],
	["thong-bao.md", "---js\nx\n---\n", "error", "không lên trang"],
	["articles/2022/05/bai.MD", articleText(), "không kết thúc bằng .md", "Đổi tên tệp thành bai.md"],
	["pages/lien-he.txt", "", "không kết thúc bằng .md", "Đổi tên tệp thành lien-he.md"],
	["authors/cu/bai.txt", articleText(), "content/articles/2022/05/bai.md"],
	["ben-pha.jpg", "", "error", "nằm sai chỗ", "content/media/<năm>/<tháng>/"],
	["articles/2022/05/ben-pha.jpg", "", "nằm sai chỗ", "content/media/2022/05/"],
	["media/ben-pha.png", "", "nằm sai chỗ", "content/media/<năm>/<tháng>/"],
	["media/2022/05/IMG_1.HEIC", "", "Không nhận loại tệp ảnh", ".jpg"],
	["media/2022/05/DSC_1.NEF", "", "error", "Giữ bản gốc ở ngoài content", "npm run photos"],
	["anh.cr3", "", "ảnh gốc của máy ảnh"],
	["media/2022/05/MVI_1.MOV", "", "error", "phim gốc", ".mp4", "content/media/"],
	["comments/ben-pha.yaml", "", "error", "không lên trang", "content/comments/<năm>/<tháng>/"],
	["comments/2022/05/ben-pha.yml", "", "kết thúc bằng .yaml"],
	["comments/2022/05/ben-pha.jpg", "", "nằm sai chỗ", "content/media/"],
	["newspaper.yml", "", "content/newspaper.yaml"],
	["section.yaml", "", "Có phải là content/sections.yaml?"],
	[
		"lich-truc.yaml",
		"",
		"newspaper.yaml, sections.yaml, addresses.yaml, front.yaml, tags.yaml, synonyms.yaml",
	],
	["x.11ty.js", "", "error", "mã chạy", "người phụ trách kỹ thuật"],
	["x.11ty.tsx", "", "mã chạy"],
	["thu.html", "", "mã chạy"],
	["thu.liquid", "", "mã chạy"],
	["content.json", "", "mã chạy"],
	["media/2022/05/a.js", "", "mã chạy"],
	[".eleventyignore", "", "error", "tệp ẩn"],
	["articles/2022/05/.bai.md", articleText(), "tệp ẩn"],
	["bang-luong.xlsx", "", "error", "không có chỗ trong content"],
	["articles/2022/05/bai.md.bak", "", "warning", "bản sao lưu"],
	["articles/2022/05/.3f0c.part", "", "warning", "tệp dở dang"],
];

for (const [path, head, ...parts] of FILES)
	test(`of ${path} it is told what it is and where it belongs`, () => {
		const text = told(strayFile(path, { content, head }));
		for (const part of parts) assert.ok(text.includes(part), text);
	});

test("a folder that is none of the newsroom's is told with where its files belong", () => {
	const cases = [
		["_data", "không được chạy"],
		[".an", "không được chạy"],
		["Articles", "content/articles"],
		["author", "Có phải là content/authors?"],
		["nhap", "Bài viết để trong content/articles/"],
		["pages/cu", "Chuyển các tệp .md ra ngay trong content/pages"],
		["media/ben-tre", "content/media/<năm>/<tháng>/"],
		["media/2022/05/anh", "content/media/2022/05/"],
	] as const;
	for (const [path, part] of cases) {
		const text = told(strayFolder(path, { content }));
		assert.ok(text.startsWith("error ") && text.includes(part), text);
	}
});

test("links, devices and articles in odd folders are told", () => {
	assert.match(told(strayLink("media/2022")), /^error “2022” là một liên kết/);
	assert.match(told(strayDevice("articles/x.md")), /^error “x\.md” không phải tệp thường/);
	const home = "content/articles/2022/05/bai.md";
	assert.match(
		told(strayArticle("bai.md", home)),
		/^warning Bài nằm ngay trong thư mục bài viết .*05\/bai\.md;/,
	);
	assert.match(told(strayArticle("nhap/tin/bai.md", home)), /^warning Bài nằm trong thư mục “nhap\/tin” /);
});

test("what a text is, is told by the keys of its front matter, in time linear in its length", () => {
	assert.deepEqual(belongingOf("---\ndate: '2022-5-26 18:56'\n---\n"), {
		room: "articles",
		month: "2022/05",
	});
	assert.deepEqual(belongingOf("\uFEFF---\nauthor: A\n---\n"), { room: "articles", month: undefined });
	assert.equal(belongingOf("Chữ.\n---\ndate: 2022-05-26\n---\n"), undefined);
	assert.equal(belongingOf("---\nghi: chú\n---\ndate: 2022-05-26\n"), undefined);
	for (const filler of [" ", "\t", "a", "-", "\n", "\r\n", "date:", "date : "])
		belongingOf(`---\ndate${filler.repeat(100_000)}`);
});
