import { BriefCard, type CardContent } from "./card.tsx";

/** A story to read after another one. */
export interface RelatedCard extends CardContent {
	/** Its picture, cropped small. It says nothing that the title does not. */
	readonly picture?: { readonly url: string; readonly width: number; readonly height: number };
}

/** The stories to read after this one. A picture that does not come leaves its place to the title. */
export function RelatedList({ cards }: { readonly cards: readonly RelatedCard[] }) {
	if (cards.length === 0) return null;
	return (
		<section class="related" aria-labelledby="doc-them">
			<h2 id="doc-them">Đọc thêm</h2>
			<ol class="briefs">
				{cards.map(({ picture, ...card }) => (
					<li key={card.url}>
						<BriefCard card={card} level={3}>
							{picture && (
								<img
									class="related-picture"
									src={picture.url}
									alt=""
									width={picture.width}
									height={picture.height}
									loading="lazy"
									decoding="async"
								/>
							)}
						</BriefCard>
					</li>
				))}
			</ol>
		</section>
	);
}
