import { FILE_KINDS, type FileKind } from "../../../../_includes/domain/newsdesk/fields/fields-of.ts";

const FOLDERS: Readonly<Record<string, FileKind>> = {
	articles: "article",
	authors: "author",
	pages: "page",
	threads: "thread",
};

/**
 * What kind of file an entry of Sveltia is, by its path in the repository: `content/authors/minh-khoi.md`,
 * `content/front.yaml`; before it has one, by its collection, which has the name of its folder.
 */
export function fileKind(path: string, collection: string): FileKind | undefined {
	const [, folder, book] =
		/(?:^|\/)(?:(articles|authors|pages|threads)\/.+\.md|([a-z]+)\.yaml)$/.exec(path) ?? [];
	if (book !== undefined) return FILE_KINDS.find((kind) => kind === book);
	return FOLDERS[folder ?? collection] ?? FILE_KINDS.find((kind) => kind === collection);
}
