/** What somebody did for an article. `source` is an agency or paper it was taken from; `compiled` put it together from others. */
export const ROLES = ["words", "photos", "video", "source", "compiled"] as const;
export type Role = (typeof ROLES)[number];

/** The words that name a role, in credit lines and in front matter, lower case and NFC. The first is the one to print. */
export const ROLE_WORDS = {
	words: [
		"bài",
		"tin",
		"bài viết",
		"tin bài",
		"phóng sự",
		"ghi",
		"ghi chép",
		"thực hiện",
		"lời",
		"viết",
		"words",
	],
	photos: ["ảnh", "hình", "hình ảnh", "ảnh minh họa", "ảnh minh hoạ", "chụp ảnh", "photos", "photo"],
	video: ["video", "clip", "video clip", "quay phim"],
	source: ["nguồn", "nguồn tin", "theo", "source"],
	compiled: ["tổng hợp", "t/h", "t/hợp", "biên soạn", "lược dịch", "biên dịch", "compiled"],
} as const satisfies Readonly<Record<Role, readonly string[]>>;

const ROLE_BY_WORD: ReadonlyMap<string, Role> = new Map(
	(Object.entries(ROLE_WORDS) as [Role, readonly string[]][]).flatMap(([role, words]) =>
		words.map((word) => [word, role]),
	),
);

/** The role that a word of front matter or of a credit line names: `ảnh`, `Tổng hợp`, `photos`. */
export function readRole(word: string): Role | undefined {
	return ROLE_BY_WORD.get(word.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase());
}

/** `Bài`, `bài và ảnh`, `Tin - Ảnh - Video`, `nguồn ảnh`; longer words first, so that `bài viết` is not cut to `bài`. */
const word = `(?:${[...ROLE_BY_WORD.keys()].sort((a, b) => b.length - a.length).join("|")})`;
const between = "\\s*(?:,|/|&|\\+|-|–|\\svà\\s|\\s)\\s*";

/** A label of a credit line with its colon: `Tin, ảnh:`; the first group is the words. Use with `matchAll`. */
export const LABEL = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(${word}(?:${between}${word})*)\\s*:`, "giu");

const ONE_WORD = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${word}(?![\\p{L}\\p{M}\\p{N}])`, "giu");
const ONLY_WORDS = new RegExp(`^${word}(?:${between}${word})*$`, "iu");

/** The roles in `Tin, ảnh` or `t/h`; none when there is anything else in it. */
export function readRoles(label: string): readonly Role[] {
	if (!ONLY_WORDS.test(label)) return [];
	return [...label.matchAll(ONE_WORD)].flatMap(([one]) => readRole(one) ?? []);
}
