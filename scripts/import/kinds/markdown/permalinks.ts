import { slug as slugOf } from "../../../../_includes/domain/addresses/slug.ts";
import type { PostPath } from "./post-path.ts";
import type { SiteConfig } from "./site-config.ts";

/** What an address is made of. */
export interface PermalinkParts {
	readonly path: PostPath;
	/** `2022-01-19` and, where it is known, the clock: `2022-01-19 08:05:00`. */
	readonly date?: string;
	readonly title: string;
	readonly slug?: string;
	readonly categories: readonly string[];
}

/** Jekyll's patterns that have names. */
const NAMED: Readonly<Record<string, string>> = {
	date: "/:categories/:year/:month/:day/:title.html",
	pretty: "/:categories/:year/:month/:day/:title/",
	ordinal: "/:categories/:year/:y_day/:title.html",
	none: "/:categories/:title.html",
};
const DEFAULTS = { jekyll: "date", hexo: ":year/:month/:day/:title/", hugo: "" } as const;

/**
 * The address that the program gave a post which names none itself: by the pattern of its configuration, else by the
 * program's own. Undefined where nothing says which program it was, or where the pattern asks for what is not known.
 */
export function generatedAddress(parts: PermalinkParts, config: SiteConfig): string | undefined {
	const generator = config.generator ?? (parts.path.generator === "grav" ? undefined : parts.path.generator);
	if (!generator) return undefined;
	const [section = ""] = parts.path.folders;
	const pattern = config.permalinks.get(generator === "hugo" ? section : "") ?? DEFAULTS[generator];
	const made =
		generator === "hugo" && pattern === ""
			? hugoDefault(parts, config)
			: fill(NAMED[pattern] ?? pattern, tokens(parts, generator));
	return made === undefined ? undefined : `${config.base}/${made}`.replace(/\/{2,}/g, "/");
}

function hugoDefault({ path, slug }: PermalinkParts, { ugly }: SiteConfig): string {
	const last = slug ?? (path.isBundle ? path.stem : path.stem.replace(/\.[a-z]{2}$/, ""));
	return `${[...path.folders, last].map(urlize).join("/")}${ugly && !path.isBundle ? ".html" : "/"}`;
}

/** Hugo's words of an address: small letters, hyphens for blanks, marks kept. */
function urlize(text: string): string {
	return text
		.trim()
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}\s._/+-]+/gu, "")
		.replace(/\s+/g, "-");
}

type Token = string | undefined;

function tokens(
	parts: PermalinkParts,
	generator: "jekyll" | "hexo" | "hugo",
): Readonly<Record<string, Token>> {
	const { path, title, categories, date = "" } = parts;
	const [year, month, day] = date.slice(0, 10).split("-");
	const [hour, minute, second = "00"] = date.slice(11, 19).split(":");
	const slug = parts.slug ?? path.slug;
	const lowered = [...path.above, ...categories].map((one) => one.toLowerCase());
	const when = {
		year: year || undefined,
		short_year: year?.slice(2),
		month,
		i_month: month?.replace(/^0/, ""),
		day,
		i_day: day?.replace(/^0/, ""),
		y_day: dayOfYear(year, month, day),
		yearday: dayOfYear(year, month, day)?.replace(/^0+/, ""),
		hour: hour || undefined,
		minute,
		second,
	};
	if (generator === "hexo") {
		const name = path.stem;
		return {
			...when,
			title: [...path.folders, name].join("/"),
			name,
			post_title: slugOf(title),
			category:
				categories.length > 0 ? categories.map((one) => one.replace(/\s+/g, "-")).join("/") : "uncategorized",
		};
	}
	if (generator === "hugo") {
		const name = urlize(path.isBundle ? path.stem : path.stem.replace(/\.[a-z]{2}$/, ""));
		const own = parts.slug === undefined ? undefined : urlize(parts.slug);
		return {
			...when,
			section: urlize(path.folders[0] ?? ""),
			sections: path.folders.map(urlize).join("/"),
			title: urlize(title),
			slug: own ?? urlize(title),
			slugorfilename: own ?? name,
			slugorcontentbasename: own ?? name,
			filename: name,
			contentbasename: name,
		};
	}
	return {
		...when,
		categories: [...new Set(lowered)].join("/"),
		slugified_categories: [...new Set(lowered)].map((one) => slugOf(one)).join("/"),
		title: slug,
		slug: slugOf(slug),
		output_ext: ".html",
	};
}

function fill(pattern: string, values: Readonly<Record<string, Token>>): string | undefined {
	let known = true;
	const made = pattern.replace(/:([a-z]+(?:_[a-z]+)*)/g, (_, name: string) => {
		const value = values[name];
		if (value === undefined) known = false;
		return value ?? "";
	});
	return known ? made : undefined;
}

function dayOfYear(year?: string, month?: string, day?: string): string | undefined {
	if (!year || !month || !day) return undefined;
	const days =
		(Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(Number(year), 0, 0)) / 86_400_000;
	return Number.isFinite(days) ? String(days).padStart(3, "0") : undefined;
}
