import type { NamedLink } from "./breadcrumbs.tsx";
import { type Service, ShareMark } from "./share-mark.tsx";

/** Where the ways to share an article stand. */
const SHARE_ID = "chia-se";

/** The link at the head of an article; a script lets it open the device's own sheet, and puts its buttons beside it. */
export function StoryTools() {
	return (
		<div class="story-tools">
			<a class="tool tool--share" href={`#${SHARE_ID}`}>
				Chia sẻ
			</a>
		</div>
	);
}

interface ShareLinksProps {
	readonly links: readonly (NamedLink & { readonly service: Service })[];
}

/** The ways to pass an article on. What only a script can do is added by it, in the room that is kept for that. */
export function ShareLinks({ links }: ShareLinksProps) {
	return (
		<section class="share" id={SHARE_ID} aria-labelledby="chia-se-tua">
			<h2 id="chia-se-tua">Chia sẻ bài viết</h2>
			<ul>
				{links.map(({ name, url, service }) => (
					<li key={name}>
						<a class="share-way" href={url} rel="noopener nofollow">
							<ShareMark service={service} />
							{name}
						</a>
					</li>
				))}
			</ul>
			<div class="share-more" />
		</section>
	);
}
