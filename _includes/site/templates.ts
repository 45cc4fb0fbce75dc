import path from "node:path";
import type UserConfig from "@11ty/eleventy/UserConfig";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { templatesOf } from "./page-templates.ts";
import type { Settings } from "./settings.ts";

/** What a template of `content/` returns: a whole page, or the text of a file that is not HTML. */
type Rendered = VNode | string;

/** The one language of templates. */
export const TEMPLATE_FORMATS = ["11ty.ts", "11ty.tsx"];

/**
 * Lets Eleventy read our templates, in TypeScript and TSX, and print their pages as HTML documents; and nothing else.
 * They lie where the newsroom writes, and what it writes must never run: no other language of templates is alive, no
 * data file is read, and no ignore file says what is a template.
 */
export function typedTemplates(eleventy: UserConfig) {
	eleventy.setDataFileSuffixes([]);
	eleventy.setUseGitIgnore(false);
	// Eleventy reads `.eleventyignore` beside templates whatever it is told; here is what it then goes by.
	eleventy.on("eleventy.ignores", (ignores: string[]) => {
		ignores.length = 0;
	});
	eleventy.addExtension(TEMPLATE_FORMATS, {
		key: "11ty.js",
		compile() {
			return async function (this: { defaultRenderer(data: unknown): Promise<Rendered> }, data: unknown) {
				return printDocument(await this.defaultRenderer(data));
			};
		},
	});
}

/** Where Eleventy looks for templates, by a pattern that ours match and nothing else, and for what it takes beside them. */
export function templateFolders(settings: Pick<Settings, "templates" | "pages">) {
	const names = templatesOf(settings).map((file) => path.posix.basename(file));
	return {
		// Braces round one name would be no pattern.
		input: `${settings.templates}/${names.length === 1 ? names : `{${names}}`}`,
		includes: "../_includes",
		// Eleventy runs all that is in its folder of data. This one is not there, and is not where the newsroom writes.
		data: "../_includes/no-data",
	};
}

/** A page as the bytes that are served. */
export function printDocument(rendered: Rendered): string {
	return typeof rendered === "string" ? rendered : `<!doctype html>\n${renderToString(rendered)}\n`;
}
