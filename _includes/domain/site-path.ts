import { fold } from "./text/fold.ts";
import { quoted } from "./wording.ts";

export type SitePathReading =
	| { readonly ok: true; readonly path: string }
	/** `message` and `cure` as in Problem. */
	| { readonly ok: false; readonly message: string; readonly cure: string };

/**
 * A path of this site as a redirect can hold it: `/tin/123.html`. Refuses other sites, queries, `..`, and the signs
 * `*` and `:` that Netlify's redirects read as placeholders.
 */
export function readSitePath(text: string): SitePathReading {
	const refuse = (message: string, cure: string) =>
		({ ok: false, message: `${message}: ${quoted(text)}.`, cure }) as const;
	const site = /^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/]*(\/[^?#]*)?/i.exec(text);
	if (site) return refuse("Địa chỉ có cả tên miền", `Chỉ viết phần sau tên miền: ${site[1] ?? "/"}`);
	if (!text.startsWith("/")) return refuse("Địa chỉ phải bắt đầu bằng dấu /", `Viết: /${text}`);
	if (/[?#]/.test(text))
		return refuse("Địa chỉ có dấu ? hoặc #", `Bỏ từ dấu đó trở đi: ${text.replace(/[?#].*$/, "")}`);
	if (/(?:^|\/)\.{1,2}(?:\/|$)|\/\//.test(text)) {
		return refuse(
			"Địa chỉ có đoạn “..”, “.” hoặc hai dấu / liền nhau",
			"Viết địa chỉ đầy đủ, như trên thanh địa chỉ.",
		);
	}
	if (/[*:\\\s<>"^`{|}\p{Cc}\p{Cs}]/u.test(text)) {
		return refuse(
			"Địa chỉ có dấu cách hoặc ký hiệu không được dùng",
			"Viết địa chỉ đúng như trên thanh địa chỉ, không có * và dấu hai chấm.",
		);
	}
	if (/[^\x21-\x7e]/.test(text))
		return refuse("Địa chỉ có chữ có dấu", `Viết ở dạng mã hóa: ${encodeURI(text)}`);
	if (text.includes("%") && !isPlainWhenDecoded(text)) {
		return refuse("Địa chỉ có mã % không đúng", "Chép lại địa chỉ từ thanh địa chỉ của trình duyệt.");
	}
	return { ok: true, path: text };
}

/**
 * Whether the codes of a path (`%C3%A1`) stand for letters only that need them. They hide no slash, dots or controls,
 * and no letter of an address that the host reads without them: `/%73w.js` is `/sw.js`.
 */
function isPlainWhenDecoded(path: string): boolean {
	try {
		return /^(?:(?!\p{ASCII})[\p{L}\p{M}\p{N}])+$/u.test(
			(path.match(/(?:%..?)+/g) ?? []).map(decodeURIComponent).join(""),
		);
	} catch {
		return false;
	}
}

/** Two paths with one key are one address: case, Unicode form, marks and a last slash do not part them. */
export function addressKey(path: string): string {
	// Nearly every address is plain already, and folding is the dear part.
	const plain = /^[a-z0-9/-]+$/.test(path) ? path : fold(path);
	return plain.replace(/\/(?:index\.html)?$/, "") || "/";
}
