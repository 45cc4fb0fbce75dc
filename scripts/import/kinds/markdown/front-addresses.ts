import { newsroomTime } from "../../../../_includes/domain/dates/dates.ts";
import type { Dropped, ForeignArticle, ForeignTime } from "../../foreign-article.ts";
import type { FrontDesk } from "./front-desk.ts";
import { generatedAddress } from "./permalinks.ts";
import type { PostPath } from "./post-path.ts";
import type { SiteConfig } from "./site-config.ts";

interface Place {
	readonly path: PostPath;
	readonly config: SiteConfig;
	readonly times: Pick<ForeignArticle, "published">;
	readonly title: string;
	readonly slug: string | undefined;
	readonly site: URL | undefined;
}

/**
 * The addresses that a post answered: the one it names itself, else the one its program made; the older ones that it
 * names. Obsidian's `aliases` are other titles: told, no addresses. A pattern with Liquid in it is told too.
 */
export function oldAddresses(
	desk: FrontDesk,
	{ path, config, times, title, slug, site }: Place,
): { readonly addresses: readonly string[]; readonly dropped: readonly Dropped[] } {
	const own = desk.text("permalink", "url");
	const older = desk.list(
		"aliases",
		"alias",
		"redirectfrom",
		"oldurl",
		"oldurls",
		"bloggerorigurl",
		"originalurl",
	);
	const isOwn = own !== undefined && isAddress(own) && own !== "false";
	const isHugo = (config.generator ?? path.generator) === "hugo";
	const made = isOwn
		? absent(own)
		: generatedAddress(
				{
					path,
					title,
					categories: categoriesOf(desk),
					...dateOf(times.published),
					...(slug !== undefined && { slug }),
				},
				config,
			);
	const named = older.filter((one) => isOld(one, isHugo));
	const told = [...(own !== undefined && !isOwn ? [own] : []), ...older.filter((one) => !isOld(one, isHugo))];
	const base = site ?? (config.url === undefined ? undefined : new URL(config.url));
	return {
		addresses: [...(made === undefined ? [] : [made]), ...named.map(absent)].map((one) =>
			base ? new URL(one, base).href : one,
		),
		dropped: told.map((text) => ({ what: "tên gọi khác hoặc địa chỉ không đọc được", text })),
	};
}

/** Of a site that is named by nothing: `lap-trinh/nen-website` is `/lap-trinh/nen-website`. */
const absent = (address: string) =>
	/^https?:\/\//i.test(address) ? address : address.replace(/^(?!\/)/, "/");

const isAddress = (text: string) =>
	!/[{}<>\s]/.test(text) && URL.canParse(text, "https://a.vn/") && /^(?:https?:\/\/|(?![a-z]+:))/i.test(text);

function isOld(text: string, isHugo: boolean): boolean {
	return isAddress(text) && (isHugo || /^https?:\/\/|\/|\.html?$/i.test(text));
}

/** Jekyll and Hexo print the post's categories in its address. */
function categoriesOf(desk: FrontDesk): readonly string[] {
	return desk.list("category", "categories");
}

function dateOf(time: ForeignTime | undefined): { readonly date?: string } {
	if (time === undefined || "raw" in time) return {};
	return { date: "wall" in time ? time.wall : newsroomTime(time.epoch).iso.slice(0, 19).replace("T", " ") };
}
