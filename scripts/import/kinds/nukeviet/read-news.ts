import { readCaption } from "../../../../_includes/domain/article/caption.ts";
import type {
	Dropped,
	ForeignArticle,
	ForeignComment,
	ForeignPicture,
	ForeignState,
	ForeignTerm,
	ForeignText,
} from "../../foreign-article.ts";
import type { Dump, DumpRow } from "../../sql/dump.ts";
import { unescaped, wordsOf } from "../../sql/unescape.ts";
import { namedPeople } from "../named-people.ts";
import type { OldNewsroom } from "./gather.ts";
import { type AddressForm, listAddresses, newsAddresses } from "./news-addresses.ts";
import { type Entry, isForAll, type NewsModule } from "./news-module.ts";

/** What is known where a module's articles are read. */
export interface NewsSource {
	readonly dump: Dump;
	/** As problems name it. */
	readonly file: string;
	readonly newsroom: OldNewsroom;
	readonly module: NewsModule;
	readonly form: AddressForm;
	/** Of its pictures, below `/uploads/`. */
	readonly folder: string;
	/** Puts the old site's address before a path, where it is known. */
	readonly absolute: (address: string) => string;
}

/** NukeViet's states by number. From 21 on the section is locked: 21 more than what the article was before. */
const STATES: readonly ForeignState[] = [
	// Taken down, or in NukeViet 3 never up: nothing tells them apart.
	"draft",
	"published",
	"scheduled",
	// Expired: it keeps its time of expiry.
	"published",
	"draft",
	"pending",
	"draft",
	"pending",
	"pending",
	"draft",
	"pending",
];
const EXPIRED = 3;

/** One article out of its rows. */
export function readNews(source: NewsSource, id: number): ForeignArticle {
	const { dump, module, form } = source;
	const place = module.rows.get(id);
	if (!place) throw new Error(`no row ${id}`);
	const row = dump.row(place);
	const bodyPlace = module.bodies.get(id);
	const detail = bodyPlace && dump.row(bodyPlace);
	const line = (column: string) => unescaped(row.get(column) ?? "").trim();
	const sections = sectionsOf(source, row);
	const alias = row.get("alias") ?? "";
	const title = line("title");
	const published = row.number("publtime") || row.number("addtime");
	const edited = row.number("edittime");
	const expires = row.number("exptime");
	const lede = row.get("hometext")?.trim();
	const cover = coverOf(source, row);
	const topic = module.stories.get(row.number("topicid"));
	const inside = sections.map(({ slug }) => `${slug || form.module}/${alias}-${id}`);
	const { comments, waiting } = commentsOf(source, id);
	const { tags, unused } = tagsOf(source, row, detail);
	const dropped: Dropped[] = [
		...told("titlesite", detail?.get("titlesite"), title),
		...told("description", detail?.get("description"), lede ?? ""),
		...told("keywords", unused, ""),
		...told("reject_reason", detail?.get("reject_reason"), ""),
		...(module.groupsOf.get(id) ?? []).flatMap((group) =>
			told("nhóm tin", module.groups.get(group)?.title, ""),
		),
		...waiting,
	];
	const body = bodyOf(source, id, detail);
	const article: ForeignArticle = {
		id: idOf(module, id),
		file: source.file,
		line: place.line,
		type: "article",
		state: stateOf(row, detail, module),
		addresses: newsAddresses(form, inside).map(source.absolute),
		...(alias && { slug: alias }),
		...(title && { title }),
		...(lede && { lede: html(lede, row.lineOf("hometext")) }),
		body: body.text,
		...(published > 0 && { published: { epoch: published * 1000 } }),
		...(edited > published && { updated: { epoch: edited * 1000 } }),
		...(expires > 0 && { expires: { epoch: expires * 1000 } }),
		...peopleOf(source, row, id),
		sections,
		tags,
		...(topic && { thread: termOf(source, topic, `topic/${topic.alias}`) }),
		...(cover && { cover }),
		...sourceOf(source, row, detail),
		...(row.get("allowed_comm") !== undefined && {
			takesComments: !["", "0"].includes(row.get("allowed_comm") ?? ""),
		}),
		comments,
		attachments: attachmentsOf(source, detail),
		dropped,
	};
	const notes = [...body.notes, ...row.mended, ...(detail?.mended ?? [])];
	return notes.length > 0 ? { ...article, notes: [...new Set(notes)] } : article;
}

/** The same in every later export: `vi-news-45`. */
const idOf = ({ language, module }: NewsModule, id: number) => `${language}-${module}-${id}`;

function html(text: string, line: number): ForeignText {
	return { format: "html", text: text.replace(SITE_ROOT, "/"), line };
}

/** What NukeViet's own sample articles have for the site's root. */
const SITE_ROOT = /\{?\|?NV_BASE_SITEURL\|?\}?/g;

function told(what: string, value: string | undefined, printed: string): Dropped[] {
	const text = wordsOf(value ?? "");
	return text === "" || text === wordsOf(printed) ? [] : [{ what, text }];
}

function stateOf(row: DumpRow, detail: DumpRow | undefined, module: NewsModule): ForeignState {
	const status = row.number("status");
	const state = STATES[status] ?? "private";
	if (state !== "published" && state !== "scheduled") return state;
	if (status === EXPIRED && row.number("exptime") === 0) return "draft";
	const isPublic =
		isForAll(detail?.get("group_view")) && module.sections.get(row.number("catid"))?.isPublic !== false;
	return isPublic ? state : "private";
}

function bodyOf({ dump, module }: NewsSource, id: number, detail: DumpRow | undefined) {
	const text = detail?.get("bodyhtml");
	if (detail && text?.trim()) return { text: html(text, detail.lineOf("bodyhtml")), notes: [] };
	const place = module.plainTexts.get(id);
	const plain = place && dump.row(place);
	const words = plain?.get("bodytext");
	if (plain && words?.trim())
		return {
			text: { format: "text", text: words, line: plain.lineOf("bodytext") } satisfies ForeignText,
			notes: ["chỉ còn bản chữ không định dạng (bảng bodytext): xem lại đoạn, ảnh"],
		};
	return { text: html("", module.rows.get(id)?.line ?? 1), notes: ["tệp không có nội dung của bài này"] };
}

function termOf({ form, absolute }: NewsSource, entry: Entry, inside: string): ForeignTerm {
	const description = wordsOf(entry.description);
	return {
		name: entry.title,
		...(entry.alias && { slug: entry.alias }),
		addresses: entry.alias ? listAddresses(form, inside).map(absolute) : [],
		...(description && { description }),
	};
}

/** Its main section first, then the others that it stands in. */
function sectionsOf(source: NewsSource, row: DumpRow): ForeignTerm[] {
	const others = (row.get("listcatid") ?? "").split(",").map(Number);
	return [...new Set([row.number("catid"), ...others])].flatMap((id) => {
		const entry = source.module.sections.get(id);
		return entry ? [termOf(source, entry, entry.alias)] : [];
	});
}

function tagsOf(source: NewsSource, row: DumpRow, detail: DumpRow | undefined) {
	const { module } = source;
	const keywords = row.get("keywords") || detail?.get("keywords") || "";
	const tags = (module.tagsOf.get(row.number("id")) ?? []).flatMap(({ tag, word }) => {
		const entry = module.tags.get(tag);
		const name = word || entry?.title || entry?.alias.replaceAll("-", " ") || "";
		return name ? [termOf(source, { ...(entry ?? NO_ENTRY), title: name }, `tag/${entry?.alias}`)] : [];
	});
	if (tags.length > 0 || module.tags.size > 0) return { tags, unused: keywords };
	// NukeViet 3 has no tags: its keywords are printed under the article.
	const words = unescaped(keywords)
		.split(",")
		.map((word) => word.trim());
	return {
		tags: [...new Set(words)].filter(Boolean).map((name): ForeignTerm => ({ name, addresses: [] })),
		unused: undefined,
	};
}

const NO_ENTRY: Entry = { title: "", alias: "", description: "", isPublic: true };

/**
 * Those whom the article names. Where it names nobody NukeViet tells search engines who entered it, and so do we, if that
 * is a name and not an account's.
 */
function peopleOf(source: NewsSource, row: DumpRow, id: number): Pick<ForeignArticle, "people" | "credit"> {
	const { module, newsroom } = source;
	const listed = (module.peopleOf.get(id) ?? []).map(({ person, name }) => ({
		name: module.people.get(person) || name,
	}));
	const people = listed.filter(({ name }) => name !== "");
	const author = unescaped(row.get("author") ?? "").trim();
	if (author) return namedPeople(author, people);
	const entered = newsroom.users.get(`${module.site}/${row.number("admin_id")}`);
	return { people: people.length > 0 || !entered ? people : [{ name: entered }] };
}

const ABSOLUTE = /^(?:https?:)?\/\//i;

/** A file as the module's tables have it, below its folder of uploads or with its own address. */
const upload = (folder: string, file: string) =>
	ABSOLUTE.test(file) || file.startsWith("/") ? file : `/uploads/${folder}/${file}`;

function coverOf({ folder }: NewsSource, row: DumpRow): ForeignPicture | undefined {
	const file = unescaped(row.get("homeimgfile") ?? "").trim();
	const caption = unescaped(row.get("homeimgalt") ?? "").trim();
	if (!file && !caption) return undefined;
	return { src: file && upload(folder, file), ...(caption && { alt: caption, ...readCaption(caption) }) };
}

function sourceOf(
	{ module }: NewsSource,
	row: DumpRow,
	detail: DumpRow | undefined,
): Pick<ForeignArticle, "source"> {
	const known = module.sources.get(row.number("sourceid"));
	const text = unescaped(detail?.get("sourcetext") ?? "").trim();
	const url = ABSOLUTE.test(text) ? text : known?.link;
	const name = (!ABSOLUTE.test(text) && text) || known?.title || hostOf(text);
	return name ? { source: { name, ...(url && { url }) } } : {};
}

function hostOf(url: string): string {
	return URL.canParse(url) ? new URL(url).hostname : url;
}

function attachmentsOf({ folder }: NewsSource, detail: DumpRow | undefined): ForeignArticle["attachments"] {
	const files = (detail?.get("files") ?? "").split(",").map((file) => file.trim());
	return files.filter(Boolean).map((file) => ({ url: upload(folder, file) }));
}

function commentsOf(source: NewsSource, id: number): { comments: ForeignComment[]; waiting: Dropped[] } {
	const { dump, module, newsroom, form } = source;
	const key = `${module.site}_${module.language}/${form.module}/${id}`;
	const places = [...(newsroom.comments.get(key) ?? []), ...(module.comments.get(id) ?? [])];
	const comments: ForeignComment[] = [];
	const waiting: Dropped[] = [];
	for (const place of places) {
		const row = dump.row(place);
		const text = row.get("content") ?? "";
		const name = unescaped(row.get("post_name") ?? "").trim();
		if (row.number("status") !== 1) {
			waiting.push({ what: "bình luận chưa duyệt", text: `${name}: ${wordsOf(text)}`, line: place.line });
			continue;
		}
		const parent = row.number("pid");
		comments.push({
			id: String(row.number("cid")),
			name,
			published: { epoch: row.number("post_time") * 1000 },
			text: html(text, row.lineOf("content")),
			...(parent > 0 && { parent: String(parent) }),
			...(newsroom.staff.has(`${module.site}/${row.number("userid")}`) && { fromNewsroom: true }),
		});
	}
	return { comments, waiting };
}
