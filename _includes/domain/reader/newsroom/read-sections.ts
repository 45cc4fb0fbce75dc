import { z } from "zod";
import { isSlug, slug } from "../../addresses/slug.ts";
import type { Section } from "../../newsroom/newspaper.ts";
import type { Problem } from "../../problem/problem.ts";
import { ProblemLog } from "../../problem/problem-log.ts";
import { quoted } from "../../problem/wording.ts";
import { fold } from "../../text/fold.ts";
import { LIMITS } from "../limits.ts";
import { readYamlFile } from "../yaml/read-yaml-file.ts";
import { line, table } from "../yaml/shape-parts.ts";

/** What `content/sections.yaml` may hold. */
export const sectionsSchema = z
	.array(table({ slug: line(LIMITS.name), name: line(LIMITS.name), description: line(LIMITS.note) }))
	.max(LIMITS.sections);
const EXAMPLE = "- {slug: thoi-su, name: Thời sự, description: Tin trong ngày}";

/** Reads the sections, `content/sections.yaml`, in the order of the masthead. */
export function readSections(
	file: string,
	text: string,
): { readonly value?: readonly Section[]; readonly problems: readonly Problem[] } {
	const log = new ProblemLog(file, text);
	const read = readYamlFile(log, "list", sectionsSchema, { examples: {}, example: EXAMPLE });
	if (read) {
		const { fields: sections, yaml } = read;
		if (sections.length === 0)
			log.error(0, "Báo chưa có chuyên mục nào.", `Thêm ít nhất một dòng: ${EXAMPLE}`);
		const seen = new Set<string>();
		for (const [index, section] of sections.entries()) {
			if (!isSlug(section.slug)) {
				log.error(
					yaml.places.at([index, "slug"]),
					`${quoted(section.slug)} không làm địa chỉ được.`,
					`Viết slug: ${slug(section.slug) || slug(section.name) || "thoi-su"}`,
				);
			}
			for (const [key, value] of [
				["slug", section.slug],
				["name", fold(section.name)],
			] as const) {
				if (seen.has(`${key} ${value}`)) {
					log.error(
						yaml.places.at([index, key]),
						`Hai chuyên mục cùng ${key} ${quoted(section[key])}.`,
						"Đổi tên hoặc xóa một trong hai chuyên mục.",
					);
				}
				seen.add(`${key} ${value}`);
			}
		}
	}
	return { problems: log.problems, ...(read && log.errors === 0 && { value: read.fields }) };
}
