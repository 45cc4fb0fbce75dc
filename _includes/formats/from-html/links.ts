import { undoPercent } from "../../domain/addresses/undo-percent.ts";
import { forbiddenCharacter } from "../../domain/reader/forbidden-characters.ts";
import { isLinkAddress } from "../markdown/markdown-links.ts";

/** Parameters by which others follow a reader: they lead nowhere else without them. */
const FOLLOWING =
	/^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|zarsrc|mibextid|_ga|__\w+__(?:\[\d+\])?)$/i;

/** An address as an article may hold it: without blanks inside, and without what only follows the reader. */
export function cleanAddress(written: string): string {
	const address = Array.from(written.trim(), (character) =>
		character <= " " || forbiddenCharacter(character) !== undefined ? "" : character,
	).join("");
	const whole = unwrapped(/^\/\/[^/]/.test(address) ? `https:${address}` : address);
	const query = whole.indexOf("?");
	if (query === -1) return whole;
	const hash = whole.indexOf("#", query);
	const end = hash === -1 ? whole.length : hash;
	const parameters = whole.slice(query + 1, end).split("&");
	const kept = parameters.filter((one) => !FOLLOWING.test(one.split("=", 1)[0] ?? ""));
	if (kept.length === parameters.length) return whole;
	return whole.slice(0, query) + (kept.length > 0 ? `?${kept.join("&")}` : "") + whole.slice(end);
}

/** Pages that lead on to another and note who goes there, and where they name it: of Facebook, Google, Zalo, Outlook. */
const WRAPPERS: readonly (readonly [RegExp, string])[] = [
	[/^https?:\/\/(?:l|lm)\.(?:facebook|instagram)\.com\/l\.php\?/i, "u"],
	[/^https?:\/\/(?:www\.)?google\.[a-z.]{2,6}\/url\?/i, "q"],
	[/^https?:\/\/(?:www\.)?google\.[a-z.]{2,6}\/url\?/i, "url"],
	[/^https?:\/\/(?:link|static)\.zalo\.me\/[^?#]*\?/i, "url"],
	[/^https?:\/\/[\w.-]{1,60}\.safelinks\.protection\.outlook\.com\/[^?#]*\?/i, "url"],
];

/** The address that another one only leads on to. */
function unwrapped(address: string): string {
	for (const [wrapper, name] of WRAPPERS) {
		const inside = wrapper.test(address) ? parameterOf(address, name) : undefined;
		if (inside && /^https?:\/\//i.test(inside)) return inside.replace(/\s/g, "%20");
	}
	return address;
}

/** What an address says by a name in its query: of `?u=https%3A%2F%2Fbao.vn` the `u` is `https://bao.vn`. */
export function parameterOf(address: string, name: string): string | undefined {
	const [, query = ""] = /^[^?#]*\?([^#]*)/.exec(address) ?? [];
	const written = query.split("&").find((one) => one.startsWith(`${name}=`));
	return written && undoPercent(written.slice(name.length + 1).replaceAll("+", " "));
}

/** Whether an address can stand in an article as it is: full, and of a kind that leads somewhere without running anything. */
export function leadsElsewhere(address: string): boolean {
	return isLinkAddress(address) && !address.startsWith("#");
}
