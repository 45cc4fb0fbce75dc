import type { MarkdownIt } from "markdown-it";

/** Full web addresses, e-mail, telephone, a path of this site (`//` and `/\` lead to others), a place on the page. */
const LINK_ADDRESS = /^(?:https?:\/\/[^/\\]|mailto:|tel:|\/(?![/\\])|#)/i;

/** Whether a link in an article may lead there. */
export function isLinkAddress(address: string): boolean {
	return LINK_ADDRESS.test(address.trim());
}

/**
 * Links lead only to allowed addresses, and print as they were typed otherwise. A full `https://` address in the text
 * becomes a link; `bao.vn` does not: Vietnamese sentences often lack the space after a full stop.
 */
export function links(md: MarkdownIt): void {
	md.validateLink = isLinkAddress;
	md.normalizeLinkText = (text) => text;
	md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
	for (const schema of ["//", "ftp:", "mailto:"]) md.linkify.add(schema, null);
	md.renderer.rules["link_open"] = (tokens, index, options, _env, renderer) => {
		const link = tokens[index];
		const address = String(link?.attrGet("href") ?? "");
		if (/^https?:/i.test(address)) link?.attrSet("rel", "noopener");
		// `[chữ]()` is a link to the page itself for the parser, which asks nobody about an empty address.
		if (link && address === "") link.attrs = null;
		return renderer.renderToken(tokens, index, options);
	};
}
