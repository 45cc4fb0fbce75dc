import type { Problem } from "../../../../_includes/domain/problem/problem.ts";
import { plain } from "../../markup/plain.ts";
import { readXml } from "../../xml/read-xml.ts";
import { ownText, wordOf, type XmlElement } from "../../xml/xml-element.ts";
import type { Attachment, Library } from "./library.ts";
import { metaOf, numberOf, readItem, readMark, type Wxr, type WxrItem, wxrOf } from "./wxr.ts";

/** What is known of an export before its posts are read. */
export interface ExportIndex extends Library {
	/** The address of the site's home, without its last slash; `""` where the export does not tell. */
	readonly site: string;
	/** By login. */
	readonly authors: ReadonlyMap<string, string>;
	/** The numbers of the authors as users: a comment of one of them is the newsroom's own. */
	readonly users: ReadonlySet<number>;
	/** Authors without an account, by their slug. */
	readonly guests: ReadonlyMap<string, string>;
	/** By slug. */
	readonly categories: ReadonlyMap<string, Category>;
	readonly tags: ReadonlyMap<string, Term>;
}

export interface Term {
	readonly name: string;
	readonly description: string;
}

export interface Category extends Term {
	/** 0 where the export does not tell. */
	readonly id: number;
	/** The slug of the one above; `""` for none. */
	readonly parent: string;
}

/** Characters of all reusable blocks together. */
const REUSABLE = 4 * 2 ** 20;

/** Looks through a whole export for what its posts speak of. A file that is no export, or is not whole, is a problem. */
export async function indexExport(
	file: string,
	site: URL | undefined,
	notExport: (told: string) => Problem,
): Promise<ExportIndex | Problem> {
	const index = new Indexing(site?.href ?? "");
	for await (const one of readXml(file)) {
		if ("element" in one) index.add(one.element, wxrOf(one.root));
		else if (one.ends) return one.problem;
	}
	if (index.version === undefined) return notExport("Tệp không ghi phiên bản WXR (<wp:wxr_version>).");
	if (!/^\d+\.\d+$/.test(index.version))
		return notExport(`Phiên bản WXR “${index.version.slice(0, 20)}” không phải là một số.`);
	return index.end();
}

class Indexing {
	version: string | undefined;
	#blog = "";
	#link = "";
	readonly #authors = new Map<string, string>();
	readonly #users = new Set<number>();
	readonly #guests = new Map<string, string>();
	readonly #categories = new Map<string, Category>();
	readonly #tags = new Map<string, Term>();
	readonly #attachments = new Map<number, Attachment>();
	readonly #reusable = new Map<number, string>();
	#reusableSize = 0;
	/** Posts and pages. */
	readonly #posts = new Set<number>();
	/** The first post that has a file of the library as its picture. */
	readonly #covers = new Map<number, number>();

	/** @param site where the export itself tells none */
	constructor(private readonly given: string) {}

	add(element: XmlElement, wxr: Wxr): void {
		const { name, namespace } = element;
		if (name === "item" && namespace === "") this.#addItem(element, wxr);
		else if (namespace === "" && name === "link") this.#link = ownText(element).trim();
		else if (namespace !== wxr.wp) return;
		else if (name === "wxr_version") this.version = ownText(element).trim();
		else if (name === "base_blog_url") this.#blog = ownText(element).trim();
		else if (name === "author") this.#addAuthor(element, wxr);
		else this.#addTerm(element, wxr);
	}

	end(): ExportIndex {
		const attachments = new Map<number, Attachment>();
		const uploadedFor = new Map<number, number[]>();
		for (const [id, file] of this.#attachments) {
			const parent = this.#posts.has(file.parent) ? file.parent : (this.#covers.get(id) ?? 0);
			attachments.set(id, parent === file.parent ? file : { ...file, parent });
			if (parent === 0) continue;
			const uploaded = uploadedFor.get(parent);
			if (uploaded) uploaded.push(id);
			else uploadedFor.set(parent, [id]);
		}
		return {
			site: (this.#blog || this.#link || this.given).replace(/\/$/, ""),
			authors: this.#authors,
			users: this.#users,
			guests: this.#guests,
			categories: this.#categories,
			tags: this.#tags,
			reusable: this.#reusable,
			attachments,
			uploadedFor,
		};
	}

	#addItem(element: XmlElement, wxr: Wxr) {
		const mark = readMark(element, wxr);
		const { id, type } = mark;
		if (type === "post" || type === "page") {
			this.#posts.add(id);
			const cover = numberOf(metaOf(mark, "_thumbnail_id"));
			if (cover > 0 && !this.#covers.has(cover)) this.#covers.set(cover, id);
			return;
		}
		const item = readItem(element, wxr);
		if (type === "attachment" && id > 0) this.#attachments.set(id, readAttachment(item));
		else if (type === "wp_block" && this.#reusableSize + item.content.length <= REUSABLE) {
			this.#reusable.set(id, item.content);
			this.#reusableSize += item.content.length;
		} else if (type === "guest-author" && item.slug)
			this.#guests.set(item.slug, plain(metaOf(item, "cap-display_name") ?? item.title));
	}

	#addAuthor(author: XmlElement, { wp }: Wxr) {
		const word = (name: string) => wordOf(author, wp, `author_${name}`);
		const login = word("login");
		if (!login) return;
		const names = [word("first_name"), word("last_name")].filter(Boolean).join(" ");
		this.#authors.set(login, plain(word("display_name") ?? (names || login)));
		const id = numberOf(word("id"));
		if (id > 0) this.#users.add(id);
	}

	#addTerm(term: XmlElement, { wp }: Wxr) {
		const word = (name: string) => plain(wordOf(term, wp, name) ?? "");
		const id = numberOf(word("term_id"));
		const taxonomy = term.name === "term" ? word("term_taxonomy") : term.name;
		const named = (of: string) => {
			const start = term.name === "term" ? "term" : of;
			return {
				slug: word(`${start}_slug`),
				name: word(`${start}_name`),
				description: word(`${start}_description`),
			};
		};
		if (taxonomy === "category") {
			const { slug, name, description } =
				term.name === "term"
					? named("term")
					: {
							slug: word("category_nicename"),
							name: word("cat_name"),
							description: word("category_description"),
						};
			const parent = word(term.name === "term" ? "term_parent" : "category_parent");
			if (slug) this.#categories.set(slug, { id, name, description, parent });
		} else if (taxonomy === "tag" || taxonomy === "post_tag") {
			const { slug, name, description } = named("tag");
			if (slug) this.#tags.set(slug, { name, description });
		}
	}
}

function readAttachment(item: WxrItem): Attachment {
	const { id, title, excerpt, content, link, parent, line, guid } = item;
	return {
		...{ id, line, parent },
		url: item.file ?? guid ?? "",
		title: plain(title),
		caption: excerpt,
		description: content,
		alt: plain(metaOf(item, "_wp_attachment_image_alt") ?? ""),
		address: link,
	};
}
