import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { brotliCompressSync, constants, gunzipSync } from "node:zlib";
import type { BuildReport } from "../../../_includes/site/build-site.ts";
import { settingsFrom } from "../../../_includes/site/settings.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { fileAt, type OfferedEdition, readOffered } from "../../support/offline/offline-edition.ts";
import { runEleventyHere } from "../../support/site/eleventy.ts";
import {
	differingFiles,
	NOW,
	type OpenSite,
	openTinySite,
	snapshot,
	type TinySite,
	withTinySite,
} from "../../support/site/site.ts";

const story = (day: string, lines: Readonly<Record<string, string>> = {}, body?: string) =>
	articleText({ title: `title: Chuyện ngày ${day}`, date: `date: ${day} 08:00`, ...lines }, body);
const fileOf = (day: string, more = "") =>
	`${day.slice(0, 7).replace("-", "/")}/ngay-${day.slice(8)}${more}.md`;
const stories = (...days: readonly string[]) =>
	Object.fromEntries(days.map((day) => [fileOf(day), story(day)]));

/** Two weeks, of which one has more articles than a pack should and the other crosses two months; then older ones. */
const ARCHIVE = {
	...stories(
		"2026-11-20",
		"2026-11-18",
		"2026-11-17",
		"2026-11-01",
		"2026-10-31",
		"2026-10-06",
		"2026-10-05",
	),
	[fileOf("2026-11-17", "-chieu")]: story("2026-11-17", {
		cover: "cover: {src: /media/2026/11/den-dua-nuoc.svg, alt: Đèn dừa nước}",
	}),
	[fileOf("2026-10-30")]: story("2026-10-30", {}, "\n![Chợ nổi](/media/2025/12/cho-noi.svg)\n"),
	...stories("2026-08-11", "2026-08-04", "2026-02-03"),
	[fileOf("2025-11-15")]: story("2025-11-15", {
		cover: "cover: {src: /media/2025/11/ben-pha-dem.svg, alt: Bến phà}",
		aliases: "aliases: [/2025/11/14/ten-cu/, /tin/123.html]",
	}),
};
const LIMITS = {
	search: true,
	bundleLimits: { whole: 3, most: 9 },
	offlineLimits: { articles: 8, week: 3, months: 3 },
};
const PACKS = ["2026-11-20", "2026-11-18", "2026-11-17", "2026-w44"];
const MONTHS = ["2026-10", "2026-08", "2026-02"];
/** What can be kept and what is made for that alone. */
const KEPT = /^offline\/|^pagefind\/2026-(?:w|\d\d-\d\d|0[28])/;

const names = (packs: readonly { readonly name: string }[]) => packs.map(({ name }) => name);

/** The archive, built once: for tests that only read it, and for copies that others change. */
let site: OpenSite;
let report: BuildReport;
let offered: OfferedEdition;

before(async () => {
	site = await openTinySite(ARCHIVE);
	report = await site.build(LIMITS);
	offered = await readOffered(site.output);
});
after(() => site.close());

/** A copy of it, with its output and its cache. */
const withCopy = (use: (copy: TinySite) => Promise<void>) => withTinySite({}, use, site.folder);

const listOf = ({ lists }: OfferedEdition, name: string) => {
	const list = lists.get(name);
	assert.ok(list, name);
	return list;
};
const addressesIn = (offered: OfferedEdition, name: string) =>
	listOf(offered, name).files.map(([address]) => address);

test("what a reader can keep is the newest weeks, cut into days where they are full, and older months", async () => {
	const { edition, gone } = offered;
	assert.deepEqual(names(edition.packs), PACKS);
	assert.deepEqual(names(edition.months), MONTHS);
	assert.equal(edition.date, "2026-11-20T08:00:00+07:00");
	assert.equal(edition.printed, "20/11/2026");
	assert.deepEqual(
		[...edition.packs, ...edition.months].map(({ from, to, articles }) => [from, to, articles]),
		[
			["2026-11-20", "2026-11-20", 1],
			["2026-11-18", "2026-11-18", 1],
			["2026-11-17", "2026-11-17", 2],
			["2026-10-26", "2026-11-01", 3],
			["2026-10-01", "2026-10-31", 4],
			["2026-08-01", "2026-08-31", 2],
			["2026-02-01", "2026-02-28", 1],
		],
	);
	assert.deepEqual(
		listOf(offered, "2026-w44").articles.map(([url, title, printed]) => [url, title, printed]),
		[
			["/2026/10/30/ngay-30/", "Chuyện ngày 2026-10-30", "30/10/2026 - 08:00"],
			["/2026/10/31/ngay-31/", "Chuyện ngày 2026-10-31", "31/10/2026 - 08:00"],
			["/2026/11/01/ngay-01/", "Chuyện ngày 2026-11-01", "01/11/2026 - 08:00"],
		],
	);
	assert.deepEqual(gone, [["/2025/11/14/ten-cu/", "/2025/11/15/ngay-15/"]]);
	assert.deepEqual(
		edition.years?.map(({ name, months, articles }) => [name, months, articles]),
		[["2025", 1, 1]],
	);
	assert.deepEqual(names(offered.older), ["2025-11"]);
	// Its stories are searched by their pages.
	assert.deepEqual(
		addressesIn(offered, "2025-11").map((address) => address.replace(/-\w+-1200/, "")),
		["/2025/11/15/ngay-15/", "/2025/11/", "/pictures/ben-pha-dem.svg"],
	);
	assert.deepEqual(listOf(offered, "2025-11").articles[0]?.slice(3), [
		-1,
		[
			["/chuyen-muc/thoi-su/", "Thời sự"],
			["/tac-gia/anh-nguyet/", "Ánh Nguyệt"],
		],
	]);

	const pagesOf = (name: string) => addressesIn(offered, name).filter((address) => address.endsWith("/"));
	assert.deepEqual(pagesOf("2026-11-17"), ["/2026/11/17/ngay-17-chieu/", "/2026/11/17/ngay-17/"]);
	assert.deepEqual(pagesOf("2026-08"), ["/2026/08/04/ngay-04/", "/2026/08/11/ngay-11/", "/2026/08/"]);
	const picturesOf = (name: string) =>
		addressesIn(offered, name).flatMap(
			(address) => /^\/pictures\/(.+)-\w+-(\d+\.\w+)$/.exec(address)?.slice(1).join(" ") ?? [],
		);
	assert.deepEqual(picturesOf("2026-11-17"), ["den-dua-nuoc 1200.svg"]);
	assert.deepEqual(picturesOf("2026-w44"), ["cho-noi 1200.svg"]);
	assert.deepEqual(picturesOf("2026-11-20"), []);
	// The front shows it, and no pack has it.
	assert.deepEqual(picturesOf("shell"), ["ben-pha-dem 1200.svg"]);
});

test("the shell is what every reader needs: the fronts, the pages on what is stored, and all that pages load", async () => {
	const shell = addressesIn(offered, "shell");
	for (const address of [
		...[
			"/",
			"/chuyen-muc/thoi-su/",
			"/tim-kiem/",
			"/ngoai-tuyen/",
			"/ngoai-tuyen/chua-co/",
			"/da-luu/",
			"/gioi-thieu/",
		],
		...[
			"/assets/site.css",
			"/assets/reading.js",
			"/assets/masthead.js",
			"/assets/search.js",
			"/assets/suggest.json",
			"/assets/synonyms.json",
		],
		...["/site.webmanifest", "/icons/icon-180.png"],
	])
		assert.ok(shell.includes(address), address);
	// Whatever the front's page and its style name of this site is there.
	const named = (text: string) => [
		...text.matchAll(/(?:src|href)="(\/(?:assets|fonts|icons)\/[^"]+)"|url\("?(\/fonts\/[^")]+)/g),
	];
	const used = [await site.read("index.html"), await site.read("assets/site.css")]
		.flatMap(named)
		.flatMap(([, linked, styled]) => linked ?? styled ?? []);
	assert.ok(used.length > 8);
	assert.deepEqual(
		used.filter((address) => !shell.includes(address)),
		[],
	);
	assert.deepEqual(
		shell.filter((address) => /512|^\/(?:20|pagefind|offline)|^\/sw\.js/.test(address)),
		[],
	);
});

test("every file that is listed is there with that hash, and its bytes are those that the network carries, a page's nearly", async () => {
	let looked = 0;
	for (const pack of [offered.edition.shell, ...offered.edition.packs, ...offered.edition.months]) {
		const list = await readFile(path.join(site.output, "offline/lists", `${pack.list}.json`));
		assert.equal(hashOf(list), pack.list);
		const { files } = listOf(offered, pack.name);
		assert.equal(new Set(files.map(([address]) => address)).size, files.length);
		for (const [address, hash, bytes] of files) {
			const content = await readFile(fileAt(site.output, address));
			assert.equal(hashOf(content), hash, address);
			// What a page weighs is told by a quicker packing of it.
			if (address.endsWith("/"))
				assert.ok(Math.abs(bytes / packed(content) - 1) < 0.06, `${address}: ${bytes}, ${packed(content)}`);
			else
				assert.equal(
					bytes,
					/\.(?:js|css|json|svg|webmanifest)$/.test(address) ? packed(content) : content.length,
					address,
				);
			looked++;
		}
		const sum = (some: typeof files) => some.reduce((all, [, , bytes]) => all + bytes, 0);
		assert.equal(pack.bytes, sum(files));
		assert.equal(pack.pictures, sum(files.filter(([address]) => address.startsWith("/pictures/"))));
	}
	assert.ok(looked > 80, `${looked} files`);
});

const hashOf = (content: Uint8Array) => createHash("sha256").update(content).digest("hex").slice(0, 20);
const packed = (content: Uint8Array) =>
	brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

test("the place of an article's fragment leads to its text", async () => {
	for (const name of [...PACKS, ...MONTHS]) {
		const { articles, files } = listOf(offered, name);
		const fragments = files.map(([address]) => address).filter((address) => address.endsWith(".pf_fragment"));
		assert.equal(fragments.length, articles.length, name);
		for (const [url, , , place] of articles) {
			const bytes = await readFile(path.join(site.output, fragments[place] ?? "nowhere"));
			assert.match(gunzipSync(bytes).toString(), new RegExp(`"url":"${url}"`));
		}
	}
});

test("a search bundle of a pack is searched by readers without a network alone: the list of bundles names none", async () => {
	const ofSite = ["2026-11", "2026-10", "2026-q3", "2026-q1", "2025"];
	const listed = JSON.parse(await site.read("pagefind/bundles.json")) as { readonly name: string }[];
	assert.deepEqual(names(listed), ofSite);
	// That of 2026-10 is there already.
	assert.deepEqual(report.bundles.built, [...ofSite, ...PACKS, "2026-08", "2026-02"]);
});

/** Which lists and files of what can be kept differ, the shell's apart. */
function compare(before: OfferedEdition, after: OfferedEdition) {
	const listsOf = ({ edition }: OfferedEdition) =>
		new Map([...edition.packs, ...edition.months].map(({ name, list }) => [name, list]));
	const [old, now] = [listsOf(before), listsOf(after)];
	const hashes = ({ lists }: OfferedEdition) =>
		new Map(
			[...lists]
				.filter(([name]) => name !== "shell")
				.flatMap(([, { files }]) => files.map(([address, hash]) => [address, hash] as const)),
		);
	const [oldFiles, nowFiles] = [hashes(before), hashes(after)];
	return {
		lists: [...now].flatMap(([name, list]) => (old.get(name) === list ? [] : [name])),
		files: [...nowFiles]
			.flatMap(([address, hash]) => (oldFiles.get(address) === hash ? [] : [address]))
			.sort(),
	};
}

test("one new article changes its own pack, the pages that print it, and nothing of other packs; as one run makes it", async () => {
	await withCopy(async (site) => {
		const build = () => site.build(LIMITS);
		assert.deepEqual((await build()).written, []);

		await site.write(
			fileOf("2026-11-20", "-moi"),
			story("2026-11-20", { section: "section: kinh-te", tags: "tags: [phà]" }),
		);
		assert.deepEqual((await build()).bundles.built, ["2026-11", "2026-11-20"]);
		const second = await readOffered(site.output);
		assert.notEqual(second.edition.id, offered.edition.id);
		assert.equal(second.edition.assets, offered.edition.assets);
		const added = compare(offered, second);
		assert.deepEqual(added.lists, ["2026-11-20"]);
		const isOf = (pattern: RegExp) => (address: string) => pattern.test(address);
		assert.deepEqual(added.files.filter(isOf(/^\/20/)), ["/2026/11/20/ngay-20-moi/"]);
		assert.equal(added.files.filter(isOf(/\.pf_fragment$/)).length, 1);
		assert.deepEqual(
			added.files.filter((address) => !/^\/(?:20|pagefind\/2026-11-20\/)/.test(address)),
			[],
		);

		await site.write(fileOf("2026-10-31"), story("2026-10-31", {}, "\nChữ khác.\n"));
		assert.deepEqual((await build()).bundles.built, ["2026-10", "2026-w44"]);
		const third = await readOffered(site.output);
		assert.deepEqual(compare(second, third).lists, ["2026-w44", "2026-10"]);
		assert.deepEqual(compare(second, third).files.filter(isOf(/^\/20/)), ["/2026/10/31/ngay-31/"]);

		await site.remove(fileOf("2026-11-18"));
		await build();
		const fourth = await readOffered(site.output);
		assert.deepEqual(names(fourth.edition.packs), ["2026-11-20", "2026-11-17", "2026-w44"]);
		assert.ok(!existsSync(path.join(site.output, "pagefind/2026-11-18")));
		const inFolder = (await site.files()).filter((file) => file.startsWith("offline/lists/"));
		assert.equal(
			inFolder.length,
			new Set([...fourth.edition.packs, ...fourth.edition.months, ...fourth.older].map(({ list }) => list))
				.size +
				(fourth.edition.years?.length ?? 0) +
				2,
		);

		const built = await snapshot(site.output);
		const output = path.join(site.folder, "plain");
		await runEleventyHere({
			...settingsFrom({}, NOW),
			newsdesk: false,
			content: site.content,
			articles: site.articles,
			cache: site.cache,
			...LIMITS,
			output,
		});
		assert.deepEqual(differingFiles(await snapshot(output), built), []);
	});
});

test("Eleventy's own run into a site that is there, of a build or of its own, lists what it made, and nothing of before", async () => {
	await withCopy(async (site) => {
		const settings = {
			...settingsFrom({}, NOW),
			newsdesk: false,
			content: site.content,
			articles: site.articles,
			cache: site.cache,
			output: site.output,
			...LIMITS,
		};
		await site.write(fileOf("2026-11-18"), story("2026-11-18", {}, "\nChữ khác.\n"));
		await runEleventyHere(settings);
		await site.write(fileOf("2026-11-20"), story("2026-11-20", {}, "\nChữ khác hẳn.\n"));
		await runEleventyHere(settings);
		const output = path.join(site.folder, "fresh");
		await site.build({ ...LIMITS, output });
		assert.deepEqual(await readOffered(site.output), await readOffered(output));
	});
});

test("every answer names the scripts and styles that the edition has, and a preview offers nothing", async () => {
	const { assets } = offered.edition;
	assert.match(assets, /^[0-9a-f]{20}$/);
	assert.match(await site.read("_headers"), new RegExp(`^  X-Assets: ${assets}$`, "m"));
	const worker = await site.read("sw.js");
	await withCopy(async (site) => {
		await site.build({ ...LIMITS, preview: true });
		assert.deepEqual(
			(await site.files()).filter((file) => KEPT.test(file)),
			[],
		);
		assert.notEqual(await site.read("sw.js"), worker);
	});
});

test("a newsroom that says offline: false takes the newspaper back from browsers, and no article is printed anew", async () => {
	await withCopy(async (site) => {
		const build = async () => (await site.build({ ...LIMITS, newsdesk: true })).volumes.built;
		const change = async (file: string, from: string | RegExp, to: string) => {
			const text = await readFile(path.join(site.content, file), "utf8");
			assert.notEqual(text.replace(from, to), text, file);
			await site.write(`../${file}`, text.replace(from, to));
		};
		await change("addresses.yaml", "gone: []", "gone: [{address: /2026/11/19/da-rut-bai/}]");
		await build();
		const on = await snapshot(site.output);
		assert.deepEqual((await readOffered(site.output)).gone, [
			["/2025/11/14/ten-cu/", "/2025/11/15/ngay-15/"],
			["/2026/11/19/da-rut-bai/", null, 0, ""],
		]);

		await change("newspaper.yaml", /$/, "offline: false\n");
		assert.deepEqual(await build(), []);
		const off = await snapshot(site.output);
		const differing = differingFiles(on, off);
		assert.deepEqual(
			differing.filter((file) => !KEPT.test(file) && !/^assets\/[\w-]+\.js$/.test(file)),
			["_headers", "admin/toa-soan.json", "sw.js"],
		);
		assert.ok(differing.includes("assets/masthead.js"));
		assert.deepEqual(
			[...off.keys()].filter((file) => KEPT.test(file)),
			[],
		);
		assert.match(off.get("sw.js") ?? "", /unregister/);

		await change("newspaper.yaml", "offline: false\n", "");
		assert.deepEqual(await build(), []);
		assert.deepEqual(differingFiles(await snapshot(site.output), on), []);
	});
});
