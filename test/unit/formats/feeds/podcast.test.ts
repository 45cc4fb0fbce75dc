import assert from "node:assert/strict";
import { test } from "node:test";
import type { Attachment } from "../../../../_includes/domain/article/attachment.ts";
import { podcasts, printPodcast } from "../../../../_includes/formats/feeds/podcast.ts";
import { articleGraph } from "../../../../_includes/formats/structured-data/article-graph.ts";
import { madeArticles, madeSite } from "../../../support/articles/made-site.ts";

const SRC = "/media/2022/05/tap-1.mp3";
const VTT = "/media/2022/05/tap-1.vtt";
const attachments = new Map<string, Attachment>([
	[
		SRC,
		{ type: "mp3", src: SRC, url: "/media/2022/05/tap-1-ab.mp3", bytes: 5_000_000, hash: "", seconds: 754 },
	],
	[
		VTT,
		{
			...{ type: "vtt", src: VTT, url: "/media/2022/05/tap-1-cd.vtt", bytes: 80, hash: "" },
			text: "WEBVTT\n\n00:01.000 --> 00:02.000\nNước lên.\n",
		},
	],
]);
const audio = { src: SRC, transcript: VTT, chapters: [{ from: 0, title: "Mở & đầu" }] };
const articles = madeArticles(3, (at) => (at === 1 ? { audio, lede: "Sapô" } : {}));

test("a newspaper has a podcast of its own and of each section with an episode, and none where there is no episode", () => {
	const { view } = madeSite(articles, { attachments });
	assert.deepEqual(
		podcasts(view).map(({ path, episodes }) => [path, episodes.map(({ card }) => card.slug)]),
		[
			["/podcast.xml", ["bai-1"]],
			["/chuyen-muc/thoi-su/podcast.xml", ["bai-1"]],
		],
	);
	assert.deepEqual(podcasts(madeSite(articles).view), []);
	assert.deepEqual(
		podcasts(
			madeSite(articles, { attachments, unpublished: new Map([[articles[1]?.url ?? "", "draft"]]) }).view,
		),
		[],
	);
});

test("a podcast tells what directories ask for", () => {
	const { view } = madeSite(articles, { attachments });
	const [own] = podcasts(view);
	assert.ok(own);
	const xml = printPodcast(own, view);
	for (const tag of [
		"<itunes:author>Báo Bến Nước</itunes:author>",
		'<itunes:category text="News"/>',
		"<itunes:explicit>false</itunes:explicit>",
		'<itunes:image href="https://bennuoc.example/icons/podcast-1400.png"/>',
		"<language>vi</language>",
		"<itunes:email>",
		'<enclosure url="https://bennuoc.example/media/2022/05/tap-1-ab.mp3" length="5000000" type="audio/mpeg"/>',
		"<itunes:duration>754</itunes:duration>",
		'<podcast:transcript url="https://bennuoc.example/media/2022/05/tap-1-cd.vtt" type="text/vtt" language="vi"/>',
		'<psc:chapter start="0:00" title="Mở &amp; đầu"/>',
		`<guid isPermaLink="true">https://bennuoc.example${articles[1]?.url}</guid>`,
	])
		assert.ok(xml.includes(tag), tag);
});

test("an episode is told to search engines with its sound and what is said in it", () => {
	const [, article] = articles;
	assert.ok(article);
	const { view } = madeSite(articles, { attachments });
	const [section] = view.sections;
	assert.ok(section);
	const graph = articleGraph(article, { newspaper: view.newspaper, section, attachments });
	const episode = graph.find((thing) => (thing as { "@type": string })["@type"] === "PodcastEpisode");
	assert.ok(episode);
	const text = JSON.stringify(episode);
	for (const part of [
		'"duration":"PT12M34S"',
		'"transcript":"Nước lên."',
		'"webFeed":"https://bennuoc.example/chuyen-muc/thoi-su/podcast.xml"',
	])
		assert.ok(text.includes(part), part);
});
