import assert from "node:assert/strict";
import { test } from "node:test";
import { parseFragment } from "parse5";
import type { Attachment, AttachmentTypeName } from "../../../../../_includes/domain/article/attachment.ts";
import { inspectBody } from "../../../../../_includes/formats/inspect/inspect-body.ts";
import { renderBody } from "../../../../../_includes/formats/markdown/markdown.ts";
import { plainText } from "../../../../../_includes/formats/markdown/plain-text.ts";
import { articleWith, BODY_SETTING } from "../../../../support/articles/bodies.ts";

const file = (name: string, type: AttachmentTypeName, parts: Partial<Attachment> = {}) =>
	[
		`/media/2022/05/${name}`,
		{ type, src: `/media/2022/05/${name}`, url: `/media/${name}`, bytes: 1_234_567, hash: "", ...parts },
	] as const;
const SETTING = {
	...BODY_SETTING,
	attachments: new Map<string, Attachment>([
		file("lu.mp3", "mp3", { seconds: 75 }),
		file("lu.mp4", "mp4", { seconds: 3720, width: 640, height: 360 }),
		file("lu.webm", "webm", { seconds: 3720, width: 640, height: 360 }),
		file("lu.vtt", "vtt", { text: "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ông Tám>Nước lên.\n" }),
	]),
};
const SOUND = "::: am-thanh Ông Tám kể\nTệp: lu.mp3\nThu âm: Ánh Nguyệt\nBản chép lời:\nNước **lên**.\n:::";
const FILM = "::: phim Lũ về\nTệp: lu.webm, lu.mp4\nBìa: ben-pha.jpg\nPhụ đề: lu.vtt\nAI: tạo\n:::";
const ELSEWHERE = "::: phim Lũ về\nXem tại: https://www.youtube.com/watch?v=a&b=c\nBìa: ben-pha.jpg\n:::";

test("a sound stands with its length, its maker, what was said and a way to keep it, and asks for nothing before it plays", () => {
	const html = renderBody(SOUND, SETTING);
	assert.match(
		html,
		/<audio controls preload="none" aria-label="Ông Tám kể"><source src="\/media\/lu.mp3" type="audio\/mpeg"><\/audio>/,
	);
	assert.match(html, /1 phút 15 giây<\/span> · <span class="photo-credit">Thu âm: Ánh Nguyệt/);
	assert.match(
		html,
		/<details class="transcript"><summary>Bản chép lời<\/summary>\n<p>Nước <strong>lên<\/strong>.<\/p>\n<\/details>/,
	);
	assert.match(html, /<a class="media-download" href="\/media\/lu.mp3" download>Tải về MP3, 1,2 MB<\/a>/);
});

test("a film stands with its poster, its forms, its captions and what they say, marked where a machine made it", () => {
	const html = renderBody(FILM, SETTING);
	assert.match(
		html,
		/<video controls preload="none" playsinline width="640" height="360" class="film-wide" poster="\/pictures\/[^"]*webp" aria-label="Lũ về"><source src="\/media\/lu.webm" type="video\/webm"><source src="\/media\/lu.mp4" type="video\/mp4"><track kind="captions" src="\/media\/lu.vtt" srclang="vi" label="Tiếng Việt"><\/video>/,
	);
	assert.match(html, /1 giờ 2 phút<\/span> · <span class="ai-mark">Phim do AI tạo/);
	assert.match(html, /<p>Ông Tám: Nước lên.<\/p>/);
});

test("a film elsewhere is a card that leads there, with its picture from here and nothing from there", () => {
	const html = renderBody(ELSEWHERE, SETTING);
	assert.match(
		html,
		/<a class="film-door" href="https:\/\/www.youtube.com\/watch\?v=a&amp;b=c" rel="noopener"><img src="\/pictures\//,
	);
	assert.match(html, /Xem phim tại youtube.com/);
	assert.doesNotMatch(html, /<(?:iframe|video|script)/);
	assert.deepEqual(html.match(/https?:/g), ["https:"]);
});

test("a feed has a sound and a film as words and a link to where they play", () => {
	const feed = renderBody(`${SOUND}\n\n${FILM}\n\n${ELSEWHERE}`, { ...SETTING, linked: "/bai/" });
	assert.doesNotMatch(feed, /<(?:audio|video|details)/);
	assert.deepEqual(
		[...feed.matchAll(/<a href="([^"]*)">([^<]*)</g)].map(([, to, words]) => `${words} ${to}`),
		[
			"Nghe trên trang báo /bai/",
			"Xem trên trang báo /bai/",
			"Xem trên trang báo https://www.youtube.com/watch?v=a&amp;b=c",
		],
	);
	assert.match(feed, /Nước <strong>lên/);
});

test("search and counting have the title and what was said, and no file's name", () => {
	assert.equal(plainText(SOUND), "Ông Tám kể\nNước lên.");
	assert.equal(plainText(FILM), "Lũ về");
});

test("a block that is lost leaves its words and no empty player", () => {
	for (const body of [SOUND, FILM]) {
		const html = renderBody(body, BODY_SETTING);
		assert.doesNotMatch(html, /<(?:audio|video)/);
		assert.match(html, /media-title/);
	}
});

test("hostile words of a block become text", () => {
	const html = renderBody(
		'::: phim "><script>x</script>\nXem tại: javascript:alert(1)\nQuay: <img src=x onerror=y>\n:::',
		SETTING,
	);
	assert.doesNotMatch(html, /<script|<img|href="javascript/);
	assert.equal(parseFragment(html).childNodes.length > 0, true);
});

const PROBLEMS: readonly [name: string, body: string, problems: readonly string[]][] = [
	["whole ones", `${SOUND}\n\n${FILM}\n\n${ELSEWHERE}`, []],
	["no file", "::: am-thanh A\n:::", ["error 7 Khối âm thanh chưa có tệp nào."]],
	[
		"a sound without a name",
		"::: am-thanh\nTệp: a.mp3\n:::",
		["warning 7 Âm thanh chưa có tên, người nghe không biết là gì trước khi bấm."],
	],
	[
		"a film of a camera",
		"::: phim A\nTệp: a.mov\nBìa: a.jpg\nBản chép lời:\nA\n:::",
		["error 8 Không nhận loại tệp phim của “a.mov”."],
	],
	[
		"a picture as a film",
		"::: phim A\nTệp: a.jpg\nBìa: a.jpg\nBản chép lời:\nA\n:::",
		["error 8 Không nhận loại tệp phim của “a.jpg”."],
	],
	[
		"two places at once, one of them none",
		"::: phim A\nTệp: a.mp4\nXem tại: youtube.com\nBìa: a.jpg\nBản chép lời:\nA\n:::",
		[
			"error 9 Khối phim vừa có “Tệp” vừa có “Xem tại”.",
			"error 9 “Xem tại” phải là địa chỉ trang web, nhưng đang là “youtube.com”.",
		],
	],
	[
		"a film without poster and words",
		"::: phim A\nTệp: a.mp4\nAI: máy\n:::",
		[
			"warning 7 Phim chưa có ảnh bìa nên trước khi bấm chỉ thấy một khung trống.",
			"warning 7 Phim chưa có phụ đề hay bản chép lời; người khiếm thính và người tắt tiếng không theo dõi được.",
			"error 9 “ai” phải là tạo hoặc sửa, nhưng đang là “máy”.",
		],
	],
	[
		"a film and a sound of which older iPhones play nothing",
		"::: phim A\nTệp: a.webm\nBìa: a.jpg\nBản chép lời:\nA\n:::\n\n::: am-thanh B\nTệp: b.OGG, b.opus\n:::",
		[
			"warning 8 Phim chỉ có tệp mà iPhone đời cũ không phát được.",
			"warning 15 Âm thanh chỉ có tệp mà iPhone đời cũ không phát được.",
		],
	],
	["a sound in two forms, one of them for all", "::: am-thanh B\nTệp: b.opus\nTệp: b.mp3\n:::", []],
];
for (const [name, body, problems] of PROBLEMS)
	test(`what is wrong with a sound or a film is told at its line: ${name}`, () => {
		const inspected = inspectBody({ ...articleWith({}), body, bodyLine: 7 });
		assert.deepEqual(
			inspected.problems.map(({ severity, line, message }) => `${severity} ${line} ${message}`),
			problems,
		);
	});

test("the files and pictures of blocks are named with their places", () => {
	const { files, pictures } = inspectBody({ ...articleWith({}), body: FILM, bodyLine: 7 });
	assert.deepEqual(
		files.map(({ src, kind, line, column }) => `${src} ${kind} ${line}:${column}`),
		[
			"/media/2022/05/lu.webm film 8:6",
			"/media/2022/05/lu.mp4 film 8:15",
			"/media/2022/05/lu.vtt captions 10:9",
		],
	);
	assert.deepEqual(
		pictures.map(({ src, line, column }) => `${src} ${line}:${column}`),
		["/media/2022/05/ben-pha.jpg 9:6"],
	);
});
