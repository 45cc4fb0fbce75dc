import { slug } from "../../addresses/slug.ts";
import type { Author } from "../../newsroom/newspaper.ts";
import type { Problem } from "../../problem/problem.ts";
import { ProblemLog } from "../../problem/problem-log.ts";
import { quoted } from "../../problem/wording.ts";
import { toNfc } from "../../text/normalise.ts";
import { reportForbiddenCharacters } from "../forbidden-characters.ts";
import { LIMITS } from "../limits.ts";
import { splitFrontMatter } from "../yaml/front-matter.ts";
import { readShape, requireKeys } from "../yaml/shape.ts";
import { line, table } from "../yaml/shape-parts.ts";
import { readYaml } from "../yaml/strict-yaml.ts";

/** The allow-list of an author's front matter. */
export const authorSchema = table({ name: line(LIMITS.name), title: line(LIMITS.note) }).partial();
const WORDS = { examples: { name: "name: Ánh Nguyệt", title: "title: Phóng viên mảng nông nghiệp" } };

/**
 * Reads an author's file, `content/authors/<slug>.md`: name and title in front matter, then the biography in Markdown.
 * The file must be named by the author's name, so that it meets the name in credit lines.
 *
 * @param fileSlug name of the file without `.md`
 */
export function readAuthor(
	file: string,
	fileSlug: string,
	text: string,
): { readonly value?: Author; readonly problems: readonly Problem[] } {
	const log = new ProblemLog(file, text);
	const parts = splitFrontMatter(log);
	const yaml = parts && readYaml(log, parts.start, parts.end, "map");
	const fields = yaml && readShape(authorSchema, yaml, log, WORDS);
	if (fields) requireKeys(["name"], fields, yaml, log, WORDS, parts.end);
	const place = slug(fields?.name ?? "");
	if (yaml && fields?.name !== undefined && place !== fileSlug) {
		log.error(
			yaml.places.at(["name"]),
			`Tên tệp ${quoted(`${fileSlug}.md`)} không khớp với tên tác giả ${quoted(fields.name)}.`,
			place
				? `Đổi tên tệp thành ${place}.md, hoặc sửa tên tác giả.`
				: "Viết tên tác giả có ít nhất một chữ cái.",
		);
	}
	reportForbiddenCharacters(log);
	if (log.errors > 0 || parts === undefined || fields?.name === undefined) return { problems: log.problems };
	const { name, title } = fields;
	const biography = toNfc(parts.body).trim();
	return { problems: log.problems, value: { slug: place, name, ...(title && { title }), biography } };
}
