import { isPageSlug } from "../../addresses/address-kind.ts";
import { type Claim, claim } from "../../addresses/claim.ts";
import { pagePath } from "../../addresses/paths/pages.ts";
import { isSlug, slug } from "../../addresses/slug.ts";
import type { StaticPage } from "../../newsroom/static-page.ts";
import { FILE_START, type Problem } from "../../problem/problem.ts";
import { ProblemLog } from "../../problem/problem-log.ts";
import { quoted } from "../../problem/wording.ts";
import { toNfc } from "../../text/normalise.ts";
import { reportForbiddenCharacters } from "../forbidden-characters.ts";
import { LIMITS } from "../limits.ts";
import { splitFrontMatter } from "../yaml/front-matter.ts";
import { readShape, requireKeys } from "../yaml/shape.ts";
import { line, table } from "../yaml/shape-parts.ts";
import { readYaml } from "../yaml/strict-yaml.ts";

/** The allow-list of a page's front matter. */
export const pageSchema = table({ title: line(LIMITS.name), description: line(LIMITS.note) }).partial();
const WORDS = {
	examples: { title: "title: Giới thiệu", description: "description: Tờ báo này do ai làm, làm cho ai." },
};

/** A page, what is wrong with its file, and the address it asks for. */
export interface PageReading {
	readonly value?: StaticPage;
	/** Line of the file on which the page's text begins, from 1. */
	readonly bodyLine?: number;
	readonly problems: readonly Problem[];
	readonly claims: readonly Claim[];
}

/**
 * Reads a page that stands by itself: title and description in front matter, then the text in Markdown. The name of
 * the file is the address: `content/pages/gioi-thieu.md` is `/gioi-thieu/`.
 *
 * @param name of the file inside `content/pages`: `gioi-thieu.md`
 */
export function readPage(file: string, name: string, text: string): PageReading {
	const log = new ProblemLog(file, text);
	const place = placeOf(name, log);
	const parts = splitFrontMatter(log);
	const yaml = parts && readYaml(log, parts.start, parts.end, "map");
	const fields = yaml && readShape(pageSchema, yaml, log, WORDS);
	if (fields) requireKeys(["title"], fields, yaml, log, WORDS, parts.end);
	if (fields && parts.body.trim() === "") {
		log.error(
			text.length,
			"Trang chưa có nội dung.",
			"Viết nội dung dưới dòng --- thứ hai, hoặc xóa tệp này.",
		);
	}
	reportForbiddenCharacters(log);
	const claims = place === undefined ? [] : [claim("page", pagePath(place), file, FILE_START)];
	if (log.errors > 0 || place === undefined || parts === undefined || fields?.title === undefined)
		return { problems: log.problems, claims };
	const { title, description } = fields;
	return {
		problems: log.problems,
		claims,
		bodyLine: parts.bodyLine,
		value: {
			slug: place,
			url: pagePath(place),
			title,
			...(description && { description }),
			body: toNfc(parts.body),
		},
	};
}

/** The slug that the name of a file gives, unless no page can have it. */
function placeOf(name: string, log: ProblemLog): string | undefined {
	const [, written] = /^([^/]*)\.md$/.exec(name) ?? [];
	if (written === undefined) {
		const folder = log.file.slice(0, -`pages/${name}`.length);
		log.error(
			0,
			`${quoted(name)} không phải tệp trang.`,
			`Mỗi trang là một tệp .md nằm ngay trong ${folder}pages; ảnh để trong ${folder}media.`,
		);
		return undefined;
	}
	if (!isSlug(written)) {
		log.error(
			0,
			`Tên tệp ${quoted(name)} không làm địa chỉ được.`,
			`Đổi tên tệp thành ${slug(written) || "gioi-thieu"}.md.`,
		);
		return undefined;
	}
	if (!isPageSlug(written)) {
		log.error(
			0,
			`Địa chỉ ${pagePath(written)} đã dành cho phần khác của trang báo.`,
			"Đặt tên tệp khác, ví dụ gioi-thieu.md.",
		);
		return undefined;
	}
	return written;
}
