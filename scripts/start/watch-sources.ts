import { watch } from "node:fs";
import path from "node:path";
import type { Settings } from "../../_includes/site/settings.ts";
import { watchFolders } from "./watch-folders.ts";

/** The folders of the project that the newspaper is made from, beside those of the newsroom. */
const FOLDERS = ["content", "_includes", "assets"];

/** An editor writes a file in several steps, and git many files at once. Milliseconds of quiet after the last of them. */
const QUIET = 50;

/** What changed: `code` is loaded already by who builds, so that only a new process sees it; `content` is read anew. */
export type Change = "code" | "content";

/**
 * Watches all that the newspaper is made from.
 *
 * @param newsroom its folders, inside the project or elsewhere
 * @param changed told once of what changed together
 * @returns what ends the watch
 */
export function watchSources(
	{ content, articles }: Pick<Settings, "content" | "articles">,
	changed: (change: Change) => void,
): () => void {
	let change: Change | undefined;
	let quiet: NodeJS.Timeout | undefined;
	const note = (file: string) => {
		const kind = kindOfChange(path.relative("", file).split(path.sep).join("/"));
		if (!kind) return;
		if (change !== "code") change = kind;
		clearTimeout(quiet);
		quiet = setTimeout(() => {
			const whole = change;
			change = undefined;
			if (whole) changed(whole);
		}, QUIET);
	};
	const end = watchFolders(withoutInner([...FOLDERS, content, articles]), note);
	const top = watch(".", (_, name) => note(name ?? ""));
	return () => {
		clearTimeout(quiet);
		top.close();
		end();
	};
}

/** Folders without those that are in another of them, which are watched with it. */
function withoutInner(folders: readonly string[]): string[] {
	return folders.filter((folder, at) =>
		folders.every((other, place) => {
			const inside = path.relative(other, folder);
			// Of two that are one the first is watched.
			if (inside === "") return place >= at;
			return inside.startsWith("..") || path.isAbsolute(inside);
		}),
	);
}

/** Files at the top that decide how the newspaper is built. */
const TOP = /^(\.eleventy\.ts|package(-lock)?\.json|tsconfig\.json)$/;

/**
 * What a change of a file asks for: nothing, where it is what editors and systems put beside files.
 *
 * @param file relative to the project, forward slashes
 */
export function kindOfChange(file: string): Change | undefined {
	if (TOP.test(file) || /^_includes\/|^content\/[^/]*\.11ty\.tsx?$/.test(file)) return "code";
	return file.includes("/") && !/(^|\/)\.[^/]*$|~$|\.crswap$/.test(file) ? "content" : undefined;
}
