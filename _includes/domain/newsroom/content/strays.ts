import { fileProblem, type Problem } from "../../problem/problem.ts";
import { quoted } from "../../problem/wording.ts";
import { nearest } from "../../reader/yaml/nearest.ts";
import { isRoom, ROOMS, SHEETS, type Whereabouts, whereabouts } from "./places.ts";
import { belongingOf } from "./stray-text.ts";

/** What is wrong with something that lies in the newsroom's folder and has no place there. */
export type Stray = Pick<Problem, "severity" | "message" | "cure">;

/** A stray as a problem of the file that it is. */
export function strayProblem(file: string, { severity, message, cure }: Stray): Problem {
	return fileProblem(severity, file, message, cure);
}

/** What is known of a stray beside its path. */
export interface StrayContext {
	/** The newsroom's folder as messages name it: `content`. */
	readonly content: string;
	/** The first kilobytes of a text. */
	readonly head?: string | undefined;
}

const YEAR_MONTH = "<năm>/<tháng>";
const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg|heic|heif|tiff?|bmp)$/i;
/**
 * What cameras write and no browser shows, ten times as heavy as what the newspaper prints of it: git leaves such files out
 * (`.gitignore`).
 */
export const ORIGINALS = {
	photo: "cr2 cr3 crw nef nrw arw sr2 srf srw dng raf orf rw2 pef 3fr iiq psd".split(" "),
	film: "mov mts m2ts mxf avi mkv wmv flv mpg mpeg 3gp".split(" "),
} as const;
const CODE =
	/\.(?:11ty\.[^.]+|11tydata\.[^.]+|[cm]?[jt]sx?|json5?|njk|liquid|hbs|html?|ejs|haml|pug|mustache|webc|vue|svelte|css|wasm|php|py|sh)$/i;
const LEFT_BEHIND = /^\..*\.part$/;
const BACK_UP = /\.(?:bak|orig|rej|old|tmp)$/i;

/** A file that is not in place. */
export function strayFile(path: string, { content, head = "" }: StrayContext): Stray {
	const here = whereabouts(path);
	const name = quoted(here.name);
	const ending = here.name.slice(here.name.lastIndexOf(".") + 1).toLowerCase();
	if (LEFT_BEHIND.test(here.name))
		return warning(
			`${name} là tệp dở dang của một lệnh bị ngắt giữa chừng.`,
			"Xóa tệp này; bài và ảnh không mất gì.",
		);
	if (BACK_UP.test(here.name))
		return warning(
			`${name} là bản sao lưu nên bị bỏ qua.`,
			`Xóa tệp này, hoặc để bản sao lưu ở ngoài ${content}.`,
		);
	if (CODE.test(here.name))
		return error(
			`${name} là mã chạy, khuôn trang hoặc dữ liệu của máy; ${content} chỉ chứa những gì tòa soạn viết, nên tệp này không được chạy và không lên trang.`,
			"Xóa tệp này; nếu không rõ ai đặt nó ở đây, báo cho người phụ trách kỹ thuật.",
		);
	if (ORIGINALS.photo.includes(ending))
		return error(
			`${name} là tệp ảnh gốc của máy ảnh hoặc của phần mềm sửa ảnh: quá nặng cho kho bài và không trình duyệt nào mở được.`,
			`Giữ bản gốc ở ngoài ${content}. Xuất ảnh thành tệp .jpg, rồi đưa vào báo bằng npm run photos hoặc ở bàn biên tập.`,
		);
	if (ORIGINALS.film.includes(ending))
		return error(
			`${name} là phim gốc: quá nặng cho kho bài và nhiều điện thoại không chiếu được.`,
			`Giữ bản gốc ở ngoài ${content}. Xuất phim thành tệp .mp4 (H.264, AAC), rồi để trong ${content}/media/${YEAR_MONTH}/.`,
		);
	if (PICTURE.test(here.name)) return strayPicture(here, content);
	if (here.name.startsWith("."))
		return error(
			`${name} là tệp ẩn, không có chỗ trong ${content} nên bị bỏ qua.`,
			`Xóa tệp này, hoặc để ở ngoài ${content}.`,
		);
	if (/\.ya?ml$/i.test(here.name)) return straySheet(here, content);
	if (/\.(?:md|markdown|mdown|txt)$/i.test(here.name)) return strayText(here, content, head);
	return error(
		`${name} không có chỗ trong ${content} nên bị bỏ qua.`,
		`Để tệp ở ngoài ${content}. Bài viết là tệp .md trong ${content}/articles; ảnh là tệp .jpg, .png … trong ${content}/media.`,
	);
}

function strayPicture({ name, room, inside }: Whereabouts, content: string): Stray {
	const month = /^(\d{4}\/(?:0[1-9]|1[0-2]))\//.exec(inside)?.[1] ?? YEAR_MONTH;
	if (room === "media" && /^\d{4}\/(?:0[1-9]|1[0-2])\/[^/]+$/.test(inside))
		return error(
			`Không nhận loại tệp ảnh của ${quoted(name)} nên không bài nào dùng được.`,
			"Xuất ảnh thành tệp .jpg hoặc .png, rồi thay cho tệp này.",
		);
	return error(
		`Ảnh ${quoted(name)} nằm sai chỗ nên không bài nào dùng được.`,
		`Chuyển ảnh sang ${content}/media/${month}/, theo tháng đăng của bài dùng ảnh.`,
	);
}

function straySheet({ name, room }: Whereabouts, content: string): Stray {
	if (room === "comments")
		return error(
			`${quoted(name)} không nằm trong thư mục năm và tháng nên bình luận trong đó không lên trang.`,
			`Chuyển tệp sang ${content}/comments/${YEAR_MONTH}/, theo tháng đăng của bài, đặt tên như tệp của bài, kết thúc bằng .yaml.`,
		);
	const meant = nearest(
		name.replace(/\.ya?ml$/i, ""),
		SHEETS.map((sheet) => sheet.replace(".yaml", "")),
	);
	return error(
		`Không có tệp nào tên ${quoted(name)} trong ${room === undefined ? content : `${content}/${room}`}, nên tệp này bị bỏ qua.`,
		meant === undefined
			? `Xóa tệp này. Các tệp .yaml của tòa soạn là ${SHEETS.join(", ")}, nằm ngay trong ${content}.`
			: `Có phải là ${content}/${meant}.yaml? Đổi tên tệp, hoặc xóa đi.`,
	);
}

/** A text, which may well be an article that somebody believes published. */
function strayText({ name, room, inside }: Whereabouts, content: string, head: string): Stray {
	const right = `${name.replace(/\.[^.]*$/, "")}.md`;
	// In its place, under another ending.
	if (room !== undefined && ROOMS[room].file.test(inside.slice(0, -name.length) + right))
		return error(
			`${quoted(name)} không kết thúc bằng .md nên bị bỏ qua.`,
			`Đổi tên tệp thành ${right}, hoặc để tệp ở ngoài ${content}.`,
		);
	const { room: own, month = YEAR_MONTH } = belongingOf(head) ?? {};
	if (own === undefined)
		return error(
			`${quoted(name)} không có chỗ ở đây nên không lên trang.`,
			`Bài viết để trong ${content}/articles/${YEAR_MONTH}/, trang riêng trong ${content}/pages/; ghi chú thì để ở ngoài ${content}.`,
		);
	const target = own === "articles" ? `articles/${month}/${right}` : `${own}/${right}`;
	return error(
		`${quoted(name)} là ${WHAT[own]} nhưng nằm sai chỗ nên không lên trang.`,
		`Chuyển tệp sang ${content}/${target}.`,
	);
}

const WHAT = { articles: "bài viết", authors: "tiểu sử tác giả", pages: "trang riêng" } as const;

/** A folder that is none of the newsroom's, told once for all that is in it. */
export function strayFolder(path: string, { content }: StrayContext): Stray {
	const { name, room, inside } = whereabouts(path);
	const folder = `Thư mục ${quoted(name)}`;
	if (name.startsWith(".") || name.startsWith("_"))
		return error(
			`${folder} không có chỗ trong ${content}; những gì trong đó không được chạy và không lên trang.`,
			"Xóa thư mục này; nếu không rõ ai đặt nó ở đây, báo cho người phụ trách kỹ thuật.",
		);
	if (room === "media")
		return error(
			`${folder} không phải thư mục năm hay tháng, nên không bài nào dùng được ảnh trong đó.`,
			`Chuyển ảnh sang ${content}/media/${/^\d{4}\/\d\d(?=\/)/.exec(inside)?.[0] ?? YEAR_MONTH}/, theo tháng đăng của bài dùng ảnh, rồi xóa thư mục.`,
		);
	if (room === "comments")
		return error(
			`${folder} không phải thư mục năm hay tháng, nên bình luận trong đó không lên trang.`,
			`Chuyển các tệp sang ${content}/comments/${YEAR_MONTH}/, theo tháng đăng của bài, rồi xóa thư mục.`,
		);
	if (room !== undefined)
		return error(
			`${folder} nằm trong ${content}/${room} nên mọi tệp trong đó bị bỏ qua.`,
			`Chuyển các tệp .md ra ngay trong ${content}/${room}, rồi xóa thư mục.`,
		);
	const meant = nearest(name, Object.keys(ROOMS));
	return error(
		`${folder} không có chỗ trong ${content} nên mọi tệp trong đó bị bỏ qua.`,
		meant !== undefined && isRoom(meant)
			? `Có phải là ${content}/${meant}? Chuyển các tệp sang đó, hoặc để thư mục ở ngoài ${content}.`
			: `Bài viết để trong ${content}/articles/${YEAR_MONTH}/, ảnh trong ${content}/media/${YEAR_MONTH}/; thứ khác để ở ngoài ${content}.`,
	);
}

/** A link: only what really lies in the newsroom's folder is the newsroom's. */
export function strayLink(path: string): Stray {
	return error(
		`${quoted(whereabouts(path).name)} là một liên kết (symlink) chứ không phải tệp hay thư mục thật, nên không được đọc.`,
		"Thay liên kết bằng chính tệp hay thư mục ấy, hoặc xóa đi.",
	);
}

/** A pipe, a socket, a device. */
export function strayDevice(path: string): Stray {
	return error(`${quoted(whereabouts(path).name)} không phải tệp thường nên không được đọc.`, "Xóa đi.");
}

/** A folder that this user of the computer may not look into. */
export function strayLocked(path: string): Stray {
	return error(
		`Không mở được thư mục ${quoted(whereabouts(path).name)} để xem bên trong.`,
		"Cho phép người dùng máy này đọc thư mục, hoặc báo cho người phụ trách kỹ thuật.",
	);
}

/** A name on the disk whose bytes are no text. */
export function strayName(path: string): Stray {
	return error(
		`Tên ${quoted(whereabouts(path).name)} không phải UTF-8 nên không mở được.`,
		"Đổi tên: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ doan-kiem-tra.md.",
	);
}

/**
 * An article that is read, and published, from where nobody will look for it.
 *
 * @param path in the folder of articles
 * @param home the file that its date and name would have it in: `content/articles/2022/05/ben-pha.md`
 */
export function strayArticle(path: string, home: string): Stray {
	const folder = path.slice(0, Math.max(path.lastIndexOf("/"), 0));
	return warning(
		folder
			? `Bài nằm trong thư mục ${quoted(folder)} chứ không trong thư mục năm và tháng đăng.`
			: "Bài nằm ngay trong thư mục bài viết chứ không trong thư mục năm và tháng đăng.",
		`Chuyển tệp sang ${home}; địa chỉ của bài không đổi.`,
	);
}

const error = (message: string, cure: string): Stray => ({ severity: "error", message, cure });
const warning = (message: string, cure: string): Stray => ({ severity: "warning", message, cure });
