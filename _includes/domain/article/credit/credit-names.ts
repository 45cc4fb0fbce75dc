import { classicTone } from "../../text/tone.ts";

/** Names that are of no one person. With their marks, for "Minh Hoa" and "Tô Hoài" are people. */
const COLLECTIVES: ReadonlySet<string> = new Set([
	"pv",
	"p.v",
	"ctv",
	"c.t.v",
	"btv",
	"bbt",
	"phóng viên",
	"cộng tác viên",
	"biên tập viên",
	"ban biên tập",
	"tòa soạn",
	"nhiều tác giả",
	"bạn đọc",
	"nhân vật cung cấp",
	"đơn vị cung cấp",
	"nvcc",
	"tư liệu",
	"sưu tầm",
	"st",
	"internet",
	"minh họa",
	"cộng sự",
	"các cộng sự",
	"đồng nghiệp",
	"những người khác",
	"nnk",
]);
/** `Nhóm PV`, `Tổ phóng viên`, `Phòng Thời sự`, `PV-CTV`, `Phóng viên thường trú`, `2 PV`, `3 tác giả` */
const COLLECTIVE_START =
	/^(?:(?:nhóm|tổ|ban|phòng|pv|ctv|phóng viên|cộng tác viên)[ -]|\d+ (?:pv|ctv|btv|phóng viên|cộng tác viên|biên tập viên|tác giả)(?= |$))/;

/** Agencies and papers that stand in credit lines without "Theo". */
const AGENCIES: ReadonlySet<string> = new Set([
	..."ttxvn vov vtv htv vtc thvl afp ap reuters tass xinhua bbc cnn efe yonhap kyodo".split(" "),
	"tân hoa xã",
	"vnexpress",
	"vietnamplus",
	"vietnam+",
	"getty images",
]);
const AGENCY_START =
	/^(?:báo|tạp chí|thông tấn xã|cổng thông tin|trang tin|đài (?:truyền|phát|tiếng|pt|truyền thanh))[ -]?/;
/** `VOV.VN`, `dantri.com.vn` */
const SITE = /^[\w.-]+\.(?:vn|com|net|org)$/;

const LONGEST_NAME = 60;
const MOST_WORDS = 8;
/** `Nguyễn`, `P.V`, `M'gar`, `Jean-Pierre`; and the small words inside names: `Nguyễn thị Hoa`, `Ludwig van Beethoven`. */
const NAME_WORD =
	/^(?:[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}]*(?:[.'’-][\p{L}\p{M}]+)*\.?|thị|văn|de|van|von|bin|al)$/u;
const SOURCE = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}][\p{L}\p{M}\p{N} .'’&+–-]*$/u;

/** Whether a name is of no one person: "CTV", "Nhóm PV", "P.V", "Cộng tác viên". */
export function isCollective(name: string): boolean {
	const plain = plainName(name);
	return COLLECTIVES.has(plain) || (COLLECTIVE_START.test(plain) && isShort(name));
}

/** Whether a name is an agency's or a paper's even where no "Theo" is before it: "TTXVN", "Báo Đồng Khởi", "VOV.VN". */
export function isAgency(name: string): boolean {
	const plain = plainName(name);
	return AGENCIES.has(plain) || (AGENCY_START.test(plain) && isShort(name)) || SITE.test(plain);
}

/** Whether a text can be somebody's name: a few words in letters, each with a capital. A sentence or a sign is not. */
export function isPersonName(text: string): boolean {
	return isShort(text) && !/^\p{Ll}/u.test(text) && text.split(" ").every((word) => NAME_WORD.test(word));
}

/** Whether a text after "Theo" can be a source. Papers have more freedom than people: "Thể Thao 247", "báo Vietnam+". */
export function isSourceName(text: string): boolean {
	return isShort(text) && ((SOURCE.test(text) && /\p{L}/u.test(text)) || isAgency(text));
}

function isShort(text: string): boolean {
	return (
		text.length <= LONGEST_NAME &&
		text.split(" ").length <= MOST_WORDS &&
		!/[<>{}[\]\\:@#$%^*=|~`"]/.test(text)
	);
}

function plainName(name: string): string {
	return classicTone(name).trim().toLowerCase();
}
