import { AbstractTokenizer, EndOfStreamError, type IReadChunkOptions } from "strtok3";
import { FILE_LIMITS } from "../../../domain/reader/limits.ts";
import type { ReadAt } from "../../../formats/media/mp4.ts";

/** What a sound or a WebM tells of itself. */
export interface SoundFormat {
	/** `Ogg`, `EBML/webm` */
	readonly container: string;
	/** Absent where it is not told. */
	readonly seconds?: number;
	/** Bits a second. */
	readonly bitrate?: number;
	/** Of a film. */
	readonly width?: number;
	readonly height?: number;
}

/**
 * Has the headers of a sound read.
 *
 * @param counted whether all its frames are counted: it tells no length
 * @returns undefined where they cannot be
 */
export async function readFormat(
	size: number,
	read: ReadAt,
	counted: boolean,
): Promise<SoundFormat | undefined> {
	// Not before it is needed: most checks look at no sound.
	const { parseFromTokenizer } = await import("music-metadata");
	const file = new BoundedFile(size, read);
	try {
		const { format } = await parseFromTokenizer(file, { skipCovers: true, duration: counted });
		const video = format.trackInfo.find((track) => track.video)?.video;
		const { container = "", duration, bitrate } = format;
		return {
			container,
			// What was counted until the file answered no more is not its length.
			...(duration && Number.isFinite(duration) && !file.spent && { seconds: duration }),
			...(bitrate !== undefined && { bitrate }),
			...(video && { width: video.pixelWidth, height: video.pixelHeight }),
		};
	} catch {
		return undefined;
	}
}

/** What the parsers see of a file. Whatever its lengths say, it answers so many times and with so many bytes. */
class BoundedFile extends AbstractTokenizer {
	readonly fileInfo;
	#reads: number = FILE_LIMITS.parse.reads;
	#bytes: number = FILE_LIMITS.parse.bytes;

	constructor(
		size: number,
		private readonly read: ReadAt,
	) {
		super({ maxBufferSize: FILE_LIMITS.parse.atOnce });
		this.fileInfo = { size };
	}

	get spent(): boolean {
		return this.#reads < 0 || this.#bytes < 0;
	}

	supportsRandomAccess(): boolean {
		return true;
	}

	setPosition(position: number): void {
		this.position = position;
	}

	async readBuffer(buffer: Uint8Array, options?: IReadChunkOptions): Promise<number> {
		this.position = options?.position ?? this.position;
		const read = await this.peekBuffer(buffer, options);
		this.position += read;
		return read;
	}

	async peekBuffer(buffer: Uint8Array, options?: IReadChunkOptions): Promise<number> {
		const { position, length, mayBeLess } = this.normalizeOptions(buffer, options);
		this.#reads -= 1;
		this.#bytes -= length;
		if (this.spent) throw new EndOfStreamError();
		const bytes = await this.read(position, length);
		buffer.set(bytes);
		if (bytes.length < length && !mayBeLess) throw new EndOfStreamError();
		return bytes.length;
	}
}
