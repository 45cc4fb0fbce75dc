import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { findAllFiles } from "../../../../_includes/site/find-files.ts";
import type { ForeignPicture } from "../../../../scripts/import/foreign-article.ts";
import { type MediaOptions, openMedia } from "../../../../scripts/import/media/media-folder.ts";
import { HEIC, noisy } from "../../../support/articles/pictures.ts";

const SITE = new URL("https://www.baobentre.example/");
const ARTICLE = {
	id: "posts/2015/bai.md",
	file: "wp.xml",
	line: 7,
	addresses: ["https://baobentre.example/2015/bai/"],
	published: { wall: "2015-03-21 08:00" },
} as const;
const FILES = ["wp-content/uploads/2015/03/Ben-Pha.jpg", "wp-content/uploads/2015/03/Ben-Pha-300x200.jpg"];

let folder = "";
let big: Buffer;
let small: Buffer;

before(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "media-"));
	big = await noisy(120, 90).jpeg().toBuffer();
	small = await noisy(60, 50).jpeg().toBuffer();
	const files: Record<string, Uint8Array> = {
		[FILES[0] ?? ""]: big,
		[FILES[1] ?? ""]: small,
		"wp-content/uploads/2015/03/may-anh.jpg": HEIC,
		"wp-content/uploads/2015/03/may-anh-scaled.jpg": await noisy(70, 60).jpeg().toBuffer(),
		"wp-content/uploads/2015/03/chi-nho-100x80.jpg": await noisy(100, 80).jpeg().toBuffer(),
		"wp-content/uploads/2015/03/chi-nho-60x50.jpg": await noisy(61, 50).jpeg().toBuffer(),
		"wp-content/uploads/2016/01/Ben-Pha.jpg": await noisy(63, 50).jpeg().toBuffer(),
		["uploads/news/2015_03/mít tố nữ.jpg".normalize("NFD")]: await noisy(64, 50).png().toBuffer(),
		"assets/news/2015_03/mít tố nữ.jpg": await noisy(52, 51).png().toBuffer(),
		"posts/2015/anh/dua.jpg": await noisy(65, 50).jpeg().toBuffer(),
		"wp-content/uploads/2015/03/hong.jpg": big.subarray(0, 500),
		"wp-content/uploads/2015/03/cham.gif": Buffer.from(
			"R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7",
			"base64",
		),
	};
	for (const [name, bytes] of Object.entries(files)) await put(path.join(folder, "old", name), bytes);
	await put(path.join(folder, "secret.jpg"), await noisy(66, 50).jpeg().toBuffer());
	await symlink(path.join(folder, "secret.jpg"), path.join(folder, "old", "link.jpg"));
	await symlink(folder, path.join(folder, "old", "up"));
});
after(() => rm(folder, { recursive: true }));

async function put(file: string, bytes: Uint8Array) {
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, bytes);
}

let newsrooms = 0;
async function open(options: Partial<MediaOptions> = {}) {
	const content = path.join(folder, `newsroom-${newsrooms++}`);
	const media = await openMedia({
		folders: [path.join(folder, "old")],
		content,
		cache: path.join(content, "cache"),
		site: SITE,
		...options,
	});
	const place = async (src: string, more: Partial<ForeignPicture> = {}) =>
		(await media.place({ src, ...more }, ARTICLE))?.src;
	return { media, content: options.content ?? content, place };
}

test("a picture is found by its path, whatever host, form, capitals and size the text names", async () => {
	const cases: readonly (readonly [src: string, placed: string])[] = [
		["https://baobentre.example/wp-content/uploads/2015/03/Ben-Pha.jpg", "/media/2015/03/ben-pha.jpg"],
		[
			"http://www.baobentre.example/wp-content/uploads/2015/03/ben-pha-300x200.jpg?w=30",
			"/media/2015/03/ben-pha.jpg",
		],
		[
			"https://i0.wp.com/baobentre.example/wp-content/uploads/2015/03/Ben-Pha.jpg?resize=1",
			"/media/2015/03/ben-pha.jpg",
		],
		["/timthumb.php?src=/wp-content/uploads/2015/03/Ben-Pha.jpg&w=30", "/media/2015/03/ben-pha.jpg"],
		["//media.baobentre.example/wp-content/uploads/2015/03/Ben-Pha-9x9.jpg", "/media/2015/03/ben-pha.jpg"],
		["/wp-content/uploads/2016/01/Ben-Pha.jpg", "/media/2015/03/ben-pha-2.jpg"],
		// The largest that can be printed: the first is no JPEG inside.
		["/wp-content/uploads/2015/03/may-anh.jpg", "/media/2015/03/may-anh.jpg"],
		["/wp-content/uploads/2015/03/chi-nho-60x50.jpg", "/media/2015/03/chi-nho.jpg"],
		// A copy in small, in its own folder; named by what is in it.
		["/assets/news/2015_03/m%C3%ADt%20t%E1%BB%91%20n%E1%BB%AF.jpg", "/media/2015/03/mit-to-nu.png"],
		["anh/dua.jpg", "/media/2015/03/dua.jpg"],
	];
	const { media, place, content } = await open();
	for (const [src, placed] of cases) assert.equal(await place(src), placed, src);
	assert.deepEqual(media.missing, []);
	assert.deepEqual(await readFile(path.join(content, "media/2015/03/ben-pha.jpg")), big);
	assert.equal(media.placed, 6);
});

test("a folder may be any part of the old site", async () => {
	for (const part of [
		"wp-content",
		"wp-content/uploads",
		"wp-content/uploads/2015",
		"wp-content/uploads/2015/03",
	]) {
		const { place } = await open({ folders: [path.join(folder, "old", part)] });
		assert.equal(await place("/wp-content/uploads/2015/03/Ben-Pha.jpg"), "/media/2015/03/ben-pha.jpg", part);
		const other = await place("/wp-content/uploads/2013/03/Ben-Pha.jpg");
		// Of the year nothing is known where its own folder was given.
		if (!part.includes("2015")) assert.equal(other, undefined);
	}
});

test("nothing outside the folders is read, and the newsroom's folder is left by none", async () => {
	const { media, place, content } = await open();
	for (const src of [
		"../../secret.jpg",
		"/../../secret.jpg",
		"%2e%2e/%2e%2e/secret.jpg",
		"/link.jpg",
		"/up/secret.jpg",
		"file:///etc/passwd",
		path.join(folder, "secret.jpg"),
	])
		assert.equal(await place(src), undefined, src);
	assert.equal(media.missingCount, 7);
	assert.equal(await place("../../../../../evil.jpg", { bytes: small }), "/media/2015/03/evil.jpg");
	assert.deepEqual(await findAllFiles(path.join(content, "media")), ["2015/03/evil.jpg"]);
});

test("what cannot be printed is told and not placed, and so is what is missing or another site's", async () => {
	const { media, place, content } = await open();
	for (const src of ["hong.jpg", "cham.gif", "khong-co.jpg"])
		assert.equal(await place(`/wp-content/uploads/2015/03/${src}`), undefined);
	assert.equal(await place("https://anh.example/wp-content/uploads/2015/03/Ben-Pha.jpg"), undefined);
	assert.equal(await place("data:image/png;base64,AAAA"), undefined);
	assert.deepEqual(
		media.missing.map(({ reason }) => reason.replace(/“.*”/, "“”")),
		[
			"Tệp ảnh “” bị hỏng hoặc bị cắt cụt (JPEG).",
			"Tệp ảnh “” chỉ có 1 × 1 điểm ảnh, không phải ảnh để in.",
			"Không tìm thấy tệp ảnh trong thư mục --media.",
			"Ảnh nằm ở trang khác, không có trong thư mục --media.",
			"Tệp ảnh “” không đọc được như một tấm ảnh.",
		],
	);
	assert.deepEqual(media.missing[0], { ...media.missing[0], id: ARTICLE.id, file: "wp.xml", line: 7 });
	await assert.rejects(findAllFiles(path.join(content, "media")));
});

test("a picture in the text itself and one out of a document are placed once by their bytes", async () => {
	const { media, place } = await open();
	const inline = `data:image/jpeg;base64,${small.toString("base64")}`;
	assert.equal(await place("word/media/image1.jpeg", { bytes: small }), "/media/2015/03/image1.jpg");
	assert.equal(await place(inline), "/media/2015/03/image1.jpg");
	assert.equal(await place("", { bytes: big }), "/media/2015/03/anh.jpg");
	assert.equal(media.placed, 2);
});

test("a second run, and one after another that was stopped, gives the same names and writes nothing", async () => {
	const wanted = ["/wp-content/uploads/2016/01/Ben-Pha.jpg", "/wp-content/uploads/2015/03/Ben-Pha.jpg"];
	const first = await open();
	const names = [];
	for (const src of wanted) names.push(await first.place(src));
	const again = await open({ content: first.content });
	assert.equal(await again.place(wanted[1] ?? ""), names[1]);
	assert.equal(await again.place(wanted[0] ?? ""), names[0]);
	assert.equal(again.media.placed, 0);
	const dry = await open({ dryRun: true });
	assert.equal(await dry.place(wanted[0] ?? ""), names[0]);
	await assert.rejects(findAllFiles(path.join(dry.content, "media")));
});

test("the words of a picture go with it", async () => {
	const { media } = await open();
	const words = { alt: " Bến phà ", caption: "Bến phà buổi sáng", credit: "Ánh Nguyệt" };
	assert.deepEqual(
		await media.place({ src: "/wp-content/uploads/2015/03/Ben-Pha.jpg", ...words }, ARTICLE, "2014/01"),
		{
			src: "/media/2014/01/ben-pha.jpg",
			...words,
			alt: "Bến phà",
		},
	);
});
