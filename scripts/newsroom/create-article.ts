import { readFile } from "node:fs/promises";
import path from "node:path";
import { articleFile } from "../../_includes/domain/article/article-file.ts";
import { type NewsroomTime, readNewsroomTime } from "../../_includes/domain/dates/dates.ts";
import { createWhole } from "./whole-file.ts";

/** What became of an article that was to be new. `file` is where it is, or what stands in its way. */
export interface NewArticle {
	readonly outcome: "written" | "same" | "taken";
	readonly file: string;
	/** The file of another article of this month that has the plain name, where a number was put behind it. */
	readonly beside?: string;
}

/** More articles of one headline a month does not have. */
const MOST = 99;

/**
 * Writes an article under its name, whole and never over another. A column has one headline again and again: where
 * another article of the month has the name, it gets a number, `gia-nong-san-hom-nay-2`.
 *
 * @param isOther whether the file that has the name holds another article, and not this one in another state
 */
export async function createArticle(
	articles: string,
	{ date, slug, text }: { readonly date: NewsroomTime; readonly slug: string; readonly text: string },
	isOther: (file: string) => Promise<boolean>,
): Promise<NewArticle> {
	const fileOf = (name: string) => path.join(articles, articleFile(date, name));
	const plain = fileOf(slug);
	let file = plain;
	for (let number = 2; number <= MOST; number += 1) {
		const outcome = await createWhole(file, text);
		const beside = file === plain ? {} : { beside: plain };
		if (outcome !== "taken") return { outcome, file, ...beside };
		if (!(await isOther(file))) break;
		file = fileOf(`${slug}-${number}`);
	}
	return { outcome: "taken", file };
}

/** The date that an article's file has, whatever else is wrong with it; undefined where it has none. */
export async function dateIn(file: string): Promise<NewsroomTime | undefined> {
	const [, written = ""] = /^date: *(.*)$/m.exec(await readFile(file, "utf8")) ?? [];
	const reading = readNewsroomTime(written.replace(/^(["'])(.*)\1\s*$/, "$2"));
	return reading.ok ? reading.time : undefined;
}
