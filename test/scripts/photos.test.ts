import assert from "node:assert/strict";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import sharp from "sharp";
import { readPhoto } from "../../_includes/formats/photos/photo-words.ts";
import { photo } from "../support/articles/photos.ts";
import { runScript } from "../support/processes/command.ts";

const ARTICLE = `---
# Tít của biên tập viên.
title: "Bến phà cũ mở lại"
date: 2026-11-29 18:56
author: Ánh Nguyệt
section: thoi-su
---

Sáng 29-11, bến phà đón chuyến khách đầu tiên.
`;

let folder: string;
let content: string;
let article: string;

beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "photos-"));
	content = path.join(folder, "content");
	article = path.join(content, "articles/2026/11/ben-pha-cu.md");
	await mkdir(path.dirname(article), { recursive: true });
	await writeFile(article, ARTICLE);
	for (const name of ["newspaper.yaml", "sections.yaml"])
		await cp(path.join("content", name), path.join(content, name));
});

afterEach(() => rm(folder, { recursive: true }));

const environment = () => ({ TIN_TINH_CACHE: path.join(folder, "cache") });
const photos = (...words: readonly string[]) =>
	runScript("photos", [...words, "--content", content], environment());
const media = (name: string) => path.join(content, "media/2026/11", name);

async function camera(name: string, bytes: Uint8Array | Promise<Uint8Array>): Promise<string> {
	const file = path.join(folder, name);
	await writeFile(file, await bytes);
	return file;
}

const WORDS = {
	caption: "Chuyến phà đầu tiên chở học trò",
	creators: ["Trần Quốc Lâm"],
	people: ["Nguyễn Thị Đẹt"],
};

test("photos of a camera go into the newsroom and into the article, upright, small, without place, with their words", async () => {
	const first = await camera(
		"IMG_0001.JPG",
		photo({
			width: 3200,
			height: 2400,
			place: true,
			orientation: 6,
			words: { ...WORDS, alt: "Phà rời bến" },
		}),
	);
	const second = await camera("IMG_0002.jpg", photo({ width: 900, height: 600, place: true, seed: 2 }));
	const cmyk = await camera(
		"In báo.jpg",
		sharp(await photo({ width: 800, height: 500, seed: 3 }))
			.toColourspace("cmyk")
			.jpeg()
			.toBuffer(),
	);
	const { code, stdout } = await photos(first, second, cmyk, "--article", article);
	assert.equal(code, 0, stdout);
	const names = ["chuyen-pha-dau-tien-cho-hoc-tro.jpg", "ben-pha-cu.jpg", "in-bao.jpg"];
	assert.deepEqual((await readdir(path.dirname(media("")))).sort(), ["11"]);
	assert.deepEqual((await readdir(media(""))).sort(), [...names].sort());
	const [turned, , printed] = await Promise.all(names.map((name) => sharp(media(name)).metadata()));
	assert.deepEqual([turned?.width, turned?.height, turned?.orientation], [1920, 2560, undefined]);
	assert.equal(printed?.space, "srgb");
	const facts = await Promise.all(names.map(async (name) => readPhoto(await readFile(media(name)))));
	assert.deepEqual(
		facts.map(({ hasPlace }) => hasPlace),
		[false, false, false],
	);
	assert.deepEqual(facts[0]?.words, { ...WORDS, alt: "Phà rời bến" });
	assert.equal(
		await readFile(article, "utf8"),
		ARTICLE.replace(
			"section: thoi-su\n",
			`section: thoi-su\ncover:\n  src: ${names[0]}\n  alt: Phà rời bến\n  caption: Chuyến phà đầu tiên chở học trò\n  credit: Trần Quốc Lâm\n`,
		) + `\n![](${names[1]})\n\n![](${names[2]})\n`,
	);
	assert.match(stdout, /Còn thiếu lời tả \(alt\) ở dòng 16, 18/);
	const again = await photos(first, second, cmyk, "--article", article);
	assert.match(again.stdout, /đã có trong kho ảnh, dùng lại tệp ấy/);
	assert.match(again.stdout, /đã có các ảnh này/);
	assert.equal((await readdir(media(""))).length, 3);
});

test("one bad file of several is told and the others are done; no name is ever taken twice", async () => {
	await mkdir(media(""), { recursive: true });
	await writeFile(media("pha.jpg"), "của người khác");
	const good = await camera("Phà.jpg", photo({ width: 640, height: 400 }));
	const bad = await camera("hong.jpg", (await photo({ width: 640, height: 400 })).subarray(0, 9_000));
	const page = await camera("trang.jpg", Buffer.from("<!doctype html><html>404</html>"));
	const { code, stdout } = await photos(
		bad,
		page,
		path.join(folder, "khong-co.jpg"),
		good,
		"--article",
		article,
	);
	assert.equal(code, 1);
	assert.match(stdout, /hong\.jpg[\s\S]*cắt cụt/);
	assert.match(stdout, /trang\.jpg[\s\S]*HTML/);
	assert.match(stdout, /khong-co\.jpg[\s\S]*Không có tệp này/);
	assert.match(stdout, /1 ảnh kia đã xong/);
	assert.deepEqual((await readdir(media(""))).sort(), ["pha-2.jpg", "pha.jpg"]);
	assert.equal(await readFile(media("pha.jpg"), "utf8"), "của người khác");
	assert.match(await readFile(article, "utf8"), /src: "?pha-2\.jpg/);
});

test("what check warns of is mended by the command that it names, and nothing is lost", async () => {
	await mkdir(media(""), { recursive: true });
	const bytes = await photo({ width: 3000, height: 2000, place: true, words: WORDS });
	await writeFile(media("pha.jpg"), bytes);
	await writeFile(article, `${ARTICLE}\n![Phà rời bến](pha.jpg "Phà")\n`);
	const check = () => runScript("check", ["--content", content], environment());
	const before = await check();
	const commands = [...before.stdout.matchAll(/npm run photos -- (\S+)/g)].map(([, file]) => file);
	assert.deepEqual(commands, [media("pha.jpg"), media("pha.jpg")]);
	const { code, stdout } = await photos(media("pha.jpg"));
	assert.equal(code, 0, stdout);
	assert.doesNotMatch((await check()).stdout, /npm run photos/);
	const written = await readFile(media("pha.jpg"));
	assert.deepEqual(readPhoto(written).words, { ...WORDS });
	const [kept = ""] = /\S+replaced-photos\S+/.exec(stdout) ?? [];
	assert.deepEqual(await readFile(kept), bytes);
	assert.match((await photos(media("pha.jpg"))).stdout, /không có gì phải sửa/);
	assert.deepEqual(await readFile(media("pha.jpg")), written);
});

test("check tells of a place in a picture that no article cites, and looks at it once", async () => {
	await writeFile(path.join(content, "addresses.yaml"), "");
	await mkdir(media(""), { recursive: true });
	await writeFile(media("du.jpg"), await photo({ width: 900, height: 600, place: true }));
	const { stdout } = await runScript("check", ["--content", content], environment());
	assert.match(stdout, /media\/2026\/11\/du\.jpg\n.*cảnh báo.*nơi chụp.*\n.*npm run photos -- /);
});

test("equal and nearly equal photos are told, among those given and beside those that are there", async () => {
	const bytes = await photo({ width: 1200, height: 800 });
	const one = await camera("mot.jpg", bytes);
	const same = await camera("hai.jpg", bytes);
	const near = await camera("ba.jpg", sharp(bytes).resize({ width: 700 }).jpeg({ quality: 60 }).toBuffer());
	const other = await camera("bon.jpg", photo({ width: 1200, height: 800, seed: 5 }));
	const { code, stdout } = await photos(one, same, near, other, "--article", article);
	assert.equal(code, 0);
	assert.deepEqual((await readdir(media(""))).sort(), ["ba.jpg", "bon.jpg", "mot.jpg"]);
	const lines = stdout.split("\n");
	const told = (name: string) =>
		lines.slice(lines.findIndex((line) => line.includes(`${name} →`)) + 1)[0] ?? "";
	assert.match(told("hai.jpg"), /đã có trong kho ảnh/);
	assert.match(told("ba.jpg"), /giống .*mot\.jpg/);
	assert.match((await photos(near, "--article", article)).stdout, /giống .*mot\.jpg/);
});

test("without an article the lines are printed, of a folder's photos in their order; an SVG is no photo", async () => {
	const from = path.join(folder, "Ảnh phà");
	await mkdir(from);
	for (const number of [10, 9])
		await writeFile(
			path.join(from, `pha-${number}.jpg`),
			await photo({ width: 400, height: 300, seed: number }),
		);
	await writeFile(path.join(from, "ghi chu.txt"), "…");
	const { code, stdout } = await photos(from);
	assert.equal(code, 0);
	assert.match(stdout, /!\[\]\(pha-9\.jpg\)\n!\[\]\(pha-10\.jpg\)\n$/);
	const drawing = await camera(
		"a.svg",
		Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"/>'),
	);
	const refused = await photos(drawing);
	assert.equal(refused.code, 1);
	assert.match(refused.stdout, /hình vẽ SVG/);
	assert.equal((await photos(drawing, "--article", "khong-co.md")).code, 2);
});
