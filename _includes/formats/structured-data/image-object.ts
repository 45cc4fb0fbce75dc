import type { ImageObject, Organization, Person } from "schema-dts";
import { authorPath } from "../../domain/addresses/paths/lists.ts";
import type { Cover } from "../../domain/article/article.ts";
import { type Contributor, readCredit } from "../../domain/article/credit/credit.ts";
import { isAgency } from "../../domain/article/credit/credit-names.ts";
import type { Imprint } from "../../domain/newsroom/newspaper.ts";
import { digitalSource } from "./digital-source.ts";

/** A file of a picture, its address on this site. */
interface PictureFile {
	readonly url: string;
	readonly width: number;
	readonly height: number;
}

/** A picture for search engines: where it is, absolutely, and its size in pixels. */
export function imageObject(url: string, { width, height }: Omit<PictureFile, "url">): ImageObject {
	return { "@type": "ImageObject", url, width: pixels(width), height: pixels(height) };
}

/** E37 is the pixel among the units of the United Nations. */
const pixels = (value: number) => ({ "@type": "QuantitativeValue", value, unitCode: "E37" }) as const;

/**
 * A picture of an article with what stands under it, who took it, whose it is and where one asks to use it.
 *
 * @param makers of the article: those of them have pages
 */
export function creditedImage(
	{ caption, credit, ai }: Cover,
	file: PictureFile,
	newspaper: Imprint,
	makers: readonly Contributor[],
): ImageObject {
	const url = newspaper.url + file.url;
	const reuse = newspaper.reuse && newspaper.url + newspaper.reuse;
	const people = credit === undefined ? [] : readCredit(`Ảnh: ${credit}`).credit.people;
	const agencies = people.filter(({ name }) => isAgency(name));
	// Of "CTV" and "Nhân vật cung cấp" nobody knows more than that.
	const creators = people.filter((one) => one.slug || agencies.includes(one));
	const owners = agencies.length > 0 ? agencies.map(({ name }) => name) : [newspaper.name];
	return {
		...imageObject(url, file),
		contentUrl: url,
		...(caption && { caption }),
		...(credit && { creditText: credit }),
		...(creators.length > 0 && {
			creator: creators.map((one) => creator(one, newspaper, makers)),
			copyrightNotice: owners.join(", "),
		}),
		...(reuse && { license: reuse, acquireLicensePage: reuse }),
		...digitalSource(ai),
	};
}

function creator(
	{ name, slug }: Contributor,
	newspaper: Imprint,
	makers: readonly Contributor[],
): Person | Organization {
	if (!slug) return { "@type": "Organization", name };
	const hasPage = makers.some((one) => one.slug === slug);
	return { "@type": "Person", name, ...(hasPage && { url: newspaper.url + authorPath(slug) }) };
}
