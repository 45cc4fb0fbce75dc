import assert from "node:assert/strict";
import { cp, mkdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { judgePictures } from "../../_includes/site/media/pictures/judge-pictures.ts";
import { articleText } from "../support/articles/article-text.ts";
import { drawnFace, holdsFace } from "../support/articles/drawn-face.ts";
import { blackOnClear, HEIC, noisy } from "../support/articles/pictures.ts";
import { runScript } from "../support/processes/command.ts";
import { withTinySite } from "../support/site/site.ts";

/** Runs a test with a newsroom's folder that has pictures of its own in May 2022. */
function withPictures(
	pictures: Readonly<Record<string, Uint8Array>>,
	articles: Readonly<Record<string, string>>,
	run: (content: string, site: Parameters<Parameters<typeof withTinySite>[1]>[0]) => Promise<void>,
) {
	return withTinySite(articles, async (site) => {
		const content = path.join(site.folder, "content");
		for (const name of ["newspaper.yaml", "sections.yaml", "addresses.yaml"])
			await cp(path.join("content", name), path.join(content, name), { recursive: true });
		await mkdir(path.join(content, "media/2022/05"), { recursive: true });
		await mkdir(path.join(content, "authors"), { recursive: true });
		for (const [name, bytes] of Object.entries(pictures))
			await writeFile(path.join(content, "media/2022/05", name), bytes);
		await run(content, site);
	});
}

test("check and build name the article, its line and the picture that cannot be decoded, in drafts too", async () => {
	const jpeg = await noisy(800, 600).jpeg().toBuffer();
	const articles = {
		"2022/05/mot.md": articleText({}, "\n![Bến phà](iphone.jpg)\n\n![Bến phà](cut.jpg)\n"),
		"2022/05/hai.md": articleText({ draft: "draft: true", cover: "cover:\n  src: dot.png\n  alt: Bến phà" }),
	};
	const dot = await sharp({ create: { width: 1, height: 1, channels: 3, background: "#fff" } })
		.png()
		.toBuffer();
	const pictures = { "iphone.jpg": HEIC, "cut.jpg": jpeg.subarray(0, jpeg.length / 3), "dot.png": dot };
	await withPictures(pictures, articles, async (content, site) => {
		const options = ["--content", content, "--articles", site.articles];
		const check = await runScript("check", [...options, "--json"]);
		assert.equal(check.code, 1, check.stderr);
		const { problems } = JSON.parse(check.stdout) as {
			problems: { severity: string; file: string; line: number; message: string }[];
		};
		const errors = problems.filter(({ severity }) => severity === "error");
		assert.deepEqual(
			errors.map(({ file, line, message }) => [
				path.basename(file),
				line,
				/[\w-]+\.(?:jpg|png)/.exec(message)?.[0],
			]),
			[
				["hai.md", 8, "dot.png"],
				["mot.md", 8, "iphone.jpg"],
				["mot.md", 10, "cut.jpg"],
			],
		);
		const build = await runScript("build", [...options, "--output", site.output, "--cache", site.cache]);
		assert.equal(build.code, 1);
		for (const { message } of errors) assert.ok(build.stderr.includes(message), build.stderr);
		await assert.rejects(site.files());
	});
});

test("a drawing on nothing is laid on the page's paper, in every file that readers get and in the social card", async () => {
	const cover = "cover:\n  src: logo.png\n  alt: Huy hiệu";
	const articles = { "2022/05/mot.md": articleText({ cover }) };
	await withPictures({ "logo.png": await blackOnClear(1200, 800) }, articles, async (content, site) => {
		await site.build({ content });
		const made = (await site.files()).filter((file) => /^pictures\/logo-/.test(file));
		assert.ok(made.length >= 5, made.join());
		assert.ok(made.some((file) => /1200x630/.test(file)));
		for (const file of made) {
			const image = sharp(path.join(site.output, file));
			const { hasAlpha, width = 0, height = 0 } = await image.metadata();
			assert.equal(hasAlpha, false, file);
			const corner = await image
				.extract({ left: width - 9, top: height - 9, width: 8, height: 8 })
				.raw()
				.toBuffer();
			assert.ok(
				corner.every((value) => value > 250),
				file,
			);
		}
	});
});

test("a picture that was looked at is not decoded again while its bytes stay, and a damaged memory is made anew", async () => {
	const jpeg = await noisy(300, 200).jpeg().toBuffer();
	await withPictures({ "a.jpg": jpeg }, {}, async (content, site) => {
		const settings = { content, cache: site.cache };
		const file = path.join(content, "media/2022/05/a.jpg");
		const memory = path.join(site.cache, "picture-looks.json");
		const judge = () =>
			judgePictures(new Map([["a.md", [{ src: "/media/2022/05/a.jpg", line: 1, column: 1 }]]]), settings);
		const old = new Date(Date.now() - 60_000);
		await utimes(file, old, old);
		assert.deepEqual(await judge(), []);
		const kept = await readFile(memory);

		// Other bytes of another time are another picture.
		await writeFile(file, jpeg.subarray(0, 3000));
		assert.match((await judge())[0]?.message ?? "", /cắt cụt/);
		await writeFile(file, jpeg);
		assert.deepEqual(await judge(), []);

		const flipped = Buffer.from(kept);
		flipped[flipped.length >> 1] = (flipped[flipped.length >> 1] ?? 0) ^ 1;
		await writeFile(memory, flipped);
		assert.deepEqual(await judge(), []);
		assert.notDeepEqual(await readFile(memory), flipped);
	});
});

test("the cover of an earlier story stands small beside a later one, and a changed picture is a new one there", async () => {
	const cover = "cover:\n  src: /media/2022/05/ben.jpg\n  alt: Bến";
	const articles = {
		"2022/05/mot.md": articleText({ cover }),
		"2022/07/hai.md": articleText({ date: "date: 2022-07-02 08:00" }),
		"2022/07/ba.md": articleText({ date: "date: 2022-07-01 08:00" }),
	};
	const jpeg = () => noisy(900, 700).jpeg().toBuffer();
	await withPictures({ "ben.jpg": await jpeg() }, articles, async (content, site) => {
		const small = async () => {
			await site.build({ content, search: false });
			const html = await site.read("2022/07/02/hai/index.html");
			const [, name = ""] = /<img class="related-picture" src="\/(pictures\/[^"]*)" alt /.exec(html) ?? [];
			const { format, width, height, size } = await sharp(
				await readFile(path.join(site.output, name)),
			).metadata();
			assert.deepEqual([format, width, height], ["webp", 240, 160]);
			assert.ok((size ?? 0) < 12_000);
			return name;
		};
		const before = await small();
		await rm(site.output, { recursive: true });
		await rm(path.join(site.cache, before));
		assert.equal(await small(), before, "made anew where it is lost");
		await writeFile(
			path.join(content, "media/2022/05/ben.jpg"),
			await sharp(await jpeg())
				.negate()
				.jpeg()
				.toBuffer(),
		);
		const after = await small();
		assert.notEqual(after, before);
		assert.ok(!(await site.files()).includes(before));
	});
});

test("what an article marks in its cover stays in its card, in the shapes of search engines and small beside a later one", async () => {
	const cover = (focal: string) =>
		`cover:\n  src: /media/2022/05/dam-dong.png\n  alt: Đám đông\n  focal: ${focal}`;
	const articles = {
		"2022/05/mot.md": articleText({ cover: cover("12% 30%") }),
		"2022/05/hai.md": articleText({ cover: cover("88% 50%") }),
		"2022/07/ba.md": articleText({ date: "date: 2022-07-02 08:00" }),
	};
	const picture = await drawnFace({ width: 1600, height: 700 }, { x: 12, y: 30 });
	await withPictures({ "dam-dong.png": picture }, articles, async (content, site) => {
		await site.build({ content, search: false });
		const named = async (page: string, pattern: RegExp) => {
			const found = [...(await site.read(page)).matchAll(pattern)].map(([, name = ""]) => name);
			assert.ok(found.length > 0, `${pattern} in ${page}`);
			return Promise.all(found.map((name) => holdsFace(sharp(path.join(site.output, "pictures", name)))));
		};
		const [own, others] = ["2022/05/26/mot/index.html", "2022/05/26/hai/index.html"];
		const card = /"og:image" content="[^"]*\/pictures\/([^"]*)"/g;
		const shapes = /"url":"[^"]*\/pictures\/([^"]*\.webp)"/g;
		assert.deepEqual(await named(own, card), [true]);
		assert.deepEqual(await named(own, shapes), [true, true, true]);
		assert.deepEqual(await named(others, card), [false], "another mark in the same picture is another crop");
		assert.deepEqual(
			await named("2022/07/02/ba/index.html", /class="related-picture" src="\/pictures\/([^"]*)"/g),
			[true],
		);
		assert.match(await site.read("index.html"), /<img class="at-x-10" /);
	});
});
