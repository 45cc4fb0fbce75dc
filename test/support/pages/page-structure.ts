import type { HtmlElement } from "./html.ts";

/**
 * What keeps a page from being read in order by who hears it or sees it without styles, one line for each fault. A
 * page has the skip link first, then masthead, main and imprint; one `<h1>`; and no heading that leaves out a level.
 */
export function structureFaults(all: readonly HtmlElement[]): readonly string[] {
	// What a template holds is in no page yet.
	const elements = all.filter(({ path }) => !path.includes("template"));
	return [
		...landmarkFaults(elements),
		...headingFaults(elements),
		...elements.flatMap(elementFaults),
		...nameFaults(elements),
	];
}

function landmarkFaults(elements: readonly HtmlElement[]): readonly string[] {
	const parts = elements
		.filter(({ path }) => path.join(" ") === "html body")
		.map(({ tag, classes }) => (classes.includes("skip") ? "skip" : tag))
		// A strip of news or a notice may stand between the landmarks, under a name of its own.
		.filter((part) => ["skip", "header", "main", "footer", "nav"].includes(part));
	const skip = elements.find(({ classes }) => classes.includes("skip"));
	const main = elements.find(({ tag }) => tag === "main");
	return [
		...(parts.join(" ") === "skip header main footer" ? [] : [`body holds ${parts.join(", ")}`]),
		...(skip?.attributes.get("href") === `#${main?.attributes.get("id")}` ? [] : ["skip leads not to main"]),
		...(elements.find(({ tag }) => tag === "html")?.attributes.get("lang") === "vi"
			? []
			: ["lang is not vi"]),
	];
}

function headingFaults(elements: readonly HtmlElement[]): readonly string[] {
	const headings = elements.filter(({ tag }) => /^h[1-6]$/.test(tag));
	const levels = headings.map(({ tag }) => Number(tag.slice(1)));
	const firsts = headings.filter(({ tag }) => tag === "h1");
	return [
		...(firsts.length === 1 ? [] : [`${firsts.length} h1`]),
		...(firsts.every(({ path }) => path.includes("main")) ? [] : ["h1 outside of main"]),
		...levels.flatMap((level, index) => {
			const before = index === 0 ? 0 : (levels[index - 1] ?? 0);
			return level > before + 1 ? [`h${level} after ${before === 0 ? "nothing" : `h${before}`}`] : [];
		}),
		...headings.filter(({ text }) => text.trim() === "").map(({ tag }) => `empty ${tag}`),
	];
}

function elementFaults({ tag, attributes, text }: HtmlElement): readonly string[] {
	const faults: string[] = [];
	if (attributes.has("style") || tag === "style") faults.push(`${tag} has a style of its own`);
	for (const name of attributes.keys()) if (name.startsWith("on")) faults.push(`${tag} has ${name}`);
	if (tag === "script" && !attributes.has("src") && attributes.get("type") !== "application/ld+json")
		faults.push("script inside of the page");
	if (Number(attributes.get("tabindex")) > 0) faults.push(`${tag} is before its turn for the keyboard`);
	// Without a size a picture pushes down what is under it when it comes.
	if (tag === "img" && !(Number(attributes.get("width")) > 0 && Number(attributes.get("height")) > 0))
		faults.push(`img without a size: ${attributes.get("src")}`);
	if (tag === "time" && !attributes.has("datetime")) faults.push(`time without datetime: ${text}`);
	return faults;
}

/** Who hears the page tells several of a kind apart by their names. */
function nameFaults(elements: readonly HtmlElement[]): readonly string[] {
	const navs = elements
		.filter(({ tag }) => tag === "nav")
		.map(({ attributes }) => attributes.get("aria-label") ?? attributes.get("aria-labelledby"));
	return [
		...navs.filter((name) => name === undefined).map(() => "nav without a name"),
		...navs
			.filter((name, index) => name !== undefined && navs.indexOf(name) !== index)
			.map((name) => `two nav “${name}”`),
	];
}
