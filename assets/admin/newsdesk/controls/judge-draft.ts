import { monthPath } from "../../../../_includes/domain/addresses/paths/calendar.ts";
import { slug } from "../../../../_includes/domain/addresses/slug.ts";
import type { Article, Filed } from "../../../../_includes/domain/article/article.ts";
import { readNewsroomTime } from "../../../../_includes/domain/dates/dates.ts";
import type { NewsroomFacts } from "../../../../_includes/domain/newsdesk/facts.ts";
import { type FileKind, fieldsOf } from "../../../../_includes/domain/newsdesk/fields/fields-of.ts";
import { readValues } from "../../../../_includes/domain/newsdesk/reading/read-values.ts";
import { FILE_TEXT, type Values } from "../../../../_includes/domain/newsdesk/values.ts";
import { writeValues } from "../../../../_includes/domain/newsdesk/writing/write-values.ts";
import { editRaw } from "../../../../_includes/domain/problem/mend/edit-raw.ts";
import { FILE_START, type Problem, sortProblems } from "../../../../_includes/domain/problem/problem.ts";
import { missingPicture } from "../../../../_includes/domain/reader/article/picture-faults.ts";
import { inspectBody, type PlacedPicture } from "../../../../_includes/formats/inspect/inspect-body.ts";
import { readDraft } from "../../../../_includes/formats/newsdesk/read-draft.ts";
import { namePictures } from "../pictures.ts";
import type { Draft, Judgement } from "./draft-problems.ts";
import { monthAtDesk } from "./month-of-file.ts";

const NOTHING: Judgement = { problems: [], at: () => [], ofNone: [], mended: () => ({}) };

/** Who judges the drafts of a newspaper: its own strict reader, of the text that would be saved. */
export function judgeOf(facts: NewsroomFacts): (draft: Draft) => Judgement {
	return ({ kind, path, values: held, hasFile }) => {
		if (!kind) return NOTHING;
		const { values, unsent } = namePictures(held);
		const isThere = (src: string) =>
			unsent.has(src.slice(src.lastIndexOf("/") + 1)) || hasFile(`${facts.content}${src}`);
		const reading = readDraft(kind, values, path || newPath(kind, values, facts), facts);
		const { text, article } = reading;
		const atDesk = kind === "article" ? monthAtDesk(path, values, text) : (problem: Problem) => problem;
		const problems = reading.problems.map(atDesk);
		const at = (field: string) => reading.at(field).map(atDesk);
		const lost = lostPictures(article, facts, isThere);
		const fields = fieldsOf(kind).map(({ name }) => name);
		const told = new Set(fields.flatMap(reading.at));
		return {
			text,
			article,
			problems: sortProblems([...problems, ...lost.cover, ...lost.body]),
			at: (field) => [...at(field), ...(field === "cover" || field === "body" ? lost[field] : [])],
			ofNone: reading.problems.filter((problem) => !told.has(problem)).map(atDesk),
			mended: (problem) => mendedValues(kind, values, text, problem),
		};
	};
}

/** The pictures of an article that the repository has not, and that do not wait to be sent, by field. */
function lostPictures(
	article: Filed<Article> | undefined,
	{ content }: NewsroomFacts,
	isThere: (src: string) => boolean,
): { readonly cover: readonly Problem[]; readonly body: readonly Problem[] } {
	if (!article) return { cover: [], body: [] };
	const { file, cover } = article;
	const lost = (pictures: readonly Pick<PlacedPicture, "src" | "line" | "column">[]) =>
		pictures
			.filter(({ src }) => !isThere(src))
			.map(({ src, line, column }) => ({ file, line, column, ...missingPicture(`${content}${src}`) }));
	return {
		cover: lost(cover?.src === undefined ? [] : [{ src: cover.src, ...FILE_START }]),
		body: lost(inspectBody(article, content).pictures),
	};
}

/** What fields must hold so that the file has the cure in it. Only those that change: others may wait for a picture. */
function mendedValues(kind: FileKind, values: Values, text: string, { fix }: Problem): Values {
	if (!fix) return {};
	const mended = fix.kind === "rewrite" ? fix.text : editRaw(text, fix.edits);
	const [before, after] = [readValues(kind, text), readValues(kind, mended)];
	const changed = Object.fromEntries(
		fieldsOf(kind).flatMap(({ name }) =>
			JSON.stringify(before[name]) === JSON.stringify(after[name]) ? [] : [[name, after[name] ?? ""]],
		),
	);
	// What no field holds is mended in the text itself.
	const isWhole = writeValues(kind, { ...values, ...changed }) === mended;
	return isWhole ? changed : { ...changed, [FILE_TEXT]: after[FILE_TEXT] };
}

/** Where a new file will lie: an article in the month of its date, under the name that its headline gives. */
function newPath(kind: FileKind, values: Values, { content }: Pick<NewsroomFacts, "content">): string {
	const textOf = (field: string) => (typeof values[field] === "string" ? values[field] : "");
	const name = slug(textOf(kind === "author" ? "name" : "title")) || "bai";
	if (kind !== "article") return `${content}/${kind}s/${name}.md`;
	const date = readNewsroomTime(textOf("date"));
	return `${content}/articles${date.ok ? monthPath(date.time) : "/"}${name}.md`;
}
