import { z } from "zod";
import {
	type Block,
	type FrontFile,
	LAYOUTS,
	type Pick,
	PLAIN_FRONT,
	SOURCES,
	USUAL_COUNT,
	type WrittenSource,
} from "../../front/front.ts";
import type { Problem } from "../../problem/problem.ts";
import { type Position, ProblemLog } from "../../problem/problem-log.ts";
import { quoted } from "../../problem/wording.ts";
import { type FieldDesk, folderAbove, readYesNo } from "../field-desk.ts";
import { LIMITS } from "../limits.ts";
import { isOnlyComments, readYamlFile } from "../yaml/read-yaml-file.ts";
import { line, listOf, table } from "../yaml/shape-parts.ts";
import { readBlockSource, type SourceContext } from "./front-source.ts";
import { readPick, readPin, readStrip } from "./front-top.ts";

const address = line(LIMITS.address);
const name = line(LIMITS.name).optional();
const span = { from: address.optional(), until: address };

const block = table({
	section: name,
	tag: name,
	author: name,
	thread: name,
	articles: listOf(address, LIMITS.blockStories).optional(),
	title: name,
	count: name,
	layout: name,
	repeat: name,
});
/** The allow-list of `content/front.yaml`. */
export const frontSchema = table({
	lead: address,
	companions: listOf(address, LIMITS.companions),
	pins: listOf(table({ article: address, ...span }), LIMITS.pins),
	strip: table({ text: line(LIMITS.title), link: address.optional(), ...span }),
	blocks: z.array(block).max(LIMITS.blocks),
}).partial();
const WORDS = {
	examples: {
		lead: "lead: newest, hoặc lead: /2022/05/26/doan-kiem-tra/",
		companions: "companions: newest, hoặc companions: [/2022/05/26/doan-kiem-tra/]",
		pins: "pins: [{article: /2022/05/26/doan-kiem-tra/, until: 2022-05-28 18:00}]",
		strip: "strip: {text: Bão số 3 đổi hướng, link: /2022/05/26/bao-so-3/, until: 2022-05-27 06:00}",
		blocks: "blocks: [{section: thoi-su, count: 5, layout: lead}, {tag: dừa, layout: titles}]",
	},
};

/** What the front is read against. */
export interface FrontContext extends SourceContext {
	/** The newspaper's `url`. */
	readonly site?: string | undefined;
}

/**
 * Reads what the editors ask of the front, `content/front.yaml`. Everything in it may be left out: an empty file is a
 * front that the newspaper composes by itself. Stories are named by their address, as it stands in the browser.
 */
export function readFront(
	file: string,
	text: string,
	context: FrontContext,
): { readonly value?: FrontFile; readonly problems: readonly Problem[] } {
	const log = new ProblemLog(file, text);
	if (isOnlyComments(text)) return { problems: [], value: PLAIN_FRONT };
	const read = readYamlFile(log, "map", frontSchema, WORDS);
	if (!read) return { problems: log.problems };
	const { fields, yaml } = read;
	const desk: FieldDesk = {
		log,
		places: yaml.places,
		site: context.site,
		content: folderAbove(file, "front.yaml"),
	};
	const { lead = "newest", companions = [], pins = [], strip, blocks } = fields;
	const top = lead === "newest" ? undefined : readPick(desk, ["lead"], lead);
	const value: FrontFile = {
		...(top && { lead: top }),
		companions: companions.flatMap((written, index) =>
			written === "newest" ? [] : (readPick(desk, ["companions", index], written) ?? []),
		),
		pins: pins.flatMap((pin, index) => readPin(desk, ["pins", index], pin) ?? []),
		...(strip && withStrip(desk, strip)),
		...(blocks && { blocks: blocks.map((one, index) => readBlock(desk, index, one, context)) }),
	};
	return { problems: log.problems, ...(log.errors === 0 && { value }) };
}

function withStrip(desk: FieldDesk, written: Parameters<typeof readStrip>[1]): Partial<FrontFile> {
	const strip = readStrip(desk, written);
	return strip ? { strip } : {};
}

function readBlock(
	desk: FieldDesk,
	index: number,
	fields: z.infer<typeof block>,
	context: FrontContext,
): Block<Pick, WrittenSource> & Position {
	const at = desk.places.at(["blocks", index]);
	const source = readBlockSource(desk, index, fields, context);
	const picks = (fields.articles ?? []).flatMap(
		(written, pick) => readPick(desk, ["blocks", index, "articles", pick], written) ?? [],
	);
	const named = SOURCES.some((by) => fields[by] !== undefined);
	if (!named && fields.articles === undefined) {
		desk.log.error(
			at,
			"Khối này không nói lấy bài từ đâu.",
			`Thêm một trong các mục: ${SOURCES.join(", ")}, hoặc articles. ${`Ví dụ: ${WORDS.examples.blocks}`}`,
		);
	}
	if (!named && fields.title === undefined) {
		desk.log.error(at, "Khối chọn bài bằng tay chưa có tên.", "Thêm một dòng, ví dụ title: Tòa soạn chọn");
	}
	const layout = LAYOUTS.find((one) => one === (fields.layout ?? "column"));
	if (!layout) {
		desk.log.error(
			desk.places.at(["blocks", index, "layout"]),
			`Không có kiểu khối ${quoted(fields.layout ?? "")}.`,
			"Dùng một trong các kiểu: lead (một bài lớn), column (một cột), pictures (hàng ảnh), titles (chỉ có tít).",
		);
	}
	return {
		...desk.log.position(at),
		...(source && { source }),
		...(fields.title && { title: fields.title }),
		picks,
		count: readCount(desk, index, fields.count, named ? USUAL_COUNT[layout ?? "column"] : picks.length),
		layout: layout ?? "column",
		repeat: readYesNo(desk, "repeat", fields.repeat, false, ["blocks", index, "repeat"]),
	};
}

function readCount(desk: FieldDesk, index: number, written: string | undefined, usual: number): number {
	if (written === undefined) return usual;
	const count = /^\d{1,3}$/.test(written) ? Number(written) : 0;
	if (count >= 1 && count <= LIMITS.blockStories) return count;
	desk.log.error(
		desk.places.at(["blocks", index, "count"]),
		`Số bài của khối phải từ 1 đến ${LIMITS.blockStories}, nhưng đang là ${quoted(written)}.`,
		`Viết count: ${usual || 4}`,
	);
	return usual;
}
