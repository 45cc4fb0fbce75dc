import type { SafeHtml } from "../domain/safe-html.ts";

interface HtmlProps {
	readonly as: "div" | "script";
	readonly html: SafeHtml;
	readonly class?: string;
	/** Type of a data block: `application/ld+json`. */
	readonly type?: string;
}

/** The one door by which ready HTML enters a page. It takes only what the project's own serialisers made. */
export function Html({ as: Element, html, ...attributes }: HtmlProps) {
	return <Element {...attributes} dangerouslySetInnerHTML={{ __html: html }} />;
}
