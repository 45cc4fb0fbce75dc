import type { Cover } from "../domain/article/article.ts";
import type { Rendition } from "../domain/article/rendition.ts";
import { AI_MARKS } from "../domain/text/ai-marks.ts";
import { Picture } from "./picture.tsx";
import { Words } from "./words.tsx";

/** On phones less than it is drawn: two dots of a picture for three of a fine screen look the same and weigh half. */
const SIZES = "(min-width: 48em) 41rem, 60vw";
const WIDE_SIZES =
	"(min-width: 78em) 60.5rem, (min-width: 62em) calc(100vw - 17.5rem), (min-width: 48em) 92vw, 60vw";

/** From this width, in pixels, a picture is drawn over the margin too, unless it is so tall that it would fill the screen. */
const WIDE = 900;
const isWide = ({ width, height }: Rendition) => width >= WIDE && width >= height * 1.3;

interface CoverFigureProps {
	readonly cover: Cover;
	/** Absent when the picture's file is lost. */
	readonly rendition?: Rendition | undefined;
	/** How wide it is drawn, where it does not stand over an article. */
	readonly sizes?: string;
	/** Where its frame crops it: what keeps its subject in sight, `at-x-3 at-y-7`. */
	readonly crop?: string | undefined;
	/** Its place on the page, where it is one of the pictures that open over it. */
	readonly id?: string | undefined;
}

/**
 * The picture over the text with its caption and who took it. A lost picture keeps its caption, which is part of
 * what was printed, and leaves no broken frame.
 */
export function CoverFigure({ cover, rendition, crop, id, sizes }: CoverFigureProps) {
	if (!rendition && !cover.caption) return null;
	const wide = rendition !== undefined && isWide(rendition);
	const kind = !rendition ? " figure--lost" : wide ? " cover--wide" : "";
	const picture = rendition && (
		<Picture
			rendition={rendition}
			alt={cover.alt}
			sizes={sizes ?? (wide ? WIDE_SIZES : SIZES)}
			fetch="first"
			crop={crop}
		/>
	);
	return (
		<figure class={`figure cover${kind}`} id={id}>
			{id && rendition ? <a href={rendition.url}>{picture}</a> : picture}
			{(cover.caption || cover.credit || cover.ai) && (
				<figcaption>
					{cover.caption && <Words text={cover.caption} />}
					{cover.caption && cover.credit && " "}
					{cover.credit && <span class="photo-credit">Ảnh: {cover.credit}</span>}
					{cover.ai && (
						<>
							{(cover.caption || cover.credit) && " · "}
							<span class="ai-mark">{AI_MARKS.picture[cover.ai]}</span>
						</>
					)}
				</figcaption>
			)}
		</figure>
	);
}
