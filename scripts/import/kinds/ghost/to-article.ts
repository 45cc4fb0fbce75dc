import type {
	Dropped,
	ForeignArticle,
	ForeignPicture,
	ForeignState,
	ForeignTerm,
	ForeignTime,
} from "../../foreign-article.ts";
import { type JsonFields, wordIn } from "../../json/json-record.ts";
import { plain } from "../../markup/plain.ts";
import { foreignTime, isLater } from "../foreign-time.ts";
import type { GhostIndex } from "./export-index.ts";
import { postText } from "./post-text.ts";

export interface GhostContext {
	/** The file, as problems name it. */
	readonly file: string;
	/** The old site's address without its last slash; `""` where nobody has told it: the export does not. */
	readonly home: string;
	readonly index: GhostIndex;
}

const STATES: Readonly<Record<string, ForeignState>> = {
	published: "published",
	scheduled: "scheduled",
	draft: "draft",
	sent: "private",
};

/** A post or a page of Ghost as an article. */
export function toArticle(
	post: JsonFields,
	line: number,
	{ file, home, index }: GhostContext,
): ForeignArticle {
	const word = (name: string) => wordIn(post, name)?.trim();
	const id = word("id") ?? `dòng-${line}`;
	const dropped: Dropped[] = [];
	const local = (text: string) => text.replaceAll("__GHOST_URL__", home);
	const body = local(postText(post, line, dropped));
	const tags = (index.tagsOf.get(id) ?? []).flatMap((one) => index.tags.get(one) ?? []);
	const shown = tags.filter(({ isInternal }) => !isInternal).map((tag) => termOf(tag, home));
	const lede = word("custom_excerpt");
	const cover = coverOf(post, index.metaOf.get(id), local);
	const slug = word("slug");
	const { state, notes } = stateOf(word("status"), word("visibility"));
	const published = timeOf(word("published_at") ?? (state === "draft" ? word("created_at") : undefined));
	const updated = timeOf(word("updated_at"));
	const title = plain(word("title") ?? "");
	return {
		id: `post-${id}`,
		...{ file, line, state },
		type: isPage(post) ? "page" : "article",
		addresses: [
			...(slug === undefined ? [] : [`${home}/${slug}/`]),
			...(word("uuid") === undefined ? [] : [`${home}/p/${word("uuid")}/`]),
		],
		...(slug !== undefined && { slug }),
		...(title !== "" && title !== "(Untitled)" && { title }),
		...(lede !== undefined && { lede: { format: "text", text: lede, line } }),
		body: { format: "html", text: body, line },
		...(published && { published }),
		...(updated && isLater(updated, published) && { updated }),
		people: peopleOf(post, id, index).map((name) => ({ name })),
		// A post of Ghost has one list of tags: the first is what others call its section.
		sections: shown.slice(0, 1),
		tags: shown.slice(1),
		...(cover && { cover }),
		comments: [],
		attachments: [],
		dropped: [
			...dropped,
			...tags
				.filter(({ isInternal }) => isInternal)
				.map(({ name }) => ({ what: "thẻ nội bộ", text: name, line })),
			...(word("featured") === "true" || post["featured"] === true
				? [{ what: "bài nổi bật", text: "", line }]
				: []),
		],
		...(notes.length > 0 && { notes }),
	};
}

/** Before 2019 a page was a post that said so. */
function isPage(post: JsonFields): boolean {
	return post["type"] === "page" || post["page"] === true || post["page"] === 1;
}

function stateOf(
	status = "draft",
	visibility = "public",
): { readonly state: ForeignState; readonly notes: readonly string[] } {
	const state = STATES[status] ?? "draft";
	if (status === "sent")
		return { state, notes: ["bài chỉ gửi qua thư điện tử, chưa từng đăng trên trang cũ"] };
	if (visibility === "public" || state === "draft") return { state, notes: [] };
	return { state: "private", notes: [`trang cũ chỉ cho thành viên đọc (visibility: ${visibility})`] };
}

function timeOf(written: string | undefined): ForeignTime | undefined {
	if (written === undefined) return undefined;
	// Exports of before 2016 have milliseconds.
	return /^\d{12,14}$/.test(written) ? { epoch: Number(written) } : foreignTime(written);
}

function peopleOf(post: JsonFields, id: string, { authorsOf, users }: GhostIndex): readonly string[] {
	const one = wordIn(post, "author_id") ?? wordIn(post, "primary_author_id");
	const ids = authorsOf.get(id) ?? (one === undefined ? [] : [one]);
	return [...new Set(ids.map((user) => plain(users.get(user) ?? "")))].filter((name) => name !== "");
}

function termOf(
	{ name, slug, description }: { readonly name: string; readonly slug: string; readonly description: string },
	home: string,
): ForeignTerm {
	return { name, slug, addresses: [`${home}/tag/${slug}/`], ...(description && { description }) };
}

function coverOf(
	post: JsonFields,
	meta: JsonFields | undefined,
	local: (text: string) => string,
): ForeignPicture | undefined {
	const src = wordIn(post, "feature_image");
	if (src === undefined) return undefined;
	const about = (name: string) =>
		plain(wordIn(meta ?? {}, name) ?? wordIn(post, `feature_image_${name}`) ?? "");
	const [alt, caption] = [about("alt"), about("caption")];
	return { src: local(src), ...(alt && { alt }), ...(caption && { caption }) };
}
