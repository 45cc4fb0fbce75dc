import { ATTACHMENT_TYPES, type Attachment } from "../../../domain/article/attachment.ts";
import { printFigure } from "../../../domain/article/figures/vietnamese-number.ts";
import { element, serialiseHtml } from "../../trees/html-tree.ts";
import type { Block, BlockKind, PrintedBlock } from "./block-kind.ts";
import { citedFile } from "./cited-file.ts";
import type { KnownFacts } from "./facts.ts";
import { notStored } from "./media-parts.ts";

const FACTS = {
	file: { word: "Tệp", cites: "document", example: "quyet-dinh-12.pdf" },
	source: { word: "Nguồn", example: "UBND tỉnh" },
} as const satisfies KnownFacts;

type Name = keyof typeof FACTS;

/** A document beside the story, as a card that leads to it: `::: tai-lieu Quyết định về nước ngọt`. */
export const DOCUMENT: BlockKind = {
	name: "tai-lieu",
	facts: FACTS,
	judge: ({ facts, title, line, source }: Block<Name>) => [
		...(facts.file
			? []
			: [
					{
						...{ severity: "error" as const, line, source },
						message: "Khối tài liệu này chưa có tệp.",
						cure: `Thêm dòng: Tệp: ${FACTS.file.example}`,
					},
				]),
		...(title === ""
			? [
					{
						...{ severity: "error" as const, line, source },
						message: "Tài liệu này chưa có tên.",
						cure: "Viết tên sau tên khối: ::: tai-lieu Quyết định 12/QĐ-UBND",
					},
				]
			: []),
	],
	open: (block: PrintedBlock<Name>) => {
		const { title, setting } = block;
		const file = documentOf(block, setting);
		if (!setting.linesKept)
			return `<p>${serialiseHtml(file ? element("a", { href: file.url }, title) : title)}${file ? ` (${aboutFile(file)})` : ""}</p>\n`;
		if (!file)
			return `<aside class="document">\n${serialiseHtml(element("p", { class: "document-title" }, title))}\n`;
		const { name } = ATTACHMENT_TYPES[file.type];
		return `<aside class="document">\n${serialiseHtml(
			element(
				"p",
				{ class: "document-title" },
				element("span", { class: "document-kind", "aria-hidden": "true" }, name),
				element("a", { href: file.url, type: ATTACHMENT_TYPES[file.type].type }, title),
			),
		)}\n${serialiseHtml(element("p", { class: "document-about" }, aboutFile(file)))}\n${serialiseHtml(notStored("Tài liệu"))}\n`;
	},
	close: ({ facts, setting }: PrintedBlock<Name>) => {
		const source = facts.source?.[0]?.text;
		const line =
			source &&
			`${serialiseHtml(element("p", setting.linesKept ? { class: "document-about" } : {}, `Nguồn: ${source}`))}\n`;
		return `${line ?? ""}${setting.linesKept ? "</aside>\n" : ""}`;
	},
};

/** The document of a block, where it is there. */
export function documentOf(
	{ facts }: Block<Name>,
	setting: Parameters<typeof citedFile>[2],
): Attachment | undefined {
	return citedFile("document", facts.file, setting);
}

/** What its pages are called. */
const PAGES: Partial<Record<Attachment["type"], string>> = { xlsx: "trang tính", pptx: "trang chiếu" };

/** `PDF, 14 trang, 1,2 MB` */
function aboutFile({ type, pages, bytes }: Attachment): string {
	return [
		ATTACHMENT_TYPES[type].name,
		...(pages ? [`${printFigure(pages)} ${PAGES[type] ?? "trang"}`] : []),
		bytes < 1_000_000
			? `${printFigure(Math.max(1, Math.round(bytes / 1000)))} kB`
			: `${printFigure(bytes / 1_000_000, 1)} MB`,
	].join(", ");
}
