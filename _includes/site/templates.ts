import type UserConfig from "@11ty/eleventy/UserConfig";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";

/** What a template of `content/` returns: a whole page, or the text of a file that is not HTML. */
type Rendered = VNode | string;

/** Lets Eleventy read templates in TypeScript and TSX, and prints their pages as HTML documents. */
export function typedTemplates(eleventy: UserConfig) {
	eleventy.addExtension(["11ty.ts", "11ty.tsx"], {
		key: "11ty.js",
		compile() {
			return async function (this: { defaultRenderer(data: unknown): Promise<Rendered> }, data: unknown) {
				return printDocument(await this.defaultRenderer(data));
			};
		},
	});
	eleventy.addTemplateFormats(["11ty.ts", "11ty.tsx"]);
}

/** A page as the bytes that are served. */
export function printDocument(rendered: Rendered): string {
	return typeof rendered === "string" ? rendered : `<!doctype html>\n${renderToString(rendered)}\n`;
}
