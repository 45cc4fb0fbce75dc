/**
 * The page templates, one for each kind of address. Only what is named here is code: whatever else lies beside them in
 * `content/`, where the newsroom writes, is never run.
 *
 * Those of `volumes` print what belongs to a volume, those of `front` all else (DESIGN 2.2).
 */
export const PAGE_TEMPLATES = {
	volumes: [
		"article.11ty.tsx",
		"day.11ty.tsx",
		"month.11ty.tsx",
		"section-month.11ty.tsx",
		"author-month.11ty.tsx",
		"comment-feeds.11ty.ts",
		"letter-facts.11ty.ts",
		"old-address.11ty.tsx",
		"older-comments.11ty.tsx",
	],
	front: [
		"archive.11ty.tsx",
		"author.11ty.tsx",
		"feed-lists.11ty.ts",
		"feeds.11ty.ts",
		"home.11ty.tsx",
		"indexnow.11ty.ts",
		"letter-frame.11ty.ts",
		"letter-received.11ty.tsx",
		"newest-comments.11ty.ts",
		"newsdesk.11ty.tsx",
		"next-publish.11ty.ts",
		"not-found.11ty.tsx",
		"not-stored.11ty.tsx",
		"offline.11ty.tsx",
		"open-search.11ty.ts",
		"page.11ty.tsx",
		"redirects.11ty.ts",
		"robots.11ty.ts",
		"saved.11ty.tsx",
		"search.11ty.tsx",
		"section.11ty.tsx",
		"security-txt.11ty.ts",
		"sitemap-index.11ty.ts",
		"sitemap-news.11ty.ts",
		"sitemap.11ty.ts",
		"status.11ty.tsx",
		"suggestions.11ty.ts",
		"synonyms.11ty.ts",
		"tag.11ty.tsx",
		"thread.11ty.tsx",
		"web-manifest.11ty.ts",
		"withdrawn.11ty.tsx",
		"year.11ty.tsx",
	],
} as const;
