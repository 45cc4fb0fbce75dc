import { undoPercent } from "../../../../_includes/domain/addresses/undo-percent.ts";
import type {
	Dropped,
	ForeignArticle,
	ForeignAttachment,
	ForeignPerson,
	ForeignPicture,
	ForeignState,
} from "../../foreign-article.ts";
import { plain } from "../../markup/plain.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import { isLater } from "../foreign-time.ts";
import { addressesOf, attachmentAddresses } from "./addresses.ts";
import { readComments } from "./comments.ts";
import { printContent } from "./content/print-content.ts";
import type { Place } from "./content/print-shortcode.ts";
import { readTime } from "./dates.ts";
import type { ExportIndex } from "./export-index.ts";
import type { Attachment } from "./library.ts";
import { otherTerms, sectionsOf, tagsOf } from "./terms.ts";
import { metaOf, numberOf, readItem, type Wxr, type WxrItem } from "./wxr.ts";

const STATES: Readonly<Record<string, ForeignState>> = {
	publish: "published",
	future: "scheduled",
	draft: "draft",
	"auto-draft": "draft",
	pending: "pending",
	private: "private",
	trash: "withdrawn",
};

/**
 * An item of an export as an article. What is no post and no page is told whole: its addresses as gone, its words as not
 * taken over. Undefined for a file that belongs to a post: it goes with that one.
 */
export function toArticle(
	element: XmlElement,
	wxr: Wxr,
	file: string,
	index: ExportIndex,
): ForeignArticle | undefined {
	const item = readItem(element, wxr);
	if (item.type === "post" || item.type === "page") return readPost(element, item, wxr, file, index);
	const upload = item.type === "attachment" ? index.attachments.get(item.id) : undefined;
	if (upload && upload.parent > 0) return undefined;
	return notTaken(item, file, index, upload);
}

function readPost(
	element: XmlElement,
	item: WxrItem,
	wxr: Wxr,
	file: string,
	index: ExportIndex,
): ForeignArticle {
	const { id, line, title, status, slug, password, comments: open } = item;
	const dropped: Dropped[] = [];
	const used = new Set<number>();
	const place: Place = { library: index, id, line: item.contentLine, dropped, used };
	const text = printContent(item.content, place);
	const lede = printContent(item.excerpt, { ...place, line });
	const cover = coverOf(item, index, place);
	const state = password === "" ? (STATES[status] ?? "draft") : "locked";
	const { comments, dropped: hidden } = readComments(element, wxr, index.users);
	const published = readTime(item.date, item.dateGmt);
	const updated = readTime(item.modified, item.modifiedGmt);
	const uploads = (index.uploadedFor.get(id) ?? []).flatMap((one) => index.attachments.get(one) ?? []);
	return {
		id: `${item.type}-${id}`,
		...{ file, line, state },
		type: item.type === "page" ? "page" : "article",
		addresses: addressesOf(item, index.site, uploads),
		...(slug !== undefined && { slug: undoPercent(slug) }),
		...(plain(title) !== "" && { title: plain(title) }),
		...(/\S/.test(lede) && { lede: { format: "html", text: lede, line } }),
		body: { format: "html", text, line: item.contentLine },
		...(published && !isOfNoPost(published, state) && { published }),
		...(updated && isLater(updated, published) && { updated }),
		people: peopleOf(item, index),
		sections: sectionsOf(item, index),
		tags: tagsOf(item, index),
		...(cover && { cover }),
		...((open === "open" || open === "closed") && { takesComments: open === "open" }),
		comments,
		attachments: enclosuresOf(item),
		dropped: [
			...dropped,
			...hidden,
			...otherTerms(item),
			...(STATES[status] ? [] : [{ what: "trạng thái lạ, để thành bản nháp", text: status, line }]),
			...(item.isSticky ? [{ what: "ghim đầu trang", text: "", line }] : []),
			...otherFields(item),
			...uploads.flatMap((one) => wordsOf(one, used.has(one.id))),
		],
	};
}

/** A zero date of what was never published is none; of what was, it is one that nobody can read. */
const isOfNoPost = (time: object, state: ForeignState) =>
	"raw" in time && (state === "draft" || state === "pending" || state === "withdrawn");

/** Who is printed over a post: its co-authors where a plugin names them, else its author by the name shown. */
function peopleOf({ terms, creator }: WxrItem, { authors, guests }: ExportIndex): readonly ForeignPerson[] {
	const together = terms.flatMap(({ taxonomy, slug, name }) => {
		if (taxonomy !== "author") return [];
		const login = slug.replace(/^cap-/, "");
		return [guests.get(slug) ?? authors.get(login) ?? authors.get(name) ?? plain(name || login)];
	});
	const names = together.length > 0 ? together : creator ? [authors.get(creator) ?? plain(creator)] : [];
	return [...new Set(names)].filter(Boolean).map((name) => ({ name }));
}

function coverOf(item: WxrItem, { attachments }: ExportIndex, place: Place): ForeignPicture | undefined {
	const id = numberOf(metaOf(item, "_thumbnail_id"));
	if (id === 0) return undefined;
	const file = attachments.get(id);
	if (!file?.url) {
		place.dropped.push({ what: "ảnh đại diện không có trong tệp xuất", text: "", line: item.line });
		return undefined;
	}
	place.used.add(id);
	const caption = plain(file.caption);
	return { src: file.url, ...(file.alt && { alt: file.alt }), ...(caption && { caption }) };
}

/** Sounds and films of a post: address, bytes and type, each on its line. */
function enclosuresOf({ meta }: WxrItem): readonly ForeignAttachment[] {
	return meta.flatMap(({ key, value }) => {
		const [url = ""] = key === "enclosure" ? value.trim().split(/\s/) : [];
		return url === "" ? [] : [{ url }];
	});
}

/** Fields of the newsroom's own. WordPress keeps what is only for programs under names that begin with `_`. */
function otherFields({ meta, line }: WxrItem): readonly Dropped[] {
	return meta
		.filter(({ key, value }) => !/^(?:_|enclosure$|cap-)/.test(key) && value.trim() !== "")
		.map(({ key, value }) => ({ what: `trường ${key}`, text: value.trim(), line }));
}

/** The words that the library has of a file, and no article prints. */
function wordsOf(
	{ title, caption, alt, description, line }: Attachment,
	isUsed: boolean,
): readonly Dropped[] {
	const words = [title, ...(isUsed ? [] : [plain(caption), alt]), plain(description)].filter(
		(text) => text !== "",
	);
	return words.length > 0 ? [{ what: "chữ của tệp trong thư viện", text: words.join("\n"), line }] : [];
}

function notTaken(
	item: WxrItem,
	file: string,
	index: ExportIndex,
	upload: Attachment | undefined,
): ForeignArticle {
	const { id, line, type, link, status, content, excerpt } = item;
	const wasShown = status === "publish" && link !== undefined && type !== "nav_menu_item";
	const words = [plain(item.title), plain(excerpt), plain(content)].filter(Boolean).join("\n");
	return {
		id: `${type || "item"}-${id}`,
		...{ file, line, state: "withdrawn", type: "article" },
		addresses: upload ? attachmentAddresses(upload, index.site) : wasShown ? [link] : [],
		body: { format: "html", text: "", line },
		people: [],
		sections: [],
		tags: [],
		comments: [],
		attachments: [],
		dropped: upload
			? wordsOf(upload, false)
			: [{ what: nameOf(type), text: words, line }, ...otherFields(item)],
	};
}

function nameOf(type: string): string {
	if (type === "attachment") return "tệp không có địa chỉ";
	if (type === "") return "mục không ghi loại";
	return type === "nav_menu_item" ? "mục của thanh điều hướng" : `loại bài “${type}”`;
}
