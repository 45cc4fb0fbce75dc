import type { Dropped } from "../../foreign-article.ts";

/** What plugins put in an article's place of a tag, and what an importer without them cannot. */
const TAG =
	/\{(youtube|vimeo|loadposition|loadmodule|loadmoduleid|module|jcomments|gallery|phocagallery|phocadownload|mp3|mp4|flv|audio|video|rokbox|field|fieldgroup|emailcloak|tabs?|sliders?|slide|article|attachments)\b([^{}<>]{0,500})\}(?:([^{}<>]{0,2000})\{\/\1\})?|\{\/(?:tabs?|sliders?|article)\}/gi;

const FILMS: Readonly<Record<string, (id: string) => string>> = {
	youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
	vimeo: (id) => `https://vimeo.com/${id}`,
};

/**
 * The text without the tags of plugins: a film becomes a link, all others are told with their words.
 *
 * @param line on which the text begins
 */
export function withoutPluginTags(
	html: string,
	line: number,
): { readonly html: string; readonly dropped: readonly Dropped[] } {
	const dropped: Dropped[] = [];
	const plain = html.replace(
		TAG,
		(tag: string, name: string | undefined, _: string, inside: string | undefined) => {
			const film = FILMS[name?.toLowerCase() ?? ""];
			const given = inside?.trim().split(/[|\s]/)[0] ?? "";
			if (film && given) {
				const [, id = given] = /(?:v=|youtu\.be\/|embed\/|vimeo\.com\/)([\w-]{3,32})/.exec(given) ?? [];
				if (/^[\w-]{3,32}$/.test(id)) return `<p><a href="${film(id)}">${film(id)}</a></p>`;
			}
			dropped.push({ what: `{${name?.toLowerCase() ?? "/"}}`, text: tag, line });
			return "";
		},
	);
	return { html: plain, dropped };
}
