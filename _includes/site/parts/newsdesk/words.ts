/**
 * What Sveltia's Vietnamese says otherwise than a newsroom does, wherever it says it. A “chuyên mục” is a section of the
 * newspaper here; what it calls “sẵn sàng” still waits for an editor.
 */
const PHRASES = [
	["Danh sách chuyên mục", "Các mục"],
	["chuyên mục", "mục"],
	["Chuyên mục", "Mục"],
	["kho mã nguồn", "kho bài"],
	["Kho mã nguồn", "Kho bài"],
	["Các trang đơn", "Các sổ"],
	["trang đơn", "sổ"],
	["Trang đơn", "Sổ"],
	["bài viết đi duyệt", "bài đi biên tập"],
	["Gửi duyệt", "Gửi biên tập"],
	["Đang duyệt", "Chờ biên tập"],
	["Sẵn sàng", "Chờ duyệt"],
	["xuất bản", "đăng"],
	["Xuất bản", "Đăng"],
] as const;

/** Single words that a newsroom wants otherwise, by their names. */
export const NEWSROOM_WORDS = {
	work_with_local_repo: "Làm việc với kho bài trên máy này",
	work_with_local_repo_description:
		"Khi trình duyệt hỏi, hãy chọn thư mục của kho bài trên máy này: thư mục có “content” bên trong.",
	"sign_in_error.not_project_root": "Thư mục ấy không phải kho bài. Hãy chọn thư mục có “content” bên trong.",
	"sign_in_error.picker_dismissed": "Chưa chọn thư mục của kho bài. Hãy thử lại.",
	"local_workflow.indicator": "Trên máy này",
	"local_workflow.unsupported_browser":
		"Hãy mở trang này bằng Chrome hoặc Edge: trình duyệt đang dùng không cho làm việc với thư mục trên máy.",
} as const satisfies Readonly<Record<string, string>>;

interface Words {
	[name: string]: string | Words;
}

/**
 * Sveltia's words with the newsroom's own in their place.
 *
 * @param text its `locales/vi.json`
 * @throws for a phrase or a word that it does not have: another version says it otherwise
 */
export function newsroomWords(
	text: string,
	phrases: readonly (readonly [from: string, to: string])[] = PHRASES,
	own: Readonly<Record<string, string>> = NEWSROOM_WORDS,
): string {
	const spoken = phrases.reduce((all, [from, to]) => {
		if (!all.includes(from)) throw otherVersion(from);
		return all.replaceAll(from, to);
	}, text);
	const words: Words = JSON.parse(spoken);
	for (const [name, word] of Object.entries(own)) put(words, name, word);
	return JSON.stringify(words);
}

function put(words: Words, name: string, word: string) {
	const steps = name.split(".");
	const last = steps.pop() ?? "";
	const place = steps.reduce<Words[string] | undefined>(
		(found, step) => (typeof found === "object" ? found[step] : undefined),
		words,
	);
	if (typeof place !== "object" || typeof place[last] !== "string") throw otherVersion(name);
	place[last] = word;
}

const otherVersion = (missed: string) =>
	new Error(
		`Expected "${missed}" in the Vietnamese of @sveltia/cms: it is another version, see _includes/site/parts/newsdesk/words.ts`,
	);
