import { quoted } from "../problem/wording.ts";
import { readSitePath, type SitePathReading } from "./site-path.ts";

/** Codes of signs that stand for no slash, dot or letter: an old file's name may have had them. */
const SIGNS = /%(?:2[0-246-9BC]|3[BDCE]|40|5[BDE]|60|7[BCDE])/gi;
/** Those of them that a browser writes as they are. */
const PLAIN_SIGNS = /%(?:2[146-9BC]|3[BD]|40|7E)/gi;

/**
 * An address that an older site had, as a path of this one: like `readSitePath`, but it may have signs in it (`%20`) and
 * a query (`/?p=123`), which the host takes in any order. It comes in one form however it was written: codes in capitals,
 * the parameters by name.
 */
export function readOldPath(written: string, site?: string): SitePathReading {
	const mark = written.indexOf("?");
	const before = mark === -1 ? written : written.slice(0, mark);
	// Of one length, so that what the domain took away is found again.
	const reading = readSitePath(before.replace(SIGNS, "sgn"), site);
	if (!reading.ok) return reading;
	const own = reading.path === "/" ? "/" : before.slice(-reading.path.length);
	const path = own.replace(/%../g, (code) => code.toUpperCase()).replace(PLAIN_SIGNS, decodeURIComponent);
	const query = mark === -1 ? "" : readQuery(written.slice(mark + 1));
	if (query === undefined)
		return {
			ok: false,
			message: `Phần sau dấu ? của địa chỉ không đọc được: ${quoted(written)}.`,
			cure: "Viết đúng như trên thanh địa chỉ, mỗi mục một lần, có cả tên và giá trị: /?p=123 hoặc /tin.php?muc=5&bai=12.",
		};
	return { ...reading, path: query ? `${path}?${query}` : path };
}

/** What campaigns and shares put behind an address: it names no other page. */
export const isCampaign = (name: string) => /^(?:utm_\w+|fbclid|gclid|zarsrc|zalo_\w+)$/i.test(name);

/** Parameters in one form; undefined where the host could not tell them: a list, a name alone, one that comes twice. */
function readQuery(text: string): string | undefined {
	const query = new Map<string, string>();
	for (const part of text.split("&").filter(Boolean)) {
		const [, name, written = ""] = /^([\w-]+)=([^#]+)$/.exec(part) ?? [];
		const value = decode(written.replaceAll("+", "%20"));
		if (name === undefined || query.has(name) || !value || /\p{Cc}|\p{Cs}/u.test(value)) return undefined;
		if (!isCampaign(name)) query.set(name, value);
	}
	return [...query]
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(
			([name, value]) =>
				`${name}=${encodeURIComponent(value).replace(/%(?:2F|2C|3A|40)/g, decodeURIComponent)}`,
		)
		.join("&");
}

function decode(text: string): string | undefined {
	try {
		return decodeURIComponent(text).normalize();
	} catch {
		return undefined;
	}
}

/**
 * A path in the ways in which it is asked for: the host compares letter by letter, browsers write codes in capitals, and
 * older systems wrote them small in their links: `/b%C3%A0i`, `/b%c3%a0i`.
 */
export function spellingsOf(path: string): readonly string[] {
	const small = path.replace(/%../g, (code) => code.toLowerCase());
	return small === path ? [path] : [path, small];
}

/** An old address in its parts. `query` by name; empty where it has none. */
export function partsOfOld(address: string): {
	readonly path: string;
	readonly query: readonly (readonly [name: string, value: string])[];
} {
	const [path = "", query = ""] = address.split("?", 2);
	return {
		path,
		query: query
			.split("&")
			.filter(Boolean)
			.map((part) => {
				const [name = "", value = ""] = part.split("=", 2);
				return [name, decodeURIComponent(value)] as const;
			}),
	};
}
