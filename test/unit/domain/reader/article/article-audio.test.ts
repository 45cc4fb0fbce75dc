import assert from "node:assert/strict";
import { test } from "node:test";
import { readArticle } from "../../../../../_includes/domain/reader/article/read-article.ts";

const SECTIONS = [{ slug: "thoi-su", name: "Thời sự", description: "Tin" }];
const read = (audio: string) =>
	readArticle(
		{
			file: "a.md",
			path: "2022/05/a.md",
			text: `---\ntitle: A\ndate: 2022-05-26 18:56\nauthor: Ánh Nguyệt\nsection: thoi-su\naudio: ${audio}\n---\n\nMột.\n`,
		},
		{ sections: SECTIONS },
	);

test("an article with a sound is an episode, with its files and their places", () => {
	const { article, files, problems } = read(
		'{src: tap-1.mp3, transcript: tap-1.vtt, ai: tạo, chapters: [{at: "0:00", title: Mở}, {at: "1:02:05", title: Kết}]}',
	);
	assert.deepEqual(problems, []);
	assert.deepEqual(article?.audio, {
		src: "/media/2022/05/tap-1.mp3",
		transcript: "/media/2022/05/tap-1.vtt",
		chapters: [
			{ from: 0, title: "Mở" },
			{ from: 3725, title: "Kết" },
		],
		ai: "made",
	});
	assert.deepEqual(
		files?.map(({ src, kind, line, column }) => `${src} ${kind} ${line}:${column}`),
		["/media/2022/05/tap-1.mp3 sound 6:14", "/media/2022/05/tap-1.vtt captions 6:37"],
	);
});

const FAULTS: readonly [audio: string, message: RegExp][] = [
	["{src: tap-1.opus}", /phải là MP3 hoặc M4A/],
	["{src: tap-1.jpg}", /Không nhận loại tệp âm thanh/],
	['{src: a.mp3, chapters: [{at: "sáng", title: A}]}', /phải viết như 0:00/],
	['{src: a.mp3, chapters: [{at: "0:10", title: A}, {at: "0:05", title: B}]}', /không sau đoạn đứng trước/],
	["{src: a.mp3, ai: máy}", /tạo hoặc sửa/],
];
for (const [audio, message] of FAULTS)
	test(`what is wrong with an episode is told: ${audio}`, () => {
		const { article, problems } = read(audio);
		assert.equal(article, undefined);
		assert.match(problems[0]?.message ?? "", message);
	});
