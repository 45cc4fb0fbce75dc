import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import type { AttachmentLook } from "../../../../../_includes/domain/reader/article/attachment-faults.ts";
import { lookAtFile } from "../../../../../_includes/site/media/attachments/look-at-file.ts";
import { box, mp3, mp4, WEBM, wav } from "../../../../support/articles/media.ts";

let folder: string;
before(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "look-"));
});
after(() => rm(folder, { recursive: true, force: true }));

const film = (look: object) => ({ kind: "file", type: "mp4", seconds: 65, width: 320, height: 180, ...look });
const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);
const text = (letters: string) => Buffer.concat([Buffer.from(letters, "latin1"), Buffer.alloc(500)]);
const longBox = (size: bigint) => {
	const head = box("mdat", Buffer.alloc(8));
	head.writeUInt32BE(1);
	head.writeBigUInt64BE(size, 8);
	return head;
};
const ftyp = box("ftyp", "isom", Buffer.alloc(4));
const moov = (content: Buffer) => Buffer.concat([ftyp, box("moov", content), box("mdat")]);

const CASES: readonly [name: string, bytes: Buffer, look: AttachmentLook | object][] = [
	["a film that phones play", mp4(), film({})],
	["a film that begins at its end", mp4({ slow: true }), film({ slow: true })],
	["a sound in an MP4", mp4({ brand: "M4A ", codec: "" }), { kind: "file", type: "m4a", seconds: 65 }],
	["an MP3", mp3(9), { kind: "file", type: "mp3", seconds: 9 }],
	["a small WAV", wav(2), { kind: "file", type: "wav", seconds: 2 }],
	["a WebM", WEBM, { kind: "file", type: "webm", seconds: 2, width: 16, height: 16 }],
	["a WAV of minutes", wav(300), { kind: "wave", bytes: 2_400_044 }],
	["a film of an iPhone", mp4({ codec: "hvc1" }), { kind: "foreign", format: "phim mã HEVC (H.265)" }],
	["a film of a camera", mp4({ brand: "qt  " }), { kind: "foreign", format: "QuickTime (MOV)" }],
	[
		"a film of more colours than phones know",
		mp4({ profile: 244 }),
		{ kind: "foreign", format: "phim H.264 loại điện thoại không phát được (không phải 4:2:0, 8 bit)" },
	],
	["a film that was never closed", mp4({ seconds: 0 }), { kind: "endless", format: "MP4" }],
	["a FLAC", text("fLaC"), { kind: "foreign", format: "FLAC" }],
	["half a film", half(mp4()), { kind: "broken", format: "MP4" }],
	["half a WAV", half(wav(2)), { kind: "broken", format: "WAV" }],
	["half a WebM", half(WEBM), { kind: "broken", format: "WebM" }],
	["an MP4 without an end", Buffer.concat([ftyp, longBox(2n ** 62n)]), { kind: "broken", format: "MP4" }],
	["an MP4 that stands still", Buffer.concat([ftyp, longBox(0n)]), { kind: "broken", format: "MP4" }],
	[
		"an MP4 of boxes alone",
		moov(Buffer.concat(Array(9000).fill(box("trak")))),
		{ kind: "broken", format: "MP4" },
	],
	["an MP4 whose boxes lie", moov(box("mvhd")), { kind: "broken", format: "MP4" }],
	["a WebM that is none", text("\x1aE\xdf\xa3"), { kind: "broken", format: "WebM" }],
	["a tag of 256 MB", text("ID3\x04\0\0\x7f\x7f\x7f\x7f"), { kind: "broken", format: "MP3" }],
	["pages of nothing", text("OggS"), { kind: "broken", format: "Ogg" }],
	["a page of the web", text("<!doctype html><script>"), { kind: "unknown" }],
	[
		"a script behind a film's head",
		Buffer.concat([ftyp, text("<script>")]),
		{ kind: "broken", format: "MP4" },
	],
	["nothing", Buffer.alloc(0), { kind: "empty" }],
];
for (const [name, bytes, look] of CASES)
	test(`what a sound or a film is, is told without decoding it: ${name}`, async () => {
		const file = path.join(folder, "file");
		await writeFile(file, bytes);
		assert.deepEqual(await lookAtFile(file, "film"), look);
	});

test("a sound of countless frames is not counted to its end, and its length is not guessed", async () => {
	const frame = Buffer.from([0xff, 0xf1, 0x50, 0x40, 0x01, 0x1f, 0xfc, 0]);
	const file = path.join(folder, "file");
	await writeFile(file, Buffer.concat(Array.from({ length: 100_000 }, () => frame)));
	assert.deepEqual(await lookAtFile(file, "sound"), { kind: "endless", format: "AAC" });
});
