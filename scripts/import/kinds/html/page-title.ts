import { fold } from "../../../../_includes/domain/text/fold.ts";
import { all, oneLine, type PageDocument } from "./page-document.ts";

/** The one headline of the page. */
export function headingOf(document: PageDocument): string | undefined {
	const [one, ...others] = all(document, "h1")
		.map((heading) => oneLine(heading.textContent))
		.filter((text) => text !== "");
	return others.length === 0 ? one : undefined;
}

export function titleOf(document: PageDocument, [site]: readonly string[]): string[] {
	const title = oneLine(document.querySelector("title")?.textContent ?? "");
	if (title === "") return [];
	const parts = title.replace(/\s+/g, " ").split(/ [|–—»-] /);
	return [
		parts.length > 1 && (site === undefined || fold(parts.at(-1) ?? "") === fold(site))
			? parts.slice(0, -1).join(" - ")
			: title,
	];
}

/** The printed headline, where what the page says of itself is that with the site's name behind, or cut short. */
export function withoutSiteName(title: string, heading: string | undefined): string {
	if (heading === undefined) return title;
	const [told, printed] = [
		fold(title)
			.replace(/(?:…|\.{3})$/, "")
			.trimEnd(),
		fold(heading),
	];
	return told.startsWith(printed) || (told.length > 20 && printed.startsWith(told)) ? heading : title;
}
