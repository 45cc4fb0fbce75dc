import type { FrontView } from "../../domain/views.ts";
import { hashOf } from "../cache/hash.ts";
import { stagingOf } from "../output/commit-output.ts";
import { listFiles } from "../output/file-list.ts";
import type { Part } from "../output/site-manifest.ts";
import { stageMade } from "../output/stage-files.ts";
import { titleIndex } from "../search/title-index.ts";
import type { Settings } from "../settings.ts";
import { type FrontOutline, fillFront, frontData } from "../views/front-view.ts";
import { keyOf } from "../views/view-key.ts";
import { codeKey } from "./code-key.ts";
import { printPages } from "./print-pages.ts";

/** The key that a front of this view has. */
export async function frontKey(outline: FrontOutline): Promise<string> {
	return keyOf(await codeKey(["_includes/site/make/make-front.ts"]), outline);
}

/** Prints the front into the staging folder, unless the old site has the very same. */
export async function makeFront(
	outline: FrontOutline,
	settings: Settings,
	old: Part | undefined,
): Promise<Part> {
	const key = await frontKey(outline);
	if (old?.key === key) return old;
	const view = await fillFront(outline, settings);
	const { FRONT_TEMPLATES } = await import("../eleventy/front-templates.ts");
	return stageFront(key, view, await printPages(FRONT_TEMPLATES, frontData(view)), settings, old);
}

/**
 * Puts a front that was printed into the staging folder, with the titles of its articles for the search: what of it differs
 * from the old site's.
 *
 * @param pages the text of each by its file in the output
 */
export function stageFront(
	key: string,
	view: FrontView,
	pages: ReadonlyMap<string, string>,
	{ output }: Pick<Settings, "output">,
	old?: Part,
): Part {
	const files = [...pages, ...titleIndex(view)].sort(([one], [other]) => (one < other ? -1 : 1));
	const contents = new Map(files.map(([file, text]) => [file, Buffer.from(text)]));
	const list = listFiles([...contents].map(([file, bytes]) => [file, hashOf(bytes)]));
	stageMade(list, contents, { staging: stagingOf(output), old: old?.files ?? "" });
	return { key, files: list };
}
