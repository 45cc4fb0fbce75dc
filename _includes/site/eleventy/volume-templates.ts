import * as article from "../../../content/article.11ty.tsx";
import * as authorMonth from "../../../content/author-month.11ty.tsx";
import * as commentFeeds from "../../../content/comment-feeds.11ty.ts";
import * as day from "../../../content/day.11ty.tsx";
import * as letterFacts from "../../../content/letter-facts.11ty.ts";
import * as month from "../../../content/month.11ty.tsx";
import * as oldAddress from "../../../content/old-address.11ty.tsx";
import * as olderComments from "../../../content/older-comments.11ty.tsx";
import * as sectionMonth from "../../../content/section-month.11ty.tsx";
import type { PAGE_TEMPLATES } from "./page-templates.ts";
import type { Template } from "./templates.ts";

/** The templates of what belongs to a volume. */
export const VOLUME_TEMPLATES = {
	"content/article.11ty.tsx": article,
	"content/author-month.11ty.tsx": authorMonth,
	"content/comment-feeds.11ty.ts": commentFeeds,
	"content/day.11ty.tsx": day,
	"content/letter-facts.11ty.ts": letterFacts,
	"content/month.11ty.tsx": month,
	"content/old-address.11ty.tsx": oldAddress,
	"content/older-comments.11ty.tsx": olderComments,
	"content/section-month.11ty.tsx": sectionMonth,
} satisfies Record<`content/${(typeof PAGE_TEMPLATES.volumes)[number]}`, Template>;
