import { z } from "zod";
import type { Problem } from "../../problem/problem.ts";
import { ProblemLog } from "../../problem/problem-log.ts";
import { quoted } from "../../problem/wording.ts";
import { formKey, type SynonymGroup } from "../../text/synonyms.ts";
import { LIMITS } from "../limits.ts";
import { isOnlyComments, readYamlFile } from "../yaml/read-yaml-file.ts";
import { line } from "../yaml/shape-parts.ts";

/** What `content/synonyms.yaml` may hold. */
export const synonymsSchema = z
	.array(z.array(line(LIMITS.name)).max(LIMITS.synonyms))
	.max(LIMITS.synonymGroups);
const EXAMPLE = "- [CSGT, cảnh sát giao thông]";

/**
 * Reads the names and spellings that mean the same to the search, `content/synonyms.yaml`: one group a line. A form is in
 * one group, once: two that differ by case, marks or dots alone are one to the search already.
 */
export function readSynonyms(
	file: string,
	text: string,
): { readonly value?: readonly SynonymGroup[]; readonly problems: readonly Problem[] } {
	const log = new ProblemLog(file, text);
	if (isOnlyComments(text)) return { problems: [], value: [] };
	const read = readYamlFile(log, "list", synonymsSchema, { examples: {}, example: EXAMPLE });
	if (!read) return { problems: log.problems };
	const { places } = read.yaml;
	const taken = new Map<string, { readonly form: string; readonly line: number }>();
	for (const [index, group] of read.fields.entries()) {
		if (group.length < 2)
			log.error(
				places.at([index]),
				"Nhóm này chưa có hai cách viết.",
				`Ghi ít nhất hai cách viết của một tên: ${EXAMPLE}`,
			);
		for (const [at, form] of group.entries()) {
			const offset = places.at([index, at]);
			const key = formKey(form);
			const other = taken.get(key);
			if (key === "")
				log.error(
					offset,
					`${quoted(form)} không có chữ cái hay chữ số nào.`,
					"Viết một tên hay một cách viết tắt, hoặc xóa mục này.",
				);
			else if (other)
				log.error(
					offset,
					`Tìm kiếm coi ${quoted(form)} và ${quoted(other.form)} (dòng ${other.line}) là một.`,
					"Xóa một trong hai: hoa hay thường, dấu hay không dấu, dấu chấm trong chữ tắt đều như nhau.",
				);
			else taken.set(key, { form, line: log.position(offset).line });
		}
	}
	return { problems: log.problems, ...(log.errors === 0 && { value: read.fields }) };
}
