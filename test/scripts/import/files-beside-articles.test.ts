import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { findAllFiles } from "../../../_includes/site/find-files.ts";
import { mp3, mp4 } from "../../support/articles/media.ts";
import { noisy } from "../../support/articles/pictures.ts";
import { pdfOfPages } from "../../support/attachments/make-pdf.ts";
import { printTable } from "../../support/import/print-dump.ts";
import { problemsIn } from "../../support/import/problems-in.ts";
import { attachment, cdata, wxr, wxrItem } from "../../support/import/wxr.ts";
import { runScript } from "../../support/processes/command.ts";
import { furnish } from "../../support/site/furnish.ts";

let folder: string;
let number = 0;

before(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "import-files-"));
	const uploads = path.join(folder, "uploads/2020/05");
	await mkdir(uploads, { recursive: true });
	const files: Record<string, Uint8Array> = {
		"Quyết định 12.pdf": pdfOfPages(["Dieu 1."]),
		"ban-sao.pdf": pdfOfPages(["Dieu 1."]),
		"noi-dau.pdf": pdfOfPages(["Dieu 2."]).subarray(0, 90),
		"ong-tam.mp3": mp3(70),
		// Its name says otherwise than it does itself.
		"lu-ve.m4v": mp4(),
		"hevc.mp4": mp4({ codec: "hvc1" }),
		"anh-1.jpg": await noisy(90, 70).jpeg().toBuffer(),
		"anh-2.jpg": await noisy(91, 70).jpeg().toBuffer(),
		"anh-3.jpg": await noisy(92, 70).jpeg().toBuffer(),
	};
	for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(uploads, name), bytes);
});

after(() => rm(folder, { recursive: true }));

const UP = "https://cu.vn/wp-content/uploads/2020/05";
const PDF = `${UP}/Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%2012.pdf`;
const SECTION = ["--section", "thoi-su", "--author", "Ánh Nguyệt", "--site", "https://cu.vn"];

/** Imports one source into an empty newsroom; gives the text of its only article, and what lies in the newsroom's media. */
async function importOne(name: string, source: string) {
	number += 1;
	const own = path.join(folder, String(number));
	const content = await furnish(path.join(own, "content"));
	await mkdir(path.join(content, "articles"));
	const file = path.join(own, "bao-cu", name);
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, source);
	const before = await findAllFiles(path.join(content, "media"));
	const report = path.join(own, "bao-cao.html");
	const words = [file, "--content", content, "--media", path.join(folder, "uploads"), "--report", report];
	const run = () => runScript("import", [...words, ...SECTION]);
	const { code, stdout, stderr } = await run();
	assert.equal(code, 0, stderr);
	const [article = ""] = await findAllFiles(path.join(content, "articles"));
	const text = await readFile(path.join(content, "articles", article), "utf8");
	assert.deepEqual((await problemsIn(content)).errors, []);
	const media = (await findAllFiles(path.join(content, "media"))).filter((one) => !before.includes(one));
	const told = JSON.parse(await readFile(path.join(own, "bao-cao.json"), "utf8"));
	return {
		...{ text, media, stdout, told, run },
		worklist: () => runScript("check", ["--content", content, "--worklist"]),
		body: text.replace(/^---\n[\s\S]*?\n---\n+/, "").trimEnd(),
	};
}

const post = (content: string, more: readonly string[] = []) =>
	wxr([wxrItem({ "content:encoded": cdata(content) }), ...more]);

const BLOCK = (name: string, title: string, file: string) =>
	`::: ${name} ${title}`.trimEnd().concat(`\nTệp: /media/${file}\n:::`);
const SOUND = BLOCK("am-thanh", "Ông Tám kể", "2020/05/ong-tam.mp3");
const FILM = BLOCK("phim", "Lũ về", "2020/05/lu-ve.mp4");
const PAPER = BLOCK("tai-lieu", "Quyết định về nước ngọt", "2020/05/quyet-dinh-12.pdf");

const library = [
	attachment(21, { title: "Ông Tám kể", "wp:attachment_url": `${UP}/ong-tam.mp3`, "wp:post_parent": "7" }),
	...[1, 2].map((id) => attachment(id, { "excerpt:encoded": cdata(`Chợ nổi ${id}`) })),
];

for (const [what, name, source, body] of [
	[
		"WordPress' shortcodes",
		"xuat.xml",
		post(`[audio]\n\n[video src="${UP}/lu-ve.m4v"]\n\n[gallery ids="2,1"]`, library),
		[
			SOUND,
			BLOCK("phim", "", "2020/05/lu-ve.mp4"),
			'::: anh\n![](/media/2020/05/anh-2.jpg "Chợ nổi 2")\n\n![](/media/2020/05/anh-1.jpg "Chợ nổi 1")\n:::',
		],
	],
	[
		"WordPress' blocks",
		"xuat.xml",
		post(
			`<!-- wp:audio --><figure class="wp-block-audio"><audio controls src="${UP}/ong-tam.mp3"></audio><figcaption>Ông kể ở bến.</figcaption></figure><!-- /wp:audio -->
<!-- wp:video --><figure class="wp-block-video"><video controls src="${UP}/lu-ve.m4v" title="Lũ về"></video></figure><!-- /wp:video -->
<!-- wp:file --><div class="wp-block-file"><a href="${PDF}">Quyết định về nước ngọt</a><a href="${PDF}" class="wp-block-file__button">Tải về</a></div><!-- /wp:file -->
<!-- wp:gallery --><figure class="wp-block-gallery has-nested-images"><!-- wp:image --><figure class="wp-block-image"><img src="${UP}/anh-1.jpg" alt="Ghe"><figcaption>Ghe dừa.</figcaption></figure><!-- /wp:image --><!-- wp:image --><figure class="wp-block-image"><img src="${UP}/anh-2.jpg" alt="Bến"></figure><!-- /wp:image --><figcaption class="blocks-gallery-caption">Một ngày ở chợ nổi</figcaption></figure><!-- /wp:gallery -->
<!-- wp:jetpack/tiled-gallery --><div class="wp-block-jetpack-tiled-gallery"><div class="tiled-gallery__gallery"><div class="tiled-gallery__row"><figure class="tiled-gallery__item"><img alt="Sông" src="https://i1.wp.com/cu.vn/wp-content/uploads/2020/05/anh-3.jpg?ssl=1"></figure><figure class="tiled-gallery__item"><img alt="Ghe" src="https://i0.wp.com/cu.vn/wp-content/uploads/2020/05/anh-1.jpg?ssl=1"></figure></div></div></div><!-- /wp:jetpack/tiled-gallery -->`,
		),
		[
			BLOCK("am-thanh", "", "2020/05/ong-tam.mp3"),
			"*Ông kể ở bến.*",
			FILM,
			PAPER,
			'::: anh Một ngày ở chợ nổi\n![Ghe](/media/2020/05/anh-1.jpg "Ghe dừa.")\n\n![Bến](/media/2020/05/anh-2.jpg)\n:::',
			"::: anh\n![Sông](/media/2020/05/anh-3.jpg)\n\n![Ghe](/media/2020/05/anh-1.jpg)\n:::",
		],
	],
	[
		"a link of a passage, whose words stay there",
		"xuat.xml",
		post(
			`<p>Xem <a href="${PDF}">Quyết định về nước ngọt</a>, và lại <a href="${PDF}">đây</a>.</p><p>Hết.</p>`,
		),
		["Xem Quyết định về nước ngọt, và lại đây.", PAPER, "Hết."],
	],
	[
		"NukeViet",
		"bao.sql",
		[
			printTable("nv4_vi_news_cat", [{ catid: 2, title: "Thời sự", alias: "thoi-su", description: "" }]),
			printTable("nv4_vi_news_rows", [
				{
					...{ id: 45, catid: 2, listcatid: "2", topicid: 0, admin_id: 1, author: "Ánh Nguyệt", sourceid: 0 },
					...{ addtime: 1590494160, edittime: 1590494160, status: 1, publtime: 1590494160, exptime: 0 },
					...{ title: "Mùa dừa", alias: "mua-dua", hometext: "Lời dẫn", homeimgfile: "", homeimgalt: "" },
					...{ homeimgthumb: 0, allowed_comm: "6" },
				},
			]),
			printTable("nv4_vi_news_detail", [
				{
					id: 45,
					bodyhtml: `<p>Nghe:</p><audio controls title="Ông Tám kể" src="/wp-content/uploads/2020/05/ong-tam.mp3"></audio><p><a href="/wp-content/uploads/2020/05/ban-sao.pdf">Quyết định về nước ngọt</a></p>`,
					keywords: "",
					sourcetext: "",
				},
			]),
		].join("\n"),
		["Nghe:", SOUND, BLOCK("tai-lieu", "Quyết định về nước ngọt", "2020/05/ban-sao.pdf")],
	],
	[
		"Joomla",
		"joomla.sql",
		[
			printTable("jos_categories", [
				{
					...{ id: 9, parent_id: 1, path: "thoi-su", extension: "com_content", title: "Thời sự" },
					...{ alias: "thoi-su", description: "", published: 1, access: 1 },
				},
			]),
			printTable("jos_content", [
				{
					...{ id: 12, title: "Mùa dừa", alias: "mua-dua", state: 1, catid: 9, access: 1 },
					...{ created: "2020-05-26 11:56:00", publish_up: "2020-05-26 11:56:00", created_by: 42 },
					...{ created_by_alias: "Ánh Nguyệt", modified: "0000-00-00 00:00:00" },
					...{ publish_down: "0000-00-00 00:00:00", images: "", metakey: "", metadesc: "", note: "" },
					introtext: `<p>Nước lên.</p><p>Nghe:</p><audio controls title="Ông Tám kể"><source src="wp-content/uploads/2020/05/ong-tam.mp3" type="audio/mpeg"></audio>`,
					// Whoever came from WordPress before has its galleries in the texts; Joomla has none of its own.
					fulltext: `<video controls title="Lũ về" src="/wp-content/uploads/2020/05/lu-ve.m4v"></video><p><a href="wp-content/uploads/2020/05/ban-sao.pdf" target="_blank">Quyết định về nước ngọt</a></p><div class="gallery galleryid-7"><figure><img src="wp-content/uploads/2020/05/anh-1.jpg" alt="Ghe"><figcaption>Ghe dừa.</figcaption></figure><figure><img src="wp-content/uploads/2020/05/anh-2.jpg" alt="Bến"></figure></div><p>Hết.</p>`,
					urls: JSON.stringify({
						urla: `${UP}/ong-tam.mp3`,
						urlatext: "Nghe lại",
						urlb: PDF,
						urlbtext: "Văn bản",
					}),
				},
			]),
		].join("\n"),
		[
			"Nước lên.",
			"Nghe:",
			SOUND,
			FILM,
			BLOCK("tai-lieu", "Quyết định về nước ngọt", "2020/05/ban-sao.pdf"),
			'::: anh\n![Ghe](/media/2020/05/anh-1.jpg "Ghe dừa.")\n\n![Bến](/media/2020/05/anh-2.jpg)\n:::',
			"Hết.",
			// The links below the text, which Joomla keeps apart.
			BLOCK("am-thanh", "Nghe lại", "2020/05/ong-tam.mp3"),
			BLOCK("tai-lieu", "Văn bản", "2020/05/ban-sao.pdf"),
		],
	],
	[
		"Ghost's cards",
		"ghost.json",
		JSON.stringify({
			db: [
				{
					meta: { exported_on: 1, version: "5.0" },
					data: {
						posts: [
							{
								...{ id: "p1", uuid: "0a", title: "Mùa dừa", slug: "mua-dua", type: "post" },
								...{ status: "published", visibility: "public", published_at: "2020-05-26T11:56:00.000Z" },
								lexical: JSON.stringify({
									root: {
										children: [
											{ type: "audio", src: `${UP}/ong-tam.mp3`, title: "Ông Tám kể" },
											{ type: "video", src: `${UP}/lu-ve.m4v`, caption: "Nước lên." },
											{
												...{ type: "file", src: PDF, fileName: "qd.pdf" },
												fileTitle: "Quyết định về nước ngọt",
											},
											{
												type: "gallery",
												images: [1, 2].map((id) => ({ src: `${UP}/anh-${id}.jpg`, alt: `Ghe ${id}` })),
												caption: "Chợ nổi",
											},
										],
									},
								}),
							},
						],
						users: [],
						tags: [],
						posts_tags: [],
						posts_authors: [],
						posts_meta: [],
					},
				},
			],
		}),
		[
			SOUND,
			BLOCK("phim", "", "2020/05/lu-ve.mp4"),
			"Nước lên.",
			PAPER,
			"::: anh Chợ nổi\n![Ghe 1](/media/2020/05/anh-1.jpg)\n\n![Ghe 2](/media/2020/05/anh-2.jpg)\n:::",
		],
	],
	[
		"an enclosure of a feed",
		"rss.xml",
		`<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Báo</title><link>https://cu.vn</link><item><title>Mùa dừa</title><link>https://cu.vn/a.html</link><guid>7</guid><pubDate>Tue, 26 May 2020 18:56:00 +0700</pubDate><content:encoded>${cdata("<p>Nghe tin.</p>")}</content:encoded><enclosure url="${UP}/ong-tam.mp3" type="audio/mpeg" length="1"/></item></channel></rss>`,
		["Nghe tin.", BLOCK("am-thanh", "", "2020/05/ong-tam.mp3")],
	],
	[
		"Markdown",
		"2020-05-26-mua-dua.md",
		`---\ntitle: Mùa dừa\n---\n\nNước lên.\n\n[Quyết định về nước ngọt](/wp-content/uploads/2020/05/ban-sao.pdf)\n\n<video src="/wp-content/uploads/2020/05/lu-ve.m4v" title="Lũ về" controls></video>\n`,
		["Nước lên.", BLOCK("tai-lieu", "Quyết định về nước ngọt", "2020/05/ban-sao.pdf"), FILM],
	],
	[
		"a saved page",
		"bai.html",
		`<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Mùa dừa</title><meta property="article:published_time" content="2020-05-26T18:56:00+07:00"><link rel="canonical" href="https://cu.vn/a.html"></head><body><article><h1>Mùa dừa</h1><p>${"Nước mặn đã về đến cửa sông Hàm Luông, sớm hơn mọi năm. ".repeat(4).trim()}</p><audio controls title="Ông Tám kể"><source src="${UP}/ong-tam.mp3"></audio></article></body></html>`,
		["Nước mặn đã về đến cửa sông Hàm Luông, sớm hơn mọi năm. ".repeat(4).trim(), SOUND],
	],
] as const)
	test(`sounds, films, documents and pictures shown together become the newspaper's own blocks: ${what}`, async () => {
		const room = await importOne(name, source);
		assert.equal(room.body, body.join("\n\n"));
		assert.deepEqual(room.told.summary.files.missing, 0);
	});

test("two files of one content are one, also in a second run, which writes nothing", async () => {
	const room = await importOne(
		"xuat.xml",
		post(`<p><a href="${PDF}">Bản chính</a></p><p><a href="${UP}/ban-sao.pdf">Bản sao</a></p>`),
	);
	assert.deepEqual(room.media, ["2020/05/quyet-dinh-12.pdf"]);
	// The second names a file that stands above already.
	assert.equal(room.body, `${BLOCK("tai-lieu", "Bản chính", "2020/05/quyet-dinh-12.pdf")}\n\nBản sao`);
	assert.match((await room.run()).stdout, /đã có, không đổi gì +1\n/);
});

test("a file that is missing, or that no reader could use, has its place kept, and stands in the worklist", async () => {
	const room = await importOne(
		"xuat.xml",
		post(
			`<p><a href="${UP}/mat-roi.pdf">Nghị quyết</a></p><video src="${UP}/hevc.mp4" title="Cầu mới"></video><p><a href="${UP}/noi-dau.pdf">Bản đứt</a></p><p><a href="https://khac.vn/a.pdf">Báo khác</a></p>`,
		),
	);
	assert.match(
		room.body,
		/^::: tai-lieu Nghị quyết\nTệp: \/media\/2020\/05\/mat-roi-[0-9a-f]{8}\.pdf\n:::\n\n::: phim Cầu mới\nTệp: \/media\/2020\/05\/hevc-[0-9a-f]{8}\.mp4\n:::\n\n::: tai-lieu Bản đứt\nTệp: \/media\/2020\/05\/noi-dau-[0-9a-f]{8}\.pdf\n:::\n\n\[Báo khác\]\(https:\/\/khac\.vn\/a\.pdf\)$/,
	);
	assert.deepEqual(room.media, []);
	assert.deepEqual(room.told.summary.files, { placed: 0, missing: 3 });
	const worklist = await room.worklist();
	assert.equal(worklist.code, 0, worklist.stdout);
	assert.equal(worklist.stdout.match(/Không có tệp (?:tài liệu|phim)/g)?.length, 3);
});
