import type { Newspaper } from "../../domain/newsroom/newspaper.ts";
import { FAVICON, LOGO } from "../app/icon-files.ts";
import { printXml, xml } from "../trees/xml-tree.ts";
import { OPEN_SEARCH, SEARCH_QUERY } from "./machine-files.ts";

/** Lets a browser search the newspaper from its address bar. The standard holds a short name to 16 characters. */
export function openSearchDescription({ name, url, description, email }: Newspaper): string {
	const icon = (path: string, size: number, type: string) =>
		xml("Image", { width: size, height: size, type }, url + path);
	const root = xml(
		"OpenSearchDescription",
		{ xmlns: "http://a9.com/-/spec/opensearch/1.1/" },
		xml("ShortName", {}, shorten(name, 16)),
		xml("LongName", {}, shorten(`Tìm trên ${name}`, 48)),
		xml("Description", {}, shorten(description, 1024)),
		xml("Contact", {}, email),
		xml("Language", {}, "vi"),
		xml("InputEncoding", {}, "UTF-8"),
		xml("OutputEncoding", {}, "UTF-8"),
		icon(FAVICON.path, FAVICON.size, "image/x-icon"),
		icon(LOGO.path, LOGO.size, "image/png"),
		xml("Url", { type: "text/html", method: "get", template: `${url}${SEARCH_QUERY}{searchTerms}` }),
		xml("Url", { type: OPEN_SEARCH.type, rel: "self", template: url + OPEN_SEARCH.path }),
	);
	return printXml(root);
}

/** Cuts after a whole word, or a long word where it must. */
function shorten(text: string, most: number): string {
	if (text.length <= most) return text;
	const blank = text.lastIndexOf(" ", most);
	return text.slice(0, blank > 0 ? blank : most);
}
