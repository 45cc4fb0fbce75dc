import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomTime } from "../../../../_includes/domain/dates/dates.ts";
import type { Comment } from "../../../../_includes/domain/letters/comment.ts";
import { FEED_LENGTH } from "../../../../_includes/domain/lists/feeds.ts";
import { printAtom } from "../../../../_includes/formats/feeds/atom.ts";
import { articleCommentFeed, siteCommentFeed } from "../../../../_includes/formats/feeds/comment-feed.ts";
import { madeArticle, madeSite } from "../../../support/articles/made-site.ts";
import { findAll, readXml, textsOf } from "../../../support/pages/xml.ts";

const time = (text: string) => newsroomTime(Date.parse(`${text}:00+07:00`));
const comment = (changes: Partial<Comment> = {}): Comment => ({
	id: "k3v7qa2mxe",
	name: "Út <Hiền>",
	date: time("2022-05-27T08:15"),
	text: "Hay & đúng.\n\nXem https://a.vn/b?c=1&d=2.",
	approved: { by: "Khoa", when: time("2022-05-27T09:00") },
	...changes,
});
const ARTICLE = madeArticle({ title: "Bến phà", url: "/2022/05/26/ben-pha/" });
const { view } = madeSite([ARTICLE]);
const ORIGIN = view.newspaper.url;

test("a comment is known by its place, whatever page shows it, and its words are nothing but words", () => {
	const answer = { text: "Cảm ơn <b>bạn</b>.", date: time("2022-05-28T10:00") };
	const feed = readXml(printAtom(articleCommentFeed(ARTICLE, [comment({ answer })], view)));
	const [entry] = findAll(feed, "entry");
	assert.deepEqual(textsOf(entry, "id"), [`${ORIGIN}/2022/05/26/ben-pha/#binh-luan-k3v7qa2mxe`]);
	assert.deepEqual(textsOf(entry, "title"), ["Út <Hiền>: Bến phà"]);
	assert.deepEqual(textsOf(entry, "updated"), ["2022-05-28T10:00:00+07:00"]);
	assert.deepEqual(textsOf(entry, "content"), [
		'<p>Hay &amp; đúng.</p><p>Xem <a href="https://a.vn/b?c=1&amp;d=2" rel="nofollow ugc">https://a.vn/b?c=1&amp;d=2</a>.</p><p><strong>Tòa soạn trả lời:</strong></p><p>Cảm ơn &lt;b&gt;bạn&lt;/b&gt;.</p>',
	]);
	const self = findAll(feed, "link").find(({ attributes }) => attributes["rel"] === "self");
	assert.equal(self?.attributes["href"], `${ORIGIN}/2022/05/26/ben-pha/binh-luan.xml`);
});

test("the newest are first, and no more than a feed has room for", () => {
	const many = Array.from({ length: FEED_LENGTH + 5 }, (_, at) =>
		comment({ name: `Bạn ${at}`, date: newsroomTime(comment().date.epoch + at * 60_000) }),
	);
	const { entries, updated } = articleCommentFeed(ARTICLE, many, view);
	assert.equal(entries.length, FEED_LENGTH);
	assert.equal(entries[0]?.credit, `Bạn ${FEED_LENGTH + 4}`);
	assert.equal(updated.iso, many.at(-1)?.date.iso);
});

test("a newspaper without a comment has an empty feed", () => {
	const feed = readXml(printAtom(siteCommentFeed(view, [])));
	assert.deepEqual(findAll(feed, "entry"), []);
	const self = findAll(feed, "link").find(({ attributes }) => attributes["rel"] === "self");
	assert.equal(self?.attributes["href"], `${ORIGIN}/binh-luan.xml`);
});
