import { STYLE } from "../../domain/addresses/paths/files.ts";
import type { FrameView } from "../../domain/views.ts";
import { readDrawing } from "../parts/assets/drawing.ts";
import type { Newsroom } from "../read/read-newsroom.ts";
import type { Settings } from "../settings.ts";

/** What every page prints around what it tells: of the newsroom's files no more than that. */
export async function viewFrame(
	{ newspaper, sections, pages }: Newsroom,
	{ preview }: Pick<Settings, "preview">,
): Promise<FrameView> {
	const { indexNowKey: _, hub: __, offline: ___, comments: ____, podcast: _____, ...imprint } = newspaper;
	return {
		newspaper: imprint,
		sections: sections.map(({ slug, name }) => ({ slug, name })),
		pages: pages.map(({ url, title }) => ({ url, title })),
		assets: {
			stylesheet: STYLE,
			icon: (await readDrawing()).url,
		},
		preview,
	};
}
