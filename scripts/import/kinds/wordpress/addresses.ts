import type { Attachment } from "./library.ts";
import type { WxrItem } from "./wxr.ts";

/**
 * Every address that a post or a page answered, its permalink first: by its number, by its guid where that was an address,
 * by the slugs it had before, and those of the pages of what was uploaded for it.
 *
 * @param site of the home, without its last slash; `""` where it is not known
 */
export function addressesOf(item: WxrItem, site: string, uploads: readonly Attachment[]): readonly string[] {
	const { id, type, link, guid, slug } = item;
	const byNumber = type === "page" ? [`page_id=${id}`, `p=${id}`] : [`p=${id}`];
	const earlier = item.meta.flatMap(({ key, value }) =>
		key === "_wp_old_slug" && link && slug ? withSlug(link, slug, value.trim()) : [],
	);
	return distinct([
		link,
		...(id > 0 ? byNumber.map((query) => `${site}/?${query}`) : []),
		guid,
		...earlier,
		...uploads.flatMap((file) => attachmentAddresses(file, site)),
	]);
}

/** Of the page of a file. */
export function attachmentAddresses({ id, address }: Attachment, site: string): readonly string[] {
	return distinct([address, `${site}/?attachment_id=${id}`]);
}

/** `https://x.vn/2020/05/cu/` for the slug `cu` instead of `moi`; none where the permalink does not end in the slug. */
function withSlug(link: string, slug: string, old: string): string[] {
	const at = link.lastIndexOf(slug);
	const after = link.slice(at + slug.length);
	if (at < 1 || old === "" || !/[/-]/.test(link[at - 1] ?? "") || !/^(?:\/|\.html?)?$/.test(after)) return [];
	return [link.slice(0, at) + old + after];
}

function distinct(addresses: readonly (string | undefined)[]): string[] {
	return [
		...new Set(addresses.filter((one) => one !== undefined && /^(?:https?:\/\/|\/)/i.test(one))),
	] as string[];
}
