import { fold } from "../text/fold.ts";
import { countLinks } from "./judge-writing.ts";
import type { Writing } from "./writing.ts";

/** Words of what is sent to sell or to deceive, folded, as they stand between spaces. */
const SOLD = [
	"vay tien",
	"vay nong",
	"giai ngan",
	"ca cuoc",
	"ca do",
	"nha cai",
	"casino",
	"lo de",
	"no hu",
	"tai xiu",
	"dang ky ngay",
	"khuyen mai",
	"lien he zalo",
	"kiem tien online",
	"viec nhe luong cao",
	"sim so dep",
	"thuoc cuong duong",
	"lam bang gia",
] as const;

/** Names under which a stranger might speak for the newsroom. */
const OFFICIAL = /\b(?:toa soan|ban bien tap|bien tap vien|tong bien tap|quan tri|admin)\b/;
/** A telephone number or an address of mail: whose it is, nobody can say. */
const REACHES_SOMEBODY = /\d(?:[\s.-]?\d){8}|\S@[^\s@.]+\./;
const REPEATED = /([^\s.…\-–_=*])\1{7}/u;
/** Letters from which on it says something that they are capitals. */
const SHOUTED_FROM = 20;

/** What the checks think of a letter that can be kept: whole sentences for the editor who reads it. */
export function doubtsOf({ name, text }: Pick<Writing, "name" | "text">): string[] {
	const folded = ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, " ")} `;
	const sold = SOLD.filter((words) => folded.includes(` ${words} `));
	const letters = text.match(/\p{L}/gu) ?? [];
	const capitals = text.match(/\p{Lu}/gu) ?? [];
	const doubts: readonly (readonly [boolean, string])[] = [
		[countLinks(text) > 0, "Có địa chỉ trang web: mở xem trước khi cho đăng."],
		[sold.length > 0, "Có lời hay gặp trong thư rao vặt, lừa đảo."],
		[letters.length >= SHOUTED_FROM && capitals.length > letters.length * 0.6, "Viết hoa gần hết."],
		[REACHES_SOMEBODY.test(text), "Có số điện thoại hoặc địa chỉ thư điện tử: không chắc là của người viết."],
		[hasMixedWord(`${name} ${text}`), "Có từ lẫn chữ của hai bộ chữ trông giống nhau."],
		[REPEATED.test(text), "Có ký tự lặp lại nhiều lần."],
		[OFFICIAL.test(fold(name)), "Tên giống tên của tòa soạn."],
	];
	return doubts.flatMap(([isSo, doubt]) => (isSo ? doubt : []));
}

/** Whether a word has letters of two scripts that look alike: "Тin". */
const hasMixedWord = (text: string) =>
	(text.match(/[\p{L}\p{M}]+/gu) ?? []).some(
		(word) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word),
	);
