import type { Problem } from "../../../../_includes/domain/problem/problem.ts";
import { type JsonFields, wordIn } from "../../json/json-record.ts";
import { readJson } from "../../json/read-json.ts";

/** What is known of an export before its posts are read: who and what they speak of. */
export interface GhostIndex {
	readonly users: ReadonlyMap<string, string>;
	readonly tags: ReadonlyMap<string, GhostTag>;
	/** By post: the ids of its tags and of its authors, in their order. */
	readonly tagsOf: ReadonlyMap<string, readonly string[]>;
	readonly authorsOf: ReadonlyMap<string, readonly string[]>;
	/** By post: what is kept beside it, its picture's alt text and caption among it. */
	readonly metaOf: ReadonlyMap<string, JsonFields>;
	readonly posts: number;
}

export interface GhostTag {
	readonly name: string;
	readonly slug: string;
	readonly description: string;
	/** `#anh-dep`: for the site's own use, shown to nobody. */
	readonly isInternal: boolean;
}

const LIST = /^(?:db\.)?(?:data\.)?(posts|users|tags|posts_tags|posts_authors|posts_meta)$/;

/** Which table of an export a list is; undefined where it is none that an article needs. */
export const tableOf = (list: string) => LIST.exec(list)?.[1];

export async function indexGhost(file: string): Promise<GhostIndex | Problem> {
	const users = new Map<string, string>();
	const tags = new Map<string, GhostTag>();
	const tagged: Order[] = [];
	const written: Order[] = [];
	const metaOf = new Map<string, JsonFields>();
	let posts = 0;
	for await (const one of readJson(file, (list) => tableOf(list) !== undefined)) {
		if ("problem" in one) {
			if (one.ends) return one.problem;
			continue;
		}
		const { fields } = one;
		const word = (name: string) => wordIn(fields, name)?.trim() ?? "";
		const table = tableOf(one.list);
		if (table === "posts") posts++;
		else if (table === "users") users.set(word("id"), word("name") || word("slug"));
		else if (table === "tags")
			tags.set(word("id"), {
				...{ name: word("name"), slug: word("slug"), description: word("description") },
				isInternal: word("visibility") === "internal" || word("name").startsWith("#"),
			});
		else if (table === "posts_tags") tagged.push(orderOf(fields, "tag_id"));
		else if (table === "posts_authors") written.push(orderOf(fields, "author_id"));
		else if (table === "posts_meta")
			metaOf.set(word("post_id"), {
				alt: wordIn(fields, "feature_image_alt"),
				caption: wordIn(fields, "feature_image_caption"),
			});
	}
	return { users, tags, tagsOf: grouped(tagged), authorsOf: grouped(written), metaOf, posts };
}

interface Order {
	readonly post: string;
	readonly id: string;
	readonly order: number;
}

function orderOf(fields: JsonFields, name: string): Order {
	return {
		post: wordIn(fields, "post_id") ?? "",
		id: wordIn(fields, name) ?? "",
		order: Number(fields["sort_order"] ?? 0) || 0,
	};
}

function grouped(rows: readonly Order[]): ReadonlyMap<string, readonly string[]> {
	const groups = new Map<string, string[]>();
	for (const { post, id } of [...rows].sort((one, other) => one.order - other.order)) {
		const group = groups.get(post);
		if (group) group.push(id);
		else groups.set(post, [id]);
	}
	return groups;
}
