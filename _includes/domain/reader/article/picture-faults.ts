import { isOversized } from "../../article/photo-size.ts";
import { count } from "../../problem/wording.ts";
import { PICTURE_LIMITS } from "../limits.ts";

/** What a file turned out to be when it was decoded. */
export type PictureLook =
	| {
			readonly kind: "picture";
			readonly format: string;
			readonly width: number;
			readonly height: number;
			readonly alpha: boolean;
			/** Frames of a moving picture. */
			readonly pages: number;
			readonly bytes: number;
			/** Whether the file says where it was taken. */
			readonly hasPlace?: boolean;
			/** What it looks like, to find its like: `likenessOf`. Undefined of a drawing. */
			readonly likeness?: string;
	  }
	/** What git keeps in place of a file that git-lfs has not fetched. */
	| { readonly kind: "pointer" }
	/** A file of a kind that is not taken, named: `HEIC`. */
	| { readonly kind: "foreign"; readonly format: string }
	/** A picture that ends too early or is damaged inside. */
	| { readonly kind: "broken"; readonly format: string }
	| { readonly kind: "unknown" }
	| { readonly kind: "empty" }
	| { readonly kind: "heavy"; readonly bytes: number; readonly limit: number }
	| { readonly kind: "vast"; readonly width: number; readonly height: number }
	| { readonly kind: "slow" };

/** What is wrong with a picture, without its place. */
export interface PictureFault {
	readonly severity: "error" | "warning";
	readonly message: string;
	readonly cure: string;
}

const error = (message: string, cure: string): PictureFault => ({ severity: "error", message, cure });
const warning = (message: string, cure: string): PictureFault => ({ severity: "warning", message, cure });

/**
 * A picture that is cited and not there.
 *
 * @param name of its file, as problems name it
 */
export const missingPicture = (name: string): PictureFault =>
	error(
		`Không có tệp ảnh “${name}”.`,
		"Chép tệp ảnh vào đúng chỗ ấy, hoặc sửa tên ảnh; tên phân biệt chữ hoa và chữ thường.",
	);

const EXPORT = "Mở tệp bằng phần mềm ảnh rồi xuất ra JPEG hoặc PNG; chỉ đổi đuôi tên tệp thì không đủ.";

/**
 * What keeps a picture from being printed, and what its author should know.
 *
 * @param name of its file, as problems name it
 * @param isCover whether it stands over an article: then it is also shared
 */
export function pictureFaults(name: string, look: PictureLook, isCover: boolean): readonly PictureFault[] {
	const file = `Tệp ảnh “${name}”`;
	if (look.kind === "foreign")
		return [
			error(
				`${file} thật ra là ${look.format}, báo không in được.`,
				look.format === "HEIC" ? `Chuyển thành JPEG: ${mending(name)}` : EXPORT,
			),
		];
	if (look.kind === "broken")
		return [
			error(
				`${file} bị hỏng hoặc bị cắt cụt (${look.format}).`,
				"Chép lại tệp từ máy ảnh hoặc từ nơi gửi; bản đang có đã mất một phần.",
			),
		];
	if (look.kind === "unknown")
		return [
			error(
				`${file} không đọc được như một tấm ảnh.`,
				"Mở tệp bằng phần mềm xem ảnh để thử; nếu hỏng thì thay bằng tệp JPEG hoặc PNG khác.",
			),
		];
	if (look.kind === "pointer")
		return [
			error(
				`${file} chưa phải là ảnh, chỉ là chỗ git-lfs giữ cho ảnh.`,
				"Lấy ảnh thật về: git lfs pull. Chưa có git-lfs thì cài từ git-lfs.com rồi chạy git lfs install trước.",
			),
		];
	if (look.kind === "empty") return [error(`${file} trống, không có gì bên trong.`, "Chép lại tệp ảnh.")];
	if (look.kind === "heavy") {
		const limit = count(look.limit / 2 ** 20);
		return [
			error(
				`${file} nặng ${count(Math.ceil(look.bytes / 2 ** 20))} MB, quá giới hạn ${limit} MB.`,
				"Thu ảnh còn khoảng 2.000 điểm ảnh bề ngang rồi lưu lại thành JPEG; hình vẽ SVG thì xuất ra PNG.",
			),
		];
	}
	if (look.kind === "vast")
		return [
			error(
				`${file} rộng ${count(look.width)}, cao ${count(look.height)} điểm ảnh, quá giới hạn ${count(PICTURE_LIMITS.pixels / 1e6)} triệu điểm ảnh.`,
				"Thu ảnh còn khoảng 2.000 điểm ảnh bề ngang rồi lưu lại.",
			),
		];
	if (look.kind === "slow")
		return [
			error(
				`${file} giải mã tốn hơn ${PICTURE_LIMITS.seconds} giây máy hoặc ${PICTURE_LIMITS.memory / 2 ** 20} MB bộ nhớ, báo không nhận.`,
				"Mở tệp bằng phần mềm ảnh rồi lưu lại thành JPEG, bề ngang khoảng 2.000 điểm ảnh.",
			),
		];
	return shapeFaults(name, look, isCover);
}

type Picture = Extract<PictureLook, { kind: "picture" }>;

function shapeFaults(name: string, look: Picture, isCover: boolean): PictureFault[] {
	const { width, height, pages } = look;
	const file = `Tệp ảnh “${name}”`;
	const size = `${count(width)} × ${count(height)} điểm ảnh`;
	const [short, long] = [Math.min(width, height), Math.max(width, height)];
	if (short < PICTURE_LIMITS.leastSide)
		return [
			error(
				`${file} chỉ có ${size}, không phải ảnh để in.`,
				"Thay bằng ảnh gốc, nên rộng từ 1.200 điểm ảnh trở lên.",
			),
		];
	if (long > short * PICTURE_LIMITS.ratio)
		return [
			error(
				`${file} dài quá so với bề kia (${size}): hơn ${PICTURE_LIMITS.ratio} lần.`,
				"Cắt ảnh thành nhiều ảnh ngắn hơn, mỗi ảnh một dòng.",
			),
		];
	const faults: PictureFault[] = [...burdens(name, look)];
	if (pages > 1)
		faults.push(
			warning(
				`${file} là ảnh động, trang báo chỉ in khung hình đầu.`,
				"Nếu khung đầu không nói lên điều cần thấy, hãy thay bằng một ảnh tĩnh; muốn có hình động thì đặt liên kết tới video.",
			),
		);
	const { width: wide, height: high } = PICTURE_LIMITS.sharedFrom;
	if (isCover && (width < wide || height < high))
		faults.push(
			warning(
				`Ảnh đầu bài “${name}” nhỏ (${size}), khi chia sẻ bài sẽ không có ảnh này.`,
				`Dùng ảnh gốc, ít nhất ${count(wide)} × ${count(high)} điểm ảnh, nên rộng từ 1.200 trở lên.`,
			),
		);
	return faults;
}

/** What a picture carries that no reader gets, and the command that takes it off. */
export function burdens(name: string, { format, pages, ...picture }: Picture): readonly PictureFault[] {
	const { width, height, bytes, hasPlace } = picture;
	const isMended = format !== "SVG" && pages === 1;
	const command = mending(name);
	const faults: PictureFault[] = [];
	if (hasPlace)
		faults.push(
			warning(`Tệp ảnh “${name}” còn ghi nơi chụp; ai có kho bài cũng đọc được.`, `Xóa nơi chụp: ${command}`),
		);
	if (isMended && isOversized(picture))
		faults.push(
			warning(
				`Tệp ảnh “${name}” lớn hơn mức cần (${count(width)} × ${count(height)} điểm ảnh, ${count(Math.ceil(bytes / 2 ** 20))} MB), làm kho bài nặng mãi.`,
				`Thu gọn: ${command}`,
			),
		);
	return faults;
}

/** The command that makes a photo one of the newsroom, in its place. */
const mending = (name: string) => `npm run photos -- ${/\s/.test(name) ? `"${name}"` : name}`;
