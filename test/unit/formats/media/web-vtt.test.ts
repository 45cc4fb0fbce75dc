import assert from "node:assert/strict";
import { test } from "node:test";
import { readWebVtt, transcriptOf } from "../../../../_includes/formats/media/web-vtt.ts";

const CUES = "00:01.000 --> 00:03.500\nNước lên.";

test("captions are read with their times, speakers and without their marks", () => {
	const text = `WEBVTT - Lũ về\nKind: captions\n\nNOTE của tòa soạn\n\nSTYLE\n::cue { color: red }\n\n1\n${CUES}\n\n01:00:04.000 --> 01:00:05.250 line:0\n<v Ông Tám>Lên <i>nhanh</i> lắm &amp; xa.`;
	assert.deepEqual(readWebVtt(text), {
		ok: true,
		cues: [
			{ from: 1000, to: 3500, text: "Nước lên." },
			{ from: 3_604_000, to: 3_605_250, text: "Lên nhanh lắm & xa.", speaker: "Ông Tám" },
		],
	});
});

const FAULTS: readonly [name: string, text: string, line: number, found: RegExp][] = [
	["no heading", CUES, 1, /dòng đầu phải là WEBVTT/],
	["a comma as SubRip has it", "WEBVTT\n\n00:01,000 --> 00:03,500\nA", 3, /dùng dấu chấm/],
	["hours of one digit", "WEBVTT\n\n1:00:01.000 --> 1:00:03.500\nA", 3, /thời gian phải viết như/],
	["an end before its beginning", "WEBVTT\n\n00:03.000 --> 00:01.000\nA", 3, /không sau giờ bắt đầu/],
	["a cue without times", `WEBVTT\n\n${CUES}\n\nNước xuống.`, 6, /thiếu dòng thời gian/],
	["no cue at all", "WEBVTT\n\nNOTE trống", 1, /không có câu phụ đề nào/],
];
for (const [name, text, line, found] of FAULTS)
	test(`captions that a browser would drop are told with their line: ${name}`, () => {
		const reading = readWebVtt(text);
		assert.ok(!reading.ok);
		assert.equal(reading.line, line);
		assert.match(reading.found, found);
	});

test("what is said becomes paragraphs: a new one where another speaks, or after a silence", () => {
	const cue = (from: number, text: string, speaker?: string) => ({
		...{ from: from * 1000, to: from * 1000 + 900, text },
		...(speaker && { speaker }),
	});
	assert.deepEqual(
		transcriptOf([cue(0, "Một", "A"), cue(1, "hai."), cue(2, "Ba?", "B"), cue(9, "Bốn."), cue(10, "")]),
		["A: Một hai.", "B: Ba?", "Bốn."],
	);
});
