import type { CmsConfig } from "@sveltia/cms";
import { NEWSDESK } from "../../../../_includes/domain/addresses/paths/newsdesk.ts";
import type { NewsroomFacts } from "../../../../_includes/domain/newsdesk/facts.ts";
import { backendOf } from "./backend.ts";
import { bookFiles, collectionsOf } from "./collections.ts";
import { MEDIA } from "./media.ts";

/**
 * What Sveltia is told of the newspaper. Every form has the keys that the strict reader takes, and no other.
 *
 * @param logo the address of the newspaper's drawing
 */
export function configuration(facts: NewsroomFacts, logo: string | undefined): CmsConfig {
	const { content, newspaper, repository } = facts;
	return {
		load_config_file: false,
		backend: backendOf(repository),
		// A folder on this machine has no stages: Sveltia saves into it at once.
		publish_mode: "editorial_workflow",
		app_title: `Bàn biên tập – ${newspaper.name}`,
		...(logo !== undefined && { logo: { src: logo } }),
		site_url: newspaper.url,
		display_url: newspaper.url,
		logout_redirect_url: NEWSDESK,
		media_folder: `${content}/media`,
		public_folder: "/media",
		media_libraries: MEDIA,
		// The letters of an address are ours, see `_includes/site/parts/newsdesk/own-sveltia.ts`.
		slug: { encoding: "ascii", clean_accents: true },
		collections: collectionsOf(facts),
		singletons: bookFiles(content),
	};
}
