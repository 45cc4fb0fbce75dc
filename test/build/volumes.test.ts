import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import path from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { environmentOf, settingsFrom } from "../../_includes/site/settings.ts";
import { articleText } from "../support/article-text.ts";
import { differingFiles, NOW, snapshot, type TinySite, withTinySite } from "../support/site.ts";

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

/** The site as Eleventy's own command makes it, in one run over everything. */
async function plainSite(site: TinySite): Promise<Map<string, string>> {
	const output = path.join(site.folder, "plain");
	const settings = {
		...settingsFrom({}, NOW),
		articles: site.articles,
		search: true,
		output,
		cache: path.join(site.folder, "cache"),
	};
	await run("rm", ["-rf", output]);
	await run(
		process.execPath,
		["--import", "tsx", "node_modules/@11ty/eleventy/cmd.cjs", "--config=.eleventy.ts", "--quiet"],
		{ env: { ...process.env, ...environmentOf(settings) } },
	);
	return snapshot(output);
}

/** What readers see of a change, and which volumes it makes stale. */
const CHANGES: readonly {
	readonly what: string;
	readonly change: (site: TinySite) => Promise<void>;
	readonly volumes: readonly string[];
}[] = [
	{ what: "nothing", change: async () => {}, volumes: [] },
	{
		what: "an article added to the newest month",
		change: (site) => site.write("2026/11/ngay-20.md", story("2026-11-20")),
		volumes: ["2026-11"],
	},
	{
		what: "the text of an old article edited: its card is as it was",
		change: (site) => site.write("2025/01/ngay-03.md", story("2025-01-03", {}, "\nChữ khác.\n")),
		volumes: ["2025-01"],
	},
	{
		what: "the title of an old article edited: the twelve months after it may print it",
		change: (site) => site.write("2025/01/ngay-03.md", story("2025-01-03", { title: "title: Tít khác" })),
		volumes: ["2025-12", "2025-06", "2025-01"],
	},
	{
		what: "the lede of an old article edited: no other page prints the lede",
		change: (site) => site.write("2025/01/ngay-03.md", story("2025-01-03", { lede: "lede: Sapô khác" })),
		volumes: ["2025-01"],
	},
	{
		what: "an old article given a tag: it may be related to those of the twelve months after it",
		change: (site) => site.write("2025/06/ngay-03.md", story("2025-06-03", { tags: "tags: [cây dừa]" })),
		volumes: ["2026-05", "2026-02", "2025-12", "2025-06"],
	},
	{
		what: "an article that picks one of the year before",
		change: (site) =>
			site.write("2026/05/ngay-03.md", story("2026-05-03", { related: "related: 2025/12/ngay-17.md" })),
		volumes: ["2026-05"],
	},
	{
		what: "an article backdated into a month that had none",
		change: (site) => site.write("2025/03/ngay-09.md", story("2025-03-09")),
		volumes: ["2026-02", "2025-12", "2025-06", "2025-03"],
	},
	{
		what: "an article moved to another month",
		change: async (site) => {
			await site.remove("2026/10/ngay-17.md");
			await site.write("2026/11/ngay-17-cu.md", story("2026-11-17"));
		},
		volumes: ["2026-11", "2026-10"],
	},
	{
		what: "an article withdrawn",
		change: (site) => site.remove("2026/11/ngay-03.md"),
		volumes: ["2026-11"],
	},
	{
		what: "a month emptied: its pages go, and the months after it no longer know it",
		change: async (site) => {
			await site.remove("2026/02/ngay-03.md");
			await site.remove("2026/02/ngay-17.md");
		},
		volumes: ["2026-11", "2026-10", "2026-05"],
	},
	{
		what: "the title of a running story changed: the months of its articles print it",
		change: (site) => site.write(THREAD, thread("Sông và phà").replace("Lời dẫn", "Lời khác")),
		volumes: ["2026-05", "2025-06"],
	},
	{
		what: "the front composed anew",
		change: (site) => site.write("../front.yaml", "lead: /2025/06/17/ngay-17/\n"),
		volumes: [],
	},
	{
		what: "an article turned into a draft",
		change: (site) => site.write("2026/11/ngay-03.md", story("2026-11-03", { draft: "draft: true" })),
		volumes: ["2026-11"],
	},
];

for (const { what, change, volumes } of CHANGES) {
	test(`${what}: the volumes ${volumes.join(", ") || "none"} are rendered, and the site is as one run makes it`, async () => {
		await withTinySite(ARCHIVE, async (site) => {
			const first = await site.build({ search: true });
			assert.equal(first.volumes.built.length, MONTHS.length);
			const before = await snapshot(site.output);
			await change(site);
			const { written, removed, ...report } = await site.build({ search: true });
			assert.deepEqual(report.volumes, {
				built: volumes,
				reused: report.volumes.reused,
			});
			const after = await snapshot(site.output);
			assert.deepEqual(differingFiles(after, await plainSite(site)), []);
			assert.deepEqual(
				written,
				differingFiles(before, after).filter((file) => after.has(file)),
			);
			assert.deepEqual(removed, [...before.keys()].filter((file) => !after.has(file)).sort());
		});
	});
}

test("a volume that comes back after its site was lost is not rendered again", async () => {
	await withTinySite(ARCHIVE, async (site) => {
		await site.build({ search: true });
		const before = await snapshot(site.output);
		await run("rm", ["-rf", site.output, `${site.output}.manifest.json`]);
		const report = await site.build({ search: true });
		assert.deepEqual(report.volumes, { built: [], reused: MONTHS.length });
		assert.deepEqual(differingFiles(await snapshot(site.output), before), []);
	});
});

test("a run of Eleventy's own command into the output is replaced whole by the next build", async () => {
	await withTinySite(ARCHIVE, async (site) => {
		await site.build({ search: true });
		const before = await snapshot(site.output);
		const settings = {
			...settingsFrom({}, NOW),
			articles: "content/articles",
			search: true,
			output: site.output,
		};
		await run(
			process.execPath,
			["--import", "tsx", "node_modules/@11ty/eleventy/cmd.cjs", "--config=.eleventy.ts", "--quiet"],
			{ env: { ...process.env, ...environmentOf({ ...settings, cache: path.join(site.folder, "cache") }) } },
		);
		await site.build({ search: true });
		assert.deepEqual(differingFiles(await snapshot(site.output), before), []);
	});
});
