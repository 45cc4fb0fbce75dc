import type {
	BreadcrumbList,
	Comment as CommentThing,
	CorrectionComment,
	ImageObject,
	NewsArticle,
	Organization,
	Person,
	Thing,
} from "schema-dts";
import { commentId } from "../../domain/addresses/paths/letters.ts";
import { authorPath, sectionPath } from "../../domain/addresses/paths/lists.ts";
import { type Article, lastChange } from "../../domain/article/article.ts";
import type { Attachment } from "../../domain/article/attachment.ts";
import type { Contributor, Role } from "../../domain/article/credit/credit.ts";
import { croppedAs, type Rendition } from "../../domain/article/rendition.ts";
import { bindComments, type Comment } from "../../domain/letters/comment.ts";
import type { Imprint, Section } from "../../domain/newsroom/newspaper.ts";
import { countSyllables } from "../../domain/text/syllables.ts";
import { bodyMedia } from "../markdown/body-media.ts";
import { bodyPictures } from "../markdown/body-pictures.ts";
import { plainText } from "../markdown/plain-text.ts";
import { breadcrumbList } from "./breadcrumb-list.ts";
import { digitalSource } from "./digital-source.ts";
import { creditedImage } from "./image-object.ts";
import { mediaObject, podcastEpisode } from "./media-object.ts";
import { publisher, publisherId } from "./publisher.ts";

/** What an article's page knows beside the article. */
export interface ArticleSetting {
	readonly newspaper: Imprint;
	/** The article's section. */
	readonly section: Pick<Section, "slug" | "name">;
	/** Its pictures as readers get them, by `Picture.src`. */
	readonly renditions?: ReadonlyMap<string, Rendition>;
	/** Its sounds and films, by `Attachment.src`. */
	readonly attachments?: ReadonlyMap<string, Attachment>;
	/** What readers wrote under it, oldest first. */
	readonly comments?: readonly Comment[];
}

/**
 * An article for search engines: a `NewsArticle`, the newspaper as its publisher, and the way from the home page.
 * Addresses are absolute; times carry +07:00. Words are Vietnamese syllables, as newsrooms count them.
 */
export function articleGraph(article: Article, setting: ArticleSetting): readonly Thing[] {
	const { newspaper } = setting;
	const { section, attachments = new Map() } = setting;
	const episode = podcastEpisode(article, attachments, {
		url: newspaper.url,
		section: { name: section.name, path: sectionPath(section.slug) },
	});
	return [
		newsArticle(article, setting),
		...(episode ? [episode] : []),
		publisher(newspaper),
		breadcrumbs(article, setting),
	];
}

function newsArticle(
	article: Article,
	{ newspaper, section, renditions = new Map(), attachments = new Map(), comments = [] }: ArticleSetting,
): NewsArticle {
	const image = images(article, renditions, newspaper);
	const inText = [
		...associated(article, renditions, newspaper),
		...bodyMedia(article.body, { renditions, attachments, date: article.date }).map((media) =>
			mediaObject(media, article, newspaper.url),
		),
	];
	const url = newspaper.url + article.url;
	const { authors, photographers, sources } = byPart(article.credit.people);
	const modified = lastChange(article);
	return {
		"@type": "NewsArticle",
		"@id": `${url}#bai`,
		headline: article.title,
		...(article.lede && { description: article.lede }),
		url,
		mainEntityOfPage: { "@id": url },
		inLanguage: "vi-VN",
		isAccessibleForFree: true,
		datePublished: article.date.iso,
		...(modified && { dateModified: modified.iso }),
		articleSection: section.name,
		...(article.tags.length > 0 && { keywords: article.tags.map((tag) => tag.name) }),
		...(article.dateline && { dateline: article.dateline }),
		creditText: article.credit.printed,
		author:
			authors.length > 0 ? authors.map((one) => maker(one, newspaper)) : { "@id": publisherId(newspaper) },
		...(photographers.length > 0 && { contributor: photographers.map((one) => maker(one, newspaper)) }),
		...(sources.length > 0 && { sourceOrganization: sources.map(organization) }),
		...(article.source?.url && { isBasedOn: article.source.url }),
		publisher: { "@id": publisherId(newspaper) },
		...(image.length > 0 && { image }),
		...(inText.length > 0 && { associatedMedia: inText }),
		...digitalSource(article.ai),
		...(article.corrections.length > 0 && {
			correction: article.corrections.map(
				({ date, text }): CorrectionComment => ({
					"@type": "CorrectionComment",
					text,
					datePublished: date.iso,
				}),
			),
		}),
		wordCount: countSyllables(plainText(article.body)),
		...(comments.length > 0 && {
			commentCount: comments.length,
			comment: bindComments(comments).newest.map((one) => commentThing(one, url, newspaper)),
		}),
	};
}

/** A comment that the page itself shows, with the newsroom's answer. */
function commentThing({ id, name, date, text, replyTo, answer }: Comment, page: string, newspaper: Imprint) {
	const url = (one: string) => `${page}#${commentId(one)}`;
	const thing: CommentThing = {
		"@type": "Comment",
		"@id": url(id),
		url: url(id),
		author: { "@type": "Person", name },
		dateCreated: date.iso,
		text,
		...(replyTo !== undefined && { parentItem: { "@id": url(replyTo) } }),
		...(answer && {
			comment: {
				"@type": "Comment",
				author:
					answer.by === undefined
						? { "@id": publisherId(newspaper) }
						: { "@type": "Person", name: answer.by },
				dateCreated: answer.date.iso,
				text: answer.text,
			},
		}),
	};
	return thing;
}

/**
 * Who wrote, who only took pictures, where it was taken from. A page of pictures is by its photographers; one taken
 * over as it was, by its source.
 */
function byPart(people: readonly Contributor[]) {
	const having = (...roles: readonly Role[]) =>
		people.filter((one) => one.roles.some((role) => roles.includes(role)));
	const [writers, photographers, sources] = [
		having("words", "compiled", "video"),
		having("photos"),
		having("source"),
	];
	const authors = [writers, photographers, sources].find((some) => some.length > 0) ?? [];
	return { authors, photographers: photographers.filter((one) => !authors.includes(one)), sources };
}

/** One who has a page is a person; names of no one person ("Nhóm PV", an agency) are organizations. */
function maker(one: Contributor, newspaper: Imprint): Person | Organization {
	if (!one.slug) return organization(one);
	return { "@type": "Person", name: one.name, url: newspaper.url + authorPath(one.slug) };
}

function organization({ name }: Contributor): Organization {
	return { "@type": "Organization", name };
}

/** The cover as it is read, then in the shapes that a search engine may show it in. */
function images(
	{ cover, credit }: Article,
	renditions: ReadonlyMap<string, Rendition>,
	newspaper: Imprint,
): ImageObject[] {
	const rendition = cover?.src ? renditions.get(cover.src) : undefined;
	if (!cover || !rendition) return [];
	return [rendition, ...(croppedAs(rendition, cover.focal)?.crops ?? [])].map((one) =>
		creditedImage(cover, one, newspaper, credit.people),
	);
}

/** The pictures of its text. */
function associated(
	{ body, date, credit }: Article,
	renditions: ReadonlyMap<string, Rendition>,
	newspaper: Imprint,
): ImageObject[] {
	return bodyPictures(body, date).flatMap((picture) => {
		const rendition = renditions.get(picture.src);
		return rendition ? [creditedImage(picture, rendition, newspaper, credit.people)] : [];
	});
}

function breadcrumbs({ title, url }: Article, { newspaper, section }: ArticleSetting): BreadcrumbList {
	return breadcrumbList(
		[
			{ name: "Trang nhất", url: "/" },
			{ name: section.name, url: sectionPath(section.slug) },
			{ name: title, url },
		],
		newspaper,
	);
}
