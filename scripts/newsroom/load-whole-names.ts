import path from "node:path";
import { readAuthor } from "../../_includes/domain/reader/newsroom/read-author.ts";
import { readKnownTags } from "../../_includes/domain/reader/newsroom/read-tags.ts";
import { type KnownWholes, wholeNames } from "../../_includes/domain/reader/whole-names.ts";
import { findTexts } from "../../_includes/site/find-files.ts";
import { readText } from "../../_includes/site/read/bytes/read-bytes.ts";
import type { Settings } from "../../_includes/site/settings.ts";

/**
 * Names that the newsroom keeps as one though they look like several: an article may bear them. Of a file of an author or
 * a tag book that cannot be read nothing is known, which `check` tells.
 */
export async function loadWholeNames({ content }: Pick<Settings, "content">): Promise<KnownWholes> {
	const read = (name: string) => readText(path.join(content, name))?.text;
	const authors = (await findTexts(path.join(content, "authors"))).flatMap((name) => {
		const text = read(`authors/${name}`);
		return text === undefined ? [] : (readAuthor(name, path.posix.basename(name, ".md"), text).value ?? []);
	});
	const book = readKnownTags("tags.yaml", read("tags.yaml") ?? "").value;
	return wholeNames(authors, book?.values() ?? []);
}
