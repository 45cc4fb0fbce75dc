import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Rendition } from "../_includes/domain/article/rendition.ts";
import { mediaFile } from "../_includes/site/media/pictures/judge-pictures.ts";
import { picturesFolder } from "../_includes/site/media/pictures/pictures.ts";
import { inWorkshop } from "./bench/archive/workshop.ts";
import { readFolderState, writtenBetween } from "./bench/folder-state.ts";
import { type Cost, measure } from "./bench/measure.ts";
import { drawPhoto } from "./bench-media/draw-photo.ts";
import { PHONE_WIDTHS, type PhoneBytes, phoneBytes } from "./bench-media/phone-bytes.ts";
import { runCommand, UsageError } from "./command/command.ts";

/** Core-seconds a photograph, bytes of memory, and what a phone is sent against a JPEG alone. */
const ASKED = { seconds: 3, peak: 600e6, share: 0.55 } as const;

/**
 * So many are drawn, which costs more than all that is made of one, and looked at dot by dot. The others are these under a
 * comment of their own: other bytes, so that each is decoded and encoded anew.
 */
const SCENES = 12;

await runCommand(
	{
		name: "bench:media",
		summary: "Đo thời gian, bộ nhớ và số byte khi báo làm mọi cỡ, mọi kiểu của ảnh 12 triệu điểm ảnh.",
		options: {
			pictures: { type: "integer", value: "N", help: "số ảnh, vẽ ra để đo", default: 1000 },
		},
	},
	async ({ values: { pictures } }) => {
		if (pictures < 1) throw new UsageError("Tùy chọn “--pictures” cần ít nhất 1.");
		const interrupt = new AbortController();
		for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => interrupt.abort());
		const { signal: stop } = interrupt;
		try {
			await inWorkshop(async (workshop) => {
				const settings = { content: path.join(workshop, "content"), cache: path.join(workshop, "cache") };
				const sources = Array.from({ length: pictures }, (_, at) => `/media/2026/11/anh-${at + 1}.jpg`);
				await mkdir(path.dirname(mediaFile(sources[0] ?? "", settings)), { recursive: true });
				for (const [at, src] of sources.entries()) {
					stop.throwIfAborted();
					const scene = sources[at % SCENES] ?? src;
					const bytes =
						scene === src
							? await drawPhoto(at + 1)
							: commented(await readFile(mediaFile(scene, settings)), String(at));
					await writeFile(mediaFile(src, settings), bytes);
				}
				const result = path.join(workshop, "renditions.json");
				const words = ["_includes/site/start/run.mjs", "scripts/bench-media/prepare.ts"];
				const command = [process.execPath, ...words, settings.content, settings.cache, result, ...sources];
				const cold = await measure(command, { stop, memory: true });
				const before = await readFolderState(picturesFolder(settings));
				const again = await measure(command, { stop });
				const { files: written } = writtenBetween(before, await readFolderState(picturesFolder(settings)));
				console.log(printCosts(pictures, cold, again, written));
				const renditions = new Map<string, Rendition>(JSON.parse(await readFile(result, "utf8")));
				const compared: PhoneBytes[] = [];
				for (const src of sources.slice(0, SCENES)) {
					const rendition = renditions.get(src);
					if (rendition)
						compared.push(
							...(await phoneBytes(mediaFile(src, settings), rendition, picturesFolder(settings))),
						);
				}
				for (const width of PHONE_WIDTHS) console.log(printBytes(width, compared));
			});
			return 0;
		} catch (error) {
			if (stop.aborted) return 130;
			throw error;
		}
	},
);

/** A JPEG with a comment at its beginning. */
function commented(jpeg: Buffer, words: string): Buffer {
	const head = Buffer.from([0xff, 0xfe, 0, words.length + 2]);
	return Buffer.concat([jpeg.subarray(0, 2), head, Buffer.from(words, "latin1"), jpeg.subarray(2)]);
}

function printCosts(pictures: number, cold: Cost, again: Cost, written: number): string {
	const each = ({ user, system }: Cost) => ((user + system) / pictures).toFixed(2);
	const megabytes = (count: number) => `${Math.round(count / 1e6)} MB`;
	return [
		`${pictures} photographs of 12 megapixels, all sizes and kinds`,
		`  core-seconds each  ${each(cold)} (asked: at most ${ASKED.seconds})`,
		`  peak memory        ${cold.peak === undefined ? "not told by this system" : megabytes(cold.peak)} (asked: at most ${megabytes(ASKED.peak)})`,
		`  unchanged          ${written} files written (asked: 0); ${(again.user + again.system).toFixed(1)} core-seconds in all, its start with them`,
	].join("\n");
}

function printBytes(width: number, all: readonly PhoneBytes[]): string {
	const own = all.filter((one) => one.width === width);
	const mean = (of: (one: PhoneBytes) => number) => own.reduce((sum, one) => sum + of(one), 0) / own.length;
	const kilobytes = (count: number) => `${(count / 1000).toFixed(1)} kB`;
	const share = mean(({ sent, jpeg }) => sent / jpeg);
	return `  a phone's ${width}      ${kilobytes(mean(({ sent }) => sent))}, ${(100 * share).toFixed(1)} % of the JPEG alone that is as like the photograph (${mean((one) => one.similarity).toFixed(3)}; asked: at most ${Math.round(100 * ASKED.share)} %)`;
}
