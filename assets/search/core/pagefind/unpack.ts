import { scriptPath } from "../../../../_includes/domain/addresses/paths/files.ts";

type Gunzip = typeof import("./gunzip.ts");

/** Pagefind begins each of its unpacked files with this. */
const SIGNATURE = "pagefind_dcd";

/** Safari before 16.4 and Firefox before 113 have none. What stands in for it comes before the first file does. */
const isBare = !("DecompressionStream" in globalThis);
if (isBare) void loadGunzip().catch(() => {});

/**
 * What is in a file of Pagefind (`.pf_meta`, `.pf_index`, `.pf_fragment`): gzip over a signature and the data.
 *
 * @throws when it is no such file, for instance an error page that came with status 200
 */
export async function unpack(file: Response): Promise<Uint8Array> {
	const bytes = await decompress(file);
	const signature = new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length));
	if (signature !== SIGNATURE) throw new Error(`Expected a file of Pagefind, found "${signature}"`);
	return bytes.subarray(SIGNATURE.length);
}

async function decompress(file: Response): Promise<Uint8Array> {
	if (isBare || !file.body) {
		const { gunzipSync } = await loadGunzip();
		return gunzipSync(new Uint8Array(await file.arrayBuffer()));
	}
	const stream = file.body.pipeThrough(new DecompressionStream("gzip"));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

function loadGunzip(): Promise<Gunzip> {
	// The address is no import that a bundler follows.
	const address = scriptPath("gunzip");
	return import(address);
}
