import type { CmsConfig } from "@sveltia/cms";

export type Places = Pick<CmsConfig, "collections" | "singletons">;

/** `#/collections/articles/entries/2026/11/mua-dua` */
const ENTRY = /^#\/collections\/([\w-]+)\/entries\/([^?]+)/;
/** Under this name Sveltia keeps the files of which there is one. */
const SINGLES = "_singletons";

/** The file whose form is open at an address: `content/articles/2026/11/mua-dua.md`. */
export function openFile(hash: string, { collections = [], singletons = [] }: Places): string | undefined {
	const [, name, written = ""] = ENTRY.exec(hash) ?? [];
	const below = decodeOr(written);
	if (name === SINGLES)
		return singletons.flatMap((one) => ("file" in one && one.name === below ? one.file : []))[0];
	const collection = collections.find((one) => "name" in one && one.name === name);
	if (!collection || !("folder" in collection) || below === "") return undefined;
	return `${collection.folder}/${below}.${collection.extension ?? "md"}`;
}

function decodeOr(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
