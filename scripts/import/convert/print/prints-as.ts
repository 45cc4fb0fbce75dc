import type { Env, Token } from "markdown-it";
import { markdown } from "../../../../_includes/formats/markdown/markdown-parser.ts";

/** A block of Markdown that is one passage: does our parser print just this text? */
export function printsAs(
	text: string,
	expected: string,
	{ hasNote }: { hasNote(label: string): boolean },
): boolean {
	const labels = [...text.matchAll(/\[\^([^\]\s]+)\]/g)].map(([, label = ""]) => label).filter(hasNote);
	const env: Env =
		labels.length === 0
			? {}
			: { footnotes: { refs: Object.fromEntries(labels.map((label) => [`:${label}`, -1])) } };
	const tokens = markdown.parse(text, env).filter(({ type }) => !type.startsWith("footnote"));
	const [open, passage, close] = tokens;
	if (tokens.length !== 3 || !/^(?:paragraph|heading)_open$/.test(open?.type ?? "") || close?.nesting !== -1)
		return false;
	return same((passage?.children ?? []).map(textOf).join("")) === same(expected);
}

function textOf(token: Token): string {
	return token.type === "softbreak" || token.type === "hardbreak" ? "\n" : token.content;
}

const same = (text: string) => text.replace(/\s+/g, " ").trim();
