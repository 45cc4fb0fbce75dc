import type { Article, Filed } from "../../domain/article/article.ts";
import { beginFile } from "../../domain/newsdesk/begin-file.ts";
import { factWholes } from "../../domain/newsdesk/fact-wholes.ts";
import type { NewsroomFacts } from "../../domain/newsdesk/facts.ts";
import type { FileKind } from "../../domain/newsdesk/fields/fields-of.ts";
import type { Values } from "../../domain/newsdesk/values.ts";
import { writeValues } from "../../domain/newsdesk/writing/write-values.ts";
import { asRead } from "../../domain/problem/mend/edit-raw.ts";
import { type Problem, sortProblems } from "../../domain/problem/problem.ts";
import { mostBytes, textFault, tooLarge, utf8Length } from "../../domain/reader/text-fault.ts";
import { type FileContext, readArticleText, readOtherFile } from "../inspect/read-file.ts";
import { knownTags, knownThreads, problemsBeside } from "./beside-facts.ts";
import { fieldFinder } from "./field-places.ts";

/** A draft as the strict reader reads it. */
export interface DraftReading {
	/** Of the file, as it would be saved. */
	readonly text: string;
	/** Absent of other files, and if its front matter has an error. */
	readonly article?: Filed<Article>;
	/** In reading order. */
	readonly problems: readonly Problem[];
	/** Those of one field of the form. */
	at(field: string): readonly Problem[];
}

const FOLDERS: Partial<Record<FileKind, string>> = {
	article: "articles/",
	author: "authors/",
	page: "pages/",
	thread: "threads/",
};

/**
 * Reads what a form holds as `check` would read the file that is saved of it, by the same code. What needs the whole
 * archive is judged by what the newsdesk knows of it; whether pictures are there and can be printed, and whether links of
 * the text lead anywhere, is left to `check`.
 *
 * @param path of the file in the repository: `content/articles/2022/05/ben-pha.md`
 */
export function readDraft(kind: FileKind, values: Values, path: string, facts: NewsroomFacts): DraftReading {
	const whole = factWholes(facts);
	const text = writeValues(kind, values, beginFile(kind, values, facts), whole.tags);
	const read = asRead(text);
	const { article, problems: found } = judge(kind, read, path, facts, whole);
	const problems = sortProblems(found);
	let byField: Map<string | undefined, Problem[]> | undefined;
	const at = (field: string) => {
		byField ??= grouped(problems, problems.length > 0 ? fieldFinder(kind, read) : () => undefined);
		return byField.get(field) ?? [];
	};
	return { text, problems, at, ...(article && { article }) };
}

function judge(
	kind: FileKind,
	text: string,
	path: string,
	facts: NewsroomFacts,
	whole: ReturnType<typeof factWholes>,
): { readonly article?: Filed<Article> | undefined; readonly problems: readonly Problem[] } {
	const size = utf8Length(text);
	if (size > mostBytes(path)) return { problems: [tooLarge(path, size)] };
	const fault = textFault(path, text);
	if (fault) return { problems: [fault.problem] };
	const { sections, content, newspaper } = facts;
	const context: FileContext = {
		sections,
		content,
		whole,
		site: newspaper.url,
		tags: knownTags(facts),
		threads: knownThreads(facts),
	};
	const folder = `${content}/${FOLDERS[kind] ?? ""}`;
	const name = path.startsWith(folder) ? path.slice(folder.length) : path;
	if (kind !== "article") return { problems: readOtherFile(kind, path, name, text, context) };
	const { article, problems, text: inspected } = readArticleText({ file: path, path: name, text }, context);
	return {
		article,
		problems: [
			...problems,
			...(inspected?.problems ?? []),
			...(article ? problemsBeside(article, text, facts) : []),
		],
	};
}

function grouped(
	problems: readonly Problem[],
	fieldOf: (problem: Problem) => string | undefined,
): Map<string | undefined, Problem[]> {
	const byField = new Map<string | undefined, Problem[]>();
	for (const problem of problems) {
		const field = fieldOf(problem);
		byField.set(field, [...(byField.get(field) ?? []), problem]);
	}
	return byField;
}
