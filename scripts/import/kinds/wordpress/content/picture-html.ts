import { element, serialiseHtml } from "../../../../../_includes/formats/trees/html-tree.ts";
import { figureHtml } from "../../../markup/media-html.ts";
import type { Attachment } from "../library.ts";

/** A picture of the library with its caption. */
export function pictureHtml({ id, url, alt, caption }: Attachment): string {
	const picture = serialiseHtml(element("img", { class: `wp-image-${id}`, src: url, alt }));
	return figureHtml(picture, caption);
}
