import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { articleText } from "../../support/articles/article-text.ts";
import { differingFiles, snapshot, type TinySite, withTinySite } from "../../support/site/site.ts";

const ORIGIN = "https://tintinh.example";
const COVER = "cover:\n  src: /media/2023/08/chuyen-pha-som.svg\n  alt: Chuyến phà sớm.";
const FERRY = "2022/05/ben-pha.md";
const PAGE = "2022/05/26/ben-pha/index.html";
const CROPPED = /^pictures\/.*-1200x630q78\.jpeg$/;

/** What a page gives for its social card. */
async function cardOf(site: TinySite, page: string) {
	const html = await site.read(page);
	const said = (name: string) =>
		new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];
	const image = said("og:image") ?? "";
	assert.ok(image.startsWith(`${ORIGIN}/`), image);
	const file = image.slice(ORIGIN.length + 1);
	const { format, width, height } = await sharp(path.join(site.output, file)).metadata();
	assert.deepEqual([width, height].map(String), [said("og:image:width"), said("og:image:height")]);
	assert.deepEqual([width, height], [1200, 630]);
	assert.equal(said("twitter:card"), "summary_large_image");
	return { file, format, alt: said("og:image:alt") };
}

test("an article with a cover shares it cropped, one without its section's card, the front the newspaper's", async () => {
	const articles = { [FERRY]: articleText({ cover: COVER }), "2022/05/cho.md": articleText() };
	await withTinySite(articles, async (site) => {
		await site.build();
		const cover = await cardOf(site, PAGE);
		assert.match(cover.file, CROPPED);
		assert.deepEqual([cover.format, cover.alt], ["jpeg", "Chuyến phà sớm."]);
		assert.deepEqual(await cardOf(site, "2022/05/26/cho/index.html"), {
			file: "cards/chuyen-muc/thoi-su.png",
			format: "png",
			alt: "Tin Tĩnh, chuyên mục Thời sự",
		});
		assert.equal((await cardOf(site, "chuyen-muc/kinh-te/index.html")).file, "cards/chuyen-muc/kinh-te.png");
		assert.equal((await cardOf(site, "index.html")).file, "cards/bao.png");
		assert.equal((await cardOf(site, "gioi-thieu/index.html")).file, "cards/bao.png");
	});
});

test("search engines are told of the cover in three shapes, whose files are there with the sizes that are told", async () => {
	await withTinySite({ [FERRY]: articleText({ cover: COVER }) }, async (site) => {
		await site.build();
		const [, graph = ""] =
			/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(await site.read(PAGE)) ?? [];
		const { "@graph": nodes } = JSON.parse(graph) as {
			readonly "@graph": readonly Record<string, unknown>[];
		};
		const { image } = nodes.find((node) => node["@type"] === "NewsArticle") as unknown as {
			readonly image: readonly { url: string; width: { value: number }; height: { value: number } }[];
		};
		const [, ...crops] = await Promise.all(
			image.map(async ({ url, width, height }) => {
				const file = path.join(site.output, url.slice(ORIGIN.length + 1));
				const found = await sharp(file).metadata();
				assert.deepEqual([found.width, found.height], [width.value, height.value], url);
				return (found.width ?? 0) / (found.height ?? 1);
			}),
		);
		assert.deepEqual(
			crops.map((ratio) => ratio.toFixed(2)),
			["1.00", "1.33", "1.78"],
		);
	});
});

test("a picture in the text of an article is not cropped, and the crop goes when its cover goes", async () => {
	const inText = articleText({}, "\n![Chuyến phà](/media/2023/08/chuyen-pha-som.svg)\n");
	const articles = {
		[FERRY]: articleText({ cover: COVER }),
		"2021/01/cho.md": inText.replace("2022-05-26", "2021-01-26"),
	};
	await withTinySite(articles, async (site) => {
		const cropped = async () => (await site.files()).filter((file) => CROPPED.test(file)).length;
		await site.build();
		assert.equal(await cropped(), 1);
		await site.remove(FERRY);
		await site.build();
		assert.equal(await cropped(), 0);
		assert.ok((await site.files()).some((file) => file.startsWith("pictures/")));
	});
});

test("two builds without a shared cache give the same cards, byte for byte", async () => {
	await withTinySite({ [FERRY]: articleText({ cover: COVER }) }, async (site) => {
		await site.build();
		const first = await snapshot(site.output);
		assert.ok([...first.keys()].some((file) => CROPPED.test(file)));
		const [output, cache] = [path.join(site.folder, "other"), path.join(site.folder, "other-cache")];
		await site.build({ output, cache });
		assert.deepEqual(differingFiles(first, await snapshot(output)), []);
	});
});

test("a kept crop that was cut off is made anew when a site needs it", async () => {
	await withTinySite({ [FERRY]: articleText({ cover: COVER }) }, async (site) => {
		await site.build();
		const { file } = await cardOf(site, PAGE);
		const whole = await readFile(path.join(site.output, file));
		const kept = path.join(site.cache, "pictures", path.basename(file));
		assert.ok((await readFile(kept)).equals(whole));
		await writeFile(kept, whole.subarray(0, 1000));
		await rm(site.output, { recursive: true });
		await site.build();
		assert.ok((await readFile(path.join(site.output, file))).equals(whole));
		assert.ok((await readFile(kept)).equals(whole));
	});
});
