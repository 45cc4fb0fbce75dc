import { sectionPath } from "../../domain/addresses/paths/lists.ts";
import { PODCAST } from "../../domain/addresses/paths/machine-files.ts";
import type { Card, Episode } from "../../domain/article/article.ts";
import { ATTACHMENT_TYPES, type Attachment } from "../../domain/article/attachment.ts";
import { lastChangeOf } from "../../domain/article/changed.ts";
import { newsroomTime } from "../../domain/dates/dates.ts";
import { mailDate } from "../../domain/dates/mail-date.ts";
import { PODCAST_LENGTH } from "../../domain/lists/front-cards.ts";
import { printClock } from "../../domain/text/duration.ts";
import type { FrontView } from "../../domain/views.ts";
import { PODCAST_COVER } from "../app/icon-files.ts";
import { printXml, type XmlElement, xml } from "../trees/xml-tree.ts";

/** An article whose sound is there. */
interface Aired {
	readonly card: Card & { readonly audio: Episode };
	readonly sound: Attachment;
}

/** A podcast: of the newspaper, or of one of its sections. */
export interface Podcast {
	/** `/podcast.xml` */
	readonly path: string;
	readonly title: string;
	readonly description: string;
	/** Path of the page that it is of. */
	readonly home: string;
	/** Newest first; never empty. */
	readonly episodes: readonly Aired[];
}

/** Whether the newspaper, or one of its sections, has an episode that the public can hear. */
export const hasPodcast = (view: FrontView, section?: string) =>
	aired(view).some(({ card }) => section === undefined || card.section === section);

function aired({ cards, attachments, unpublished }: FrontView): readonly Aired[] {
	return cards.flatMap((card) => {
		const { audio } = card;
		const sound = audio && attachments.get(audio.src);
		return sound && !unpublished.has(card.url) ? [{ card: { ...card, audio }, sound }] : [];
	});
}

/** The podcasts of a newspaper: its own, and one of each section that has an episode. */
export function podcasts(view: FrontView): readonly Podcast[] {
	const { newspaper, sections } = view;
	const all = aired(view);
	if (all.length === 0) return [];
	const title = newspaper.podcast?.title ?? newspaper.name;
	const own: Podcast = {
		path: `/${PODCAST}`,
		title,
		description: newspaper.podcast?.description ?? newspaper.description,
		home: "/",
		episodes: all.slice(0, PODCAST_LENGTH),
	};
	return [
		own,
		...sections.flatMap(({ slug, name, description }): Podcast[] => {
			const episodes = all.filter(({ card }) => card.section === slug).slice(0, PODCAST_LENGTH);
			const home = sectionPath(slug);
			return episodes.length > 0
				? [{ path: home + PODCAST, title: `${name} | ${title}`, description, home, episodes }]
				: [];
		}),
	];
}

/** A podcast as RSS 2.0, with what Apple's and Google's directories ask for. */
export function printPodcast(
	{ path, title, description, home, episodes }: Podcast,
	{ newspaper, attachments }: FrontView,
): string {
	const { url, name, email, podcast } = newspaper;
	const cover = url + PODCAST_COVER.path;
	const cards = episodes.map(({ card }) => card);
	const channel = xml(
		"channel",
		{},
		xml("title", {}, title),
		xml("link", {}, url + home),
		xml("description", {}, description),
		xml("language", {}, "vi"),
		xml("copyright", {}, name),
		xml("lastBuildDate", {}, mailDate(lastChangeOf(cards) ?? newsroomTime(0))),
		xml("atom:link", { rel: "self", type: "application/rss+xml", href: url + path }),
		xml("image", {}, xml("url", {}, cover), xml("title", {}, title), xml("link", {}, url + home)),
		xml("itunes:image", { href: cover }),
		xml("itunes:author", {}, name),
		xml("itunes:owner", {}, xml("itunes:name", {}, name), xml("itunes:email", {}, email)),
		xml("itunes:category", { text: podcast?.category ?? "News" }),
		xml("itunes:explicit", {}, "false"),
		xml("itunes:type", {}, "episodic"),
		xml("podcast:locked", { owner: email }, "no"),
		...episodes.map((one) => item(one, url, attachments)),
	);
	const namespaces = {
		"xmlns:atom": "http://www.w3.org/2005/Atom",
		"xmlns:itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
		"xmlns:podcast": "https://podcastindex.org/namespace/1.0",
		"xmlns:psc": "http://podlove.org/simple-chapters",
	};
	return printXml(xml("rss", { version: "2.0", "xml:lang": "vi", ...namespaces }, channel));
}

function item({ card, sound }: Aired, site: string, attachments: FrontView["attachments"]): XmlElement {
	const { audio, credit, title, lede = card.title, date, url } = card;
	const transcript = attachments.get(audio.transcript ?? "");
	return xml(
		"item",
		{},
		xml("title", {}, title),
		xml("link", {}, site + url),
		// An episode that is mended is the same one.
		xml("guid", { isPermaLink: "true" }, site + url),
		xml("pubDate", {}, mailDate(date)),
		xml("description", {}, lede),
		credit.printed ? xml("itunes:author", {}, credit.printed) : undefined,
		xml("itunes:duration", {}, String(sound.seconds ?? 0)),
		xml("itunes:explicit", {}, "false"),
		xml("enclosure", {
			url: site + sound.url,
			length: sound.bytes,
			type: ATTACHMENT_TYPES[sound.type].type.replace("audio/mp4", "audio/x-m4a"),
		}),
		transcript
			? xml("podcast:transcript", { url: site + transcript.url, type: "text/vtt", language: "vi" })
			: undefined,
		audio.chapters
			? xml(
					"psc:chapters",
					{ version: "1.2" },
					...audio.chapters.map((one) =>
						xml("psc:chapter", { start: printClock(one.from), title: one.title }),
					),
				)
			: undefined,
	);
}
