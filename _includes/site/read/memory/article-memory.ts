import type { Section } from "../../../domain/newsroom/newspaper.ts";
import { findSection } from "../../../domain/reader/article/article-subjects.ts";
import { remembering } from "../../../domain/reader/remembering.ts";
import { hashOfData } from "../../cache/hash.ts";
import type { Reading } from "./reading.ts";
import { ReadingMemory } from "./reading-memory.ts";
import { expandReading, type SqueezedReadings, squeezeReadings } from "./squeeze-reading.ts";

export type ArticleMemory = ReadingMemory<Reading, SqueezedReadings>;

/**
 * What earlier builds have read of articles.
 *
 * @param rules hash of all that decides how an article is read, but for the sections: a reading stands for as long as
 * what its file asked of them is answered alike
 */
export function articleMemory(
	cache: string,
	folder: string,
	rules: string,
	sections: readonly Section[],
): ArticleMemory {
	const find = remembering((written: string) => findSection(written, sections));
	return new ReadingMemory(cache, folder, {
		rules,
		// Nothing else of a section decides how an article is read.
		context: hashOfData(sections.map(({ slug, name }) => [slug, name])),
		stands: ({ section }: Reading) => section !== undefined && find(section.written) === section.slug,
		squeeze: squeezeReadings,
		expand: expandReading,
	});
}
