import { isOfProgram } from "../source-file.ts";

/** What the path of a post tells of it. */
export interface PostPath {
	/** Which program's way of laying out folders it is, as far as the path shows. */
	readonly generator?: "jekyll" | "hugo" | "hexo" | "grav";
	/** Folders from the given one to the site's own folder, `blog`; `""` where they are one. */
	readonly site: string;
	readonly isDraft: boolean;
	/** Whether it lies where the program keeps its posts. */
	readonly isPost: boolean;
	/** `2022-1-19`, from the name of the file or of the post's own folder. */
	readonly date?: { readonly year: string; readonly month: string; readonly day: string };
	/** The name without date, language and extension: `emotion-recognition`. */
	readonly slug: string;
	/** The name without extension alone: Hexo and Obsidian know no other. */
	readonly stem: string;
	/** Folders between the posts' folder and the post. */
	readonly folders: readonly string[];
	/** The folder above `_posts`, which Jekyll counts among the categories. */
	readonly above: readonly string[];
	/** Whether it is `index.md` (or Grav's `item.md`) in a folder of its own, its pictures beside it. */
	readonly isBundle: boolean;
}

const MARKDOWN = /\.(?:md|markdown|mkd|mkdn|mdown|mdx)$/i;
/** `README.md`, `LICENSE.vi.md`: what belongs to the repository. */
const ABOUT_THE_CODE: ReadonlySet<string> = new Set(
	"readme license licence changelog history contributing code_of_conduct security authors todo copying pull_request_template issue_template".split(
		" ",
	),
);
/** `2022-01-19-slug`, `2022-1-19-slug`, `2022-02-2-slug`, `2022-01-19` */
const DATED = /^(\d{4})[-_.](\d{1,2})[-_.](\d{1,2})(?:[-_ ](.+))?$/;
/** A folder that only says when: `2021`, `2022-05`, `05`. */
const WHEN = /^(?:\d{4}|\d{1,2}|\d{4}[-_]\d{1,2})$/;
/** Folders that hold posts of every subject. */
const PLAIN =
	/^(?:_?posts?|_?drafts?|blogs?|articles?|content|source|src|pages|news|bai-viet|tin-tuc|user)$/i;
const GRAV = /^(?:item|post|default|blog-item|blog_item)$/i;

/** `README.md`, `LICENSE-vi.md`, `readme.zh-cn.md` */
function isAboutTheCode(name: string): boolean {
	const [stem = ""] = name.toLowerCase().split(".", 1);
	return ABOUT_THE_CODE.has(stem.replace(/(?:-[a-z]{2}){1,2}$/, ""));
}

/** Whether a file can be a post by its name and place. */
export function mayBePost(file: string, text: string): boolean {
	const name = file.slice(file.lastIndexOf("/") + 1);
	if (isOfProgram(file) || isAboutTheCode(name)) return false;
	// Jekyll's posts may be HTML below their front matter; so is every layout of a theme.
	return (
		MARKDOWN.test(name) ||
		(/\.html?$/i.test(name) && /(?:^|\/)_(?:posts|drafts)\//.test(file) && /^\s*---\s*\n/.test(text))
	);
}

/** @param inside the path from the given folder, with forward slashes */
export function readPostPath(inside: string): PostPath {
	const parts = inside.split("/");
	const name = parts.pop() ?? "";
	const at = parts.findLastIndex((part) => /^_(?:posts|drafts)$/.test(part));
	const grav =
		parts.indexOf("pages") > 0 && parts[parts.indexOf("pages") - 1] === "user" ? parts.indexOf("pages") : -1;
	const hugo = parts.indexOf("content");
	const isHexo = at > 0 && parts[at - 1] === "source";
	const generator = isHexo
		? "hexo"
		: at !== -1
			? "jekyll"
			: grav !== -1
				? "grav"
				: hugo !== -1
					? "hugo"
					: undefined;
	const base = at !== -1 ? at : grav !== -1 ? grav : hugo;
	const stem = name.replace(/\.[^.]+$/, "");
	const bare = stem.replace(/\.[a-z]{2}(?:-[a-z]{2})?$/i, "");
	const isBundle =
		parts.length > base + 1 && (/^index$/i.test(bare) || (GRAV.test(bare) && isNumbered(parts.at(-1))));
	const own = isBundle ? (parts.at(-1) ?? "") : bare;
	const dated = DATED.exec(own.replace(/^\d\d?\.(?=\D)/, ""));
	const [, year = "", month = "", day = "", rest = ""] = dated ?? [];
	const folders = parts.slice(base + 1, isBundle ? -1 : undefined);
	return {
		...(generator && { generator }),
		site: parts.slice(0, isHexo ? at - 1 : grav !== -1 ? grav - 1 : base === -1 ? 0 : base).join("/"),
		isDraft: parts.some((part) => /^_?drafts$/i.test(part)),
		isPost:
			at !== -1 ||
			folders.some((folder) => /^(?:_?posts?|blogs?|articles?|news|bai-viet|tin-tuc)$/i.test(folder)),
		...(dated && { date: { year, month, day } }),
		slug: dated ? rest || own : own.replace(/^\d\d?\.(?=\D)/, ""),
		stem: isBundle ? own : stem,
		folders,
		above: generator === "jekyll" ? parts.slice(0, at) : [],
		isBundle,
	};
}

/** The folder that stands for a category: the first that says more than when and that here are posts. */
export function folderCategory({ folders }: PostPath): string | undefined {
	return folders
		.map((folder) => folder.replace(/^\d\d?\.(?=\D)/, ""))
		.find((folder) => !WHEN.test(folder) && !PLAIN.test(folder));
}

const isNumbered = (folder = "") => /^\d\d?\./.test(folder) || DATED.test(folder);
