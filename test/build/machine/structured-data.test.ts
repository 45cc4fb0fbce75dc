import assert from "node:assert/strict";
import { before, test } from "node:test";
import { gather } from "../../support/pages/gather.ts";
import { htmlElements } from "../../support/pages/html.ts";
import { faultsOf, structuredData, type Thing, typesOf } from "../../support/pages/structured-data.ts";
import { STARTER_ORIGIN, type StarterSite, starterSite } from "../../support/site/starter-site.ts";

let site: StarterSite;
/** The structured data of each page that has some. */
const pages = new Map<string, readonly (readonly Thing[])[]>();

before(async () => {
	site = await starterSite();
	for (const page of site.pages) {
		const blocks = structuredData(await site.read(page));
		if (blocks.length > 0) pages.set(page, blocks);
	}
	assert.ok(pages.size > 40);
});

const typesIn = (page: string) => (pages.get(page) ?? []).flat().flatMap(typesOf);

test("the structured data of every page parses and has what search engines ask for", () => {
	const front = pages.get("index.html") ?? [];
	const faults = [...pages].flatMap(([file, blocks]) =>
		faultsOf(blocks, front).map((fault) => ({ file, fault })),
	);
	assert.deepEqual(gather(faults), []);
});

test("every article, list and author says what it is", () => {
	const expected = [
		{ pages: /^\d{4}\/\d\d\/\d\d\/[^/]+\/index\.html$/, types: ["NewsArticle", "BreadcrumbList"] },
		{ pages: /^index\.html$/, types: ["WebSite", "SearchAction", "NewsMediaOrganization"] },
		{ pages: /^(?:chuyen-muc|the)\/[^/]+\/index\.html$/, types: ["CollectionPage", "BreadcrumbList"] },
		{ pages: /^tac-gia\/[^/]+\/index\.html$/, types: ["ProfilePage", "BreadcrumbList"] },
	];
	const lacking: { file: string; fault: string }[] = [];
	for (const { pages: pattern, types } of expected) {
		const some = site.pages.filter((page) => pattern.test(page));
		assert.ok(some.length > 0, String(pattern));
		for (const file of some) {
			const missing = types.filter((type) => !typesIn(file).includes(type));
			lacking.push(...missing.map((type) => ({ file, fault: `no ${type}` })));
		}
	}
	assert.deepEqual(gather(lacking), []);
});

test("an article's structured data says what its page says", async () => {
	let articles = 0;
	for (const [page, blocks] of pages) {
		const article = blocks.flat().find((thing) => typesOf(thing).includes("NewsArticle"));
		if (!article) continue;
		articles++;
		const elements = htmlElements(await site.read(page));
		const canonical = elements.find(({ attributes }) => attributes.get("rel") === "canonical");
		assert.equal(article["headline"], elements.find(({ tag }) => tag === "h1")?.text);
		assert.equal(article["url"], canonical?.attributes.get("href"));
		assert.equal(article["url"], `${STARTER_ORIGIN}/${page.replace("index.html", "")}`);
		const times = elements
			.filter(({ tag }) => tag === "time")
			.map(({ attributes }) => attributes.get("datetime"));
		assert.ok(times.includes(String(article["datePublished"])), page);
	}
	assert.ok(articles >= 40);
});
