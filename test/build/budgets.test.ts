import assert from "node:assert/strict";
import { before, test } from "node:test";
import { brotliCompressSync, constants } from "node:zlib";
import { OUTSIDE_SEARCH } from "../../_includes/formats/search/outside-search.ts";
import { readOffered } from "../support/offline/offline-edition.ts";
import { type HtmlElement, htmlElements } from "../support/pages/html.ts";
import { type StarterSite, starterSite } from "../support/site/starter-site.ts";

/** What a reader's phone is asked to bear before pictures and fonts, in bytes as they travel. */
const BUDGET = {
	page: 40_000,
	scripts: 12_000,
	/** Of an article's own script: 2.6 kB, 2 kB for what readers write, and what asks for the script of galleries once they are near, or tells of lost sound. */
	article: 4_850,
	/** Of the one script that may hold up the first paint, as it is read. */
	blocking: 500,
	/** Which the browser fetches again with each new version, of whatever line. */
	worker: 7_000,
	offlineArticle: 12_000,
} as const;

let site: StarterSite;
let pages: ReadonlyMap<string, readonly HtmlElement[]>;

before(async () => {
	site = await starterSite();
	const read = site.pages.map(async (page) => [page, htmlElements(await site.read(page))] as const);
	pages = new Map(await Promise.all(read));
	assert.ok(articles().length > 40);
});

const articles = () => [...pages].filter(([page]) => /^\d{4}\/\d\d\/\d\d\/[^/]+\//.test(page));

/** How well brotli packs: as a CDN packs static files once, and in a small part of that time. */
const BEST = 11;
const QUICK = 5;

const sizes = new Map<string, Promise<number>>();

/** Bytes of a file as they travel. */
function sent(file: string, quality = BEST): Promise<number> {
	const key = `${quality} ${file}`;
	const known = sizes.get(key);
	if (known) return known;
	const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
	const size = site.bytes(file).then((bytes) => brotliCompressSync(bytes, { params }).length);
	sizes.set(key, size);
	return size;
}

async function total(files: Iterable<string>, quality: number): Promise<number> {
	let bytes = 0;
	for (const file of new Set(files)) bytes += await sent(file, quality);
	return bytes;
}

/** Bytes of files together: those of quick packing where even they are within a budget, else of the best. */
async function weigh(files: readonly string[], budget: number): Promise<number> {
	const most = await total(files, QUICK);
	return most <= budget ? most : total(files, BEST);
}

const fileOf = (address: string) => address.replace(/^\//, "").replace(/[?#].*/, "");

const stylesOf = (elements: readonly HtmlElement[]) =>
	elements
		.filter(({ tag, attributes }) => tag === "link" && attributes.get("rel") === "stylesheet")
		.map(({ attributes }) => fileOf(attributes.get("href") ?? ""));

/** Scripts of a page and whatever they bring in, asked for at once or later. */
async function scriptsOf(elements: readonly HtmlElement[]): Promise<string[]> {
	const found = elements
		.filter(({ tag, attributes }) => tag === "script" && attributes.has("src"))
		.map(({ attributes }) => fileOf(attributes.get("src") ?? ""));
	for (const file of found) {
		for (const [, name = ""] of (await site.read(file)).matchAll(
			/["'`](?:\.\/|\/assets\/)([\w./-]+\.js)["'`]/g,
		)) {
			const next = `assets/${name}`;
			if (!found.includes(next)) found.push(next);
		}
	}
	return found;
}

test("an article page weighs at most 40 kB before pictures and fonts, its scripts 12 kB, of which its own 4.85 kB", async () => {
	const heavy: string[] = [];
	let most = 0;
	for (const [page, elements] of articles()) {
		const scripts = await scriptsOf(elements);
		const weight = await weigh([page, ...stylesOf(elements), ...scripts], BUDGET.page);
		const code = await weigh(scripts, BUDGET.scripts);
		most = Math.max(most, weight);
		if (weight > BUDGET.page || code > BUDGET.scripts) heavy.push(`${page}: ${weight}, scripts ${code}`);
	}
	assert.ok(most > 5_000);
	assert.deepEqual(heavy, []);
	const own = await sent("assets/article.js");
	assert.ok(own <= BUDGET.article, `${own} bytes`);
});

test("every other page, the front among them, keeps to the same budget of styles and scripts", async () => {
	const heavy: string[] = [];
	for (const [page, elements] of pages) {
		// What the reader asks for by searching is another matter: its index is fetched with the first letter.
		const files = [page, ...stylesOf(elements), ...(await scriptsOf(elements))];
		const weight = await weigh(files, BUDGET.page);
		if (weight > BUDGET.page) heavy.push(`${page}: ${weight}`);
	}
	assert.deepEqual(heavy, []);
});

test("no script holds up the first paint but one of at most 500 bytes, and no style but one sheet", async () => {
	const blockers = new Set<string>();
	for (const [page, elements] of pages) {
		assert.equal(stylesOf(elements).length, 1, page);
		const blocking = elements.filter(
			({ tag, attributes }) =>
				tag === "script" &&
				attributes.get("type") !== "application/ld+json" &&
				attributes.get("type") !== "module" &&
				!attributes.has("defer") &&
				!attributes.has("async"),
		);
		assert.ok(blocking.length <= 1, `${page} has ${blocking.length}`);
		for (const { attributes } of blocking) blockers.add(fileOf(attributes.get("src") ?? "inline"));
	}
	assert.ok(blockers.size <= 1, [...blockers].join(", "));
	for (const file of blockers) {
		const { length } = await site.bytes(file);
		assert.ok(length <= BUDGET.blocking, `${file} has ${length} bytes`);
	}
});

test("the worker weighs at most 7 kB", async () => {
	const weight = await sent("sw.js");
	assert.ok(weight > 3_000 && weight <= BUDGET.worker, `${weight} bytes`);
});

test("an article of the offline edition, with its part of the search, is of at most 12 kB, pictures apart", async (t) => {
	const { edition } = await readOffered(site.folder);
	const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
	const packed = sum(edition.packs.map((pack) => pack.articles));
	const texts = sum(edition.packs.map(({ bytes, pictures }) => bytes - pictures));
	const pictures = sum([edition.shell, ...edition.packs].map((pack) => pack.pictures));
	assert.equal(packed, articles().length);
	assert.ok(texts / packed <= BUDGET.offlineArticle, `${texts / packed} bytes an article`);
	const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
	t.diagnostic(
		`${packed} articles with search ${kB(texts)}, ${kB(texts / packed)} each; shell ${kB(edition.shell.bytes - edition.shell.pictures)}; pictures ${kB(pictures)}`,
	);
	t.diagnostic(`worker ${kB(await sent("sw.js"))}`);
});

test("nothing is asked for before the picture of a page: the faces come when the style sheet names them", async () => {
	for (const [page, elements] of pages)
		assert.ok(!elements.some(({ attributes }) => attributes.get("rel") === "preload"), page);
	const css = await site.read("assets/site.css");
	const faces = css.match(/@font-face\{[^}]*url\([^}]*\}/g) ?? [];
	assert.ok(faces.length >= 4);
	for (const face of faces) assert.match(face, /font-display:swap/);
});

/** Attributes by which a page makes the browser fetch something, and elements whose links do. */
const FETCHED = ["src", "srcset", "poster", "data", "action", "formaction"];
const FETCHING_LINKS =
	/^(?:stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon|apple-touch-icon|manifest)$/;

test("no page fetches anything of a third party", async () => {
	const foreign: string[] = [];
	for (const [page, elements] of pages) {
		for (const { tag, attributes } of elements) {
			const addresses = FETCHED.map((name) => attributes.get(name));
			if (tag === "link" && FETCHING_LINKS.test(attributes.get("rel") ?? ""))
				addresses.push(attributes.get("href"));
			for (const address of addresses)
				if (
					address !== undefined &&
					/(?:^|[\s,])(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address) &&
					// Fetches nothing: a reader without scripts may go there, and is told where.
					!(page === "tim-kiem/index.html" && tag === "form" && address === OUTSIDE_SEARCH.action)
				)
					foreign.push(`${page}: ${tag} ${address}`);
			assert.ok(!["iframe", "object", "embed", "base"].includes(tag), `${page}: ${tag}`);
		}
	}
	for (const file of site.files.filter((name) => /^assets\/.*\.css$/.test(name)))
		for (const [found] of (await site.read(file)).matchAll(
			/(?:url\(["']?|@import ["'])(?:https?:)?\/\/[^)"']*/g,
		))
			foreign.push(`${file}: ${found}`);
	assert.deepEqual(foreign, []);
});
