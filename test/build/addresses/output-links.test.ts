import assert from "node:assert/strict";
import { before, test } from "node:test";
import { LETTER_RECEIVED } from "../../../_includes/domain/addresses/paths/letters.ts";
import { addressOf } from "../../../_includes/site/eleventy/page-address.ts";
import { gather } from "../../support/pages/gather.ts";
import { linksOfMachines, linksOfPages, type NamedAddress, targetsOf } from "../../support/pages/links.ts";
import { type StarterSite, starterSite } from "../../support/site/starter-site.ts";

let site: StarterSite;
let targets: ReadonlySet<string>;
let links: readonly NamedAddress[];

before(async () => {
	site = await starterSite();
	targets = await targetsOf(site);
	links = await linksOfPages(site);
});

/** Addresses that lead nowhere. */
const dead = (named: readonly NamedAddress[]) =>
	gather(
		named
			.filter(({ address }) => !targets.has(address))
			.map(({ file, address }) => ({ file, fault: address })),
	);

test("every link, picture, script, style and form of every page leads somewhere, fragments included", () => {
	assert.ok(links.length > 5000);
	assert.ok(links.some(({ address }) => address.includes("#")));
	assert.deepEqual(dead(links), []);
});

test("every address in feeds, sitemaps, manifests and structured data leads somewhere", async () => {
	const own = await linksOfMachines(site);
	assert.ok(own.length > 200);
	assert.deepEqual(dead(own), []);
});

test("every page is reached from the front by links alone", () => {
	const ways = new Map<string, string[]>();
	for (const { file, address } of links) {
		const from = addressOf(file);
		ways.set(from, [...(ways.get(from) ?? []), address.replace(/#.*$/, "")]);
	}
	const reached = new Set(["/"]);
	for (const page of reached) for (const address of ways.get(page) ?? []) reached.add(address);
	const pages = [...ways.keys()].filter((page) => page.endsWith("/"));
	assert.ok(pages.length > 100);
	// Nobody is led to the page of a withdrawn article: its old address answers with it; nor to the one that stands in for
	// a page that is not stored; who has sent a letter is led to the page that says so. The page on the build is for those who run the site, and they know it.
	const apart = ["/da-rut/", "/ngoai-tuyen/chua-co/", "/tinh-trang/", LETTER_RECEIVED];
	assert.deepEqual(
		pages.filter((page) => !reached.has(page) && !apart.includes(page)),
		[],
	);
});
