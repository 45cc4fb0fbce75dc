import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomTime } from "../../../../_includes/domain/dates/dates.ts";
import { printAtom } from "../../../../_includes/formats/feeds/atom.ts";
import { printJsonFeed } from "../../../../_includes/formats/feeds/json-feed.ts";
import { fullFeeds, ledeFeed } from "../../../../_includes/formats/feeds/make-feed.ts";
import { printRss } from "../../../../_includes/formats/feeds/rss.ts";
import { COVER, madeArticle, madeArticles, madeSite } from "../../../support/articles/made-site.ts";
import { findAll, type ReadElement, readXml, textsOf } from "../../../support/pages/xml.ts";

const ORIGIN = "https://bennuoc.example";
const URL = `${ORIGIN}/2022/05/26/ben-pha/`;
const time = (text: string) => newsroomTime(Date.parse(`${text}:00+07:00`));

const ARTICLE = madeArticle({
	title: "Bến phà <sáng> & “đèn”\u0008",
	lede: "Chuyến đêm.",
	dateline: "BDK",
	cover: COVER,
	body: 'Xem [bài trước](/2022/05/25/cau/) và [trang khác](https://khac.example/).[^1]\n\n![Phà](/media/2022/05/ben-pha.jpg)\n\n`" src="/x"`\n\n[^1]: Theo sổ.\n',
	corrections: [{ date: time("2022-05-28T09:00"), text: "Sai giờ." }],
});

/** The three feeds of the site with these articles, as programs read them. */
function feedsOf(articles = [ARTICLE]) {
	const { view, lists } = madeSite(articles);
	const [site] = fullFeeds(view, lists.sections);
	assert.ok(site);
	return {
		rss: readXml(printRss(site)),
		atom: readXml(printAtom(site)),
		json: JSON.parse(printJsonFeed(site)),
	};
}

const attributesOf = (element: ReadElement | undefined, name: string) =>
	(element?.children ?? []).filter((child) => child.name === name).map((child) => child.attributes);

test("each feed carries the whole article, with every link and picture at its full address", () => {
	const { rss, atom, json } = feedsOf();
	const html = textsOf(findAll(rss, "item")[0], "content:encoded")[0] ?? "";
	assert.equal(textsOf(findAll(atom, "entry")[0], "content")[0], html);
	assert.equal(json.items[0].content_html, html);
	for (const part of [
		"<strong>BDK - Chuyến đêm.</strong>",
		`<img src="${ORIGIN}/pictures/ben-pha-ab12-1200.jpeg" alt="Phà cập bến" width="1200" height="800">`,
		"<figcaption>Chuyến phà chiều. Ảnh: Ánh Nguyệt</figcaption>",
		`href="${ORIGIN}/2022/05/25/cau/"`,
		'href="https://khac.example/"',
		`href="${URL}#chu-thich-1"`,
		`srcset="${ORIGIN}/pictures/ben-pha-ab12-480.avif 480w, ${ORIGIN}/pictures/ben-pha-ab12-1200.avif 1200w"`,
		`srcset="${ORIGIN}/pictures/ben-pha-ab12-480.webp 480w, ${ORIGIN}/pictures/ben-pha-ab12-1200.webp 1200w"`,
		"<em>Tin, ảnh: Ánh Nguyệt</em>",
		"<strong>Đính chính (28/05/2022): </strong>Sai giờ.",
		"&quot; src=&quot;/x&quot;",
	])
		assert.ok(html.includes(part), `${part} in ${html}`);
	assert.doesNotMatch(html, / (?:href|src|srcset)="[/#]/);
});

test("every feed tells what a machine did to text and picture", () => {
	const { rss, json } = feedsOf([{ ...ARTICLE, ai: "changed", cover: { ...COVER, ai: "made" } }]);
	const html: string = json.items[0].content_html;
	assert.match(html, /^<p><em>Bài có dùng AI chỉnh sửa\.<\/em><\/p>/);
	assert.match(html, /<figcaption>Chuyến phà chiều\. Ảnh: Ánh Nguyệt · Ảnh do AI tạo<\/figcaption>/);
	assert.deepEqual(textsOf(findAll(rss, "media:content")[0], "media:description"), [
		"Chuyến phà chiều. Ảnh do AI tạo.",
	]);
	assert.equal(json.items[0].attachments[0].title, "Chuyến phà chiều. Ảnh do AI tạo.");
});

test("an entry is known by the canonical address of its article, and tells its times on the newsroom's clock", () => {
	const { rss, atom, json } = feedsOf();
	const [item] = findAll(rss, "item");
	assert.deepEqual([...textsOf(item, "guid"), ...textsOf(item, "link")], [URL, URL]);
	assert.deepEqual(textsOf(item, "pubDate"), ["Thu, 26 May 2022 18:56:00 +0700"]);
	assert.deepEqual(textsOf(item, "title"), ["Bến phà <sáng> & “đèn”"]);
	const [entry] = findAll(atom, "entry");
	assert.deepEqual(textsOf(entry, "id"), [URL]);
	assert.deepEqual(textsOf(entry, "published"), ["2022-05-26T18:56:00+07:00"]);
	assert.deepEqual(textsOf(entry, "updated"), ["2022-05-28T09:00:00+07:00"]);
	assert.equal(json.items[0].id, URL);
	assert.equal(json.items[0].date_published, "2022-05-26T18:56:00+07:00");
	assert.equal(json.items[0].date_modified, "2022-05-28T09:00:00+07:00");
});

test("a feed is dated by the last change of an article in it, not by its build", () => {
	const { rss, atom } = feedsOf([madeArticle({ slug: "moi", date: time("2022-05-27T08:00") }), ARTICLE]);
	assert.deepEqual(textsOf(atom, "updated"), ["2022-05-28T09:00:00+07:00"]);
	assert.deepEqual(textsOf(rss.children[0], "lastBuildDate"), ["Sat, 28 May 2022 09:00:00 +0700"]);
});

test("makers, section, tags and picture are told in the words of each format", () => {
	const { rss, atom, json } = feedsOf();
	const [item] = findAll(rss, "item");
	assert.deepEqual(textsOf(item, "dc:creator"), ["Ánh Nguyệt"]);
	assert.deepEqual(textsOf(item, "category"), ["Thời sự", "Bến phà"]);
	const [media] = findAll(rss, "media:content");
	assert.equal(media?.attributes["url"], `${ORIGIN}/pictures/ben-pha-ab12-1200.jpeg`);
	assert.deepEqual(textsOf(media, "media:credit"), ["Ánh Nguyệt"]);
	const [entry] = findAll(atom, "entry");
	assert.deepEqual(
		attributesOf(entry, "category").map(({ term }) => term),
		["Thời sự", "Bến phà"],
	);
	assert.ok(
		attributesOf(entry, "link").some(({ rel, type }) => rel === "enclosure" && type === "image/jpeg"),
	);
	assert.deepEqual(json.items[0].authors, [{ name: "Ánh Nguyệt", url: `${ORIGIN}/tac-gia/anh-nguyet/` }]);
	assert.equal(json.items[0].image, `${ORIGIN}/pictures/ben-pha-ab12-1200.jpeg`);
});

test("an enclosure tells the length of its file; where that is not known, RSS has none", () => {
	const { view, lists } = madeSite([ARTICLE]);
	const enclosures = (bytes?: number) => {
		const [[src, rendition] = []] = view.renditions;
		const renditions = new Map(
			src && rendition ? [[src, { ...rendition, ...(bytes !== undefined && { bytes }) }]] : [],
		);
		const [site] = fullFeeds({ ...view, renditions }, lists.sections);
		return findAll(readXml(printRss(site ?? assert.fail())), "enclosure").map(
			(one) => one.attributes["length"],
		);
	};
	assert.deepEqual(enclosures(81234), ["81234"]);
	assert.deepEqual(enclosures(), []);
});

test("a feed holds the newest thirty; the site has one, and each section, even an empty one", () => {
	const { view, lists } = madeSite(madeArticles(40));
	const feeds = fullFeeds(view, lists.sections);
	assert.deepEqual(
		feeds.map(({ home, entries }) => [home, entries.length]),
		[
			[`${ORIGIN}/`, 30],
			[`${ORIGIN}/chuyen-muc/thoi-su/`, 30],
			[`${ORIGIN}/chuyen-muc/kinh-te/`, 0],
		],
	);
	for (const feed of feeds) {
		assert.ok(findAll(readXml(printAtom(feed)), "updated").length > feed.entries.length);
		readXml(printRss(feed));
	}
});

test("a feed with ledes has no text of an article", () => {
	const { view } = madeSite([ARTICLE]);
	const feed = ledeFeed({ title: "Bến phà", description: "", url: "/the/ben-pha/" }, [ARTICLE], view);
	const atom = readXml(printAtom(feed));
	assert.deepEqual(textsOf(findAll(atom, "entry")[0], "summary"), ["Chuyến đêm."]);
	assert.deepEqual(findAll(atom, "content"), []);
	assert.ok(
		attributesOf(atom, "link").some(
			({ rel, href }) => rel === "self" && href === `${ORIGIN}/the/ben-pha/atom.xml`,
		),
	);
});

test("a feed says in Vietnamese what it is, and leads to the page it is of", () => {
	const { rss } = feedsOf();
	const [notice] = findAll(rss, "xhtml:div");
	assert.match(notice?.text ?? "", /Đây là nguồn tin RSS/);
	assert.ok(findAll(rss, "xhtml:a").some(({ attributes }) => attributes["href"] === `${ORIGIN}/`));
	assert.ok(findAll(rss, "xhtml:a").some(({ attributes }) => attributes["href"] === URL));
});
