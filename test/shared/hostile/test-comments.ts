import assert from "node:assert/strict";
import { test } from "node:test";
import { renderToString } from "preact-render-to-string";
import { newsroomTime } from "../../../_includes/domain/dates/dates.ts";
import type { Comment } from "../../../_includes/domain/letters/comment.ts";
import { readComments } from "../../../_includes/domain/reader/comments/read-comments.ts";
import { withComment } from "../../../_includes/domain/reader/comments/write-comments.ts";
import { printAtom } from "../../../_includes/formats/feeds/atom.ts";
import { articleCommentFeed } from "../../../_includes/formats/feeds/comment-feed.ts";
import { articleGraph } from "../../../_includes/formats/structured-data/article-graph.ts";
import { serialiseJsonLd } from "../../../_includes/formats/structured-data/json-ld.ts";
import { ArticleComments } from "../../../_includes/layouts/comments-part.tsx";
import { madeArticle, madeSite } from "../../support/articles/made-site.ts";
import { htmlElements } from "../../support/pages/html.ts";
import { readXml } from "../../support/pages/xml.ts";
import { hostileStrings, noHostileStrings } from "./hostile-strings.ts";

const AT = newsroomTime(Date.parse("2022-05-27T08:15:00+07:00"));
const PLAIN: Comment = {
	id: "k3v7qa2mxe",
	name: "Út",
	date: AT,
	text: "Hay.",
	approved: { by: "Khoa", when: AT },
};

/** A comment with the string in each of its fields in turn, as a letter would be kept: in one form, without blanks around. */
function* inEachField(written: string): Generator<Comment> {
	const text = written.normalize("NFC").trim();
	yield { ...PLAIN, text };
	yield { ...PLAIN, name: text };
	yield { ...PLAIN, approved: { by: text, when: AT } };
	yield { ...PLAIN, answer: { text, date: AT } };
	yield { ...PLAIN, answer: { text: "Dạ.", date: AT, by: text } };
	yield { ...PLAIN, id: text };
	yield { ...PLAIN, replyTo: text };
}

/** What a comment may be made of on its page. */
const PARTS =
	/^(?:html|head|body|section|h2|h3|span|ol|li|p|b|a|time|div|br|form|input|label|select|option|textarea|button)$/;

/**
 * The test of hostile strings in comments.
 *
 * @param every of so many fields a string is put into one, the next string into others
 */
export function testComments(every: number): void {
	const where = every === 1 ? "every field" : `one field in ${every}`;
	test(`every hostile string in ${where} of a comment is refused, or printed as it was written and nothing else`, {
		skip: noHostileStrings,
	}, () => {
		const strings = ["naughty-strings.jsonl", "xss.jsonl"].flatMap(hostileStrings);
		assert.ok(strings.length > 1000);
		const article = madeArticle({ url: "/2022/05/26/ben-pha/", comments: true });
		const { volume } = madeSite([article]);
		let printed = 0;
		for (const [at, { payload }] of strings.entries())
			for (const comment of [...inEachField(payload)].filter((_, field) => (at + field) % every === 0)) {
				let file: string;
				try {
					file = withComment("", comment);
				} catch {
					continue;
				}
				assert.deepEqual(readComments("a.yaml", "a.yaml", file).value, [comment], payload);
				printed += 1;
				const view = { ...volume.view, comments: new Map([[article.url, [comment]]]) };
				const shown = ArticleComments({ view, article });
				assert.ok(shown);
				const elements = htmlElements(renderToString(shown));
				for (const { tag, attributes } of elements) {
					assert.match(tag, PARTS, payload);
					for (const name of attributes.keys()) assert.doesNotMatch(name, /^on/, payload);
					assert.match(attributes.get("href") ?? "#", /^(?:#|\/|https?:\/\/)/i, payload);
				}
				const names = elements.filter(({ classes }) => classes.includes("comment-name"));
				assert.deepEqual(
					names.map((one) => one.text),
					[comment.name],
				);
				const texts = elements.filter(({ classes }) => classes.includes("comment-text"));
				const letters = (text: string) => text.replace(/\s+/g, "");
				assert.equal(letters(texts[0]?.text ?? ""), letters(comment.text), payload);
				assert.doesNotMatch(
					serialiseJsonLd(
						articleGraph(article, {
							newspaper: view.newspaper,
							section: { slug: "a", name: "A" },
							comments: [comment],
						}),
					),
					/[<>]/,
				);
				readXml(printAtom(articleCommentFeed(article, [comment], view)));
			}
		assert.ok(printed > 1000 / every, `${printed} were printed`);
	});
}
