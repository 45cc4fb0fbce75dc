import { slug } from "../../addresses/slug.ts";
import type { Tag } from "../../article/article.ts";
import type { WholeNames } from "../../article/credit/credit.ts";
import { asListItem, asYamlText, count, quoted } from "../../problem/wording.ts";
import { cutItem, type FieldDesk } from "../field-desk.ts";
import { LIMITS } from "../limits.ts";
import { remembering } from "../remembering.ts";
import type { YamlPath } from "../yaml/yaml-places.ts";
import type { ArticleFields } from "./article-schema.ts";

/** A tag as it is written, and where. */
interface WrittenTag {
	readonly name: string;
	/** Offset in the file, looked for only when something is told of it. */
	readonly at: () => number;
	/** Of an item of a list. */
	readonly path?: YamlPath;
}

const tagSlug = remembering((name) => slug(name));

/**
 * The tags of an article, each with its address: a list, or one line parted by commas. One tag given twice is reported,
 * and a line that may be read in two ways.
 *
 * @param whole tags of the tag book that hold a comma
 */
export function readTags(desk: FieldDesk, written: ArticleFields["tags"], whole: WholeNames): readonly Tag[] {
	if (written === undefined) return [];
	const names = written.flatMap((text, index) => readNames(desk, ["tags", index], text, whole));
	if (names.length > LIMITS.tags) {
		const limit = `${count(LIMITS.tags)} thẻ`;
		desk.log.error(
			desk.places.at(["tags"]),
			`“tags” có nhiều thẻ hơn giới hạn ${limit}.`,
			`Rút lại còn nhiều nhất ${limit}.`,
		);
		return [];
	}
	const seen = new Map<string, string>();
	return names.flatMap(({ name, at, path }): Tag[] => {
		const place = tagSlug(name);
		const same = seen.get(place);
		if (name.length > LIMITS.name) {
			const limit = `${count(LIMITS.name)} ký tự`;
			desk.log.error(
				at(),
				`Thẻ ${quoted(name)} dài hơn giới hạn ${limit}.`,
				`Rút lại còn nhiều nhất ${limit}; nhiều thẻ thì cách nhau bằng dấu phẩy.`,
			);
			return [];
		}
		if (place === "") {
			desk.log.error(
				at(),
				`Không làm được địa chỉ từ thẻ ${quoted(name)}.`,
				"Viết thẻ có ít nhất một chữ cái hoặc chữ số, hoặc xóa thẻ này.",
			);
			return [];
		}
		if (same !== undefined) {
			desk.log.error(
				at(),
				`Thẻ ${quoted(name)} trùng với thẻ ${quoted(same)}: cùng địa chỉ /the/${place}/.`,
				"Xóa một trong hai thẻ.",
				// "dừa" and "Dừa" are two ways to print it.
				same === name && path ? cutItem(desk, path) : undefined,
			);
			return [];
		}
		seen.set(place, name);
		return [{ name, slug: place }];
	});
}

/** What may part tags: `hạn mặn, nước ngọt`, `dừa; mía`, `dừa | mía`, `dừa / mía`. */
const SIGNS = /[,;|]|\s\/\s/;
/** Whether a tag in a list must stand in quotes to be one: `"ăn, mặc"`. */
export const mayBeSeveralTags = (text: string) => SIGNS.test(text);
/** A tag of a line that is plainly a list: a few words, and no sign in it. */
const PLAIN_TAG = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .&+'’-]*$/u;
const MOST_WORDS = 6;

/** The tags of one text of the file. An item of a list in quotes is one tag, as it was written on purpose. */
function readNames(desk: FieldDesk, path: YamlPath, text: string, whole: WholeNames): readonly WrittenTag[] {
	const at = () => desk.places.at(path);
	if (!SIGNS.test(text) || whole.has(text)) return [{ name: text, at, path }];
	const source = desk.places.source(path);
	const isItem = typeof desk.places.written(path).at(-1) === "number";
	if (isItem && /^["']/.test(source)) return [{ name: text, at, path }];
	const names = partTags(text);
	if (names && !isItem) {
		let from = 0;
		return names.map((name) => {
			const found = source.indexOf(name, from);
			if (found !== -1) from = found + name.length;
			return { name, at: () => at() + Math.max(found, 0) };
		});
	}
	const parts = text
		.split(/\s*(?:[,;|]|\s\/\s)\s*/)
		.filter(Boolean)
		.map(asListItem);
	desk.log.error(
		at(),
		`Không rõ ${quoted(text)} là một thẻ hay nhiều thẻ.`,
		isItem
			? `Nhiều thẻ: viết mỗi thẻ một dòng, ${parts.map((part) => `- ${part}`).join(" và ")}. Một thẻ: - ${asYamlText(text)}`
			: `Nhiều thẻ: tags: [${parts.join(", ")}]. Một thẻ: tags: [${asYamlText(text)}]`,
	);
	return [];
}

/**
 * The tags of one line as the reader takes them; the line itself where it is one tag, or may be read in two ways.
 *
 * @param whole tags of the tag book that hold a comma
 */
export function tagsOnLine(line: string, whole: WholeNames): readonly string[] {
	return (SIGNS.test(line) && !whole.has(line) && partTags(line)) || [line];
}

/** The tags of a line that is plainly a list, parted by commas alone or semicolons alone; undefined of any other. */
function partTags(text: string): readonly string[] | undefined {
	const sign = text.includes(";") ? ";" : ",";
	// A comma at the end parts nothing.
	const parts = text
		.replace(/[,;]\s*$/, "")
		.split(sign)
		.map((part) => part.trim());
	// "1,5 triệu": a number's comma.
	const isPlain = (part: string) => PLAIN_TAG.test(part) && part.split(/\s+/).length <= MOST_WORDS;
	return parts.every(isPlain) && !/\d,\d/.test(text) ? parts : undefined;
}
