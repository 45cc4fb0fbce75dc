import { SaxesParser } from "saxes";

/** What Word keeps of a file beside its text (`docProps/core.xml`). */
export interface CoreProperties {
	readonly title?: string;
	readonly creator?: string;
	readonly created?: string;
	readonly modified?: string;
	readonly keywords?: string;
	readonly category?: string;
	readonly subject?: string;
	readonly description?: string;
}

const NAMES = new Set([
	"title",
	"creator",
	"created",
	"modified",
	"keywords",
	"category",
	"subject",
	"description",
]);

/** The properties that have a text; none where the part is no XML. */
export function readCoreProperties(xml: string): CoreProperties {
	const found: Record<string, string> = {};
	const parser = new SaxesParser({ position: false });
	let name = "";
	let whole = true;
	parser.on("opentag", (tag) => {
		name = tag.name.slice(tag.name.indexOf(":") + 1);
	});
	parser.on("text", (text) => {
		const value = text.replace(/\s+/g, " ").trim();
		if (NAMES.has(name) && value !== "") found[name] = value;
	});
	parser.on("closetag", () => {
		name = "";
	});
	parser.on("error", () => {
		whole = false;
	});
	parser.write(xml).close();
	return whole ? found : {};
}
