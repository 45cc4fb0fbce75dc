import type { AttachmentTypeName } from "../../../domain/article/attachment.ts";
import type { ReadAt } from "../../../formats/media/mp4.ts";

/** Bytes at the beginning in which a sound tells how long its file is. */
const HEAD = 70_000;
/** An Ogg's last page is at most so long. */
const PAGE = 70_000;
/** What a file is told to be longer than it is, and nobody misses: a tag that was taken off its end. */
const SLACK = 1_024;

/** Whether less of a sound or a WebM is there than it tells. Of an AAC nobody can say. */
export async function isCut(type: AttachmentTypeName, size: number, read: ReadAt): Promise<boolean> {
	const told = TOLD[type];
	if (told) {
		const length = told(Buffer.from(await read(0, HEAD)));
		return length !== undefined && length > size + SLACK;
	}
	if (type !== "ogg") return false;
	const tail = Buffer.from(await read(Math.max(0, size - PAGE), PAGE));
	const last = tail.lastIndexOf("OggS");
	// The sixth byte of a page tells whether it is the last one.
	return last === -1 || ((tail[last + 5] ?? 0) & 4) === 0;
}

/** How long the file is, by its head. */
const TOLD: Partial<Record<AttachmentTypeName, (head: Buffer) => number | undefined>> = {
	wav: (head) => head.readUInt32LE(4) + 8,
	mp3: (head) => {
		const at = Math.max(head.indexOf("Xing"), head.indexOf("Info"));
		if (at === -1 || at + 16 > head.length) return undefined;
		// Of four things that it may tell, the first two: how many frames, how many bytes.
		const flags = head.readUInt32BE(at + 4);
		return (flags & 3) === 3 ? frameStart(head, at) + head.readUInt32BE(at + 12) : undefined;
	},
	webm: (head) => {
		const at = head.indexOf("\x18\x53\x80\x67", 0, "latin1");
		const first = head[at + 4] ?? 0;
		// The zeros before the first one tell how many bytes a length has.
		const width = Math.clz32(first) - 23;
		if (at === -1 || width > 8 || at + 4 + width > head.length) return undefined;
		let length = BigInt(first & (0xff >> width));
		for (let next = 1; next < width; next++) length = length * 256n + BigInt(head[at + 4 + next] ?? 0);
		// All bits set: it is not known.
		return length === 2n ** BigInt(7 * width) - 1n ? undefined : at + 4 + width + Number(length);
	},
};

/** Where the frame begins that has this in it: a few bytes before. */
function frameStart(head: Buffer, at: number): number {
	const start = head.lastIndexOf(0xff, at);
	return start === -1 || at - start > 64 ? at : start;
}
