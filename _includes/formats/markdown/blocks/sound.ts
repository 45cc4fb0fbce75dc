import { element, serialiseHtml } from "../../trees/html-tree.ts";
import type { Block, BlockKind, PrintedBlock } from "./block-kind.ts";
import { citedFile, citedFiles } from "./cited-file.ts";
import type { KnownFacts } from "./facts.ts";
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
import { AI_FACT, aiOf, faultOf, judgeAi, judgeForms, TRANSCRIPT_FACT } from "./told.ts";

const FACTS = {
	file: { word: "Tệp", cites: "sound", many: true, example: "phong-van.mp3" },
	captions: { word: "Phụ đề", cites: "captions", example: "phong-van.vtt" },
	credit: { word: "Thu âm", also: ["Nguồn", "Tác giả"], example: "Ánh Nguyệt" },
	ai: AI_FACT,
	transcript: TRANSCRIPT_FACT,
} as const satisfies KnownFacts;

type SoundBlock = Block<keyof typeof FACTS>;
type PrintedSound = PrintedBlock<keyof typeof FACTS>;

/** A sound in the text: `::: am-thanh Ông Tám kể chuyện lũ`. Nothing of it comes before somebody plays it. */
export const SOUND: BlockKind = {
	name: "am-thanh",
	facts: FACTS,
	judge: (block) => {
		const { facts } = block as SoundBlock;
		return [
			...judgeAi(block),
			...judgeForms("sound", block as SoundBlock),
			...(facts.file
				? []
				: [
						faultOf(
							block,
							"error",
							"Khối âm thanh chưa có tệp nào.",
							"Thêm một dòng dưới dòng mở khối: Tệp: phong-van.mp3",
						),
					]),
			...(block.title
				? []
				: [
						faultOf(
							block,
							"warning",
							"Âm thanh chưa có tên, người nghe không biết là gì trước khi bấm.",
							"Viết tên ngay sau am-thanh, ví dụ ::: am-thanh Ông Tám kể chuyện lũ.",
						),
					]),
		];
	},
	open: (block) => {
		const { title, facts, setting } = block as PrintedSound;
		const files = citedFiles("sound", facts.file, setting);
		const use = aiOf(block);
		const credit = facts.credit?.[0]?.text;
		const line = mediaLine({
			title,
			seconds: files[0]?.seconds,
			credit: credit && `Thu âm: ${credit}`,
			ai: use && { use, of: "sound" },
		});
		const [first] = files;
		if (setting.linked !== undefined) return linkedMedia("Nghe", setting.linked, line);
		const figure = element(
			"figure",
			{ class: first ? "sound" : "sound sound--lost" },
			...(line.length > 0 ? [element("figcaption", {}, ...line)] : []),
			...(first
				? [
						element(
							"audio",
							{ controls: true, preload: "none", ...(title && { "aria-label": title }) },
							...sourcesOf(files),
						),
						notStored("Âm thanh"),
						element("p", { class: "media-files" }, ...downloadOf(files)),
					]
				: []),
		);
		return `<div class="media">\n${serialiseHtml(figure)}\n${facts.transcript ? TRANSCRIPT_OPEN : ""}`;
	},
	close: (block) => {
		const { facts, setting } = block as PrintedSound;
		if (setting.linked !== undefined) return "";
		const spoken = facts.transcript
			? TRANSCRIPT_CLOSE
			: captionsTranscript(citedFile("captions", facts.captions, setting));
		return `${spoken}</div>\n`;
	},
};
