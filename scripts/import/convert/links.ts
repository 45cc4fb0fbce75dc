import { forbiddenCharacter } from "../../../_includes/domain/reader/forbidden-characters.ts";
import { isLinkAddress } from "../../../_includes/formats/markdown/markdown-links.ts";

/** Parameters by which others follow a reader: they lead nowhere else without them. */
const FOLLOWING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|zarsrc|_ga)$/i;

/** An address as an article may hold it: without blanks inside, and without what only follows the reader. */
export function cleanAddress(written: string): string {
	const address = Array.from(written.trim(), (character) =>
		character <= " " || forbiddenCharacter(character) !== undefined ? "" : character,
	).join("");
	const whole = /^\/\/[^/]/.test(address) ? `https:${address}` : address;
	const query = whole.indexOf("?");
	if (query === -1) return whole;
	const hash = whole.indexOf("#", query);
	const end = hash === -1 ? whole.length : hash;
	const parameters = whole.slice(query + 1, end).split("&");
	const kept = parameters.filter((one) => !FOLLOWING.test(one.split("=", 1)[0] ?? ""));
	if (kept.length === parameters.length) return whole;
	return whole.slice(0, query) + (kept.length > 0 ? `?${kept.join("&")}` : "") + whole.slice(end);
}

/** Whether an address can stand in an article as it is: full, and of a kind that leads somewhere without running anything. */
export function leadsElsewhere(address: string): boolean {
	return isLinkAddress(address) && !address.startsWith("#");
}
