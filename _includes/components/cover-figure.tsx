import type { Cover } from "../domain/article/article.ts";
import type { Rendition } from "../domain/article/rendition.ts";
import { Picture } from "./picture.tsx";
import { Words } from "./words.tsx";

/** On phones less than it is drawn: two dots of a picture for three of a fine screen look the same and weigh half. */
const SIZES = "(min-width: 62em) 58rem, (min-width: 48em) 41rem, 60vw";

interface CoverFigureProps {
	readonly cover: Cover;
	/** Absent when the picture's file is lost. */
	readonly rendition?: Rendition | undefined;
}

/**
 * The picture over the text with its caption and who took it. A lost picture keeps its caption, which is part of
 * what was printed, and leaves no broken frame.
 */
export function CoverFigure({ cover, rendition }: CoverFigureProps) {
	if (!rendition && !cover.caption) return null;
	return (
		<figure class={rendition ? "figure cover" : "figure cover figure--lost"}>
			{rendition && <Picture rendition={rendition} alt={cover.alt} sizes={SIZES} fetch="first" />}
			{(cover.caption || cover.credit) && (
				<figcaption>
					{cover.caption && <Words text={cover.caption} />}
					{cover.caption && cover.credit && " "}
					{cover.credit && <span class="photo-credit">Ảnh: {cover.credit}</span>}
				</figcaption>
			)}
		</figure>
	);
}
