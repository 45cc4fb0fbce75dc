import type { CollectionPage, ProfilePage, Thing } from "schema-dts";
import type { Author, Imprint } from "../../domain/newsroom/newspaper.ts";
import { breadcrumbList, type Crumb } from "./breadcrumb-list.ts";
import { publisherId, siteId } from "./publisher.ts";

/** A page that lists articles, as search engines are told of it. */
export interface ListedPage {
	readonly newspaper: Imprint;
	readonly url: string;
	/** What the list is about: "Thời sự". The author's name, on their page. */
	readonly heading: string;
	readonly title: string;
	readonly description: string;
	/** The way here from the front, this page not included. */
	readonly trail: readonly Crumb[];
}

/** Whose page it is, where it is an author's: with what their file says of them, where they have one. */
export interface ProfiledPerson {
	readonly author?: Author;
}

/** A list of articles for search engines, and the way to it; an author's is a profile. */
export function listGraph(page: ListedPage, person?: ProfiledPerson): readonly Thing[] {
	const { newspaper, url, heading, trail } = page;
	return [
		person ? profile(page, person) : collection(page),
		breadcrumbList([...trail, { name: heading, url }], newspaper),
	];
}

function collection(page: ListedPage): CollectionPage {
	return { "@type": "CollectionPage", ...shared(page) };
}

function profile(page: ListedPage, { author }: ProfiledPerson): ProfilePage {
	const { newspaper, url, heading } = page;
	return {
		"@type": "ProfilePage",
		...shared(page),
		mainEntity: {
			"@type": "Person",
			"@id": `${newspaper.url}${url}#tac-gia`,
			name: heading,
			url: newspaper.url + url,
			...(author?.title && { jobTitle: author.title }),
			...(author && { worksFor: { "@id": publisherId(newspaper) } }),
		},
	};
}

function shared({ newspaper, url, title, description }: ListedPage) {
	return {
		"@id": `${newspaper.url}${url}#trang`,
		url: newspaper.url + url,
		name: title,
		description,
		inLanguage: "vi-VN",
		isPartOf: { "@id": siteId(newspaper) },
		publisher: { "@id": publisherId(newspaper) },
	};
}
