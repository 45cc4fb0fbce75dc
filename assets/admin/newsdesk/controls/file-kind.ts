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
	const steps = path.split("/");
	const name = steps.pop() ?? "";
	if (name.endsWith(".yaml")) return FILE_KINDS.find((kind) => `${kind}.yaml` === name);
	const folder = name.endsWith(".md") ? steps.find((step) => Object.hasOwn(FOLDERS, step)) : undefined;
	return FOLDERS[folder ?? collection] ?? FILE_KINDS.find((kind) => kind === collection);
}
