import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { OFFLINE_LIMITS, type OfflineLimits } from "../../../_includes/domain/parts/offline/offline-packs.ts";
import { BUNDLE_LIMITS, type BundleLimits } from "../../../_includes/domain/parts/search/bundles.ts";
import { volumeOfPage } from "../../../_includes/domain/volumes/volumes.ts";
import { readManifest } from "../../../_includes/site/output/site-manifest.ts";
import { settingsFrom } from "../../../_includes/site/settings.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { readOffered } from "../../support/offline/offline-edition.ts";
import { runEleventy, runEleventyHere } from "../../support/site/eleventy.ts";
import { copyProject } from "../../support/site/project-copy.ts";
import { seedCache } from "../../support/site/shared-site.ts";
import { differingFiles, NOW, snapshot, type TinySite, withTinySite } from "../../support/site/site.ts";

const run = promisify(execFile);

/** An article of a day, with a tag of its month so that lists differ. */
const story = (day: string, lines: Readonly<Record<string, string>> = {}, body?: string) =>
	articleText({ title: `title: Chuyện ngày ${day}`, date: `date: ${day} 08:00`, ...lines }, body);

/** Two years of an archive: two articles a month in eight of its months. */
const MONTHS = ["2024-11", "2025-01", "2025-06", "2025-12", "2026-02", "2026-05", "2026-10", "2026-11"];
const THREAD = "../threads/qua-song.md";
const thread = (title: string) =>
	`---\ntitle: ${title}\npicture: {src: /media/2025/11/ben-pha-dem.svg, alt: Bến phà}\n---\n\nLời dẫn.\n`;
const ARCHIVE = {
	...Object.fromEntries(
		MONTHS.flatMap((month) =>
			["03", "17"].map((day) => [`${month.replace("-", "/")}/ngay-${day}.md`, story(`${month}-${day}`)]),
		),
	),
	// What the desk has decided, told by some articles.
	"2025/06/ngay-17.md": story("2025-06-17", { thread: "thread: qua-song", tags: "tags: [nước mặn]" }),
	"2026/05/ngay-17.md": story("2026-05-17", { thread: "thread: Qua sông" }),
	[THREAD]: thread("Qua sông"),
	"../tags.yaml": "- {name: hạn mặn, synonyms: [nước mặn], description: Nước mặn vào đồng.}\n",
	"../front.yaml": "blocks: [{thread: qua-song, layout: pictures}, {tag: hạn mặn}, {section: thoi-su}]\n",
};

/** Small, so that the archive has bundles of a year, of quarters and of months. */
const LIMITS = { whole: 3, most: 9 };

/** Small, so that packs are of weeks and of older months: 2026-w47, 2026-w45, 2026-w42, 2026-w40; 2026-05, 2026-02, 2025-12. */
const OFFLINE = { articles: 4, week: 3, months: 3 };

/** The site as a plain run of Eleventy makes it, in one run over everything; by its own command in a copy of the project. */
async function plainSite(
	site: TinySite,
	{
		project,
		limits = LIMITS,
		offline = OFFLINE,
	}: { readonly project?: string; readonly limits?: BundleLimits; readonly offline?: OfflineLimits } = {},
): Promise<Map<string, string>> {
	const output = path.join(site.folder, "plain");
	const settings = {
		...settingsFrom({}, NOW),
		// The build's own command makes it always.
		newsdesk: project !== undefined,
		content: site.content,
		articles: site.articles,
		search: true,
		bundleLimits: limits,
		offlineLimits: offline,
		output,
		cache: path.join(site.folder, "plain-cache"),
	};
	await rm(output, { recursive: true, force: true });
	// A cache of its own, with what no article is in alone: the rest that the build has kept would prove nothing.
	await rm(settings.cache, { recursive: true, force: true });
	for (const part of ["pictures", "cards", "assets", ...(project ? ["newsdesk"] : [])])
		await cp(path.join(site.cache, part), path.join(settings.cache, part), { recursive: true });
	await (project ? runEleventy(settings, project) : runEleventyHere(settings));
	return snapshot(output);
}

/** Articles stand in full in the feeds of the site and of their section. */
const FEEDS = [
	...["atom.xml", "feed.json", "rss.xml"],
	...["atom.xml", "feed.json", "rss.xml"].map((file) => `chuyen-muc/thoi-su/${file}`),
];
/** Lists of an article's section and author. */
const LISTS = ["chuyen-muc/thoi-su/index.html", "tac-gia/anh-nguyet/index.html"];

/** What the search suggests before it has searched: titles and subjects; and its page, which shows the newest. */
const SUGGESTED = ["assets/suggest.json"];
const SEARCH_PAGE = ["tim-kiem/index.html"];

/** What an editor does, which volumes and bundles it makes stale, and which files of the front it changes. */
const CHANGES: readonly {
	readonly what: string;
	readonly change: (site: TinySite) => Promise<void>;
	readonly volumes: readonly string[];
	/** Those of the site, then those of packs that readers can keep. */
	readonly bundles: readonly string[];
	/** Of those that change pages of other months than their own, one of each kind: by cards, by what goes, by names. */
	readonly standsForKind?: boolean;
	/** Files of the front that are written or removed: its pages, feeds and maps. */
	readonly front: readonly string[];
}[] = [
	{ what: "nothing", change: async () => {}, volumes: [], bundles: [], front: [] },
	{
		what: "an article added to the newest month",
		change: (site) => site.write("2026/11/ngay-20.md", story("2026-11-20")),
		volumes: ["2026-11"],
		bundles: ["2026-11", "2026-w47"],
		front: [
			...FEEDS,
			...SUGGESTED,
			...SEARCH_PAGE,
			...LISTS,
			"2026/index.html",
			"index.html",
			"kho-bao/index.html",
			"sitemap-2026.xml",
			"sitemap-front.xml",
			"sitemap-news.xml",
			"sitemap.xml",
			"tac-gia/anh-nguyet/atom.xml",
			"tinh-trang/index.html",
		],
	},
	{
		what: "the text of an old article edited: its card is as it was",
		change: (site) => site.write("2025/01/ngay-03.md", story("2025-01-03", {}, "\nChữ khác.\n")),
		volumes: ["2025-01"],
		bundles: ["2025"],
		front: [...FEEDS],
	},
	{
		what: "a reader's comment under an old article approved",
		change: (site) =>
			site.write(
				"../comments/2025/01/ngay-03.yaml",
				"- {id: k3v7qa2mxe, name: Út, date: 2025-01-04 08:00, text: Hay., approved: {by: Khoa, when: 2025-01-04 09:00}}\n",
			),
		volumes: ["2025-01"],
		bundles: ["2025"],
		front: ["binh-luan.xml", "tinh-trang/index.html"],
	},
	{
		what: "the title of an old article edited: the twelve months after it may print it",
		standsForKind: true,
		change: (site) => site.write("2025/01/ngay-03.md", story("2025-01-03", { title: "title: Tít khác" })),
		volumes: ["2025-12", "2025-06", "2025-01"],
		bundles: ["2025"],
		front: [...FEEDS, ...SUGGESTED, ...LISTS, "2025/index.html", "index.html", "tac-gia/anh-nguyet/atom.xml"],
	},
	{
		what: "the lede of an old article edited: no other page prints the lede",
		change: (site) => site.write("2025/01/ngay-03.md", story("2025-01-03", { lede: "lede: Sapô khác" })),
		volumes: ["2025-01"],
		bundles: ["2025"],
		front: [...FEEDS, "tac-gia/anh-nguyet/atom.xml"],
	},
	{
		what: "an old article given a tag: it may be related to those of the twelve months after it",
		change: (site) => site.write("2025/06/ngay-03.md", story("2025-06-03", { tags: "tags: [cây dừa]" })),
		volumes: ["2026-05", "2026-02", "2025-12", "2025-06"],
		// Its listing names the tags, by which search filters.
		bundles: ["2025"],
		front: [
			...FEEDS,
			...SUGGESTED,
			"sitemap-front.xml",
			"tac-gia/anh-nguyet/atom.xml",
			"the/cay-dua/index.html",
			"tinh-trang/index.html",
			...SEARCH_PAGE,
		],
	},
	{
		what: "a name no longer merged into a tag: its article has a tag of its own, by which later ones may be related",
		change: (site) => site.write("../tags.yaml", "- {name: hạn mặn, description: Nước mặn vào đồng.}\n"),
		volumes: ["2026-05", "2026-02", "2025-12", "2025-06"],
		bundles: ["2025"],
		front: [
			...FEEDS,
			...SUGGESTED,
			...SEARCH_PAGE,
			"_redirects",
			"sitemap-front.xml",
			"tac-gia/anh-nguyet/atom.xml",
			"the/han-man/index.html",
			"the/nuoc-man/index.html",
		],
	},
	{
		what: "an article that picks one of the year before",
		change: (site) =>
			site.write("2026/05/ngay-03.md", story("2026-05-03", { related: "related: 2025/12/ngay-17.md" })),
		volumes: ["2026-05"],
		bundles: [],
		front: [],
	},
	{
		what: "an article backdated into a month that had none",
		change: (site) => site.write("2025/03/ngay-09.md", story("2025-03-09")),
		volumes: ["2026-02", "2025-12", "2025-06", "2025-03"],
		bundles: ["2025"],
		front: [
			...FEEDS,
			...SUGGESTED,
			...LISTS,
			"2025/index.html",
			"index.html",
			"kho-bao/index.html",
			"sitemap-2025.xml",
			"tac-gia/anh-nguyet/atom.xml",
			"tim-kiem/index.html",
			"tinh-trang/index.html",
		],
	},
	{
		what: "an article moved to another month",
		change: async (site) => {
			await site.remove("2026/10/ngay-17.md");
			await site.write("2026/11/ngay-17-cu.md", story("2026-11-17"));
		},
		volumes: ["2026-11", "2026-10"],
		bundles: ["2026-11", "2026-10", "2026-w47"],
		front: [
			...FEEDS,
			...SUGGESTED,
			...SEARCH_PAGE,
			...LISTS,
			"2026/index.html",
			"index.html",
			"kho-bao/index.html",
			"sitemap-2026.xml",
			"sitemap-news.xml",
			"tac-gia/anh-nguyet/atom.xml",
		],
	},
	{
		what: "an article withdrawn",
		change: (site) => site.remove("2026/11/ngay-03.md"),
		volumes: ["2026-11"],
		// The edition has room for the week before.
		bundles: ["2026-11", "2026-w20"],
		front: [
			...FEEDS,
			...SUGGESTED,
			...SEARCH_PAGE,
			...LISTS,
			"2026/index.html",
			"index.html",
			"kho-bao/index.html",
			"sitemap-2026.xml",
			"tac-gia/anh-nguyet/atom.xml",
			"tinh-trang/index.html",
		],
	},
	{
		what: "a month emptied: its pages go, and the months after it no longer know it",
		standsForKind: true,
		change: async (site) => {
			await site.remove("2026/02/ngay-03.md");
			await site.remove("2026/02/ngay-17.md");
		},
		volumes: ["2026-11", "2026-10", "2026-05"],
		// The month before is offered in its place.
		bundles: ["2025-06"],
		front: [
			...FEEDS,
			...SUGGESTED,
			...LISTS,
			"2026/index.html",
			"index.html",
			"kho-bao/index.html",
			"sitemap-2026.xml",
			"tac-gia/anh-nguyet/atom.xml",
			"tim-kiem/index.html",
			"tinh-trang/index.html",
		],
	},
	{
		what: "the title of a running story changed: the months of its articles print it, and search filters by it",
		standsForKind: true,
		change: (site) => site.write(THREAD, thread("Sông và phà").replace("Lời dẫn", "Lời khác")),
		volumes: ["2026-05", "2025-06"],
		bundles: ["2026-q2", "2025", "2026-05"],
		front: ["dong-su-kien/qua-song/index.html", "index.html"],
	},
	{
		what: "the front composed anew",
		change: (site) => site.write("../front.yaml", "lead: /2025/06/17/ngay-17/\n"),
		volumes: [],
		bundles: [],
		front: ["index.html"],
	},
	{
		what: "an article turned into a draft",
		change: (site) => site.write("2026/11/ngay-03.md", story("2026-11-03", { draft: "draft: true" })),
		volumes: ["2026-11"],
		bundles: ["2026-11", "2026-w20"],
		front: [
			...FEEDS,
			...SUGGESTED,
			...SEARCH_PAGE,
			...LISTS,
			"2026/index.html",
			"index.html",
			"kho-bao/index.html",
			"sitemap-2026.xml",
			"tac-gia/anh-nguyet/atom.xml",
			"tinh-trang/index.html",
		],
	},
];

const SETTINGS = { search: true, bundleLimits: LIMITS, offlineLimits: OFFLINE };

/** The archive as it is before any change, built once for all of them. */
let built = "";

async function prepare(): Promise<void> {
	built = await mkdtemp(path.join(tmpdir(), "built-archive-"));
	await withTinySite(ARCHIVE, async (site) => {
		const { volumes } = await site.build(SETTINGS);
		assert.equal(volumes.built.length, MONTHS.length);
		await cp(site.folder, built, { recursive: true, preserveTimestamps: true });
	});
}

/**
 * The tests of what each edit makes anew.
 *
 * @param compared after which of them the site is held against one that a single run makes
 */
export function testVolumes(compared: "each" | "one of a kind"): void {
	before(prepare);
	after(() => rm(built, { recursive: true }));

	for (const { what, change, standsForKind = false, volumes, bundles, front } of CHANGES) {
		const isCompared = compared === "each" || standsForKind;
		test(`${what}: the volumes ${volumes.join(", ") || "none"} are rendered${isCompared ? ", and the site is as one run makes it" : ""}`, async () => {
			const edit = async (site: TinySite) => {
				const old = await snapshot(site.output);
				await change(site);
				const { written, removed, ...report } = await site.build(SETTINGS);
				assert.deepEqual(report.volumes.built, volumes);
				assert.deepEqual(report.bundles.built, bundles);
				const changed = [...written, ...removed];
				assert.deepEqual(
					changed.filter((file) => !volumeOfPage(file) && !/^(?:pagefind|offline)\//.test(file)).sort(),
					[...front].sort(),
				);
				const now = await snapshot(site.output);
				const bundlesOf = (files: Iterable<string>) =>
					new Set([...files].flatMap((file) => /^pagefind\/(?!titles\/)([^/]+)\//.exec(file)?.[1] ?? []));
				const present = bundlesOf(now.keys());
				assert.deepEqual(
					[...bundlesOf(changed)].filter((name) => present.has(name) && !bundles.includes(name)),
					[],
				);
				if (isCompared) assert.deepEqual(differingFiles(now, await plainSite(site)), []);
				assert.deepEqual(
					written,
					differingFiles(old, now).filter((file) => now.has(file)),
				);
				assert.deepEqual(removed, [...old.keys()].filter((file) => !now.has(file)).sort());
			};
			await withTinySite({}, edit, built);
		});
	}

	test("a comment under an article of the offline edition makes that larger by at most what is printed", async () => {
		const measure = async (site: TinySite) => {
			const { edition } = await readOffered(site.output);
			const packs = [edition.shell, ...edition.packs];
			return {
				names: packs.map(({ name }) => name),
				edition: packs.reduce((sum, { bytes }) => sum + bytes, 0),
				page: Buffer.byteLength(await site.read("2026/11/17/ngay-17/index.html")),
			};
		};
		const approve = async (site: TinySite) => {
			const before = await measure(site);
			await site.write(
				"../comments/2026/11/ngay-17.yaml",
				"- {id: k3v7qa2mxe, name: Út, date: 2026-11-18 08:00, text: Phà chạy lại bà con mừng., approved: {by: Khoa, when: 2026-11-18 09:00}}\n",
			);
			await site.build(SETTINGS);
			const after = await measure(site);
			assert.deepEqual(after.names, before.names);
			const [grown, printed] = [after.edition - before.edition, after.page - before.page];
			assert.ok(grown > 0 && grown <= printed, `${grown} bytes of ${printed} that are printed`);
		};
		await withTinySite({}, approve, built);
	});

	test("a volume that comes back after its site was lost is not rendered again", async () => {
		const lose = async (site: TinySite) => {
			const before = await snapshot(site.output);
			await run("rm", ["-rf", site.output, `${site.output}.manifest.json`]);
			const report = await site.build(SETTINGS);
			assert.deepEqual(report.volumes, { built: [], reused: MONTHS.length });
			assert.deepEqual(differingFiles(await snapshot(site.output), before), []);
		};
		await withTinySite({}, lose, built);
	});

	test("a run of Eleventy's own into the output is replaced whole by the next build", async () => {
		const overwrite = async (site: TinySite) => {
			const before = await snapshot(site.output);
			const other = path.join(site.folder, "other");
			await site.write("../../other/2026/11/tin-khac.md", story("2026-11-18"));
			const settings = {
				...settingsFrom({}, NOW),
				newsdesk: false,
				content: site.content,
				articles: other,
				search: true,
				output: site.output,
			};
			await runEleventyHere({ ...settings, cache: site.cache });
			assert.ok((await site.files()).includes("2026/11/18/tin-khac/index.html"));
			await site.build(SETTINGS);
			assert.deepEqual(differingFiles(await snapshot(site.output), before), []);
		};
		await withTinySite({}, overwrite, built);
	});

	test("a changed template of articles renders every volume, one of the front none, a style neither; all as one run makes the site", async () => {
		const rework = async (site: TinySite) => {
			const project = path.join(site.folder, "project");
			await copyProject(project);
			await seedCache(site.cache, { newsdesk: true });
			const build = async () => {
				const { stdout } = await run(
					process.execPath,
					[
						...[
							"_includes/site/start/run.mjs",
							"scripts/build.ts",
							"--content",
							site.content,
							"--output",
							site.output,
						],
						...["--cache", site.cache, "--now", new Date(NOW).toISOString()],
					],
					{ cwd: project },
				);
				return /(\d+) tập \(dựng (\d+), dùng lại (\d+)\)/.exec(stdout)?.slice(1).map(Number);
			};
			const change = async (file: string, from: string, to: string) => {
				const text = await readFile(path.join(project, file), "utf8");
				assert.ok(text.includes(from));
				await writeFile(path.join(project, file), text.replace(from, to));
			};
			const all = MONTHS.length;
			await change("_includes/layouts/article-page.tsx", "<article", "<article data-changed");
			assert.deepEqual(await build(), [all, all, 0]);
			const pages = [...(await snapshot(site.output))].filter(([file]) => /^\d+\/\d+\/\d+\/./.test(file));
			assert.ok(pages.length > all);
			for (const [file, page] of pages)
				assert.equal(page.includes("<article data-changed"), file.split("/").length === 5, file);
			await change("_includes/layouts/home-page.tsx", "Trang nhất</h1>", "Trang đầu</h1>");
			assert.deepEqual(await build(), [all, 0, all]);
			const printed = await readManifest(site.output);
			const printedFiles = await snapshot(site.output);
			await change("assets/styles/base/tokens.css", "--leaf:", "--changed: 1px;\n\t--leaf:");
			assert.deepEqual(await build(), [all, 0, all]);
			const styled = await readManifest(site.output);
			// The header names the styles that are of one time.
			assert.deepEqual(
				differingFiles(await snapshot(site.output), printedFiles).filter(
					(file) => !file.startsWith("offline/"),
				),
				["_headers", "assets/feed.css", "assets/site.css"],
			);
			assert.deepEqual([styled?.front, styled?.volumes], [printed?.front, printed?.volumes]);
			await change("_includes/site/parts/offline/list-edition.ts", "import", "// Listed otherwise.\nimport");
			assert.deepEqual(await build(), [all, 0, all]);
			assert.notEqual((await readManifest(site.output))?.offline.key, styled?.offline.key);
			const built = await snapshot(site.output);
			assert.match(built.get("assets/site.css") ?? "", /--changed:/);
			assert.match(built.get("index.html") ?? "", /Trang đầu<\/h1>/);
			assert.deepEqual(
				differingFiles(
					built,
					await plainSite(site, { project, limits: BUNDLE_LIMITS, offline: OFFLINE_LIMITS }),
				),
				[],
			);
		};
		await withTinySite({}, rework, built);
	});
}
