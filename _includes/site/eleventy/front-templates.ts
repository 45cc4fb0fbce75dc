import * as archive from "../../../content/archive.11ty.tsx";
import * as author from "../../../content/author.11ty.tsx";
import * as feedLists from "../../../content/feed-lists.11ty.ts";
import * as feeds from "../../../content/feeds.11ty.ts";
import * as home from "../../../content/home.11ty.tsx";
import * as indexnow from "../../../content/indexnow.11ty.ts";
import * as letterFrame from "../../../content/letter-frame.11ty.ts";
import * as letterReceived from "../../../content/letter-received.11ty.tsx";
import * as newestComments from "../../../content/newest-comments.11ty.ts";
import * as newsdesk from "../../../content/newsdesk.11ty.tsx";
import * as newsdeskFacts from "../../../content/newsdesk-facts.11ty.ts";
import * as nextPublish from "../../../content/next-publish.11ty.ts";
import * as notFound from "../../../content/not-found.11ty.tsx";
import * as notStored from "../../../content/not-stored.11ty.tsx";
import * as offline from "../../../content/offline.11ty.tsx";
import * as openSearch from "../../../content/open-search.11ty.ts";
import * as page from "../../../content/page.11ty.tsx";
import * as podcasts from "../../../content/podcasts.11ty.ts";
import * as redirects from "../../../content/redirects.11ty.ts";
import * as robots from "../../../content/robots.11ty.ts";
import * as saved from "../../../content/saved.11ty.tsx";
import * as search from "../../../content/search.11ty.tsx";
import * as section from "../../../content/section.11ty.tsx";
import * as securityTxt from "../../../content/security-txt.11ty.ts";
import * as sitemap from "../../../content/sitemap.11ty.ts";
import * as sitemapIndex from "../../../content/sitemap-index.11ty.ts";
import * as sitemapNews from "../../../content/sitemap-news.11ty.ts";
import * as status from "../../../content/status.11ty.tsx";
import * as suggestions from "../../../content/suggestions.11ty.ts";
import * as synonyms from "../../../content/synonyms.11ty.ts";
import * as tag from "../../../content/tag.11ty.tsx";
import * as thread from "../../../content/thread.11ty.tsx";
import * as webManifest from "../../../content/web-manifest.11ty.ts";
import * as withdrawn from "../../../content/withdrawn.11ty.tsx";
import * as year from "../../../content/year.11ty.tsx";
import type { PAGE_TEMPLATES } from "./page-templates.ts";
import type { Template } from "./templates.ts";

/** The templates of the front. */
export const FRONT_TEMPLATES = {
	"content/archive.11ty.tsx": archive,
	"content/author.11ty.tsx": author,
	"content/feed-lists.11ty.ts": feedLists,
	"content/feeds.11ty.ts": feeds,
	"content/podcasts.11ty.ts": podcasts,
	"content/home.11ty.tsx": home,
	"content/indexnow.11ty.ts": indexnow,
	"content/letter-frame.11ty.ts": letterFrame,
	"content/letter-received.11ty.tsx": letterReceived,
	"content/newest-comments.11ty.ts": newestComments,
	"content/newsdesk-facts.11ty.ts": newsdeskFacts,
	"content/newsdesk.11ty.tsx": newsdesk,
	"content/next-publish.11ty.ts": nextPublish,
	"content/not-found.11ty.tsx": notFound,
	"content/not-stored.11ty.tsx": notStored,
	"content/offline.11ty.tsx": offline,
	"content/open-search.11ty.ts": openSearch,
	"content/page.11ty.tsx": page,
	"content/redirects.11ty.ts": redirects,
	"content/robots.11ty.ts": robots,
	"content/saved.11ty.tsx": saved,
	"content/search.11ty.tsx": search,
	"content/section.11ty.tsx": section,
	"content/security-txt.11ty.ts": securityTxt,
	"content/sitemap-index.11ty.ts": sitemapIndex,
	"content/sitemap-news.11ty.ts": sitemapNews,
	"content/sitemap.11ty.ts": sitemap,
	"content/status.11ty.tsx": status,
	"content/suggestions.11ty.ts": suggestions,
	"content/synonyms.11ty.ts": synonyms,
	"content/tag.11ty.tsx": tag,
	"content/thread.11ty.tsx": thread,
	"content/web-manifest.11ty.ts": webManifest,
	"content/withdrawn.11ty.tsx": withdrawn,
	"content/year.11ty.tsx": year,
} satisfies Record<`content/${(typeof PAGE_TEMPLATES.front)[number]}`, Template>;
