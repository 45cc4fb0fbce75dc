import { z } from "zod";
import { slug } from "../../addresses/slug.ts";
import type { KnownTag } from "../../newsroom/known-tag.ts";
import type { Problem } from "../../problem/problem.ts";
import { ProblemLog } from "../../problem/problem-log.ts";
import { quoted } from "../../problem/wording.ts";
import { LIMITS } from "../limits.ts";
import { isOnlyComments, readYamlFile } from "../yaml/read-yaml-file.ts";
import { line, listOf, table } from "../yaml/shape-parts.ts";
import type { YamlPath } from "../yaml/yaml-places.ts";

const name = line(LIMITS.name);
/** What `content/tags.yaml` may hold. */
export const tagsSchema = z
	.array(
		table({
			name,
			description: line(LIMITS.note).optional(),
			synonyms: listOf(name, LIMITS.synonyms).optional(),
		}),
	)
	.max(LIMITS.knownTags);
const EXAMPLE = "- {name: hạn mặn, description: Chuyện nước mặn vào đồng, synonyms: [xâm nhập mặn]}";

/**
 * Reads the tags that the newsroom has agreed on, `content/tags.yaml`: the one printed form of each, what its page says
 * of it, and other words for the same subject. Two entries, or an entry and a synonym, cannot have one address.
 */
export function readKnownTags(
	file: string,
	text: string,
): { readonly value?: ReadonlyMap<string, KnownTag>; readonly problems: readonly Problem[] } {
	const log = new ProblemLog(file, text);
	if (isOnlyComments(text)) return { problems: [], value: new Map() };
	const read = readYamlFile(log, "list", tagsSchema, { examples: {}, example: EXAMPLE });
	if (!read) return { problems: log.problems };
	const { places } = read.yaml;
	const taken = new Map<string, { readonly name: string; readonly line: number }>();
	/** The address of a name, which nobody has had before. */
	const take = (written: string, path: YamlPath): string => {
		const place = slug(written);
		const offset = places.at(path);
		const other = taken.get(place);
		if (place === "") {
			const cure = "Viết thẻ có ít nhất một chữ cái hoặc chữ số, hoặc xóa thẻ này.";
			log.error(offset, `Không làm được địa chỉ từ thẻ ${quoted(written)}.`, cure);
		} else if (other) {
			log.error(
				offset,
				`Thẻ ${quoted(written)} và ${quoted(other.name)} (dòng ${other.line}) cùng một địa chỉ /the/${place}/.`,
				"Giữ lại một cách viết; hai chuyện khác nhau thì đặt tên dài hơn, ví dụ “trái dứa” thay cho “dứa”.",
			);
		} else taken.set(place, { name: written, line: log.position(offset).line });
		return place;
	};
	// All names before all synonyms: a synonym that is another entry's name is wrong at the synonym.
	const slugs = read.fields.map((tag, index) => take(tag.name, [index, "name"]));
	const tags = read.fields.map(
		({ name: printed, description, synonyms = [] }, index): KnownTag => ({
			slug: slugs[index] ?? "",
			name: printed,
			...(description && { description }),
			synonyms: synonyms.map((one, at) => ({ name: one, slug: take(one, [index, "synonyms", at]) })),
		}),
	);
	return {
		problems: log.problems,
		...(log.errors === 0 && { value: new Map(tags.map((tag) => [tag.slug, tag])) }),
	};
}
