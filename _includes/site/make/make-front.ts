import type { FrontView } from "../../domain/views.ts";
import { codeKey } from "../cache/code-key.ts";
import { stagingOf } from "../output/commit-output.ts";
import { listFiles } from "../output/file-list.ts";
import type { Part } from "../output/site-manifest.ts";
import { stagerOf } from "../output/stage-files.ts";
import { titleIndex } from "../parts/search/title-index.ts";
import type { Settings } from "../settings.ts";
import { type FrontOutline, fillFront, frontData } from "../views/front-view.ts";
import { keyOf } from "../views/view-key.ts";
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
	const stage = stagerOf({ staging: stagingOf(output), old: old?.files ?? "" });
	// One after the other: of a large archive all of them together are as much as the rest of the front.
	const staged: [file: string, hash: string][] = [];
	for (const files of [pages, titleIndex(view)])
		for (const [file, text] of files) staged.push([file, stage(file, Buffer.from(text))]);
	return { key, files: listFiles(staged.sort(([one], [other]) => (one < other ? -1 : 1))) };
}
