import { z } from "zod";
import type { Section } from "../../../_includes/domain/newsroom/newspaper.ts";
import type { Problem } from "../../../_includes/domain/problem/problem.ts";
import { ProblemLog } from "../../../_includes/domain/problem/problem-log.ts";
import { asYamlText, count, quoted } from "../../../_includes/domain/problem/wording.ts";
import { findSection } from "../../../_includes/domain/reader/article/article-subjects.ts";
import { LIMITS } from "../../../_includes/domain/reader/limits.ts";
import { readYamlFile } from "../../../_includes/domain/reader/yaml/read-yaml-file.ts";
import { fold } from "../../../_includes/domain/text/fold.ts";
import type { ForeignTerm } from "../foreign-article.ts";
import { oneLine } from "./one-line.ts";

/** Of a section that nobody has decided on; its articles are drafts where they have no other. */
const UNKNOWN = "?";
/** Of one that is no section here: its name becomes a tag of its articles. */
const TAG_ONLY = "-";

const schema = z.record(z.string().max(LIMITS.note), z.string().max(LIMITS.name));
const EXAMPLE = "Thời sự: thoi-su";

/** Which section of ours an old one is. */
export class SectionTable {
	readonly #slugs = new Map<string, string>();
	/** How often each old section was met, by its name. */
	readonly #met = new Map<string, number>();

	/**
	 * @param sections of this newspaper
	 * @param known from old names, folded, to slugs of ours, `-` or `?`
	 */
	constructor(
		private readonly sections: readonly Section[],
		known: ReadonlyMap<string, string> = new Map(),
	) {
		for (const [name, slug] of known) this.#slugs.set(name, slug);
	}

	/** Counts the sections of an article. */
	meet(terms: readonly ForeignTerm[]): void {
		for (const { name } of terms) {
			const written = oneLine(name);
			if (written !== "") this.#met.set(written, (this.#met.get(written) ?? 0) + 1);
		}
	}

	/** The section of ours: the first of an article's that is one. */
	homeOf(terms: readonly ForeignTerm[]): string | undefined {
		for (const term of terms) {
			const slug = this.slugOf(term);
			if (slug !== undefined) return slug;
		}
		return undefined;
	}

	/** The section of ours that an old one is: as the table says, else that of the same name. */
	slugOf({ name, slug }: ForeignTerm): string | undefined {
		const told = this.#slugs.get(fold(oneLine(name)));
		if (told !== undefined) return told === TAG_ONLY || told === UNKNOWN ? undefined : told;
		return findSection(oneLine(name), this.sections) ?? this.sections.find((one) => one.slug === slug)?.slug;
	}

	/** Old sections that nobody has decided on, with how many articles each has, most first. */
	get unknown(): readonly (readonly [name: string, articles: number])[] {
		return this.#sorted().filter(
			([name]) =>
				this.slugOf({ name, addresses: [] }) === undefined && this.#slugs.get(fold(name)) !== TAG_ONLY,
		);
	}

	#sorted() {
		return [...this.#met].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
	}

	/** The table as a file to edit: all old sections, and what each is here as far as that is known. */
	propose(): string {
		const choice = this.sections.map(({ slug, name }) => `${slug} (${name})`).join(", ");
		return [
			"# Chuyên mục của báo cũ: chuyên mục của báo này. Sửa phía sau dấu hai chấm, rồi nhập lại với --sections TỆP-NÀY.",
			`# Chọn trong: ${choice}.`,
			`# "${UNKNOWN}" là chưa quyết định: bài thành bản nháp. "${TAG_ONLY}" là không làm chuyên mục: tên ấy thành thẻ của bài.`,
			...this.#sorted().flatMap(([name, articles]) => {
				const told = this.#slugs.get(fold(name));
				const slug = told ?? this.slugOf({ name, addresses: [] }) ?? UNKNOWN;
				const value = slug === UNKNOWN || slug === TAG_ONLY ? `"${slug}"` : slug;
				return [`# ${count(articles)} bài`, `${asYamlText(name)}: ${value}`];
			}),
			"",
		].join("\n");
	}
}

/** Reads a table of sections; every value must be a section of ours, `-` or `?`. */
export function readSectionTable(
	file: string,
	text: string,
	sections: readonly Section[],
): { readonly value?: SectionTable; readonly problems: readonly Problem[] } {
	const log = new ProblemLog(file, text);
	const read = readYamlFile(log, "map", schema, { examples: {}, example: EXAMPLE });
	const known = new Map<string, string>();
	for (const [name, written] of Object.entries(read?.fields ?? {})) {
		const slug =
			written === UNKNOWN || written === TAG_ONLY ? written : findSection(written.trim(), sections);
		if (slug !== undefined) known.set(fold(oneLine(name)), slug);
		else
			log.error(
				read?.yaml.places.at([name]) ?? 0,
				`Báo không có chuyên mục ${quoted(written)}.`,
				`Chọn một trong: ${sections.map((one) => one.slug).join(", ")}; "${TAG_ONLY}" nếu chỉ làm thẻ, "${UNKNOWN}" nếu chưa biết.`,
			);
	}
	return { problems: log.problems, ...(log.errors === 0 && { value: new SectionTable(sections, known) }) };
}
