import { addressKey, readSitePath } from "../../../_includes/domain/addresses/site-path.ts";
import type { LinkEnd } from "../addresses/old-addresses.ts";
import type { ForeignArticle } from "../foreign-article.ts";
import type { Placement, Survey } from "../survey.ts";

/**
 * Where the links of an article lead: nowhere that readers cannot go when they read it.
 *
 * @param hrefs as the source has them
 * @param newspaper this newspaper's own address
 */
export function linkEnds(
	hrefs: Iterable<string>,
	article: ForeignArticle,
	{ fate, isDraft }: Placement,
	{ addresses, starts }: Pick<Survey, "addresses" | "starts">,
	newspaper: string | undefined,
): ReadonlyMap<string, LinkEnd> {
	const since = fate.room === "pages" ? 0 : fate.time.epoch;
	const startOf = (path: string) => starts.get(addressKey(path.replace(/[?#].*$/s, "")));
	const endOf = (href: string): LinkEnd => {
		const end = addresses.link(href, article);
		const { to, isLost } = end;
		if (!to?.startsWith("/")) {
			// An address of this newspaper, or of a preview, that nothing of ours is at.
			const whole = (to || href).replace(/[?#].*$/s, "");
			const own = /^https?:\/\//i.test(whole) ? readSitePath(whole, newspaper ?? "https://.") : undefined;
			return own?.ok && startOf(own.path) === undefined ? { to: "", isLost } : end;
		}
		const start = startOf(to);
		return start === undefined || isDraft || start <= since ? end : { to: "", isLost: true };
	};
	return new Map(Array.from(hrefs, (href) => [href, endOf(href)]));
}
