import { LIMITS } from "../../domain/reader/limits.ts";
import { markdownWork } from "../../domain/reader/passages.ts";
import { cleanText, onOneLine } from "./clean-text.ts";
import type { Block, Dropped, ForeignBody, ForeignPicture, Told } from "./foreign-body.ts";
import { leadsElsewhere } from "./links.ts";
import { escapeMarkdown } from "./print/escape-markdown.ts";
import { type BlockSetting, printBlocks, wordsOf } from "./print/print-blocks.ts";
import { type PlacedPicture, printFigure, titleOf } from "./print/print-figure.ts";
import { type PlacedFile, printFile } from "./print/print-file.ts";
import { passagesOf, textOfRuns } from "./runs.ts";

/** Where what a body cites is now. */
export interface BodyPlace {
	/** Where a link leads now; undefined where it stays as it is, if that can be; empty where only its words stay. */
	link(href: string): string | undefined;
	/** By `src`; undefined where it is missing: its caption and alt text then stay in the text. */
	picture(src: string): PlacedPicture | undefined;
	/** The file that a link leads to, where it is one that can be shown; without it files stay links. */
	file?(href: string): PlacedFile | undefined;
	/** The article's title: a heading that opens the text with the same words is not printed. */
	readonly title?: string;
}

export interface PrintedBody {
	/** Without a line end behind it. */
	readonly markdown: string;
	/** All that was left out, in reading and in printing. */
	readonly dropped: readonly Dropped[];
	/** All that is there, but not as it was. */
	readonly told: readonly Told[];
}

/** Left for front matter and for the last edits of an article that is as long as the reader lets it be. */
const ROOM = 128 * 1024;

/**
 * A body as Markdown that the newspaper's reader takes, and that prints the words of the source. What is past the
 * reader's limits is left out from there on, and told.
 */
export function printBody(body: ForeignBody, place: BodyPlace): PrintedBody {
	const dropped: Dropped[] = [...body.dropped];
	const told: Told[] = [...body.told];
	const blocks = withoutTitle(body, place.title, dropped);
	const highest = highestHeading(blocks);
	/** How many files the text shows, and which: each once. */
	const shown = new Set<string>();
	const fileOf = (href: string) => {
		const file = place.file?.(href);
		return file && (shown.has(file.src) || shown.size < LIMITS.files) ? file : undefined;
	};
	const addFile = (href: string, words: string, isAlone: boolean) => {
		const file = fileOf(href);
		if (!file) return "";
		if (shown.has(file.src)) return isAlone ? escapeMarkdown(words) : "";
		shown.add(file.src);
		const { markdown, left } = printFile(file, words);
		// Of a link inside a passage its words are there already.
		if (isAlone && left !== "") dropped.push({ what: "địa chỉ của tệp", text: left });
		return markdown;
	};
	const setting: BlockSetting = {
		lower: 2 - highest,
		hasNote: (label) => body.notes.has(label),
		link: (href) => {
			// What it leads to stands in a block of its own.
			if (fileOf(href)) return undefined;
			const address = place.link(href) ?? (/^(?:https?|mailto|tel):/i.test(href) ? href : "");
			const fits = address.length <= LIMITS.note && leadsElsewhere(address);
			if (!fits) told.push({ what: "liên kết không tìm thấy đích, chỉ giữ chữ", text: href.slice(0, 200) });
			return fits ? address : undefined;
		},
		picture: ({ picture }) => {
			const placed = place.picture(picture.src);
			return placed
				? printFigure({ ...picture, caption: "" }, { src: placed.src, alt: placed.alt })
				: escapeMarkdown(wordsOfPicture(picture));
		},
		figure: ({ picture }) => {
			const placed = place.picture(picture.src);
			if (placed) return printFigure(picture, placed);
			const words = wordsOfPicture(picture);
			return words === "" ? "" : `*${escapeMarkdown(words)}*`;
		},
		unmarked: (text) =>
			told.push({ what: "đoạn có dấu đậm, nghiêng không viết lại được", text: text.slice(0, 200) }),
	};
	const budget = {
		bytes: LIMITS.fileBytes - ROOM,
		work: LIMITS.markdownWork * 0.9,
		pictures: LIMITS.pictures,
	};
	const printed: string[] = [];
	const add = (text: string, held: readonly Block[]) => {
		if (text === "") return;
		const [bytes, work] = [bytesOf(text) + 2, markdownWork(text)];
		if (bytes > budget.bytes || work > budget.work) {
			dropped.push({ what: "quá giới hạn của một bài", text: wordsOf(held) });
			return;
		}
		budget.bytes -= bytes;
		budget.work -= work;
		printed.push(text);
	};
	let run: Block[] = [];
	const flush = () => {
		add(printBlocks(run, setting), run);
		run = [];
	};
	for (const block of blocks) {
		const alone = linkAlone(block);
		if (alone && fileOf(alone.href)) {
			flush();
			add(addFile(alone.href, alone.words, true), [block]);
			continue;
		}
		// Lists that follow one another are printed with a view of each other.
		if (block.kind !== "list") flush();
		run.push(block);
		const linked = linkedFiles(block).filter(({ href }) => fileOf(href));
		if (block.kind !== "list" || linked.length > 0) flush();
		for (const { href, words } of linked) add(addFile(href, words, false), []);
	}
	flush();
	for (const [label, note] of body.notes) {
		const text = printBlocks(note, setting).replace(/\n(?=.)/g, "\n    ");
		add(text === "" ? "" : `[^${label}]: ${text}`, note);
	}
	return { markdown: printed.join("\n\n"), dropped, told };
}

/** The link that is all of a passage. */
function linkAlone(block: Block): { readonly href: string; readonly words: string } | undefined {
	if (block.kind !== "paragraph") return undefined;
	const [first, ...others] = block.runs.filter((run) => run.kind !== "text" || run.text.trim() !== "");
	const isOne =
		first?.kind === "text" && others.every((run) => run.kind === "text" && run.href === first.href);
	return isOne && first.href !== undefined
		? { href: first.href, words: textOfRuns(block.runs).trim() }
		: undefined;
}

/** Where the links of a block lead, in their order, and the words of the first that leads there. */
function linkedFiles(block: Block): readonly { readonly href: string; readonly words: string }[] {
	const links = new Map<string, string>();
	let open: string | undefined;
	for (const run of passagesOf([block]).flat()) {
		const href = run.kind === "text" ? run.href : undefined;
		if (run.kind === "text" && href !== undefined && (open === href || !links.has(href)))
			links.set(href, (links.get(href) ?? "") + run.text);
		open = href;
	}
	return Array.from(links, ([href, words]) => ({ href, words }));
}

/** How many bytes a text is in UTF-8. */
function bytesOf(text: string): number {
	let bytes = 0;
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
	}
	return bytes;
}

/** The words of a picture without a file: its alt text, and the line under it where that says more. */
function wordsOfPicture(picture: ForeignPicture): string {
	const alt = onOneLine(cleanText(picture.alt ?? ""));
	const title = titleOf(picture);
	if (alt === "" || title.includes(alt)) return title;
	return title === "" ? alt : `${alt}${/[.!?…:]$/.test(alt) ? "" : "."} ${title}`;
}

function withoutTitle(
	{ blocks, heading }: ForeignBody,
	title: string | undefined,
	dropped: Dropped[],
): readonly Block[] {
	if (heading === undefined || title === undefined || same(heading) !== same(title)) return blocks;
	const [first, ...others] = blocks;
	if (first?.kind === "heading") dropped.push({ what: "đề mục trùng với tít", text: textOfRuns(first.runs) });
	return others;
}

const same = (text: string) => onOneLine(text.normalize("NFKC")).toLowerCase();

function highestHeading(blocks: readonly Block[]): number {
	let highest = 7;
	for (const block of blocks) {
		if (block.kind === "heading") highest = Math.min(highest, block.level);
		if (block.kind === "quote" || block.kind === "box")
			highest = Math.min(highest, highestHeading(block.blocks));
	}
	return highest;
}
