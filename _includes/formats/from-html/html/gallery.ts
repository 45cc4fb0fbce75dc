import { LIMITS } from "../../../domain/reader/limits.ts";
import { onOneLine } from "../clean-text.ts";
import type { Block, Runs } from "../foreign-body.ts";
import { textOfRuns } from "../runs.ts";
import { withCaption } from "./captions.ts";

/** The pictures of blocks, be they items of lists, as older editors have them. */
function picturesOf(block: Block): readonly Block[] | undefined {
	if (block.kind === "figure") return [block];
	if (block.kind !== "list") return undefined;
	const held = block.items.flatMap((item) => item.map(picturesOf));
	return held.includes(undefined) ? undefined : held.flatMap((one) => one ?? []);
}

/**
 * The pictures of a gallery together, under what is said of all of them; what else stands in it is behind them. One
 * picture is no gallery.
 *
 * @param caption of all of them
 */
export function galleryOf(blocks: readonly Block[], caption: Runs): readonly Block[] {
	const parted = blocks.map((block) => ({ block, pictures: picturesOf(block) }));
	const pictures = parted.flatMap(({ pictures = [] }) => pictures);
	if (pictures.length < 2) return withCaption(blocks, caption);
	const others = parted.flatMap(({ block, pictures }) => (pictures ? [] : [block]));
	const title = onOneLine(textOfRuns(caption));
	const isPlain =
		title.length <= LIMITS.title && caption.every((run) => run.kind !== "note" && !("href" in run));
	const gallery: Block = { kind: "box", title: isPlain ? title : "", blocks: pictures, isGallery: true };
	return isPlain ? [gallery, ...others] : withCaption([gallery, ...others], caption);
}
