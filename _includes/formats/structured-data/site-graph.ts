import type { SearchAction, Thing, WebSite, WithActionConstraints } from "schema-dts";
import type { Imprint } from "../../domain/newsroom/newspaper.ts";
import { SEARCH_QUERY } from "../machine/machine-files.ts";
import { publisher, publisherId, siteId } from "./publisher.ts";

/** The site for search engines: what it is, whose it is, and how it is searched. */
export function siteGraph(newspaper: Imprint): readonly Thing[] {
	const search: WithActionConstraints<SearchAction> = {
		"@type": "SearchAction",
		target: {
			"@type": "EntryPoint",
			urlTemplate: `${newspaper.url}${SEARCH_QUERY}{search_term_string}`,
		},
		"query-input": "required name=search_term_string",
	};
	const site: WebSite = {
		"@type": "WebSite",
		"@id": siteId(newspaper),
		url: `${newspaper.url}/`,
		name: newspaper.name,
		description: newspaper.description,
		inLanguage: "vi-VN",
		publisher: { "@id": publisherId(newspaper) },
		potentialAction: search,
	};
	return [site, publisher(newspaper)];
}
