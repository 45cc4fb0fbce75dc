import { fold } from "../../../domain/text/fold.ts";
import { ASIDE } from "./aside.ts";
import { BEFORE_AFTER } from "./before-after.ts";
import type { BlockKind } from "./block-kind.ts";
import { CHART } from "./chart.ts";
import { DOCUMENT } from "./document.ts";
import { FILM } from "./film.ts";
import { GALLERY } from "./gallery.ts";
import { MAP } from "./map.ts";
import { SOUND } from "./sound.ts";

/** The kinds of blocks that an article may open with `::: name Title`. */
export const BLOCKS: readonly BlockKind[] = [ASIDE, GALLERY, BEFORE_AFTER, SOUND, FILM, CHART, MAP, DOCUMENT];

/** What stands after the colons that open a block: ` hop Cần biết` is a `hop` with the title "Cần biết". */
export function readBlockOpening(params: string): { readonly name: string; readonly title: string } {
	const [name = "", ...title] = params.trim().split(/\s+/);
	return { name, title: title.join(" ") };
}

/** The kind of that name: `hop`, and `Hộp` as a Vietnamese hand writes it. */
export function findBlock(name: string): BlockKind | undefined {
	const folded = fold(name);
	return BLOCKS.find((known) => known.name === folded);
}
