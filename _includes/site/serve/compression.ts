import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "br" | "gzip";

const packers: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
	// Quality 5 is near what a CDN sends, and takes milliseconds where the default of 11 takes a second.
	br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
	gzip: promisify<Buffer, Buffer>(gzip),
};

/** Packs the bytes of a text file. */
export function compress(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
	return packers[encoding](bytes);
}

/** The best encoding a browser takes, from its `Accept-Encoding`: `gzip;q=0.8, br, zstd;q=0`. */
export function chooseEncoding(accepted: string | undefined): Encoding | undefined {
	const refused = /;\s*q=0(\.0*)?\s*$/;
	const offers = (accepted ?? "")
		.toLowerCase()
		.split(",")
		.filter((offer) => !refused.test(offer))
		.map((offer) => offer.replace(/;.*/, "").trim());
	return (["br", "gzip"] as const).find((encoding) => offers.includes(encoding));
}
