/** A box of an MP4. */
export function box(type: string, ...parts: readonly (Buffer | string)[]): Buffer {
	const content = Buffer.concat(parts.map((part) => Buffer.from(part as string)));
	const head = Buffer.alloc(8);
	head.writeUInt32BE(content.length + 8);
	head.write(type, 4, "latin1");
	return Buffer.concat([head, content]);
}

const zeros = (length: number) => Buffer.alloc(length);

function track(kind: "vide" | "soun", codec: string, profile: number): Buffer {
	const sized = zeros(78);
	sized.writeUInt16BE(320, 24);
	sized.writeUInt16BE(180, 26);
	const entry =
		kind === "vide"
			? box(codec, sized, box("avcC", Buffer.from([1, profile, 0, 30, 255, 225, 0, 0, 0])))
			: box(codec, zeros(28));
	return box(
		"trak",
		box(
			"mdia",
			box("hdlr", zeros(8), kind, zeros(13)),
			box("minf", box("stbl", box("stsd", zeros(8), entry))),
		),
	);
}

interface Mp4Options {
	readonly brand?: string;
	/** Of its picture; undefined for a sound alone. */
	readonly codec?: string | undefined;
	readonly profile?: number;
	readonly seconds?: number;
	/** Whether what tells of the film stands behind it. */
	readonly slow?: boolean;
}

/** An MP4 that tells of itself as a film does, of 320 × 180 pixels, and holds none. */
export function mp4({
	brand = "isom",
	codec = "avc1",
	profile = 100,
	seconds = 65,
	slow = false,
}: Mp4Options = {}): Buffer {
	const header = zeros(100);
	header.writeUInt32BE(1000, 12);
	header.writeUInt32BE(seconds * 1000, 16);
	const tracks = [...(codec === "" ? [] : [track("vide", codec, profile)]), track("soun", "mp4a", 0)];
	const moov = box("moov", box("mvhd", header), ...tracks);
	const data = box("mdat", zeros(500));
	return Buffer.concat([box("ftyp", brand, zeros(4)), ...(slow ? [data, moov] : [moov, data])]);
}

/** A sound of 32 kbit/s that says nothing, as MP3. */
export function mp3(seconds: number): Buffer {
	// MPEG-2, layer 3, 32 kbit/s, 16 kHz, one channel: 144 bytes for each 36 milliseconds.
	const frame = zeros(144);
	frame.writeUInt32BE(0xff_f3_48_c4);
	return Buffer.concat(Array.from({ length: Math.round(seconds / 0.036) }, () => frame));
}

/** The same as WAV: 8,000 bytes a second. */
export function wav(seconds: number): Buffer {
	const data = zeros(seconds * 8000);
	const head = Buffer.alloc(44);
	head.write("RIFF", 0, "latin1");
	head.writeUInt32LE(data.length + 36, 4);
	head.write("WAVEfmt ", 8, "latin1");
	head.writeUInt32LE(16, 16);
	for (const [value, at] of [
		[1, 20],
		[1, 22],
		[1, 32],
		[8, 34],
	] as const)
		head.writeUInt16LE(value, at);
	head.writeUInt32LE(8000, 24);
	head.writeUInt32LE(8000, 28);
	head.write("data", 36, "latin1");
	head.writeUInt32LE(data.length, 40);
	return Buffer.concat([head, data]);
}

/** Two seconds of green, 16 × 16 pixels, as WebM. */
export const WEBM = Buffer.from(
	"GkXfo59ChoEBQveBAULygQRC84EIQoKEd2VibUKHgQJChYECGFOAZwEAAAAAAAHrEU2bdLpNu4tTq4QVSalmU6yBoU27i1OrhBZUrmtTrIHGTbuMU6uEElTDZ1OsggEMTbuMU6uEHFO7a1OsggHV7AEAAAAAAABZAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAVSalmoCrXsYMPQkBNgIRMYXZmV0GETGF2ZkSJiECfQAAAAAAAFlSua8GuAQAAAAAAADjXgQFzxYgAAAAAAAAAAZyBACK1nIN1bmSIgQCGhVZfVlA4g4EBI+ODhDuaygDgibCBELqBEJqBAhJUw2fRc3POY8CLY8WIAAAAAAAAAAFnyJhFo4dFTkNPREVSRIeLTGF2YyBsaWJ2cHhnyKJFo4hEVVJBVElPTkSHlDAwOjAwOjAyLjAwMDAwMDAwMAAAH0O2de7ngQCjvIEAAIDwAgCdASoQABAAAEcIhYWImYSIAgICdaoD+AP6Ag1NtgD+/W7z/+HH1GFB/4cp/9JUuIqq/9IAAKOrgQPoALEBAAEQEAAYADA/9AwAwgD+/W7z/+HH1GFB/4cp/9JUuIqq/9IAABxTu2uRu4+zgQC3iveBAfGCAWLwgQM=",
	"base64",
);
