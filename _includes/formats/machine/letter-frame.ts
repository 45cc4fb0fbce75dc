import type { FrameView } from "../../domain/views.ts";

/**
 * What every page prints around what it tells, for the handler that answers letters: it stands beside the site, and knows
 * nothing of the newsroom's files. Every name is in what pages print anyway.
 */
export function letterFrame({ newspaper, sections, pages, assets, preview }: FrameView): string {
	const { name, motto, url, description, licence, governingBody, editorInChief, address, phone, email } =
		newspaper;
	const frame: FrameView = {
		newspaper: {
			...{ name, motto, url, description, licence },
			...{ governingBody, editorInChief, address, phone, email },
		},
		sections: sections.map(({ slug, name: printed }) => ({ slug, name: printed })),
		pages: pages.map(({ url: path, title }) => ({ url: path, title })),
		assets,
		preview,
	};
	return `${JSON.stringify(frame)}\n`;
}
