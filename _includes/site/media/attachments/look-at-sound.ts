import { ATTACHMENT_TYPES, type AttachmentTypeName } from "../../../domain/article/attachment.ts";
import type { AttachmentLook } from "../../../domain/reader/article/attachment-faults.ts";
import { FILE_LIMITS } from "../../../domain/reader/limits.ts";
import { type Mp4, type ReadAt, readMp4 } from "../../../formats/media/mp4.ts";
import { isCut } from "./is-cut.ts";
import { readFormat } from "./read-format.ts";

/** Kinds of sounds and films by how they begin; behind an ID3 tag stands an MP3. */
const BEGINNINGS: readonly (readonly [type: AttachmentTypeName | "mp4 or m4a", begins: RegExp])[] = [
	["mp4 or m4a", /^....(?:ftyp|moov|mdat|wide|free|skip)/s],
	["webm", /^[^ -~]E\xdf\xa3/],
	["ogg", /^OggS/],
	["wav", /^RIFF....WAVE/s],
	["mp3", /^ID3/],
	["aac", /^\xff[\xf0\xf1\xf8\xf9]/],
	["mp3", /^\xff[\xe0-\xff]/],
];

/** What people take for a sound or a film, and readers' browsers do not play. */
const FOREIGN: readonly (readonly [format: string, begins: RegExp])[] = [
	["FLAC", /^fLaC/],
	["AVI", /^RIFF....AVI /s],
	["Windows Media (WMA, WMV)", /^0&\xb2u/],
	["MIDI", /^MThd/],
	["AMR", /^#!AMR/],
	["AIFF", /^FORM....AIF/s],
	["MPEG-2 (TS)", /^G[\s\S]{187}G/],
	["Flash (FLV)", /^FLV/],
];

/**
 * Looks at a sound or a film, by how it begins and what it tells of itself: of the film itself nothing is decoded.
 *
 * @param head its first bytes, one letter a byte
 */
export async function lookAtSound(
	size: number,
	head: string,
	read: ReadAt,
): Promise<AttachmentLook | undefined> {
	const foreign = FOREIGN.find(([, begins]) => begins.test(head));
	if (foreign) return { kind: "foreign", format: foreign[0] };
	const [type] = BEGINNINGS.find(([, begins]) => begins.test(head)) ?? [];
	if (!type) return undefined;
	if (type === "mp4 or m4a") {
		const mp4 = await readMp4(size, read);
		return mp4 ? judgeMp4(mp4) : { kind: "broken", format: "MP4" };
	}
	if (type === "wav" && size > FILE_LIMITS.waveBytes) return { kind: "wave", bytes: size };
	const format = await readFormat(size, read, type === "aac");
	const { name } = ATTACHMENT_TYPES[type];
	if (!format || (await isCut(type, size, read))) return { kind: "broken", format: name };
	if (format.container === "EBML/matroska") return { kind: "foreign", format: "Matroska (MKV)" };
	if (format.seconds === undefined) return { kind: "endless", format: name };
	const seconds = wholeSeconds(format.seconds);
	if (type !== "webm") return { kind: "file", type, seconds };
	const { width = 0, height = 0 } = format;
	return width > 0
		? { kind: "file", type, seconds, width, height }
		: { kind: "foreign", format: "âm thanh WebM" };
}

/** What is printed: of less than a second, one. */
const wholeSeconds = (seconds: number) => Math.max(1, Math.round(seconds));

/** Codecs that phones play, and what people call the others. */
const PLAYED = ["avc1", "avc3", "mp4a"];
const PROFILES = [66, 77, 88, 100];
const CODECS: Readonly<Record<string, string>> = {
	hvc1: "HEVC (H.265)",
	hev1: "HEVC (H.265)",
	dvh1: "HEVC (Dolby Vision)",
	av01: "AV1",
	vp09: "VP9",
	mp4v: "MPEG-4 phần 2",
	"ac-3": "âm thanh AC-3",
	"ec-3": "âm thanh E-AC-3",
	alac: "âm thanh ALAC",
};

function judgeMp4({ brand, seconds, width, height, codecs, profile, fast }: Mp4): AttachmentLook {
	const other = codecs.find((codec) => !PLAYED.includes(codec));
	if (other !== undefined) return { kind: "foreign", format: `phim mã ${CODECS[other] ?? `“${other}”`}` };
	if (profile !== undefined && !PROFILES.includes(profile))
		return {
			kind: "foreign",
			format: "phim H.264 loại điện thoại không phát được (không phải 4:2:0, 8 bit)",
		};
	if (brand === "qt  ") return { kind: "foreign", format: "QuickTime (MOV)" };
	if (seconds === 0) return { kind: "endless", format: "MP4" };
	const length = wholeSeconds(seconds);
	if (width === 0) return { kind: "file", type: "m4a", seconds: length };
	return { kind: "file", type: "mp4", seconds: length, width, height, ...(!fast && { slow: true }) };
}
