import assert from "node:assert/strict";
import { test } from "node:test";
import { volumeOfPage } from "../../_includes/domain/volumes/volumes.ts";
import { BadNewsroom } from "../../_includes/site/read/read-archive.ts";
import { articleText } from "../support/articles/article-text.ts";
import { place } from "../support/articles/problem-cases.ts";
import { NOW, withTinySite } from "../support/site/site.ts";

const HOUR = 3_600_000;
const story = (day: string, lines: Readonly<Record<string, string>> = {}) =>
	articleText({ title: `title: Chuyện ngày ${day}`, date: `date: ${day} 08:00`, ...lines });
const thread = (title: string) => `---\ntitle: ${title}\n---\n\nLời dẫn.\n`;

/** An archive of two sections, authors, tags and running stories, and what the desk has decided of them. */
const ARCHIVE = {
	"2025/06/cu.md": story("2025-06-03", {
		section: "section: kinh-te",
		author: "author: Minh Anh",
		tags: "tags: [lúa]",
	}),
	"2026/10/muoi.md": story("2026-10-05", { tags: "tags: [dừa]", thread: "thread: qua-song" }),
	"2026/11/moi.md": story("2026-11-03", { author: "author: Trần Quốc", thread: "thread: nuoc-ngot" }),
	"../threads/qua-song.md": thread("Qua sông"),
	"../threads/nuoc-ngot.md": thread("Giữ nước ngọt"),
	"../threads/chua-ke.md": thread("Chuyện chưa kể"),
};

test("a new article changes the front pages that list it, and no other page of the front", async () => {
	await withTinySite(ARCHIVE, async (site) => {
		await site.build();
		const added = { section: "section: thoi-su", tags: "tags: [dừa]", thread: "thread: qua-song" };
		await site.write("2026/11/them.md", story("2026-11-20", added));
		const { written, removed } = await site.build();
		assert.deepEqual(removed, []);
		const front = written.filter((file) => file.endsWith("index.html") && !volumeOfPage(file));
		assert.deepEqual(front, [
			"2026/index.html",
			"chuyen-muc/thoi-su/index.html",
			"dong-su-kien/qua-song/index.html",
			"index.html",
			"kho-bao/index.html",
			"tac-gia/anh-nguyet/index.html",
			"the/dua/index.html",
			"tim-kiem/index.html",
			"tinh-trang/index.html",
		]);
		const volumes = written.filter((file) => volumeOfPage(file));
		assert.ok(volumes.length > 0);
		assert.deepEqual([...new Set(volumes.map(volumeOfPage))], ["2026-11"]);
	});
});

test("every article of a section with 250 is reached from the front, and from the section by its own months", async () => {
	const articles = Object.fromEntries(
		Array.from({ length: 250 }, (_, index) => {
			const month = String((index % 9) + 1).padStart(2, "0");
			const day = String((index % 28) + 1).padStart(2, "0");
			return [`2026/${month}/bai-${index}.md`, story(`2026-${month}-${day}`, { tags: "tags: [dừa]" })];
		}),
	);
	await withTinySite(articles, async (site) => {
		await site.build();
		const all = (await site.files()).filter((file) => /^2026\/\d\d\/\d\d\/[^/]+\/index\.html$/.test(file));
		assert.equal(all.length, 250);
		/** Follows links, as a reader without scripts does: through pages whose address begins so. */
		const walk = async (start: string, through: RegExp) => {
			const seen = new Set([start]);
			const waiting = [start];
			for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
				const page = (await site.read(`${url.slice(1)}index.html`)).replace(/<script.*?<\/script>/gs, "");
				for (const [, to = ""] of page.matchAll(/<a [^>]*?href="(\/[^"#?]*\/)(?:#[^"]*)?"/g)) {
					if (seen.has(to)) continue;
					seen.add(to);
					if (through.test(to)) waiting.push(to);
				}
			}
			return all.filter((file) => !seen.has(`/${file.replace("index.html", "")}`));
		};
		assert.deepEqual(await walk("/", /^\/(?:2026\/(?:\d\d\/)?)?$/), [], "by the archive of the front");
		assert.deepEqual(await walk("/chuyen-muc/thoi-su/", /^\/chuyen-muc\/thoi-su\//), [], "by the section");
		assert.deepEqual(await walk("/tac-gia/anh-nguyet/", /^\/tac-gia\/anh-nguyet\//), [], "by the author");
		assert.deepEqual(await walk("/the/dua/", /^\/(?:the\/dua|2026\/\d\d)\/$/), [], "by the tag");
	});
});

const STRIP = `strip: {text: Bão số 3 đổi hướng, from: 2026-11-24 09:00, until: 2026-11-24 10:00}
pins:
  - {article: /2025/06/03/cu/, until: 2026-11-24 11:00}
`;

test("the front is printed anew when a pin or the strip begins or ends, and only then; no volume is", async () => {
	await withTinySite({ ...ARCHIVE, "../front.yaml": STRIP }, async (site) => {
		const build = async (now: number) => {
			const { written, volumes } = await site.build({ now });
			const home = await site.read("index.html");
			return {
				// Feeds and the like may tell of the next moment; readers' pages are what is asked here.
				changed: written.filter((file) => file.endsWith(".html")),
				volumes: volumes.built.length,
				strip: home.includes("Tin nóng"),
				leads: /card--lead.*?href="([^"]*)"/s.exec(home)?.[1],
			};
		};
		const first = await build(NOW);
		assert.deepEqual([first.strip, first.leads], [false, "/2025/06/03/cu/"]);
		assert.deepEqual((await build(NOW + 60_000)).changed, []);
		const nine = Date.parse("2026-11-24T09:00:00+07:00");
		assert.deepEqual(await build(nine), {
			changed: ["index.html"],
			volumes: 0,
			strip: true,
			leads: "/2025/06/03/cu/",
		});
		assert.deepEqual((await build(nine + HOUR - 1)).changed, []);
		assert.deepEqual((await build(nine + HOUR)).strip, false);
		assert.deepEqual(await build(nine + 2 * HOUR), {
			changed: ["index.html"],
			volumes: 0,
			strip: false,
			leads: "/2026/11/03/moi/",
		});
	});
});

test("a pick that is missing, withdrawn or not live warns at its place, and the newspaper is built without it", async () => {
	const front = `lead: /2026/11/01/khong-co/
companions:
  - /2026/11/02/nhap/
blocks:
  - {section: kinh-te, articles: [/2026/11/04/hen-gio/]}
`;
	const articles = {
		...ARCHIVE,
		"2026/11/nhap.md": story("2026-11-02", { draft: "draft: true", title: "title: Tít còn kín" }),
		"2026/11/hen-gio.md": story("2026-11-04", {
			embargo: "embargo: 2026-12-01 05:00",
			title: "title: Tít còn kín",
		}),
		"../front.yaml": front,
	};
	await withTinySite(articles, async (site) => {
		const { problems: warnings } = await site.build();
		assert.ok(warnings.every(({ file }) => file.endsWith("front.yaml")));
		assert.deepEqual(warnings.map(place), ["warning 1:7", "warning 3:5", "warning 5:35"]);
		const home = await site.read("index.html");
		assert.doesNotMatch(home, /Tít còn kín|hen-gio|khong-co/);
		assert.match(home, /card--lead.*?href="\/2026\/11\/03\/moi\/"/s);
	});
});

test("another title of a running story makes stale the months that name it, another introduction none", async () => {
	await withTinySite(ARCHIVE, async (site) => {
		await site.build();
		const page = "dong-su-kien/qua-song/index.html";
		await site.write("../threads/qua-song.md", thread("Qua sông").replace("Lời dẫn.", "Lời dẫn khác."));
		const introduced = await site.build();
		assert.deepEqual(introduced.volumes.built, []);
		assert.ok(introduced.written.includes(page));
		await site.write("../threads/qua-song.md", thread("Qua sông, qua phà"));
		assert.deepEqual((await site.build()).volumes.built, ["2026-10"]);
		assert.match(await site.read("2026/10/05/muoi/index.html"), /Qua sông, qua phà/);
	});
});

test("a running story without a live article is in no byte of the output", async () => {
	await withTinySite(ARCHIVE, async (site) => {
		await site.build();
		const files = await site.files();
		assert.ok(files.includes("dong-su-kien/qua-song/index.html"));
		for (const file of files) {
			assert.ok(!file.includes("chua-ke"), file);
			if (/\.(?:html|xml|json)$/.test(file))
				assert.ok(!(await site.read(file)).includes("Chuyện chưa kể"), file);
		}
	});
});

test("an article of a running story that has no file stops the build at its line, with the way out", async () => {
	const article = story("2026-11-20", { thread: "thread: qua song bac" });
	await withTinySite({ ...ARCHIVE, "2026/11/them.md": article }, async (site) => {
		await assert.rejects(site.build(), (error) => {
			assert.ok(error instanceof BadNewsroom);
			assert.deepEqual(error.problems.map(place), ["error 6:9"]);
			assert.match(error.problems[0]?.cure ?? "", /content\/threads\/qua-song-bac\.md/);
			return true;
		});
	});
});

test("a synonym is listed and printed as its tag, with a warning; its month is stale when the tag is renamed", async () => {
	const book = (name: string) => `- name: ${name}\n  synonyms: [nước mặn]\n`;
	const articles = { ...ARCHIVE, "2026/11/them.md": story("2026-11-20", { tags: "tags: [lúa, nước mặn]" }) };
	await withTinySite({ ...articles, "../tags.yaml": book("hạn mặn") }, async (site) => {
		const { problems: warnings } = await site.build();
		assert.deepEqual(warnings.map(place), ["warning 6:13"]);
		assert.match(await site.read("2026/11/20/them/index.html"), /href="\/the\/han-man\/"[^>]*>hạn mặn</);
		assert.match(await site.read("the/han-man/index.html"), /\/2026\/11\/20\/them\//);
		assert.ok(!(await site.files()).includes("the/nuoc-man/index.html"));
		await site.write("../tags.yaml", book("xâm nhập mặn"));
		assert.deepEqual((await site.build()).volumes.built, ["2026-11"]);
		assert.match(await site.read("2026/11/20/them/index.html"), /href="\/the\/xam-nhap-man\/"/);
	});
});
