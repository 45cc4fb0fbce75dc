import { quoted } from "../problem/wording.ts";
import { fold } from "../text/fold.ts";

export type SitePathReading =
	/** `pasted`: it was written with the domain of this site. */
	{ readonly ok: true; readonly path: string; readonly pasted?: true } | BadSitePath;

/** `message` and `cure` as in Problem; `meant` is what the cure writes, where that is one thing. */
interface BadSitePath {
	readonly ok: false;
	readonly message: string;
	readonly cure: string;
	readonly meant?: string;
}

/** `https://tintinh.example/tin/1.html?x#y`, `//tintinh.example`: host, path. */
const WHOLE = /^(?:([a-z][a-z0-9+.-]*):)?\/\/([^/?#]*)(\/[^?#]*)?/i;
/** Where the newspaper is previewed. */
const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/**
 * A path of this site as a redirect can hold it: `/tin/123.html`. Refuses other sites, queries, `..`, and the signs
 * `*` and `:` that Netlify's redirects read as placeholders. An address copied whole from the browser is taken where its
 * domain is the newspaper's own, or that of its preview; what follows `?` or `#` names no other page.
 *
 * @param site the newspaper's `url`, where it is known
 */
export function readSitePath(text: string, site?: string): SitePathReading {
	const [whole, scheme, host = "", below = "/"] = WHOLE.exec(text) ?? [];
	if (whole === undefined) return readPath(text);
	const own = site === undefined ? undefined : nameOfHost(WHOLE.exec(site)?.[2] ?? "");
	const isWeb = scheme === undefined || /^https?$/i.test(scheme);
	if (isWeb && (nameOfHost(host) === own || LOCAL.test(host))) {
		const reading = readPath(below);
		return reading.ok ? { ...reading, pasted: true } : reading;
	}
	if (own === undefined || host === "")
		return refuse(text, "Địa chỉ có cả tên miền", `Chỉ viết phần sau tên miền: ${below}`);
	return refuse(
		text,
		`Địa chỉ ở tên miền khác, không phải ${own} của báo`,
		`Chọn một trang của báo; nếu đó là tên miền cũ của báo, chỉ viết phần sau tên miền: ${below}`,
	);
}

const nameOfHost = (host: string) => host.toLowerCase().replace(/^www\./, "");

function refuse(text: string, message: string, cure: string, meant?: string): BadSitePath {
	const sure = meant !== undefined && readPath(meant).ok;
	return { ok: false, message: `${message}: ${quoted(text)}.`, cure, ...(sure && { meant }) };
}

function readPath(text: string): SitePathReading {
	if (!text.startsWith("/")) {
		// "baokhac.vn/tin/1.html" is no page of this site.
		const meant = /^[^/.]+\//.test(text) ? `/${text}` : undefined;
		return refuse(text, "Địa chỉ phải bắt đầu bằng dấu /", `Viết: /${text}`, meant);
	}
	if (/[?#]/.test(text)) {
		const [before = ""] = text.split(/[?#]/, 1);
		return refuse(text, "Địa chỉ có dấu ? hoặc #", `Bỏ từ dấu đó trở đi: ${before}`, before);
	}
	if (/(?:^|\/)\.{1,2}(?:\/|$)|\/\//.test(text)) {
		return refuse(
			text,
			"Địa chỉ có đoạn “..”, “.” hoặc hai dấu / liền nhau",
			"Viết địa chỉ đầy đủ, như trên thanh địa chỉ.",
		);
	}
	if (/[*:\\\s<>"^`{|}\p{Cc}\p{Cs}]/u.test(text)) {
		return refuse(
			text,
			"Địa chỉ có dấu cách hoặc ký hiệu không được dùng",
			"Viết địa chỉ đúng như trên thanh địa chỉ, không có * và dấu hai chấm.",
		);
	}
	if (/[^\x21-\x7e]/.test(text)) {
		const encoded = encodeURI(text);
		return refuse(text, "Địa chỉ có chữ có dấu", `Viết ở dạng mã hóa: ${encoded}`, encoded);
	}
	if (text.includes("%") && !isPlainWhenDecoded(text)) {
		return refuse(text, "Địa chỉ có mã % không đúng", "Chép lại địa chỉ từ thanh địa chỉ của trình duyệt.");
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
