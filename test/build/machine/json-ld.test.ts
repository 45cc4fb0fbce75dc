import assert from "node:assert/strict";
import { test } from "node:test";
import { articleText } from "../../support/articles/article-text.ts";
import { readSite } from "../../support/site/read-site.ts";

const ORIGIN = "https://tintinh.example";

type Node = Readonly<Record<string, unknown>>;

/** The nodes of all data blocks of a page. */
function graphOf(page: string): readonly Node[] {
	const blocks = [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
	return blocks.flatMap(([, json = ""]) => {
		const { "@context": context, "@graph": graph } = JSON.parse(json);
		assert.equal(context, "https://schema.org");
		return graph;
	});
}

/** What search engines ask of each kind of node. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
	NewsArticle: ["headline", "url", "datePublished", "author", "publisher", "inLanguage", "articleSection"],
	NewsMediaOrganization: ["name", "url"],
	BreadcrumbList: ["itemListElement"],
	CollectionPage: ["name", "url", "description", "isPartOf"],
	ProfilePage: ["name", "url", "mainEntity"],
	WebSite: ["name", "url", "publisher", "potentialAction"],
};

const ARTICLES = {
	"2022/05/ben-pha.md": articleText({
		tags: "tags: [bến phà]",
		updated: "updated: 2022-05-27 08:00",
		corrections: "corrections:\n  - date: 2022-05-28 09:00\n    text: Sai tên xã.",
	}),
	"2022/05/cau.md": articleText({ title: "title: Cầu mới", date: "date: 2022-05-27 08:00" }),
};

const madeSite = () => readSite("json-ld", ARTICLES);

test("every data block of every page parses and has what search engines ask for, each address of this site a page", async () => {
	const site = await madeSite();
	const files = await site.files();
	const pages = files.filter((file) => file.endsWith("index.html"));
	assert.ok(pages.length > 15);
	const seen = new Map<unknown, number>();
	for (const page of pages) {
		for (const node of graphOf(await site.read(page))) {
			const type = String(node["@type"]);
			seen.set(type, (seen.get(type) ?? 0) + 1);
			for (const property of REQUIRED[type] ?? assert.fail(`${page}: ${type}`))
				assert.ok(node[property], `${page}: ${type} lacks ${property}`);
		}
		for (const [address] of (await site.read(page)).matchAll(/(?<="(?:url|item)":")https[^"]+/g)) {
			assert.ok(address.startsWith(`${ORIGIN}/`), address);
			const file = new URL(address).pathname.slice(1);
			assert.ok(files.includes(file === "" || file.endsWith("/") ? `${file}index.html` : file), address);
		}
	}
	assert.deepEqual([...seen.keys()].sort(), Object.keys(REQUIRED).sort());
});

/** The nodes of one page by their type. */
async function nodesOf(file: string): Promise<ReadonlyMap<unknown, Node>> {
	const nodes = graphOf(await (await madeSite()).read(file));
	return new Map(nodes.map((node) => [node["@type"], node]));
}

for (const [file, type, trail] of [
	["chuyen-muc/thoi-su/index.html", "CollectionPage", ["Trang nhất", "Thời sự"]],
	["the/ben-pha/index.html", "CollectionPage", ["Trang nhất", "bến phà"]],
	["tac-gia/anh-nguyet/index.html", "ProfilePage", ["Trang nhất", "Ánh Nguyệt"]],
	["2022/05/index.html", "CollectionPage", undefined],
	["2022/05/26/index.html", "CollectionPage", undefined],
	["2022/index.html", "CollectionPage", undefined],
	["2022/05/26/ben-pha/index.html", "NewsArticle", ["Trang nhất", "Thời sự", "Mùa dừa trên sông Hàm Luông"]],
] as const)
	test(`${file} is a ${type} with the way to it`, async () => {
		const nodes = await nodesOf(file);
		assert.ok(nodes.has(type));
		const steps = nodes.get("BreadcrumbList")?.["itemListElement"] as readonly {
			position: number;
			name: string;
		}[];
		assert.ok(steps.length >= 2);
		assert.deepEqual(
			steps.map(({ position }) => position),
			steps.map((_, index) => index + 1),
		);
		if (trail)
			assert.deepEqual(
				steps.map(({ name }) => name),
				trail,
			);
	});

test("an article tells its last change and its corrections only when it has any", async () => {
	const edited = (await nodesOf("2022/05/26/ben-pha/index.html")).get("NewsArticle");
	assert.equal(edited?.["dateModified"], "2022-05-28T09:00:00+07:00");
	assert.ok(edited?.["correction"]);
	const plain = (await nodesOf("2022/05/27/cau/index.html")).get("NewsArticle");
	assert.ok(plain && !("dateModified" in plain) && !("correction" in plain));
});

test("the front tells how the site is searched", async () => {
	const site = (await nodesOf("index.html")).get("WebSite");
	assert.deepEqual(site?.["potentialAction"], {
		"@type": "SearchAction",
		target: { "@type": "EntryPoint", urlTemplate: `${ORIGIN}/tim-kiem/?q={search_term_string}` },
		"query-input": "required name=search_term_string",
	});
});
