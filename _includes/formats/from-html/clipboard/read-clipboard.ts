import { findOldEncoding } from "../../../domain/reader/encodings/find-old-encoding.ts";
import { finishBody } from "../finish-body.ts";
import type { Block, ForeignBody } from "../foreign-body.ts";
import { printBody } from "../print-body.ts";
import { readHtml } from "../read-html.ts";
import { readPlain } from "../read-plain.ts";
import { bulletLists } from "./bullet-lists.ts";
import { cutBlocks, endBehindWord, type Room } from "./cut-blocks.ts";
import { tidyBlocks } from "./tidy-blocks.ts";
import { WordLists } from "./word-lists.ts";

/** What a program has put on the clipboard. */
export interface Clipboard {
	readonly html: string;
	readonly text: string;
}

/** What is pasted, as our Markdown. */
export interface Pasted {
	/** Without a line end behind it. */
	readonly markdown: string;
	/** What was left out or is not as it was, each a Vietnamese sentence. */
	readonly told: readonly string[];
	/** Where it was typed in an encoding of before Unicode. */
	readonly old?: {
		readonly name: string;
		/** The first words of it, and what they mean. */
		readonly found: string;
		readonly meant: string;
		/** All in Unicode; absent where some of it cannot be told. */
		readonly markdown?: string;
	};
}

/** Characters that are read of a clipboard: 1 Mi, its fonts and colours with it. More holds the page up for seconds. */
const LONGEST = 2 ** 20;
/** What is pasted at once: some three times the longest that newspapers print. The editor draws each passage of it. */
export const MOST_PASTED = { characters: 100_000, passages: 2000 } as const;
/** Told where only the beginning of it was pasted. */
export const TOO_LONG =
	"Chữ dán vào dài quá mức một lần dán (100.000 ký tự, 2.000 đoạn), phần sau bị bỏ: hãy dán từng phần, hoặc chia thành nhiều bài.";
/** The bytes of a picture in the text, of which nothing is read. */
const PICTURE_BYTES = /(?<=data:image\/[\w.+-]{1,20};base64,)[\w+/=]+/g;
/** Columns that a phone shows side by side. */
const WIDEST_TABLE = 5;
/** Not seen, and left by where a text was copied from: zero-width space, word joiner, mark of byte order. */
const LEFT_OVER = /[\u200B\u2060\uFEFF]/g;
/** A place where a word may be broken; in old encodings it is a letter. */
const SOFT_HYPHEN = /\u00AD/g;

/**
 * Reads what was copied in Word, Google Docs, Facebook, Zalo or on a page: words and how they are set stay, fonts,
 * colours, scripts and what follows the reader go. What is set so richly that reading it takes seconds comes as words alone.
 * It costs a time linear in its length.
 *
 * @param site the newspaper's own address: links to it become paths
 */
export function readClipboard({ html, text }: Clipboard, site = ""): Pasted {
	const lean = html.replace(PICTURE_BYTES, "");
	const isPlain = lean.length > LONGEST && text.trim() !== "";
	const isHtml = !isPlain && /<[a-z]/i.test(lean);
	const written = isHtml ? lean : text;
	const longest = isHtml ? LONGEST : MOST_PASTED.characters;
	const cut = endBehindWord(written, longest).replace(LEFT_OVER, "");
	const read = finishBody(
		isHtml ? readHtml(cut, { through: (reader) => new WordLists(reader) }) : readPlain(cut),
	);
	const own = site.replace(/\/$/, "");
	let pictures = 0;
	const leftOut = () => {
		pictures += 1;
	};
	const room: Room = { ...MOST_PASTED };
	const blocks = cutBlocks(bulletLists(tidyBlocks(read.blocks)), room);
	const notes = new Map(
		[...read.notes].flatMap(([label, note]): [string, readonly Block[]][] => {
			const kept = cutBlocks(note, room);
			return kept.length > 0 ? [[label, kept]] : [];
		}),
	);
	const body: ForeignBody = { ...read, blocks, notes };
	const { markdown, told, dropped } = printBody(body, {
		link: (href) =>
			own !== "" && (href === own || href.startsWith(`${own}/`)) ? href.slice(own.length) || "/" : undefined,
		picture: () => {
			leftOut();
			return undefined;
		},
	});
	const sentences = [
		...(isPlain
			? [
					"Chữ dán vào nặng quá 1 triệu ký tự kể cả phông và màu, nên chỉ lấy chữ trơn: muốn giữ chữ đậm, bảng và liên kết, hãy dán từng phần.",
				]
			: []),
		...(written.length > longest || room.isCut ? [TOO_LONG] : []),
		...(dropped.some(({ what }) => what === "quá giới hạn của một bài")
			? ["Chữ dán vào dài quá giới hạn của một bài, phần sau bị bỏ: hãy chia thành nhiều bài."]
			: []),
		...(pictures > 0
			? [`Không dán được ${pictures} ảnh kèm theo chữ: hãy lưu ảnh về máy rồi đưa vào bài bằng nút Ảnh.`]
			: []),
		...tooWide(body.blocks),
		...new Set(told.map(({ what }) => sentence(what))),
	];
	const old = findOldEncoding(markdown);
	return {
		markdown: markdown.replace(SOFT_HYPHEN, old ? "$&" : ""),
		told: sentences,
		...(old && {
			old: {
				name: old.encoding.name,
				found: old.found,
				meant: old.meant,
				...(old.text !== undefined && { markdown: old.text.replace(SOFT_HYPHEN, "") }),
			},
		}),
	};
}

const sentence = (what: string) => `${what.charAt(0).toLocaleUpperCase("vi")}${what.slice(1)}.`;

function tooWide(blocks: readonly Block[]): readonly string[] {
	return blocks.flatMap((block) => {
		const columns = block.kind === "table" ? (block.rows[0]?.length ?? 0) : 0;
		if (columns <= WIDEST_TABLE) return [];
		return [
			`Bảng có ${columns} cột, rộng hơn màn hình điện thoại: nên bớt cột hoặc tách làm hai bảng, kẻo bạn đọc phải vuốt ngang.`,
		];
	});
}
