import { ATTACHMENT_TYPES, type AttachmentContent, type AttachmentKind } from "../../article/attachment.ts";
import { count } from "../../problem/wording.ts";
import { FILE_LIMITS } from "../limits.ts";
import { FILE_WORDS } from "./file-source.ts";
import type { PictureFault } from "./picture-faults.ts";

/** What a file turned out to be when its content was read. */
export type AttachmentLook =
	| ({ readonly kind: "file" } & AttachmentContent)
	/** A file of a kind that is not taken, named: `HEVC`. */
	| { readonly kind: "foreign"; readonly format: string }
	/** A file that ends too early or is damaged inside. */
	| { readonly kind: "broken"; readonly format: string }
	/** A text that is not written as such texts are. `line` from 1; `found` is told. */
	| { readonly kind: "misshapen"; readonly line: number; readonly found: string }
	/** A file of boundaries that cannot be drawn, and why, as a part of a sentence. */
	| { readonly kind: "undrawn"; readonly wrong: string }
	/** A document that asks for a password. */
	| { readonly kind: "locked" }
	| { readonly kind: "unknown" }
	| { readonly kind: "empty" }
	/** A recording that does not tell how long it is: it was never closed, or was cut into pieces for sending. */
	| { readonly kind: "endless"; readonly format: string }
	/** A sound that is not pressed, and large. */
	| { readonly kind: "wave"; readonly bytes: number };

/** What is wrong with a file, without its place. */
export type AttachmentFault = PictureFault;

const error = (message: string, cure: string): AttachmentFault => ({ severity: "error", message, cure });

const warning = (message: string, cure: string): AttachmentFault => ({ severity: "warning", message, cure });

const megabytes = (bytes: number) => count(Math.ceil(bytes / 2 ** 20));

/** What to make a file into. */
const EXPORT: Readonly<Record<AttachmentKind, string>> = {
	sound: "Xuất ra MP3 (nói: 64 kbit/s một kênh; nhạc: 128 kbit/s) rồi thay tệp.",
	film: "Xuất ra MP4 với hình H.264 và tiếng AAC, cao 720 điểm ảnh, rồi thay tệp.",
	captions: "Lưu phụ đề thành WebVTT: dòng đầu là WEBVTT, mã chữ UTF-8.",
	document: "Xuất tài liệu ra PDF rồi thay tệp.",
	table: "Lưu bảng thành CSV, mã chữ UTF-8.",
	boundaries: "Xuất ranh giới ra GeoJSON, tọa độ WGS 84, từ QGIS hoặc mapshaper.",
};

/**
 * A file that is cited and not there.
 *
 * @param name of the file, as problems name it
 */
export const missingFile = (name: string, kind: AttachmentKind): AttachmentFault =>
	error(
		`Không có ${FILE_WORDS[kind].file} “${name}”.`,
		"Chép tệp vào đúng chỗ ấy, hoặc sửa tên tệp; tên phân biệt chữ hoa và chữ thường.",
	);

/** A file that is too large to be looked into. */
export const heavyFile = (
	name: string,
	kind: AttachmentKind,
	bytes: number,
	limit: number,
): AttachmentFault =>
	error(
		`${subject(name, kind)} nặng ${megabytes(bytes)} MB, quá giới hạn ${megabytes(limit)} MB.`,
		kind === "film"
			? "Xuất lại nhẹ hơn (H.264, cao 720 điểm ảnh, 1,5 Mbit/s), cắt ngắn; hoặc để phim ở nơi khác và viết “Xem tại: địa chỉ” thay cho “Tệp”."
			: `Làm tệp nhẹ đi. ${EXPORT[kind]}`,
	);

const subject = (name: string, kind: AttachmentKind) => {
	const { file } = FILE_WORDS[kind];
	return `${file.charAt(0).toUpperCase()}${file.slice(1)} “${name}”`;
};

/**
 * What keeps a file from being printed as what it is cited as.
 *
 * @param name of the file, as problems name it
 */
export function attachmentFaults(
	name: string,
	kind: AttachmentKind,
	look: AttachmentLook,
	bytes: number,
): readonly AttachmentFault[] {
	const file = subject(name, kind);
	if (look.kind === "empty") return [error(`${file} trống, không có gì bên trong.`, "Chép lại tệp.")];
	if (look.kind === "unknown")
		return [error(`${file} không đọc được như ${FILE_WORDS[kind].file}.`, EXPORT[kind])];
	if (look.kind === "broken")
		return [
			error(
				`${file} bị hỏng hoặc bị cắt cụt (${look.format}).`,
				"Chép lại tệp từ máy ghi hoặc từ nơi gửi; bản đang có đã mất một phần.",
			),
		];
	if (look.kind === "misshapen")
		return [
			error(`${file}, dòng ${count(look.line)}: ${look.found}.`, `Sửa dòng ấy trong tệp. ${EXPORT[kind]}`),
		];
	if (look.kind === "undrawn") return [error(`${file} ${look.wrong}.`, EXPORT.boundaries)];
	if (look.kind === "locked")
		return [
			error(
				`${file} đòi mật khẩu, bạn đọc không mở được.`,
				"Lưu lại tài liệu không có mật khẩu rồi thay tệp.",
			),
		];
	if (look.kind === "endless")
		return [
			error(
				`${file} không cho biết dài bao lâu nên không tua được (${look.format} thu dở hoặc cắt đoạn).`,
				`Mở tệp bằng phần mềm dựng rồi xuất lại. ${EXPORT[kind]}`,
			),
		];
	if (look.kind === "wave")
		return [error(`${file} là âm thanh chưa nén (WAV), nặng ${megabytes(look.bytes)} MB.`, EXPORT.sound)];
	if (look.kind === "foreign")
		return [error(`${file} thật ra là ${look.format}, báo không dùng được.`, EXPORT[kind])];
	const { kind: own, name: type, extensions } = ATTACHMENT_TYPES[look.type];
	if (own !== kind)
		return [error(`${file} thật ra là ${type}, không phải ${FILE_WORDS[kind].file}.`, EXPORT[kind])];
	const written = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
	if (!(extensions as readonly string[]).includes(written)) {
		const better = `${name.slice(name.lastIndexOf("/") + 1, name.lastIndexOf("."))}.${extensions[0]}`;
		return [
			error(`${file} thật ra là ${type}.`, `Đổi tên tệp thành ${better}, và viết ${better} trong bài.`),
		];
	}
	return kind === "document" ? documentFaults(file, look) : lightnessFaults(name, kind, look, bytes);
}

/** What readers of a document miss. It is served all the same. */
function documentFaults(file: string, { unread, active }: AttachmentContent): readonly AttachmentFault[] {
	return [
		...(unread === "scan"
			? [
					warning(
						`${file} chỉ là ảnh chụp, không có chữ, nên tìm kiếm không thấy và máy không đọc thành tiếng được.`,
						"Nhận dạng chữ (OCR) rồi thay tệp, hoặc chép những điều chính vào bài.",
					),
				]
			: []),
		...(unread === "costly"
			? [
					warning(
						`${file} quá phức tạp để đọc chữ, nên tìm kiếm không thấy chữ trong đó.`,
						"In tài liệu ra PDF mới (in ra tệp) rồi thay tệp.",
					),
				]
			: []),
		...(active
			? [
					warning(
						`${file} có mã lệnh chạy khi mở.`,
						"In tài liệu ra PDF mới (in ra tệp) rồi thay tệp: bản in không có mã.",
					),
				]
			: []),
	];
}

/** What its readers on phones would pay for, and its author can spare them. */
function lightnessFaults(
	name: string,
	kind: AttachmentKind,
	{ seconds = 0, slow }: AttachmentContent,
	bytes: number,
): readonly AttachmentFault[] {
	const file = subject(name, kind);
	const copy = name.slice(name.lastIndexOf("/") + 1, name.lastIndexOf("."));
	const faults: AttachmentFault[] = [];
	if (slow)
		faults.push(
			warning(
				`${file} để phần mở đầu ở cuối tệp nên điện thoại phải chờ lâu mới xem được.`,
				`Xuất lại với “fast start” (web optimized), hoặc chạy: ffmpeg -i ${copy}.mp4 -c copy -movflags +faststart ${copy}-nhanh.mp4`,
			),
		);
	const weight = kind === "sound" || kind === "film" ? FILE_LIMITS.weight[kind] : undefined;
	// A short one may be heavy.
	if (weight !== undefined && seconds > 0 && bytes > weight * Math.max(seconds, 60))
		faults.push(
			warning(
				`${file} nặng ${count(Math.round((bytes * 8) / seconds / 1000))} kbit mỗi giây, quá mức điện thoại cần (${count((weight * 8) / 1000)}).`,
				EXPORT[kind],
			),
		);
	return faults;
}
