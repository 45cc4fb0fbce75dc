import { extname } from "node:path";
import { ATTACHMENT_TYPES } from "../../domain/article/attachment.ts";

const types: Readonly<Record<string, string>> = {
	".html": "text/html; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".mjs": "text/javascript; charset=utf-8",
	".json": "application/json; charset=utf-8",
	".map": "application/json; charset=utf-8",
	".webmanifest": "application/manifest+json; charset=utf-8",
	".xml": "application/xml; charset=utf-8",
	".xsl": "application/xml; charset=utf-8",
	".svg": "image/svg+xml; charset=utf-8",
	".txt": "text/plain; charset=utf-8",
	".ics": "text/calendar; charset=utf-8",
	".avif": "image/avif",
	".webp": "image/webp",
	".jpg": "image/jpeg",
	".jpeg": "image/jpeg",
	".png": "image/png",
	".gif": "image/gif",
	".ico": "image/x-icon",
	".woff2": "font/woff2",
	".wasm": "application/wasm",
};

/** Of sounds, films and documents beside articles. */
const attachments = Object.values(ATTACHMENT_TYPES).flatMap(({ type, extensions }) =>
	extensions.map((extension) => [`.${extension}`, type] as const),
);
const all: Readonly<Record<string, string>> = { ...types, ...Object.fromEntries(attachments) };

/**
 * The media type of a file by the end of its name. Pagefind's own files (`.pf_meta`, `.pf_index`, `.pf_fragment`,
 * `.pagefind`) are bytes packed by Pagefind, which it unpacks itself: octet streams, as on Netlify.
 */
export function contentType(file: string): string {
	return all[extname(file).toLowerCase()] ?? "application/octet-stream";
}

/** Whether compression is worth its time: only what is not already packed. */
export function isTextType(type: string): boolean {
	return type.includes("charset=");
}
