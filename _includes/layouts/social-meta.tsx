import type { Newspaper } from "../domain/newspaper.ts";
import type { Rendition } from "../domain/rendition.ts";

interface SocialMetaProps {
	readonly newspaper: Newspaper;
	readonly type: "article" | "website";
	readonly url: string;
	readonly title: string;
	readonly description: string;
	readonly picture?: { readonly rendition: Rendition; readonly alt: string } | undefined;
}

/** How the page looks when somebody passes its address on. */
export function SocialMeta({ newspaper, type, url, title, description, picture }: SocialMetaProps) {
	return (
		<>
			<meta property="og:site_name" content={newspaper.name} />
			<meta property="og:locale" content="vi_VN" />
			<meta property="og:type" content={type} />
			<meta property="og:url" content={newspaper.url + url} />
			<meta property="og:title" content={title} />
			<meta property="og:description" content={description} />
			{picture && (
				<>
					<meta property="og:image" content={newspaper.url + picture.rendition.url} />
					<meta property="og:image:width" content={String(picture.rendition.width)} />
					<meta property="og:image:height" content={String(picture.rendition.height)} />
					<meta property="og:image:alt" content={picture.alt} />
				</>
			)}
			<meta name="twitter:card" content={picture ? "summary_large_image" : "summary"} />
		</>
	);
}
