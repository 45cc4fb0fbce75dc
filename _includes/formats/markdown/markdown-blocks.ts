/// <reference path="./markdown-plugins.d.ts" />
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import container from "markdown-it-container";
import type { Block, BlockKind, PrintedBlock } from "./blocks/block-kind.ts";
import { findBlock, readBlockOpening } from "./blocks/blocks.ts";
import { type FactFault, type KnownFacts, readFacts } from "./blocks/facts.ts";
import type { BodySetting } from "./body-setting.ts";

/** What is known of a block once its facts are read. */
interface ReadBlock {
	readonly kind: BlockKind;
	readonly block: Block;
	readonly faults: readonly FactFault[];
}

/** The block that a token opens or closes. */
export function blockOf(token: Token): ReadBlock | undefined {
	return /^container_block_/.test(token.type)
		? ((token.meta as { readonly read: ReadBlock } | null)?.read ?? undefined)
		: undefined;
}

/** The blocks of a body, each with what stands in it. */
export function blocksIn(
	tokens: readonly Token[],
): readonly (Pick<ReadBlock, "kind" | "block"> & Pick<PrintedBlock, "content">)[] {
	return tokens.flatMap((token, index) => {
		const read = token.nesting === 1 ? blockOf(token) : undefined;
		return read ? [{ ...read, content: () => contentOf(tokens, index) }] : [];
	});
}

/** Blocks beside the story: `::: hop Cần biết` … `:::`. One that is never closed ends with the article. */
export function blocks(md: MarkdownIt): void {
	container(md, "block", {
		validate: (params) => findBlock(readBlockOpening(params).name) !== undefined,
		render: (tokens, index, _options, env) => {
			const token = tokens[index];
			const read = token && blockOf(token);
			if (!token || !read) return "";
			const printed: PrintedBlock = {
				...read.block,
				content: () => contentOf(tokens, index),
				setting: env?.["setting"] as BodySetting,
			};
			return token.nesting === 1 ? read.kind.open(printed) : read.kind.close(printed);
		},
	});
	md.core.ruler.after("block", "article_blocks", readBlocks);
}

/** The tokens inside the block that one of its two ends stands for. */
export function contentOf(tokens: readonly Token[], index: number): readonly Token[] {
	const end = tokens[index];
	const step = end?.nesting ?? 1;
	let at = index + step;
	while (tokens[at] && !(tokens[at]?.type.startsWith("container_block_") && tokens[at]?.level === end?.level))
		at += step;
	return step === 1 ? tokens.slice(index + 1, at) : tokens.slice(at + 1, index);
}

function readBlocks(state: StateCore): void {
	if (!state.src.includes(":::")) return;
	const tokens: Token[] = [];
	const open: ReadBlock[] = [];
	for (let index = 0; index < state.tokens.length; index++) {
		const token = state.tokens[index];
		if (!token) break;
		tokens.push(token);
		if (token.type === "container_block_close") token.meta = { read: open.pop() };
		if (token.type !== "container_block_open") continue;
		const { name, title } = readBlockOpening(token.info);
		const kind = findBlock(name);
		if (!kind) continue;
		const own = { title, line: token.map?.[0] ?? 0, source: token.markup + token.info };
		const { skipped, ...told } = kind.facts
			? takeFacts(state.tokens, index + 1, kind.facts)
			: { facts: {}, faults: [], skipped: 0 };
		const opening = index;
		index += skipped;
		const block = { ...own, facts: told.facts };
		const read = {
			kind,
			block,
			faults: [...told.faults, ...(kind.judge?.(block, () => contentOf(state.tokens, opening)) ?? [])],
		};
		token.meta = { read };
		open.push(read);
	}
	state.tokens = tokens;
}

/** Takes the lines of facts out of the paragraphs that a block begins with. */
function takeFacts(tokens: readonly Token[], from: number, known: KnownFacts) {
	let told: Pick<ReturnType<typeof readFacts>, "facts"> | undefined;
	const faults: FactFault[] = [];
	let skipped = 0;
	for (;;) {
		const [paragraph, inline] = tokens.slice(from + skipped, from + skipped + 2);
		if (paragraph?.type !== "paragraph_open" || !inline) break;
		const [start, end] = inline.map ?? [0, 0];
		const reading = readFacts(inline.content.split("\n"), known, start, told?.facts);
		const { text } = reading;
		told = reading;
		faults.push(...reading.faults);
		if (text && text.lines.length > 0) {
			inline.content = text.lines.join("\n");
			inline.map = [text.at, end];
		} else skipped += 3;
		if (text) break;
	}
	return { facts: told?.facts ?? {}, faults, skipped };
}
