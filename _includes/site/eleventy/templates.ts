import path from "node:path";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { type FunctionComponent, h, type VNode } from "preact";
import { renderToString } from "preact-render-to-string";

/** What a template of `content/` returns: a whole page, or the text of a file that is not HTML. */
type Rendered = VNode | string;

/** What each of them exports. */
export interface Template {
	readonly data: object;
	render(data: never): Rendered;
}

/** Some of one folder, by their files in the project. */
export type Templates = Readonly<Record<string, Template>>;

/** The one language of templates. */
const TEMPLATE_FORMATS = ["11ty.ts", "11ty.tsx"];

/**
 * Lets Eleventy read some templates of ours, in TypeScript and TSX, and print their pages as HTML documents; and nothing
 * else. They lie where the newsroom writes, and what it writes must never run: no other language of templates is alive,
 * no data file is read, and no ignore file says what is a template.
 */
export function typedTemplates(eleventy: UserConfig, templates: Templates) {
	const files = Object.keys(templates);
	const names = files.map((file) => path.posix.basename(file));
	// A pattern that they match and nothing else. Braces round one name would be no pattern.
	const pattern = names.length === 1 ? names : `{${names}}`;
	eleventy.setInputDirectory(`${path.posix.dirname(files[0] ?? "")}/${pattern}`);
	eleventy.setIncludesDirectory("../_includes");
	// Eleventy runs all that is in its folder of data. This one is not there, and is not where the newsroom writes.
	eleventy.setDataDirectory("../_includes/no-data");
	eleventy.setTemplateFormats(TEMPLATE_FORMATS);
	eleventy.setDataFileSuffixes([]);
	eleventy.setUseGitIgnore(false);
	// Eleventy reads `.eleventyignore` beside templates whatever it is told; here is what it then goes by.
	eleventy.on("eleventy.ignores", (ignores: string[]) => {
		ignores.length = 0;
	});
	const templateAt = (file: string): Template => {
		const template = templates[path.relative("", file).split(path.sep).join("/")];
		if (!template) throw new Error(`Expected one of the page templates, found "${file}"`);
		return template;
	};
	eleventy.addExtension(TEMPLATE_FORMATS, {
		// What runs is imported by us: Eleventy would make an address of its path without escaping it, and a # or a % in the
		// name of a folder would mean something else there.
		read: false,
		getInstanceFromInputPath: async (file: string) => templateAt(file),
		getData: true,
		// Once for all its pages: to find a module again takes longer than to print a short page.
		compileOptions: { cache: true },
		compile(_: string, file: string) {
			const template = templateAt(file);
			return async (data: unknown) => printDocument(template.render(data as never));
		},
	});
}

/** A page as the bytes that are served. */
function printDocument(rendered: Rendered): string {
	return typeof rendered === "string" ? rendered : asDocument(renderToString(rendered));
}

/** The same of a page that no template makes. */
export function printComponent<Props extends object>(
	component: FunctionComponent<Props>,
	props: Props,
): string {
	return asDocument(renderToString(h(component, props)));
}

/**
 * Printed, it is a tree of some thousand pieces, and a run holds all its pages until the last is printed: a search makes it
 * one piece.
 */
function asDocument(html: string): string {
	const document = `<!doctype html>\n${html}\n`;
	return /^<!/.test(document) ? document : "";
}
