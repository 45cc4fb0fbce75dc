import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { slug } from "../../_includes/domain/addresses/slug.ts";
import { buildSite } from "../../_includes/site/build-site.ts";
import { startServer } from "../../_includes/site/serve/server.ts";
import { settingsFrom } from "../../_includes/site/settings.ts";
import { planArchive } from "../../scripts/bench/archive/workshop.ts";
import { openNewsroom } from "../../scripts/bench-import/newsroom.ts";
import { oldSite } from "../../scripts/bench-import/old-site.ts";
import { wordpressExport } from "../../scripts/bench-import/wordpress-export.ts";
import { writeExport } from "../../scripts/bench-import/write-old-site.ts";
import { NOW } from "../support/site/settings.ts";

const ARTICLES = 120;
/** Fewer than there are old addresses, as the host takes fewer than an archive of twenty thousand articles has. */
const MOST_RULES = 150;

test("an old newspaper is moved in and built, and every old address answers 301 or by the page that sends on", async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "old-newspaper-"));
	try {
		const { texts } = await planArchive(folder, ARTICLES, undefined);
		const site = oldSite({ texts, articles: ARTICLES, pictures: 1, slugOf: (title) => slug(title) });
		const file = await writeExport(folder, wordpressExport, site);
		const { content, sections } = await openNewsroom(path.join(folder, "room"));
		const words = ["scripts/import.ts", file, "--content", content, "--sections", sections];
		await promisify(execFile)(process.execPath, [
			"_includes/site/start/run.mjs",
			...words,
			"--report",
			path.join(folder, "bao-cao.html"),
		]);
		const settings = {
			...{ ...settingsFrom({}, NOW), content, articles: path.join(content, "articles"), search: false },
			...{ output: path.join(folder, "site"), cache: path.join(folder, "cache"), mostRules: MOST_RULES },
		};
		await buildSite(settings);
		const rules = await readFile(path.join(settings.output, "_redirects"), "utf8");
		assert.ok(rules.trimEnd().split("\n").length <= MOST_RULES);
		const server = await startServer({ site: settings.output, port: 0 });
		try {
			const ways = new Map<string, number>();
			for (const post of site.posts())
				for (const address of wordpressExport.addressesOf(post)) {
					const way = await wayFrom(server.url, address);
					assert.match(way, /^(?:(?:301|page) )*200$/, address);
					ways.set(way, (ways.get(way) ?? 0) + 1);
				}
			assert.ok((ways.get("301 200") ?? 0) > 50);
			assert.ok((ways.get("301 page 200") ?? 0) + (ways.get("page 200") ?? 0) > 50);
		} finally {
			await server.close();
		}
	} finally {
		await rm(folder, { recursive: true });
	}
});

/** What answers on the way from an old address: `301 page 200`. */
async function wayFrom(server: string, address: string): Promise<string> {
	const { pathname, search } = new URL(address);
	const way: string[] = [];
	for (let at: string | undefined = pathname + search; at !== undefined && way.length < 5; ) {
		const answer: Response = await fetch(server + at, { redirect: "manual" });
		const [, next] = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(await answer.text()) ?? [];
		way.push(next ? "page" : `${answer.status}`);
		at = answer.headers.get("location") ?? next;
	}
	return way.join(" ");
}
