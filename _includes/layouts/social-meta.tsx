import { NEWSPAPER_CARD, sectionCard } from "../domain/addresses/paths/files.ts";
import type { Focal } from "../domain/article/article.ts";
import { croppedAs, type Rendition } from "../domain/article/rendition.ts";
import type { Imprint, Section } from "../domain/newsroom/newspaper.ts";
import { SOCIAL_CARD } from "../domain/newsroom/social-card.ts";

interface SocialMetaProps {
	readonly newspaper: Imprint;
	readonly type: "article" | "website";
	readonly url: string;
	readonly title: string;
	readonly description: string;
	/** Its card stands for pages that have no picture of their own. */
	readonly section?: Pick<Section, "slug" | "name"> | undefined;
	readonly picture?:
		| { readonly rendition: Rendition; readonly alt: string; readonly focal?: Focal | undefined }
		| undefined;
}

/** How the page looks when somebody passes its address on. */
export function SocialMeta(props: SocialMetaProps) {
	const { newspaper, type, url, title, description } = props;
	const card = cardOf(props);
	return (
		<>
			<meta property="og:site_name" content={newspaper.name} />
			<meta property="og:locale" content="vi_VN" />
			<meta property="og:type" content={type} />
			<meta property="og:url" content={newspaper.url + url} />
			<meta property="og:title" content={title} />
			<meta property="og:description" content={description} />
			<meta property="og:image" content={newspaper.url + card.url} />
			<meta property="og:image:width" content={String(SOCIAL_CARD.width)} />
			<meta property="og:image:height" content={String(SOCIAL_CARD.height)} />
			<meta property="og:image:alt" content={card.alt} />
			<meta name="twitter:card" content="summary_large_image" />
		</>
	);
}

/** The cover, cropped; else the section's card; else the newspaper's own. */
function cardOf({ newspaper, section, picture }: SocialMetaProps) {
	const cropped = picture && croppedAs(picture.rendition, picture.focal);
	if (cropped) return { url: cropped.card, alt: picture.alt };
	if (section)
		return { url: sectionCard(section.slug), alt: `${newspaper.name}, chuyên mục ${section.name}` };
	return { url: NEWSPAPER_CARD, alt: `${newspaper.name}: ${newspaper.motto}` };
}
