import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "yaml";
import { articlePath } from "../../../_includes/domain/addresses/paths/calendar.ts";
import { slug } from "../../../_includes/domain/addresses/slug.ts";
import { newsroomTime } from "../../../_includes/domain/dates/dates.ts";
import { type BuildReport, buildSite } from "../../../_includes/site/build-site.ts";
import { findAllFiles } from "../../../_includes/site/find-files.ts";
import { startServer } from "../../../_includes/site/serve/server.ts";
import { type Settings, settingsFrom } from "../../../_includes/site/settings.ts";
import { fewAtOnce } from "../../../_includes/site/workers/few-at-once.ts";
import { planArchive } from "../../../scripts/bench/archive/workshop.ts";
import { openNewsroom } from "../../../scripts/bench-import/newsroom.ts";
import { type Exporter, type OldSite, oldSite } from "../../../scripts/bench-import/old-site.ts";
import { writeExport, writePictures } from "../../../scripts/bench-import/write-old-site.ts";
import { runScript } from "../processes/command.ts";
import { NOW } from "../site/settings.ts";
import { seedCache } from "../site/shared-site.ts";
import { STARTER_ORIGIN } from "../site/starter-site.ts";

/** As many texts are held, whatever the number of posts that are made of them. */
const TEXTS = 2000;
/** Posts of one event share a picture. */
const POSTS_A_PICTURE = 10;
/** A link to another post stands so; where it was lost, its words alone are left. */
const POST_LINK = /\[Xem thêm: |Xem thêm: \[/g;
/** Requests at a time: more would wait for each other. */
const AT_ONCE = 8;

/** What an old newspaper is to be moved in as. */
export interface Move {
	readonly exporter: Exporter;
	/** What the ledger calls a post. */
	readonly keyOf: (number: number) => string;
	readonly articles: number;
	/** A file of texts; where it is not there, they are mixed from the newspaper's own. */
	readonly corpus?: string;
	readonly settings?: Partial<Pick<Settings, "mostRules" | "search">>;
}

/** An old newspaper that has moved in, and was built. */
export interface MovedIn {
	readonly settings: Settings;
	readonly report: BuildReport;
	/** What the import's report sums up. */
	readonly summary: {
		readonly pictures: { readonly placed: number; readonly missing: number };
		readonly links: { readonly lost: number };
		readonly addresses: { readonly unanswered: readonly unknown[] };
		readonly problems: readonly unknown[];
	};
	readonly archive: MovedArchive;
}

/** What an archive is now, by the newsroom's own files. */
export interface MovedArchive {
	/** Every address of the old site, in its path and query, and where it is to end. */
	readonly old: ReadonlyMap<string, string>;
	/** Links from one post to another: how many the old site had, and how many the articles have. */
	readonly links: { readonly given: number; readonly kept: number };
}

/** Makes an old newspaper, moves it into an empty newsroom, builds that, and removes all of it afterwards. */
export async function withMovedIn(move: Move, run: (moved: MovedIn) => Promise<void>): Promise<void> {
	const { exporter, articles, corpus } = move;
	const folder = await mkdtemp(path.join(tmpdir(), "moved-in-"));
	try {
		const given = corpus !== undefined && existsSync(corpus) ? corpus : undefined;
		const { texts } = await planArchive(folder, Math.min(articles, TEXTS), given);
		const pictures = Math.ceil(articles / POSTS_A_PICTURE);
		const site = oldSite({ texts, articles, pictures, slugOf: (title) => slug(title) });
		const uploads = path.join(folder, "uploads");
		await writePictures(uploads, pictures);
		const file = await writeExport(folder, exporter, site);
		const { content, sections } = await openNewsroom(path.join(folder, "room"));
		const report = path.join(folder, "bao-cao.html");
		const words = [file, "--content", content, "--sections", sections, "--media", uploads];
		const { code, stdout, stderr } = await runScript("import", [...words, "--report", report]);
		assert.equal(code, 0, `${stdout}${stderr}`.slice(-2000));
		const { summary } = JSON.parse(await readFile(path.join(folder, "bao-cao.json"), "utf8"));
		const settings = {
			...{ ...settingsFrom({}, NOW), content, articles: path.join(content, "articles") },
			...{ output: path.join(folder, "site"), cache: path.join(folder, "cache"), ...move.settings },
		};
		await seedCache(settings.cache, settings);
		const built = await buildSite(settings);
		await run({ settings, report: built, summary, archive: await readArchive(content, site, move) });
	} finally {
		await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	}
}

/**
 * What the old site answered for each post, by the article that the ledger says it has become; and what the newsroom itself
 * says of old addresses, in the articles' files and in its memory.
 */
async function readArchive(content: string, site: OldSite, { exporter, keyOf }: Move): Promise<MovedArchive> {
	const files = new Map<string, string>();
	for (const line of (await readFile(path.join(content, "imported.tsv"), "utf8")).split("\n")) {
		const [key = "", file = ""] = line.split("\t");
		if (file.startsWith("articles/")) files.set(key, file.slice("articles/".length));
	}
	const old = new Map<string, string>();
	const pages = new Map<string, string>();
	const links = { given: 0, kept: 0 };
	for (const post of site.posts()) {
		const file = files.get(keyOf(post.number));
		assert.ok(file, `the ledger does not know ${keyOf(post.number)}`);
		const page = articlePath(newsroomTime(post.published), path.basename(file, ".md"));
		pages.set(file, page);
		links.given += post.links.length;
		for (const address of exporter.addressesOf(post)) {
			const { pathname, search } = new URL(address);
			old.set(pathname + search, page);
		}
	}
	for (const file of await findAllFiles(path.join(content, "articles"))) {
		const text = await readFile(path.join(content, "articles", file), "utf8");
		links.kept += text.match(POST_LINK)?.length ?? 0;
		const [, head = ""] = /^---\n(.*?)\n---\n/s.exec(text) ?? [];
		const { aliases = [] } = parse(head) as { readonly aliases?: string | readonly string[] };
		for (const alias of [aliases].flat()) old.set(alias, pages.get(file) ?? `no post became ${file}`);
	}
	const { moved } = parse(await readFile(path.join(content, "addresses.yaml"), "utf8")) as {
		readonly moved: readonly { readonly from: string; readonly to: string }[];
	};
	for (const { from, to } of moved) old.set(from, to);
	return { old, links };
}

/** What was found out about the old addresses of a site. */
export interface AddressesSeen {
	/** How many were answered, by the way: `301`, `301 page`, `page`; "" for those that the article itself has kept. */
	readonly ways: ReadonlyMap<string, number>;
	/** Those that do not end where they should, with the way that they take. */
	readonly lost: readonly string[];
}

/** Asks the local server for every old address, as a reader who follows what it answers. */
export async function askOldAddresses(
	{ output }: Settings,
	old: ReadonlyMap<string, string>,
): Promise<AddressesSeen> {
	const ways = new Map<string, number>();
	const lost: string[] = [];
	const server = await startServer({ site: output, port: 0 });
	try {
		await fewAtOnce(AT_ONCE, [...old], async ([address, wanted]) => {
			const { way, end } = await wayFrom(server.url, address);
			ways.set(way, (ways.get(way) ?? 0) + 1);
			if (end !== `200 ${wanted}` || !/^(?:(?:301|page)(?: |$))*$/.test(way))
				lost.push(`${address}: ${way} ${end}, not ${wanted}`);
		});
	} finally {
		await server.close();
	}
	return { ways, lost: lost.sort() };
}

/** What answers on the way from an old address, `301 page`, and what is at its end, `200 /2022/05/26/ben-pha/`. */
async function wayFrom(
	server: string,
	address: string,
): Promise<{ readonly way: string; readonly end: string }> {
	const way: string[] = [];
	let [at, end] = [address, "?"];
	while (way.length < 5) {
		// Packing each page would cost more than all else.
		const answer: Response = await fetch(server + at, {
			redirect: "manual",
			headers: { "accept-encoding": "identity" },
		});
		const next = answer.headers.get("location") ?? sentOn(await answer.text());
		end = `${answer.status} ${decodeURI(at.replace(/[?#].*/, ""))}`;
		if (next === undefined) break;
		way.push(answer.headers.has("location") ? String(answer.status) : "page");
		at = next;
	}
	return { way: way.join(" "), end };
}

/** Where a page sends on to, if it does: search engines must be told the same. */
function sentOn(html: string): string | undefined {
	const [, to] = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(html) ?? [];
	return to !== undefined && html.includes(`<link rel="canonical" href="${STARTER_ORIGIN}${to}"/>`)
		? to
		: undefined;
}
