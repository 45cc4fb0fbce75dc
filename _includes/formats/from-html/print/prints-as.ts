import type { Env, Token } from "markdown-it";
import { LIMITS } from "../../../domain/reader/limits.ts";
import { markdownWork } from "../../../domain/reader/passages.ts";
import { markdown } from "../../markdown/markdown-parser.ts";
import type { Runs } from "../foreign-body.ts";

/** Work that one passage may be for the Markdown parser; past it, it is not tried. */
const MOST_WORK = LIMITS.markdownWork / 10;

/** Words, and signs between them that mean nothing in Markdown and make no address: most passages. They need no parser. */
const PLAIN = /^\p{L}(?:[\p{L}\p{M}\p{N} ,;?"“”‘’'()%–—…-]|[.:/](?![\p{L}/]))*$/u;

/** Whether our parser takes a block of Markdown for one passage, and prints of it the text of these pieces. */
export function printsAs(text: string, runs: Runs): boolean {
	const [run] = runs;
	if (runs.length === 1 && run?.kind === "text" && run.text.trim() === text && PLAIN.test(text)) return true;
	if (markdownWork(text) > MOST_WORK) return false;
	const labels = runs.flatMap((run) => (run.kind === "note" ? [[`:${run.label}`, -1] as const] : []));
	const env: Env = labels.length === 0 ? {} : { footnotes: { refs: Object.fromEntries(labels) } };
	const tokens = markdown.parse(text, env).filter(({ type }) => !type.startsWith("footnote"));
	const [open, passage, close] = tokens;
	const isOne =
		tokens.length === 3 && /^(?:paragraph|heading)_open$/.test(open?.type ?? "") && close?.nesting === -1;
	const printed = (passage?.children ?? []).map(textOfToken).join("");
	return isOne && printed.replace(/\s+/g, "") === runs.map(textOfRun).join("").replace(/\s+/g, "");
}

function textOfToken(token: Token): string {
	return token.type === "softbreak" || token.type === "hardbreak" ? "\n" : token.content;
}

function textOfRun(run: Runs[number]): string {
	return run.kind === "text" ? run.text : "";
}
