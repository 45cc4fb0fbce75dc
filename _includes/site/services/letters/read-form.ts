import { REFUSALS, type Refusal } from "../../../domain/letters/refusals.ts";
import { readUrlEncoded, readWriting, type Writing } from "../../../domain/letters/writing.ts";
import { readBody } from "./read-body.ts";

/** Reads the form that a browser sends, whatever comes in its place. */
export async function readForm(request: Request): Promise<Writing | Refusal> {
	const type = (request.headers.get("content-type") ?? "").trim();
	const [kind = ""] = type.toLowerCase().split(";");
	const isPlain = kind.trim() === "application/x-www-form-urlencoded";
	if (!isPlain && kind.trim() !== "multipart/form-data") return REFUSALS.type;
	if (request.headers.has("content-encoding")) return REFUSALS.type;
	// Whoever goes away half way is told what nobody hears.
	const bytes = await readBody(request).catch(() => "broken" as const);
	if (bytes === "broken") return REFUSALS.malformed;
	if (!bytes) return REFUSALS.large;
	const text = decode(bytes);
	const pairs =
		text === undefined ? undefined : isPlain ? readUrlEncoded(text) : await readParts(bytes, type);
	return (pairs && readWriting(pairs)) ?? REFUSALS.malformed;
}

/** UTF-8, or nothing. */
function decode(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** The fields of `multipart/form-data`. */
async function readParts(
	bytes: Uint8Array<ArrayBuffer>,
	type: string,
): Promise<[string, unknown][] | undefined> {
	try {
		return [...(await new Response(bytes, { headers: { "content-type": type } }).formData())];
	} catch {
		return undefined;
	}
}
