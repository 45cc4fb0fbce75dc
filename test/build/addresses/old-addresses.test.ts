import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { startServer } from "../../../_includes/site/serve/server.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { htmlFaults } from "../../support/pages/html-faults.ts";
import { snapshot, type TinySite, withTinySite } from "../../support/site/site.ts";

const story = (day: string, aliases: readonly string[] = []) =>
	articleText({
		date: `date: ${day} 08:00`,
		...(aliases.length > 0 && { aliases: `aliases: ${JSON.stringify(aliases)}` }),
	});

/** Old addresses of many kinds, more than the host takes where it takes twelve. */
const OLD: Readonly<Record<string, readonly string[]>> = {
	"2021/03/mot.md": ["/tin/1.html", "/?p=1", "/Tin/Hoa.aspx", "/tin/b%C3%A0i-1"],
	"2021/04/hai.md": ["/tin/2.html", "/?p=2", "/2021/04/hai-cu/", "/index.php?nv=news&op=tin/hai"],
	"2022/05/ba.md": ["/tin/3.html", "/?p=3", "/tin/ba", "/tin/ba.aspx"],
	"2022/06/bon.md": ["/tin/4.html", "/?p=4", "/tin/bon/tiep/"],
};
const ARTICLES = Object.fromEntries(
	Object.entries(OLD).map(([file, aliases]) => [
		file,
		story(`${file.slice(0, 7).replace("/", "-")}-10`, aliases),
	]),
);
const MEMORY = {
	"../addresses.yaml":
		"moved: [{from: /tin/dua, to: /2022/05/10/ba/}]\ngone: [{address: /tin/rut.html}, {address: '/?p=9'}]\n",
};
/** Fewer than there are: as on a host with ten thousand, of a newspaper with a hundred thousand. */
const LIMIT = { mostRules: 14 };

const pagesOf = async (site: TinySite) =>
	(await site.files()).filter((file) => /^(?:tin|dia-chi-cu)\//.test(file) || file.includes("hai-cu"));

/** Asks the local server, and follows what it says to the page that was there. */
async function ask(site: TinySite, addresses: readonly string[]): Promise<Map<string, string>> {
	const server = await startServer({ site: site.output, port: 0 });
	const ends = new Map<string, string>();
	try {
		for (const address of addresses) {
			let at = address;
			for (let step = 0; step < 4; step += 1) {
				const answer = await fetch(server.url + at, { redirect: "manual" });
				const html = await answer.text();
				const next =
					answer.headers.get("location") ?? /http-equiv="refresh" content="0; url=([^"]+)"/.exec(html)?.[1];
				if (next === undefined) {
					ends.set(address, `${answer.status} ${at.replace(/\?.*/, "")}`);
					break;
				}
				at = next;
			}
		}
	} finally {
		await server.close();
	}
	return ends;
}

const expected = new Map(
	Object.entries(OLD).flatMap(([file, aliases]) => {
		const [, month, slug] = /^(\d{4}\/\d\d)\/(\w+)\.md$/.exec(file) ?? [];
		return aliases.map((one) => [one, `200 /${month}/10/${slug}/`] as const);
	}),
);

async function readAny(site: TinySite, file: string): Promise<string> {
	const bytes = await readFile(path.join(site.output, file));
	return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString("latin1");
}

test("every old address answers: by rules up to the host's limit, beyond by pages beside their articles", async () => {
	await withTinySite({ ...ARTICLES, ...MEMORY }, async (site) => {
		const gone = new Map([
			["/tin/rut.html", "410 /tin/rut.html"],
			["/?p=9", "410 /"],
		]);
		const all = new Map([...expected, ...gone, ["/tin/dua", "200 /2022/05/10/ba/"]]);

		await site.build();
		assert.deepEqual(await pagesOf(site), []);
		assert.deepEqual(await ask(site, [...all.keys()]), all);

		await site.build(LIMIT);
		const rules = (await site.read("_redirects")).split("\n").filter(Boolean);
		assert.ok(rules.length <= LIMIT.mostRules);
		const pages = await pagesOf(site);
		assert.ok(pages.length > 5, pages.join());
		assert.deepEqual(await ask(site, [...all.keys()]), all);
	});
});

test("a page at an old address sends on with no script, and stands in no list of the newspaper", async () => {
	await withTinySite({ ...ARTICLES, ...MEMORY }, async (site) => {
		await site.build({ ...LIMIT, search: true });
		const pages = await pagesOf(site);
		const page = await site.read("tin/4.html");
		assert.deepEqual(await htmlFaults(page), []);
		for (const part of [
			'<link rel="canonical" href="https://tintinh.example/2022/06/10/bon/"/>',
			'<meta name="robots" content="noindex"/>',
			'<meta http-equiv="refresh" content="0; url=/2022/06/10/bon/"/>',
			'<a href="/2022/06/10/bon/">',
		])
			assert.ok(page.includes(part), page);
		assert.doesNotMatch(page, /<script|<style|style=|https?:\/\/(?!tintinh\.example)/);
		const others = (await site.files()).filter((file) => !pages.includes(file) && file !== "_redirects");
		assert.ok(others.length > 50);
		for (const file of others) {
			const text = await readAny(site, file);
			for (const one of pages)
				assert.ok(!text.includes(one.replace(/\/index\.html$/, "")), `${one} in ${file}`);
		}
	});
});

test("old addresses beyond the host's limit cost the front nothing, and a new article renders its month alone", async () => {
	await withTinySite({ ...ARTICLES, ...MEMORY }, async (site) => {
		await site.build(LIMIT);
		const before = await snapshot(site.output);
		const more = Array.from({ length: 300 }, (_, at) => `/tin/them-${at}.html`);
		await site.write("2022/06/bon.md", story("2022-06-10", [...(OLD["2022/06/bon.md"] ?? []), ...more]));
		const { volumes, written } = await site.build(LIMIT);
		assert.deepEqual(volumes.built, ["2022-06"]);
		assert.equal(written.filter((file) => file.startsWith("tin/them-")).length, 300);
		// The feeds have its text, which is as it was; the page of the desk's state alone counts.
		assert.deepEqual(
			written.filter((file) => !file.startsWith("tin/")),
			[],
		);
		assert.equal(await site.read("_redirects"), before.get("_redirects"));

		await site.write("2022/07/nam.md", story("2022-07-10", ["/tin/5.html", "/?p=5"]));
		const next = await site.build(LIMIT);
		assert.deepEqual(next.volumes.built, ["2022-07"]);
		assert.equal(await site.read("_redirects"), before.get("_redirects"));
		assert.ok((await site.files()).includes("dia-chi-cu/-/p/5/index.html"));

		await site.remove("2022/06/bon.md");
		await site.build(LIMIT);
		assert.deepEqual(
			(await pagesOf(site)).filter((file) => /them|tin\/4/.test(file)),
			[],
		);
	});
});
