import type { AudioObject, PodcastEpisode, VideoObject } from "schema-dts";
import { PODCAST } from "../../domain/addresses/paths/machine-files.ts";
import type { Article } from "../../domain/article/article.ts";
import { ATTACHMENT_TYPES, type Attachment } from "../../domain/article/attachment.ts";
import type { NewsroomTime } from "../../domain/dates/dates.ts";
import { isoDuration } from "../../domain/text/duration.ts";
import { spokenIn } from "../markdown/blocks/media-parts.ts";
import type { BodyMedia } from "../markdown/body-media.ts";
import { digitalSource } from "./digital-source.ts";

/** A sound or a film of a text, for search engines. */
export function mediaObject(
	{ kind, title, file, poster, captions, transcript, credit, ai }: BodyMedia,
	article: Pick<Article, "title" | "date">,
	site: string,
): AudioObject | VideoObject {
	const told = {
		...objectOf(file, article.date, site),
		name: title || article.title,
		description: title || article.title,
		...(transcript && { transcript }),
		...(credit && { creditText: credit }),
		...digitalSource(ai),
	};
	if (kind === "sound") return { "@type": "AudioObject", ...told };
	return {
		"@type": "VideoObject",
		...told,
		...(poster && { thumbnailUrl: site + poster.url }),
		...(file.width && file.height && { width: `${file.width}`, height: `${file.height}` }),
		...(captions && {
			caption: {
				"@type": "MediaObject",
				contentUrl: site + captions.url,
				encodingFormat: "text/vtt",
				inLanguage: "vi-VN",
			},
		}),
	};
}

/** An article that is an episode, for search engines. */
export function podcastEpisode(
	{ title, lede, date, url, audio }: Article,
	attachments: ReadonlyMap<string, Attachment>,
	site: { readonly url: string; readonly section: { readonly name: string; readonly path: string } },
): PodcastEpisode | undefined {
	const sound = audio && attachments.get(audio.src);
	if (!sound) return undefined;
	const transcript = spokenIn(attachments.get(audio.transcript ?? "")).join("\n");
	return {
		"@type": "PodcastEpisode",
		"@id": `${site.url}${url}#tap`,
		name: title,
		...(lede && { description: lede }),
		url: site.url + url,
		datePublished: date.iso,
		timeRequired: isoDuration(sound.seconds ?? 0),
		associatedMedia: {
			"@type": "AudioObject",
			...objectOf(sound, date, site.url),
			...(transcript && { transcript }),
			...digitalSource(audio.ai),
		},
		partOfSeries: {
			"@type": "PodcastSeries",
			name: site.section.name,
			url: site.url + site.section.path,
			webFeed: `${site.url}${site.section.path}${PODCAST}`,
		},
	};
}

const objectOf = ({ url, type, bytes, seconds }: Attachment, date: NewsroomTime, site: string) => ({
	contentUrl: site + url,
	encodingFormat: ATTACHMENT_TYPES[type].type,
	contentSize: `${bytes}`,
	uploadDate: date.iso,
	inLanguage: "vi-VN",
	...(seconds !== undefined && { duration: isoDuration(seconds) }),
});
