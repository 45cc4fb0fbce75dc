import { FILE_KINDS } from "../../../_includes/domain/newsdesk/fields/fields-of.ts";
import { FILE_TEXT } from "../../../_includes/domain/newsdesk/values.ts";

/** What of Sveltia takes formats of files. */
export interface TakesFormats {
	registerCustomFormat(
		name: string,
		extension: string,
		methods: {
			fromFile: (text: string) => unknown;
			toFile: (values: Record<string, unknown>) => string;
		},
	): void;
}

const IN_FOLDERS: readonly string[] = ["article", "author", "page", "thread"];

/** Gives Sveltia the formats of the newsroom's files, each by the name `bao-` and its kind. */
export function registerFormats(cms: TakesFormats): void {
	for (const kind of FILE_KINDS)
		cms.registerCustomFormat(`bao-${kind}`, IN_FOLDERS.includes(kind) ? "md" : "yaml", {
			fromFile: (text) => ({ ...plainLines(text), [FILE_TEXT]: JSON.stringify(text) }),
			toFile: (values) => JSON.parse(String(values[FILE_TEXT])),
		});
}

/** What stands on one line each. */
const plainLines = (text: string) =>
	Object.fromEntries(
		Array.from(text.matchAll(/^(\w+): *["']?(.*?)["']?$/gm), ([, name, value]) => [
			name,
			value === "true" ? true : value,
		]),
	);
