import { printProblems } from "../../_includes/formats/print-problems.ts";
import { loadSections } from "../load-sections.ts";
import type { Desk } from "./find-article.ts";
import { type MemoryFile, openMemory } from "./memory-file.ts";
import type { Outcome } from "./move-article.ts";

/** The options that `move` and `withdraw` share. */
export const ADDRESS_OPTIONS = {
	articles: { type: "string", value: "DIR", help: "thư mục bài viết", default: "content/articles" },
	addresses: { type: "string", value: "FILE", help: "sổ địa chỉ", default: "content/addresses.yaml" },
} as const;

/**
 * Runs a command that changes the memory of addresses, and tells how it went.
 *
 * @returns the exit code
 */
export async function runOnAddresses(
	{ articles, addresses }: { readonly articles: string; readonly addresses: string },
	action: (desk: Desk, memory: MemoryFile) => Promise<Outcome>,
): Promise<number> {
	const sections = await loadSections();
	if (!sections) return 1;
	const opened = await openMemory(addresses);
	const outcome = "problems" in opened ? opened : await action({ articles, sections }, opened.memory);
	if ("done" in outcome) {
		console.log(outcome.done);
		return 0;
	}
	process.stderr.write(printProblems(outcome.problems, "text", { colour: process.stderr.isTTY }));
	return 1;
}
