import path from "node:path";
import { printProblems } from "../../_includes/formats/print-problems.ts";
import { NEWSROOM_OPTIONS, newsroomOf } from "../command/newsroom-options.ts";
import { loadSections } from "../newsroom/load-sections.ts";
import { loadSite } from "../newsroom/load-site.ts";
import { loadWholeNames } from "../newsroom/load-whole-names.ts";
import type { KnownNewsroom } from "./find-article.ts";
import { type MemoryFile, openMemory } from "./memory-file.ts";
import type { CommandOutcome } from "./move-article.ts";

/** The options that `move` and `withdraw` share. */
export const ADDRESS_OPTIONS = {
	...NEWSROOM_OPTIONS,
	addresses: {
		type: "string",
		value: "FILE",
		help: "sổ địa chỉ, nếu không phải addresses.yaml trong thư mục của tòa soạn",
	},
} as const;

/**
 * Runs a command that changes the memory of addresses, and tells how it went.
 *
 * @returns the exit code
 */
export async function runOnAddresses(
	values: {
		readonly content: string;
		readonly articles: string | undefined;
		readonly addresses: string | undefined;
	},
	action: (newsroom: KnownNewsroom, memory: MemoryFile) => Promise<CommandOutcome>,
): Promise<number> {
	const { content, articles } = newsroomOf(values);
	const sections = await loadSections({ content });
	if (!sections) return 1;
	const [site, whole] = [await loadSite({ content }), await loadWholeNames({ content })];
	const opened = await openMemory(values.addresses ?? path.join(content, "addresses.yaml"));
	const outcome =
		"problems" in opened ? opened : await action({ content, articles, sections, whole, site }, opened.memory);
	if ("done" in outcome) {
		console.log(outcome.done);
		return 0;
	}
	process.stderr.write(printProblems(outcome.problems, "text", { colour: process.stderr.isTTY }));
	return 1;
}
