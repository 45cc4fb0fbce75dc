import {
	closeSync,
	constants,
	createReadStream,
	createWriteStream,
	fstatSync,
	openSync,
	readSync,
} from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, gunzipSync, constants as zlib } from "node:zlib";
import { fileProblem, type Problem } from "../../../_includes/domain/problem/problem.ts";
import { nameForProblems } from "../../../_includes/site/find-files.ts";
import type { Sample } from "../kinds/kind.ts";
import { nothingThere } from "../kinds/source-file.ts";
import type { ByteSource } from "./byte-stream.ts";

/** The file of a dump, open for reading. */
export interface DumpFile extends ByteSource {
	close(): Promise<void>;
}

const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
/** How much larger than its file a packed dump may be: text packs to a tenth, nothing but a trap to a hundredth. */
const MOST_UNPACKED = { factor: 100, bytes: 64 * 2 ** 20 };

/**
 * Opens a dump. What was packed by gzip, as NukeViet does of itself, or saved in UTF-16, as PowerShell's `>` does, is
 * first written out beside, in a folder of the system that `close` removes.
 */
export async function openDump(file: string): Promise<DumpFile | Problem> {
	const plain = openPlain(file);
	if ("message" in plain) return plain;
	const head = new Uint8Array(2);
	plain.read(head, 0);
	const turn = transformOf(head);
	if (!turn) return plain;
	await plain.close();
	const folder = await mkdtemp(path.join(tmpdir(), "dump-"));
	const remove = () => rm(folder, { recursive: true, force: true });
	const unpacked = path.join(folder, "dump.sql");
	try {
		await pipeline(createReadStream(file), turn, bounded(plain.size), createWriteStream(unpacked));
	} catch (error) {
		await remove();
		return unreadable(nameForProblems(file), (error as NodeJS.ErrnoException).code);
	}
	const opened = openPlain(unpacked);
	if ("message" in opened) return opened;
	const close = async () => {
		await opened.close();
		await remove();
	};
	return { ...opened, close };
}

function openPlain(file: string): DumpFile | Problem {
	const name = nameForProblems(file);
	let handle: number;
	try {
		handle = openSync(file, FLAGS);
	} catch {
		return nothingThere(name);
	}
	const stats = fstatSync(handle);
	if (!stats.isFile()) {
		closeSync(handle);
		return nothingThere(name);
	}
	return {
		size: stats.size,
		read: (target, at) => readSync(handle, target, 0, target.length, at),
		close: async () => closeSync(handle),
	};
}

const isGzip = (head: Uint8Array) => head[0] === 0x1f && head[1] === 0x8b;

/** What makes plain UTF-8 of the file, where it is not. */
function transformOf(head: Uint8Array): Transform | undefined {
	// A file that was cut is read as far as it goes: the dump's reader tells where. An error at its end would take along
	// what is not yet written.
	if (isGzip(head)) return createGunzip({ finishFlush: zlib.Z_SYNC_FLUSH });
	if (head[0] === 0xff && head[1] === 0xfe) return toUtf8("utf-16le");
	if (head[0] === 0xfe && head[1] === 0xff) return toUtf8("utf-16be");
	return undefined;
}

function toUtf8(encoding: string): Transform {
	const decoder = new TextDecoder(encoding);
	return new Transform({
		transform(chunk: Buffer, _, done) {
			done(null, decoder.decode(chunk, { stream: true }));
		},
		flush(done) {
			done(null, decoder.decode());
		},
	});
}

/** The text that a dump begins with, for who has to see what it is of. */
export function beginningOf({ bytes, text }: Sample): string {
	if (!isGzip(bytes)) return text;
	try {
		return gunzipSync(bytes, { finishFlush: zlib.Z_SYNC_FLUSH, maxOutputLength: MOST_UNPACKED.bytes })
			.toString()
			.slice(0, 256 * 1024);
	} catch {
		return "";
	}
}

class TooLarge extends Error {
	readonly code = "EFBIG";
}

function bounded(size: number): Transform {
	const most = Math.max(MOST_UNPACKED.bytes, MOST_UNPACKED.factor * size);
	let length = 0;
	return new Transform({
		transform(chunk: Buffer, _, done) {
			length += chunk.length;
			done(length > most ? new TooLarge() : null, chunk);
		},
	});
}

function unreadable(name: string, code: string | undefined): Problem {
	if (code === "EFBIG")
		return fileProblem(
			"error",
			name,
			"Tệp nén bung ra lớn gấp hơn trăm lần, không phải bản sao lưu của một tờ báo.",
			"Xuất lại cơ sở dữ liệu, chỉ lấy các bảng tin.",
		);
	return fileProblem(
		"error",
		name,
		`Không bung được tệp nén (${code ?? "tệp hỏng"}).`,
		"Tải lại tệp từ máy chủ cũ, hoặc bung nó bằng tay rồi nhập tệp .sql.",
	);
}
