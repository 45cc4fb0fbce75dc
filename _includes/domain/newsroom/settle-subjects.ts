import { slug } from "../addresses/slug.ts";
import type { Card, Filed, Tag } from "../article/article.ts";
import type { Problem } from "../problem/problem.ts";
import { quoted } from "../problem/wording.ts";
import { nearest } from "../reader/yaml/nearest.ts";
import { type KnownTag, synonymsOf } from "./known-tag.ts";
import type { Thread } from "./thread.ts";

/** What the newsroom has agreed on of subjects that articles name. */
export interface KnownSubjects {
	readonly tags: ReadonlyMap<string, KnownTag>;
	readonly threads: ReadonlyMap<string, Thread>;
	/** Running stories whose file has an error: whoever names one that is not known may mean one of them. */
	readonly unreadThreads?: readonly string[];
	/** The newsroom's folder, as problems name it. */
	readonly folder?: string;
}

/** A problem with a name in an article's file, to be placed where the file writes it. */
export interface NamedProblem extends Pick<Problem, "severity" | "file" | "message" | "cure"> {
	/** Under which key of the front matter. */
	readonly key: "tags" | "thread" | "author";
	/** As the article writes it. */
	readonly name: string;
	/** What to write in its place, where that is the one answer. */
	readonly write?: string;
}

/** An article with its subjects as the newsroom has agreed on them. */
type Settled = Pick<Card, "tags" | "thread">;

/**
 * How articles are filed: a synonym is printed and listed as the tag it stands for, with a warning; a running story may
 * be named by its title. One that has no file is an error, since its page would have no name.
 */
export function subjectSettler({ tags, threads, unreadThreads = [], folder = "content" }: KnownSubjects) {
	const synonyms = synonymsOf(tags);
	const threadsByTitle = new Map([...threads.values()].map((thread) => [slug(thread.title), thread.slug]));

	function settleTags(article: Filed<Card>, problems: NamedProblem[]): readonly Tag[] {
		if (!article.tags.some((tag) => synonyms.has(tag.slug) || tags.has(tag.slug))) return article.tags;
		const settled = new Map<string, Tag>();
		for (const tag of article.tags) {
			const meant = synonyms.get(tag.slug);
			const known = meant ?? tags.get(tag.slug);
			settled.set(known?.slug ?? tag.slug, known ? { name: known.name, slug: known.slug } : tag);
			if (!meant) continue;
			problems.push({
				severity: "warning",
				file: article.file,
				key: "tags",
				name: tag.name,
				message: `Thẻ ${quoted(tag.name)} được in là ${quoted(meant.name)}, theo ${folder}/tags.yaml.`,
				cure: `Viết ${quoted(meant.name)}.`,
				...(!article.tags.some((other) => other.slug === meant.slug) && { write: meant.name }),
			});
		}
		return [...settled.values()];
	}

	function settleThread({ file, thread }: Filed<Card>, problems: NamedProblem[]): string | undefined {
		if (thread === undefined || threads.has(thread)) return thread;
		const titled = threadsByTitle.get(thread);
		if (titled) return titled;
		if (unreadThreads.length > 0) return thread;
		const meant = nearest(thread, [...threads.keys()]);
		problems.push({
			severity: "error",
			file,
			key: "thread",
			name: thread,
			message: `Không có dòng sự kiện ${quoted(thread)}.`,
			cure: `${meant ? `Có phải là ${quoted(meant)}? ` : ""}Sửa tên, tạo tệp ${folder}/threads/${thread}.md, hoặc xóa dòng này.`,
		});
		return thread;
	}

	/** What to put in the place of an article's own subjects; problems are added to the list. */
	return (article: Filed<Card>, problems: NamedProblem[]): Settled => {
		const thread = settleThread(article, problems);
		return { tags: settleTags(article, problems), ...(thread && { thread }) };
	};
}
