declare module "markdown-it-footnote" {
	import type { MarkdownIt } from "markdown-it";
	export default function footnotes(md: MarkdownIt): void;
}

declare module "markdown-it-container" {
	import type { MarkdownIt, RendererRule } from "markdown-it";

	interface ContainerOptions {
		/** Whether the text after the colons opens this container. */
		readonly validate: (params: string) => boolean;
		/** Renders both the opening (`nesting` 1) and the closing token. */
		readonly render: RendererRule;
	}
	export default function container(md: MarkdownIt, name: string, options: ContainerOptions): void;
}
