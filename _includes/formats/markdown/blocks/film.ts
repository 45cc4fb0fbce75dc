import type { Attachment } from "../../../domain/article/attachment.ts";
import { quoted } from "../../../domain/problem/wording.ts";
import { isSourceUrl } from "../../../domain/reader/article/article-cover.ts";
import { element, type HtmlElement, serialiseHtml } from "../../trees/html-tree.ts";
import type { Block, BlockKind, PrintedBlock } from "./block-kind.ts";
import { citedFile, citedFiles } from "./cited-file.ts";
import type { FactFault, KnownFacts } from "./facts.ts";
import {
	captionsTranscript,
	downloadOf,
	linkedMedia,
	mediaLine,
	notStored,
	sourcesOf,
	TRANSCRIPT_CLOSE,
	TRANSCRIPT_OPEN,
} from "./media-parts.ts";
import { posterFile } from "./poster.ts";
import { AI_FACT, aiOf, citedPoster, faultOf, judgeAi, judgeForms, TRANSCRIPT_FACT } from "./told.ts";

const FACTS = {
	file: { word: "Tệp", cites: "film", many: true, example: "lu-ve.mp4" },
	elsewhere: { word: "Xem tại", example: "https://www.youtube.com/watch?v=abc" },
	poster: { word: "Bìa", also: ["Ảnh bìa"], cites: "picture", example: "lu-ve.jpg" },
	captions: { word: "Phụ đề", cites: "captions", example: "lu-ve.vtt" },
	credit: { word: "Quay", also: ["Nguồn", "Tác giả", "Phim"], example: "Ánh Nguyệt" },
	ai: AI_FACT,
	transcript: TRANSCRIPT_FACT,
} as const satisfies KnownFacts;

export type FilmBlock = Block<keyof typeof FACTS>;
type PrintedFilm = PrintedBlock<keyof typeof FACTS>;

/**
 * A film in the text: `::: phim Lũ về`. One of the newspaper's own plays here, and nothing of it comes before; one elsewhere
 * is a card that leads there, and nothing of it is asked of that place.
 */
export const FILM: BlockKind = {
	name: "phim",
	facts: FACTS,
	judge: (block) => judge(block),
	open: (block) => {
		const { facts, setting } = block as PrintedFilm;
		const files = citedFiles("film", facts.file, setting);
		// What is no address of the web was told, and is none here.
		const address = facts.elsewhere?.find(({ text }) => isSourceUrl(text));
		if (setting.linked !== undefined)
			return linkedMedia("Xem", address?.text ?? setting.linked, lineOf(block, files[0]?.seconds));
		const figure = address && !facts.file ? card(block, address.text) : player(block, files);
		return `<div class="media">\n${serialiseHtml(figure)}\n${facts.transcript ? TRANSCRIPT_OPEN : ""}`;
	},
	close: (block) => {
		const { facts, setting } = block as PrintedFilm;
		if (setting.linked !== undefined) return "";
		const spoken = facts.transcript
			? TRANSCRIPT_CLOSE
			: captionsTranscript(citedFile("captions", facts.captions, setting));
		return `${spoken}</div>\n`;
	},
};

function lineOf(block: PrintedFilm, seconds?: number) {
	const use = aiOf(block);
	const credit = block.facts.credit?.[0]?.text;
	return mediaLine({
		title: block.title,
		seconds,
		credit: credit && `Quay: ${credit}`,
		ai: use && { use, of: "film" },
	});
}

function player(block: PrintedFilm, files: ReturnType<typeof citedFiles>): HtmlElement {
	const { title, facts, setting } = block;
	const [first] = files;
	const poster = citedPoster(facts.poster, setting);
	const captions = citedFile("captions", facts.captions, setting);
	const line = lineOf(block, first?.seconds);
	return element(
		"figure",
		{ class: first ? "film" : "film film--lost" },
		...(first
			? [
					element(
						"video",
						{
							controls: true,
							preload: "none",
							playsinline: true,
							width: first.width,
							height: first.height,
							class: frameOf(first),
							...(poster && { poster: posterFile(poster) }),
							...(title && { "aria-label": title }),
						},
						...sourcesOf(files),
						...(captions
							? [
									// Not by `default`: a browser would fetch it before anybody plays the film; the page's script turns it on then.
									element("track", {
										...{
											kind: "captions",
											src: captions.url,
											srclang: "vi",
											label: "Tiếng Việt",
										},
									}),
								]
							: []),
					),
					notStored("Phim"),
				]
			: []),
		...(line.length > 0 || first
			? [
					element(
						"figcaption",
						{},
						...line,
						...(first
							? [element("span", { class: "media-keep" }, line.length > 0 ? " · " : "", ...downloadOf(files))]
							: []),
					),
				]
			: []),
	);
}

/** Shapes of films, by the class of their frame. */
const FRAMES = [
	["wide", 16 / 9],
	["tall", 9 / 16],
	["old", 4 / 3],
	["square", 1],
] as const;

/** What keeps a film's frame from having its poster's shape until it plays; of a film of a rare shape nothing. */
function frameOf({ width = 0, height = 1 }: Attachment): string | undefined {
	const found = FRAMES.find(([, ratio]) => Math.abs(width / height / ratio - 1) < 0.02);
	return found && `film-${found[0]}`;
}

/** A film that lies elsewhere. Its picture lies here: no other place hears of who reads. */
function card(block: PrintedFilm, address: string): HtmlElement {
	const poster = citedPoster(block.facts.poster, block.setting);
	const line = lineOf(block);
	return element(
		"figure",
		{ class: "film film--elsewhere" },
		element(
			"a",
			{ class: "film-door", href: address, rel: "noopener" },
			...(poster
				? [
						element("img", {
							...{ src: posterFile(poster), alt: "", width: poster.width, height: poster.height },
							...{ loading: "lazy", decoding: "async" },
						}),
					]
				: []),
			element("span", { class: "film-way" }, `Xem phim tại ${hostOf(address)}`),
		),
		...(line.length > 0 ? [element("figcaption", {}, ...line)] : []),
	);
}

/** `https://www.youtube.com/watch?v=abc` is at `youtube.com`. */
export const hostOf = (address: string) => /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(address)?.[1] ?? address;

function judge(block: Block): readonly FactFault[] {
	const { facts, title } = block as FilmBlock;
	const faults: FactFault[] = [...judgeAi(block), ...judgeForms("film", block as FilmBlock)];
	const [address] = facts.elsewhere ?? [];
	if (!facts.file && !address)
		faults.push(
			faultOf(
				block,
				"error",
				"Khối phim chưa có tệp nào, cũng chưa nói xem ở đâu.",
				"Thêm một dòng dưới dòng mở khối: “Tệp: lu-ve.mp4” với phim của báo, hoặc “Xem tại: https://…” với phim ở nơi khác.",
			),
		);
	if (facts.file && address)
		faults.push(
			faultOf(
				address,
				"error",
				"Khối phim vừa có “Tệp” vừa có “Xem tại”.",
				"Giữ lại một trong hai dòng; nếu là hai phim thì tách thành hai khối.",
			),
		);
	if (address && !isSourceUrl(address.text))
		faults.push(
			faultOf(
				address,
				"error",
				`“Xem tại” phải là địa chỉ trang web, nhưng đang là ${quoted(address.text)}.`,
				"Chép địa chỉ của phim từ thanh địa chỉ trình duyệt, bắt đầu bằng https://.",
			),
		);
	if (!title)
		faults.push(
			faultOf(
				block,
				"warning",
				"Phim chưa có tên, người xem không biết là gì trước khi bấm.",
				"Viết tên ngay sau phim, ví dụ ::: phim Lũ về trên sông Hàm Luông.",
			),
		);
	if (!facts.poster)
		faults.push(
			faultOf(
				block,
				"warning",
				"Phim chưa có ảnh bìa nên trước khi bấm chỉ thấy một khung trống.",
				"Thêm một dòng trong khối: Bìa: lu-ve.jpg",
			),
		);
	if (facts.file && !facts.captions && !facts.transcript)
		faults.push(
			faultOf(
				block,
				"warning",
				"Phim chưa có phụ đề hay bản chép lời; người khiếm thính và người tắt tiếng không theo dõi được.",
				"Thêm “Phụ đề: lu-ve.vtt”, hoặc “Bản chép lời:” rồi chép lời ở dưới; phim không lời thì tả điều thấy.",
			),
		);
	return faults;
}
