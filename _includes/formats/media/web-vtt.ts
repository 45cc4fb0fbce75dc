/** A line of captions, while it is shown. Milliseconds. */
export interface Cue {
	readonly from: number;
	readonly to: number;
	/** Without marks: `<v Ông Tám>` and `<i>` are gone. */
	readonly text: string;
	/** Who speaks, where the captions say so. */
	readonly speaker?: string;
}

export type WebVttReading =
	| { readonly ok: true; readonly cues: readonly Cue[] }
	/** `line` from 1; `found` is told to the journalist. */
	| { readonly ok: false; readonly line: number; readonly found: string };

const TIMES = /^((?:\d{2,}:)?\d\d:\d\d\.\d{3})[ \t]+-->[ \t]+((?:\d{2,}:)?\d\d:\d\d\.\d{3})(?:[ \t].*)?$/;

/**
 * Reads captions in WebVTT, strictly where browsers would drop a cue without a word: hours of one digit, a comma before the
 * milliseconds as SubRip writes it, an end before its beginning.
 *
 * @param text lines end with \n
 */
export function readWebVtt(text: string): WebVttReading {
	const lines = text.split("\n");
	if (!/^\uFEFF?WEBVTT(?:[ \t]|$)/.test(lines[0] ?? ""))
		return { ok: false, line: 1, found: "dòng đầu phải là WEBVTT" };
	const cues: Cue[] = [];
	let at = 1;
	while (at < lines.length) {
		const start = at;
		while (at < lines.length && lines[at]?.trim() !== "") at += 1;
		const block = lines.slice(start, at);
		at += 1;
		if (block.length === 0 || /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/.test(block[0] ?? "")) continue;
		// The rest of the heading, up to the first empty line.
		if (start === 1 && !block.some((line) => line.includes("-->"))) continue;
		const timed = block.findIndex((line) => line.includes("-->"));
		if (timed === -1 || timed > 1)
			return { ok: false, line: start + 1, found: "thiếu dòng thời gian “00:01.000 --> 00:04.000”" };
		const [, from = "", to = ""] = TIMES.exec(block[timed]?.trim() ?? "") ?? [];
		const line = start + timed + 1;
		if (from === "")
			return { ok: false, line, found: "thời gian phải viết như “00:01.000 --> 00:04.000”, dùng dấu chấm" };
		const [begins, ends] = [milliseconds(from), milliseconds(to)];
		if (ends <= begins) return { ok: false, line, found: "giờ kết thúc không sau giờ bắt đầu" };
		cues.push({ from: begins, to: ends, ...spoken(block.slice(timed + 1).join("\n")) });
	}
	return cues.length > 0 ? { ok: true, cues } : { ok: false, line: 1, found: "không có câu phụ đề nào" };
}

function milliseconds(time: string): number {
	const [seconds = 0, minutes = 0, hours = 0] = time.split(":").map(Number).reverse();
	return Math.round(((hours * 60 + minutes) * 60 + seconds) * 1000);
}

const ENTITIES: Readonly<Record<string, string>> = {
	"&amp;": "&",
	"&lt;": "<",
	"&gt;": ">",
	"&nbsp;": " ",
	"&lrm;": "",
	"&rlm;": "",
};

/** `<v Ông Tám>Nước lên <i>nhanh</i> lắm.` */
function spoken(payload: string): Pick<Cue, "text" | "speaker"> {
	const speaker = /<v(?:\.[^\s<>]{0,60})?[ \t]([^<>\n]{1,100})>/.exec(payload)?.[1]?.trim();
	const text = payload
		.replace(/<[^<>\n]{0,200}>/g, "")
		.replace(/&[a-z]{2,4};/g, (entity) => ENTITIES[entity] ?? entity)
		.replace(/\s+/g, " ")
		.trim();
	return { text, ...(speaker && { speaker }) };
}

/** What is said in captions as paragraphs: a new one where another speaks, or after a silence of two seconds. */
export function transcriptOf(cues: readonly Cue[]): readonly string[] {
	const paragraphs: string[] = [];
	let last: Cue | undefined;
	for (const cue of cues) {
		if (cue.text === "") continue;
		const goesOn = last && (cue.speaker ?? last.speaker) === last.speaker && cue.from - last.to < 2_000;
		if (goesOn) paragraphs.push(`${paragraphs.pop() ?? ""} ${cue.text}`);
		else paragraphs.push(cue.speaker ? `${cue.speaker}: ${cue.text}` : cue.text);
		last = cue;
	}
	return paragraphs;
}
