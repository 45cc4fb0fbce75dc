import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { whileLocked } from "../../../_includes/site/output/build-lock.ts";
import { lockOf, stagingOf } from "../../../_includes/site/output/commit-output.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { seedCache } from "../../support/site/shared-site.ts";
import { differingFiles, NOW, snapshot, type TinySite, withTinySite } from "../../support/site/site.ts";

const FIRST = articleText({ date: "date: 2026-10-01 08:00" });
const LONG = articleText(
	{ date: "date: 2026-11-01 08:00" },
	Array.from({ length: 1500 }, (_, at) => `\nĐoạn ${at} của một bài dài ${(at * 7919) % 104729}.\n`).join(""),
);

interface Stop {
	readonly code: number;
	readonly complaint: string;
}

/** Runs `npm run build` for a site, writing no file larger than so many KiB. */
function build(
	site: TinySite,
	{ output = site.output, cache = site.cache, limit = "unlimited", before = [] as string[] } = {},
) {
	const words = ["--content", site.content, "--output", output, "--cache", cache];
	const command = [
		...before,
		...["_includes/site/start/run.mjs", "scripts/build.ts"],
		...words,
		"--now",
		new Date(NOW).toISOString(),
	];
	return new Promise<Stop>((resolve) => {
		execFile(
			"bash",
			["-c", 'ulimit -f "$0" && exec "$@"', limit, process.execPath, ...command],
			(error, _, stderr) => resolve({ code: Number(error?.code ?? 0), complaint: stderr }),
		);
	});
}

/** A site of one article, built once for all tests; its files, and those that it has with the long article, made from nothing. */
let built: string;
let old: ReadonlyMap<string, string>;
let whole: ReadonlyMap<string, string>;

const LONG_FILE = "2026/11/dai.md";
const SETTINGS = { search: true, newsdesk: true };

before(async () => {
	built = await mkdtemp(path.join(tmpdir(), "built-once-"));
	await withTinySite({ "2026/10/mot.md": FIRST }, async (site) => {
		await seedCache(site.cache, SETTINGS);
		// By the command, so that its own bundle is there before anything fails.
		assert.equal((await build(site)).code, 0);
		old = await snapshot(site.output);
		await cp(site.folder, built, { recursive: true, preserveTimestamps: true });
	});
	await withTinySite({ "2026/10/mot.md": FIRST, [LONG_FILE]: LONG }, async (site) => {
		await site.build(SETTINGS);
		whole = await snapshot(site.output);
		assert.ok(whole.has("2026/11/01/dai/index.html"));
	});
});
after(() => rm(built, { recursive: true }));

/** A copy of that site, and a long article that is not built. */
const withNews = (use: (site: TinySite) => Promise<void>) => withTinySite({ [LONG_FILE]: LONG }, use, built);

/** The build said in plain words what is wrong and left the old site; once that is mended, the next one succeeds. */
async function assertStopped(
	site: TinySite,
	{ code, complaint }: Stop,
	expected: RegExp,
	mend: () => Promise<void> = async () => {},
) {
	assert.match(complaint, expected);
	assert.equal(code, 1);
	assert.doesNotMatch(complaint, /^\s+at /m);
	assert.deepEqual(differingFiles(await snapshot(site.output), old), []);
	await mend();
	await site.build(SETTINGS);
	assert.deepEqual(differingFiles(await snapshot(site.output), whole), []);
}

for (const [what, limit, file] of [
	["its lock", "0", "site\\.lock"],
	["a rendered volume", "2", "cache/volumes/2026-11/"],
	["the assets", "54", "cache/assets/all/"],
	["a feed of the new site", "64", "site\\.next/atom\\.xml"],
])
	test(`a build that cannot write ${what} whole says so and leaves the old site`, async () => {
		await withNews(async (site) => {
			// Where the cache has all that is larger, these are what is left to be written.
			if (what === "the assets" || what === "a feed of the new site")
				await site.build({ ...SETTINGS, output: path.join(site.folder, "other") });
			if (what === "the assets") await rm(path.join(site.cache, "assets"), { recursive: true });
			const stop = await build(site, { limit });
			const said = new RegExp(
				`^Không ghi được “.*${file}.*”: tệp lớn hơn mức máy này cho phép\\.\nChưa dựng gì cả; bản trước trong .*site còn nguyên\\.\n$`,
			);
			await assertStopped(site, stop, said);
		});
	});

/** Has the disk be full when what is sealed under this name is written. */
const full = (name: string) =>
	`data:text/javascript,${encodeURIComponent(`
	import { promises } from "node:fs";
	import { syncBuiltinESMExports } from "node:module";
	const { writeFile } = promises;
	const isIt = (content) => Buffer.from(content).subarray(0, 200).includes(" ${name}");
	promises.writeFile = (file, content, options) => writeFile(isIt(content) ? "/dev/full" : file, content, options);
	syncBuiltinESMExports();
`)}`;

for (const [name, file] of [
	["site journal", "site.journal"],
	["site manifest", "site.manifest.json.next"],
] as const)
	test(`a full disk at ${file} leaves the old site`, {
		skip: !existsSync("/dev/full") && "this system has no /dev/full",
	}, async () => {
		await withNews(async (site) => {
			const stop = await build(site, { before: ["--import", full(name)] });
			const said = new RegExp(`^Không ghi được “.*/${file}”: đĩa đã đầy\\.\n`);
			await assertStopped(site, stop, said);
		});
	});

test("a file where the new site is to be staged is said, and stays", async () => {
	await withNews(async (site) => {
		const file = stagingOf(site.output);
		await writeFile(file, "years of work");
		const said = /^Không ghi được “.*site\.next”: trên đường dẫn có một tệp ở chỗ phải là thư mục\.\n/;
		await assertStopped(site, await build(site), said, () => rm(file));
	});
});

test("an output or a cache below a file is said", async () => {
	await withNews(async (site) => {
		const file = path.join(site.folder, "file");
		await writeFile(file, "years of work");
		const said = /^Không ghi được “.*file.*”: trên đường dẫn có một tệp ở chỗ phải là thư mục\.\n/;
		const below = await build(site, { output: path.join(file, "site") });
		assert.match(below.complaint, said);
		assert.equal(below.code, 1);
		await assertStopped(site, await build(site, { cache: path.join(file, "cache") }), said);
	});
});

test("a folder that may not be written to is said", {
	skip: process.getuid?.() === 0 && "root may write anywhere",
}, async () => {
	await withNews(async (site) => {
		const folder = path.join(site.folder, "sealed");
		await mkdir(folder, { mode: 0o500 });
		const stop = await build(site, { cache: folder });
		await chmod(folder, 0o700);
		await assertStopped(site, stop, /^Không ghi được “.*sealed.*”: không có quyền\.\n/);
	});
});

for (const [what, lock] of [
	["output", (site: TinySite) => lockOf(site.output)],
	["cache", (site: TinySite) => path.join(site.cache, "build.lock")],
] as const)
	test(`of two builds at once with one ${what}, the second is told of the first`, async () => {
		await withNews(async (site) => {
			const stop = await whileLocked([lock(site)], () => build(site));
			assert.ok(stop.complaint.includes(`(tiến trình ${process.pid})`));
			assert.ok(stop.complaint.includes(lock(site)));
			await assertStopped(site, stop, /^Một lần dựng khác .* đang ghi vào cùng thư mục\..*\n$/);
		});
	});
